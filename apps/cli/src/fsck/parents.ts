import type { AnyAct } from "@zhunsheng/engine";
import { heldAct } from "@zhunsheng/store";
import type pg from "pg";

/** Matters stay close to what was opened from them; beyond that, reading again costs little. */
const heldMax = 16;

interface Row {
  readonly seq: number;
  readonly header: Buffer;
}

interface FieldRow {
  readonly seq: number;
  readonly name: string;
  readonly salt: Buffer;
  readonly value: Buffer;
}

/** Reads the acts of a matter that others refer to, the last few kept. Undefined where the record has none of it. */
export function actsReader(client: pg.ClientBase) {
  const held = new Map<string, readonly AnyAct[] | undefined>();
  return async (agency: string, matter: string): Promise<readonly AnyAct[] | undefined> => {
    const name = `${agency}\0${matter}`;
    if (held.has(name)) return held.get(name);
    const acts = await readActs(client, agency, matter);
    held.set(name, acts);
    const [oldest] = held.keys();
    if (held.size > heldMax && oldest !== undefined) held.delete(oldest);
    return acts;
  };
}

async function readActs(
  client: pg.ClientBase,
  agency: string,
  matter: string,
): Promise<readonly AnyAct[] | undefined> {
  const key = [agency, matter];
  const acts = await client.query<Row>(
    "select seq, header from act where agency_id = $1 and matter_id = $2 order by seq",
    key,
  );
  const fields = await client.query<FieldRow>(
    "select seq, name, salt, value from act_field where agency_id = $1 and matter_id = $2",
    key,
  );
  const read = acts.rows.map(({ seq, header }) => {
    const own = fields.rows.filter((field) => field.seq === seq);
    return heldAct({ header, fields: own }).act;
  });
  return read.length === 0 ? undefined : read;
}
