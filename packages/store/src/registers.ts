import type { Json, Person } from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import type pg from "pg";

interface Entry {
  readonly validFrom: Day;
  readonly validUntil: Day | undefined;
  readonly version: number;
  readonly body: Json;
}

/**
 * One agency's registers as far as `version`. Entries are only ever added, in the order of their versions, so what is
 * held grows in place instead of being read again.
 */
export class AgencyRegisters {
  version = 0;
  readonly #entries = new Map<string, Entry[]>();
  /** Keys of what belongs together, `<whose>#<what>`, by register and whose. */
  readonly #groups = new Map<string, string[]>();

  add(register: string, key: string, entry: Entry): void {
    const name = keyOf(register, key);
    const list = this.#entries.get(name);
    if (list) list.push(entry);
    else {
      this.#entries.set(name, [entry]);
      const group = groupOf(register, key);
      if (group !== undefined) this.#groups.set(group, [...(this.#groups.get(group) ?? []), key]);
    }
    this.version = Math.max(this.version, entry.version);
  }

  entriesOf(register: string, key: string): readonly Entry[] {
    return this.#entries.get(keyOf(register, key)) ?? [];
  }

  /** Keys of a register that begin with `<whose>#`; those alone are grouped. @throws Error on another prefix: a bug. */
  keysOf(register: string, prefix: string): readonly string[] {
    if (prefix.indexOf("#") !== prefix.length - 1)
      throw new Error(`${register}: ${prefix} does not end in its first #`);
    return this.#groups.get(keyOf(register, prefix)) ?? [];
  }
}

const groupOf = (register: string, key: string): string | undefined => {
  const end = key.indexOf("#");
  return end < 0 ? undefined : keyOf(register, key.slice(0, end + 1));
};

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
  for (const entry of registers.entriesOf(register, key)) {
    if (entry.validFrom <= day && (!found || isNewer(entry, found))) found = entry;
  }
  const ended = found?.validUntil !== undefined && found.validUntil < day;
  // What was lawfully erased is there no more, and lets nothing older rise again either.
  return ended || found?.body === null ? undefined : found?.body;
}

/** Every entry in force on the day whose key begins with `prefix`, which ends in `#`; by key. */
export function entriesOn(
  registers: AgencyRegisters,
  register: string,
  prefix: string,
  day: Day,
): Readonly<Record<string, Json>> {
  const found: Record<string, Json> = Object.create(null);
  for (const key of registers.keysOf(register, prefix)) {
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

/** Registers are read whole once an agency; after that only what was entered since. */
export class RegisterCache {
  readonly #held = new Map<string, AgencyRegisters>();

  /** What is held without asking: at most one commit old for an agency that this process has just written for. */
  held(agency: string): AgencyRegisters | undefined {
    return this.#held.get(agency);
  }

  /** Reads the agency's registers again when they are next asked for: something in them was erased. */
  forget(agency: string): void {
    this.#held.delete(agency);
  }

  /** The agency's registers as of `version` or later. */
  async read(client: pg.ClientBase | pg.Pool, agency: string, version: number): Promise<AgencyRegisters> {
    const held = this.#held.get(agency);
    if (held && held.version >= version) return held;
    const news = await readSince(client, agency, held?.version ?? 0);
    // An erased entry comes again with a new version and no body: nothing of what is held may stay in memory.
    const erased = held !== undefined && news.some(({ body }) => body === null);
    if (erased) this.#held.delete(agency);
    const rows = erased ? await readSince(client, agency, 0) : news;
    if (!this.#held.has(agency) && this.#held.size >= agenciesCachedMax) this.#held.clear();
    // Two readers may have asked for the same entries: each is taken in once.
    const grown = this.#held.get(agency) ?? new AgencyRegisters();
    for (const { register, key, ...entry } of rows) {
      if (entry.version > grown.version) grown.add(register, key, entry);
    }
    this.#held.set(agency, grown);
    return grown;
  }
}

/** Entries after a version, in the order they were entered. Those of one agency commit one after the other. */
async function readSince(client: pg.ClientBase | pg.Pool, agency: string, version: number) {
  const { rows } = await client.query({
    name: "registers-since",
    text: `select register, key, valid_from, valid_until, version, body from register_entry
      where agency_id = $1 and version > $2 order by version`,
    values: [agency, version],
  });
  return rows.map((row): Entry & { readonly register: string; readonly key: string } => ({
    register: row.register,
    key: row.key,
    validFrom: row.valid_from,
    validUntil: row.valid_until ?? undefined,
    version: row.version,
    body: row.body,
  }));
}

/** The version of an agency's registers: that of its last entry, 0 where there is none. */
export async function registersVersion(client: pg.ClientBase | pg.Pool, agency: string): Promise<number> {
  const { rows } = await client.query(
    "select version from register_entry where agency_id = $1 order by version desc limit 1",
    [agency],
  );
  return rows[0]?.version ?? 0;
}
