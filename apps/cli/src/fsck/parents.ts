import type { AnyAct } from "@zhunsheng/engine";
import { type ActRow, type FieldRow, heldOf, type WholeMatter } from "@zhunsheng/store";
import type pg from "pg";
import { recordFindings } from "./check-record.ts";
import { erasedFields, isErasedIn } from "./erased.ts";

/** Matters stay close to what was opened from them; beyond that, reading again costs little. */
const heldMax = 16;

/** The acts of another matter; "damaged" where its own record is, which is told there and not again here. */
export type OtherActs = readonly AnyAct[] | "damaged";

/** Reads the acts of matters that others refer to, the last few kept; empty where the record has no such matter. */
export function actsReader(client: pg.ClientBase) {
  const held = new Map<string, OtherActs>();
  return async (agency: string, matter: string): Promise<OtherActs> => {
    const name = `${agency}\0${matter}`;
    const acts = held.get(name) ?? parseActs(await readMatter(client, agency, matter));
    held.set(name, acts);
    const [oldest] = held.keys();
    if (held.size > heldMax && oldest !== undefined) held.delete(oldest);
    return acts;
  };
}

function parseActs(whole: WholeMatter): OtherActs {
  const findings = recordFindings(whole, isErasedIn(erasedFields(whole)));
  if (findings.some(({ check }) => check !== "log")) return "damaged";
  return heldOf(whole).acts.map(({ act }) => act);
}

/** The record alone; what the log and the projections have of it is checked in its own turn. */
export async function readMatter(
  client: pg.ClientBase,
  agency: string,
  matter: string,
): Promise<WholeMatter> {
  const key = [agency, matter];
  const acts = await client.query<ActRow>(
    `select seq, kind, occurred_at, recorded_at, header, act_sha256, null as index, null as leaf
     from act where agency_id = $1 and matter_id = $2 order by seq`,
    key,
  );
  const fields = await client.query<FieldRow>(
    "select seq, name, salt, value from act_field where agency_id = $1 and matter_id = $2",
    key,
  );
  const stored = { matter: [], duty: [], figure: [], register_entry: [], disclosure: [], outbox: [] };
  return { agency, matter, acts: acts.rows, fields: fields.rows, queued: [], stored };
}
