import type { Json, Person } from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import type pg from "pg";

interface Entry {
  readonly validFrom: Day;
  readonly validUntil: Day | undefined;
  readonly version: number;
  readonly body: Json;
}

/** One agency's registers as far as `version`; never changed, only replaced by a newer one. */
export interface AgencyRegisters {
  readonly version: number;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** Far more agencies than a county has; beyond it the cache starts afresh. */
const agenciesCachedMax = 500;

const keyOf = (register: string, key: string): string => `${register}\0${key}`;

/**
 * The entry in force on the day: of those that have begun, the one that began last, then the one entered last — unless
 * it has ended. An entry that has ended does not let an older one rise again: that is how an entry is ended at all.
 */
export function entryOn(
  registers: AgencyRegisters,
  register: string,
  key: string,
  day: Day,
): Json | undefined {
  let found: Entry | undefined;
  for (const entry of registers.entries.get(keyOf(register, key)) ?? []) {
    if (entry.validFrom <= day && (!found || isNewer(entry, found))) found = entry;
  }
  const ended = found?.validUntil !== undefined && found.validUntil < day;
  return ended ? undefined : found?.body;
}

/** Every entry in force on the day whose key begins with `prefix`, by key. */
export function entriesOn(
  registers: AgencyRegisters,
  register: string,
  prefix: string,
  day: Day,
): Readonly<Record<string, Json>> {
  const found: Record<string, Json> = Object.create(null);
  const start = keyOf(register, prefix);
  for (const name of registers.entries.keys()) {
    if (!name.startsWith(start)) continue;
    const key = name.slice(register.length + 1);
    const body = entryOn(registers, register, key, day);
    if (body !== undefined) found[key] = body;
  }
  return found;
}

const isNewer = (entry: Entry, other: Entry): boolean =>
  entry.validFrom === other.validFrom ? entry.version > other.version : entry.validFrom > other.validFrom;

/** A person of the officers' register on that day. */
export function personOn(
  registers: AgencyRegisters,
  agency: string,
  id: string,
  day: Day,
): Person | undefined {
  const body = entryOn(registers, "officers", id, day);
  return body === undefined ? undefined : parsePerson(agency, id, body);
}

/** The officers' register's own schema (rulebook/registers) has checked the body when it was entered. */
const parsePerson = (agency: string, id: string, body: Json): Person => ({
  ...(body as unknown as Person),
  id,
  agency,
});

/** Registers are read whole, once an agency; when its version has moved, only what came since. */
export class RegisterCache {
  readonly #held = new Map<string, AgencyRegisters>();

  /** What is held without asking: at most one commit old for an agency that this process has just written for. */
  held(agency: string): AgencyRegisters | undefined {
    return this.#held.get(agency);
  }

  /** The agency's registers as of `version` or later. */
  async read(client: pg.ClientBase | pg.Pool, agency: string, version: number): Promise<AgencyRegisters> {
    const held = this.#held.get(agency);
    if (held && held.version >= version) return held;
    const fresh = await load(client, agency, held);
    if (this.#held.size >= agenciesCachedMax) this.#held.clear();
    this.#held.set(agency, fresh);
    return fresh;
  }
}

/** Entries are never changed: what is held stays, and what has a later version comes to it. */
async function load(
  client: pg.ClientBase | pg.Pool,
  agency: string,
  held: AgencyRegisters | undefined,
): Promise<AgencyRegisters> {
  const { rows } = await client.query(
    `select register, key, valid_from, valid_until, version, body from register_entry
      where agency_id = $1 and version > $2`,
    [agency, held?.version ?? 0],
  );
  const entries = new Map<string, readonly Entry[]>(held?.entries);
  let version = held?.version ?? 0;
  for (const row of rows) {
    const key = keyOf(row.register, row.key);
    const validUntil = row.valid_until ?? undefined;
    const entry = { validFrom: row.valid_from, validUntil, version: row.version, body: row.body };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
    version = Math.max(version, row.version);
  }
  return { version, entries };
}

/** The version of an agency's registers: that of its last entry, 0 where there is none. */
export async function registersVersion(client: pg.ClientBase | pg.Pool, agency: string): Promise<number> {
  const { rows } = await client.query(
    "select version from register_entry where agency_id = $1 order by version desc limit 1",
    [agency],
  );
  return rows[0]?.version ?? 0;
}
