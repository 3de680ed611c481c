import type pg from "pg";
import { sequencerLease } from "./lease.ts";
import { type ProjectionRows, projectionTables, type Row, rowDifference } from "./projection-rows.ts";
import type { WholeMatter } from "./whole.ts";

/** Rows sent in one statement. */
const rowsAtOnceMax = 500;

/** The projections while they are made anew, in one transaction: all of it holds, or nothing has changed. */
export interface Rebuilding {
  /** Everything derived from one matter; `stored` are the messages to linked matters that are there. */
  put(rows: ProjectionRows, stored: WholeMatter["stored"]): Promise<void>;
  /** How many messages to linked matters had to be put right. */
  finish(): Promise<{ readonly messages: number }>;
}

/**
 * Empties the projections and takes in what is derived from the record. The client has the owner's rights: the
 * application's own role can delete nothing. The caller ends the transaction by `finish` or by a rollback.
 * @throws Error with a Chinese sentence when a server is at work on the database.
 */
export async function beginRebuilding(client: pg.ClientBase): Promise<Rebuilding> {
  await client.query("begin");
  const { rows } = await client.query("select pg_try_advisory_xact_lock($1) as held", [sequencerLease]);
  if (!rows[0].held) throw new Error("有服务器正在使用这个数据库，请先停止服务器");
  // Readers may go on with the record; nothing is added to it before this is done.
  await client.query("lock table act in share row exclusive mode");
  await client.query(`truncate ${projectionTables.join(", ")}`);
  // Entries are numbered in the order of the log, which is known when all are there.
  await client.query(
    "create temporary table rebuilt_entry on commit drop as select * from register_entry with no data",
  );
  const waiting = new Map<string, Row[]>();
  let messages = 0;
  const flush = async (table: string, rows: readonly Row[]): Promise<void> => {
    const into = table === "register_entry" ? "rebuilt_entry" : table;
    const sql = `insert into ${into} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
    for (let start = 0; start < rows.length; start += rowsAtOnceMax) {
      await client.query(sql, [JSON.stringify(rows.slice(start, start + rowsAtOnceMax))]);
    }
  };
  return {
    async put(rows, stored) {
      for (const table of projectionTables) {
        const list = [...(waiting.get(table) ?? []), ...rows[table]];
        if (list.length >= rowsAtOnceMax) await flush(table, list.splice(0));
        waiting.set(table, list);
      }
      messages += await mendMessages(client, rows.outbox, stored.outbox);
    },
    async finish() {
      for (const [table, rows] of waiting) await flush(table, rows);
      await client.query(numberEntriesSql);
      await client.query(continueVersionsSql);
      await client.query("commit");
      await client.query(`analyze ${projectionTables.join(", ")}`);
      return { messages };
    },
  };
}

/** What an erasure leaves of a matter in lists and pages; its register entries and messages the eraser has seen to. */
const replacedTables = ["matter", "duty", "figure", "disclosure"] as const;

/**
 * Puts these rows in the place of a matter's own. The client has the owner's rights, and no server is at work.
 * @throws the database's error; nothing has changed then.
 */
export async function replaceProjections(
  client: pg.ClientBase,
  {
    agency,
    matter,
    rows,
  }: { readonly agency: string; readonly matter: string; readonly rows: ProjectionRows },
): Promise<void> {
  await client.query("begin");
  try {
    for (const table of replacedTables) {
      await client.query(`delete from ${table} where agency_id = $1 and matter_id = $2`, [agency, matter]);
      const sql = `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
      await client.query(sql, [JSON.stringify(rows[table])]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

const numberEntriesSql = `
  insert into register_entry (agency_id, matter_id, seq, place, version, register, key, valid_from, valid_until, body)
  overriding system value
  select e.agency_id, e.matter_id, e.seq, e.place,
    row_number() over (order by l.index nulls last, q.id, e.place),
    e.register, e.key, e.valid_from, e.valid_until, coalesce(e.body, 'null')
  from rebuilt_entry e
  left join log_leaf l on l.agency_id = e.agency_id and l.matter_id = e.matter_id and l.seq = e.seq
  left join log_queue q on q.agency_id = e.agency_id and q.matter_id = e.matter_id and q.seq = e.seq`;

const continueVersionsSql = `
  select setval(pg_get_serial_sequence('register_entry', 'version'), greatest(max(version), 1),
    max(version) is not null) from register_entry`;

/** What became of a message is known nowhere else: only what it says is put right, one by one, in their order. */
async function mendMessages(
  client: pg.ClientBase,
  wanted: readonly Row[],
  stored: readonly Row[],
): Promise<number> {
  let mended = 0;
  const rest = new Map<string, Row[]>();
  for (const row of stored) rest.set(String(row.seq), [...(rest.get(String(row.seq)) ?? []), row]);
  for (const row of wanted) {
    const there = rest.get(String(row.seq))?.shift();
    if (there && !rowDifference(row, there)) continue;
    mended += 1;
    const payload = JSON.stringify(row.payload);
    if (there) {
      await client.query("update outbox set payload = $2, created_at = $3 where id = $1", [
        there.id,
        payload,
        row.created_at,
      ]);
    } else {
      await client.query(
        `insert into outbox (agency_id, matter_id, seq, topic, payload, created_at) values ($1, $2, $3, $4, $5, $6)`,
        [row.agency_id, row.matter_id, row.seq, row.topic, payload, row.created_at],
      );
    }
  }
  for (const { id } of [...rest.values()].flat()) {
    await client.query("delete from outbox where id = $1", [id]);
    mended += 1;
  }
  return mended;
}
