import { linkTopic } from "@zhunsheng/casework";
import type pg from "pg";
import { type ProjectionRows, projectionTables, type Row } from "./projection-rows.ts";

/** An act's own row, and what the log holds of it. */
export interface ActRow {
  readonly seq: number;
  readonly kind: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly header: Buffer;
  readonly act_sha256: Buffer;
  /** Its leaf; both null where it has none. */
  readonly index: number | null;
  readonly leaf: Buffer | null;
}

export interface FieldRow {
  readonly seq: number;
  readonly name: string;
  readonly salt: Buffer;
  readonly value: Buffer;
}

/** An entry that waits for its place in the log. */
export interface QueuedRow {
  readonly seq: number;
  readonly entry: Buffer;
}

/** Everything the database holds of one matter: its record, and what is stored beside it. */
export interface WholeMatter {
  readonly agency: string;
  readonly matter: string;
  readonly acts: readonly ActRow[];
  readonly fields: readonly FieldRow[];
  readonly queued: readonly QueuedRow[];
  readonly stored: Readonly<Record<keyof ProjectionRows, readonly Row[]>>;
}

/** A page ends with the matter that brings it to so many acts: memory is bounded by this and the longest matter. */
const actsAtOnceMax = 500;
const mattersAtOnceMax = 200;
/** Rows beyond the last matter belong to none; so many of a table are enough to say so. */
const straysMax = 100;

const actsSql = `
  select a.agency_id, a.matter_id, a.seq, a.kind, a.occurred_at, a.recorded_at, a.header, a.act_sha256, l.index,
    l.entry as leaf
  from act a left join log_leaf l on l.agency_id = a.agency_id and l.matter_id = a.matter_id and l.seq = a.seq
  where {range of a} order by a.agency_id, a.matter_id, a.seq`;
const fieldsSql = `
  select agency_id, matter_id, seq, name, salt, value from act_field f where {range of f}
  order by agency_id, matter_id, seq, name`;
const queuedSql = "select agency_id, matter_id, seq, entry from log_queue q where {range of q} order by id";
const outboxSql = `
  select id, agency_id, matter_id, seq, topic, payload, created_at, done_at, failure from outbox o
  where {range of o} and topic = '${linkTopic}' order by id`;

interface Keyed {
  readonly agency_id: string;
  readonly matter_id: string;
}

/**
 * Every matter of the record in order of agency and id, with everything stored of it; then rows of projections whose
 * matter is not in the record at all, as matters without acts. Page by page: the record may be larger than memory. The
 * caller has begun a transaction, so that all pages are of one moment.
 */
export async function* readWhole(client: pg.ClientBase): AsyncGenerator<WholeMatter> {
  // Ranges of a compound key are estimated by its first column alone, and whole tables would be hashed for each page.
  await plan(client, "off");
  let after: Keyed = { agency_id: "", matter_id: "" };
  for (;;) {
    const upTo = await pageEnd(client, after);
    yield* upTo ? await readRange(client, after, upTo) : await readStrays(client, after);
    if (!upTo) break;
    after = upTo;
  }
  await plan(client, "on");
}

async function plan(client: pg.ClientBase, wide: "on" | "off"): Promise<void> {
  for (const way of ["hashjoin", "mergejoin", "seqscan"]) {
    await client.query(`set local enable_${way} = ${wide}`);
  }
}

/** The last matter of the next page; undefined when there is none. */
async function pageEnd(client: pg.ClientBase, after: Keyed): Promise<Keyed | undefined> {
  const { rows } = await client.query<Keyed & { acts: number }>(
    `select agency_id, matter_id, count(*)::integer as acts from act where (agency_id, matter_id) > ($1, $2)
     group by agency_id, matter_id order by agency_id, matter_id limit $3`,
    [after.agency_id, after.matter_id, mattersAtOnceMax],
  );
  let acts = 0;
  const full = rows.findIndex((row) => {
    acts += row.acts;
    return acts >= actsAtOnceMax;
  });
  return rows.at(full);
}

/** Rows of one table by matter. */
type ByMatter<T> = ReadonlyMap<string, readonly T[]>;

const nameOf = ({ agency_id, matter_id }: Keyed): string => `${agency_id}\0${matter_id}`;

function byMatter<T extends Keyed>(rows: readonly T[]): ByMatter<T> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const list = grouped.get(nameOf(row));
    if (list) list.push(row);
    else grouped.set(nameOf(row), [row]);
  }
  return grouped;
}

async function readRange(client: pg.ClientBase, after: Keyed, upTo: Keyed): Promise<Iterable<WholeMatter>> {
  const values = [after.agency_id, after.matter_id, upTo.agency_id, upTo.matter_id];
  const read = async <T extends Keyed>(sql: string): Promise<ByMatter<T>> => {
    const ranged = sql.replace(
      /\{range of (\w+)\}/,
      "($1.agency_id, $1.matter_id) > ($$1, $$2) and ($1.agency_id, $1.matter_id) <= ($$3, $$4)",
    );
    return byMatter((await client.query<T & pg.QueryResultRow>(ranged, values)).rows);
  };
  const acts = await read<ActRow & Keyed>(actsSql);
  const fields = await read<FieldRow & Keyed>(fieldsSql);
  const queued = await read<QueuedRow & Keyed>(queuedSql);
  const stored = await readStored((table) =>
    read(table === "outbox" ? outboxSql : `select * from ${table} p where {range of p}`),
  );
  return matters(acts, fields, queued, stored);
}

/** What the projections hold beyond the last matter of the record. */
async function readStrays(client: pg.ClientBase, after: Keyed): Promise<Iterable<WholeMatter>> {
  const stored = await readStored(async (table) => {
    const sql = `select * from ${table} where (agency_id, matter_id) > ($1, $2) limit ${straysMax}`;
    return byMatter((await client.query<StoredRow>(sql, [after.agency_id, after.matter_id])).rows);
  });
  return matters(new Map(), new Map(), new Map(), stored);
}

type StoredRow = Row & Keyed;
type Stored = ReadonlyMap<keyof ProjectionRows, ByMatter<StoredRow>>;

async function readStored(
  read: (table: keyof ProjectionRows) => Promise<ByMatter<StoredRow>>,
): Promise<Stored> {
  const stored = new Map<keyof ProjectionRows, ByMatter<StoredRow>>();
  for (const table of [...projectionTables, "outbox"] as const) stored.set(table, await read(table));
  return stored;
}

function* matters(
  acts: ByMatter<ActRow & Keyed>,
  fields: ByMatter<FieldRow & Keyed>,
  queued: ByMatter<QueuedRow & Keyed>,
  stored: Stored,
): Generator<WholeMatter> {
  const names = new Set([acts, ...stored.values()].flatMap((rows) => [...rows.keys()]));
  for (const name of names) {
    const [agency = "", matter = ""] = name.split("\0");
    const of = (table: keyof ProjectionRows): readonly Row[] => stored.get(table)?.get(name) ?? [];
    yield {
      agency,
      matter,
      acts: acts.get(name) ?? [],
      fields: fields.get(name) ?? [],
      queued: queued.get(name) ?? [],
      stored: {
        matter: of("matter"),
        duty: of("duty"),
        figure: of("figure"),
        register_entry: of("register_entry"),
        disclosure: of("disclosure"),
        outbox: of("outbox"),
      },
    };
  }
}
