import { eraseTopic } from "@zhunsheng/casework";
import { toBase64Url } from "@zhunsheng/ledger";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../tables.ts";
import type { RawAct, RecordedErasure } from "./erasures.ts";

/** What became of the erasures that a restored record does not know. */
export interface Reapplied {
  /** Put back on the record as they were; their contents are still to be destroyed. */
  readonly applied: readonly RecordedErasure[];
  /** On the record already. */
  readonly known: number;
  /** Of matters begun after the backup: it holds nothing of them. */
  readonly absent: readonly RecordedErasure[];
  /** Their matters stood otherwise than the backup has them: somebody has to order the erasure anew. */
  readonly unresolved: readonly RecordedErasure[];
}

/**
 * Puts erasures that came after a backup onto the restored record: the same acts with the same bytes, so that receipts
 * of them stay good. Only where they follow directly on what was restored; nothing is made up in between. What is still
 * to be destroyed is put into the outbox with them, so that no interruption loses it. `checkErasures` has seen them.
 * @throws Error with a Chinese sentence when the database does not find an erasure effective; nothing has changed then.
 */
export async function reapplyErasures(
  owner: Kysely<Tables>,
  erasures: readonly RecordedErasure[],
): Promise<Reapplied> {
  const sorted: Record<Fit, RecordedErasure[]> = { applied: [], known: [], absent: [], unresolved: [] };
  await owner.transaction().execute(async (change) => {
    // In the order of the log that they came from: where nothing else was in between, it grows again as it was.
    for (const erasure of erasures.toSorted((a, b) => leafOf(a) - leafOf(b)))
      sorted[await put(change, erasure)].push(erasure);
  });
  return { ...sorted, known: sorted.known.length };
}

const leafOf = ({ acts }: RecordedErasure): number => acts[0]?.inclusion?.index ?? Number.MAX_SAFE_INTEGER;

type Fit = "applied" | "known" | "absent" | "unresolved";

async function put(change: Transaction<Tables>, erasure: RecordedErasure): Promise<Fit> {
  const { agency, matter, acts } = erasure;
  const there = await change
    .selectFrom("act")
    .select(["seq", "act_sha256"])
    .where("agency_id", "=", agency)
    .where("matter_id", "=", matter)
    .orderBy("seq")
    .execute();
  if (there.length === 0) return "absent";
  const held = new Map(there.map(({ seq, act_sha256 }) => [seq, act_sha256]));
  const missing = acts.filter(({ act }) => hexOf(held.get(act.seq)) !== act.act_sha256);
  const [first] = missing;
  if (!first) return "known";
  // An act at a missing place, or one further on than the next, is another history of the matter than the list's.
  const last = held.get(there.length);
  if (first.act.seq !== there.length + 1 || previousOf(first) !== (last && toBase64Url(last)))
    return "unresolved";
  for (const raw of missing) await insertAct(change, erasure, raw);
  await requireEffective(change, erasure);
  await announce(change, erasure);
  return "applied";
}

const hexOf = (bytes: Buffer | undefined): string | undefined => bytes && `\\x${bytes.toString("hex")}`;

/** The hash of the act before, as the header of this one has it. */
function previousOf({ act }: RawAct): unknown {
  const header: { readonly previous?: unknown } = JSON.parse(
    Buffer.from(act.header.slice(2), "hex").toString("utf8"),
  );
  return header.previous;
}

/** The record alone; what follows from it is derived again by whoever called. */
async function insertAct(
  change: Transaction<Tables>,
  { agency, matter }: RecordedErasure,
  { act, fields, request, entry }: RawAct,
): Promise<void> {
  const insert = (table: string, rows: readonly unknown[]) =>
    sql`insert into ${sql.table(table)}
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
      change,
    );
  await insert("act", [act]);
  await insert("act_field", fields);
  if (request) await insert("act_request", [request]);
  await change
    .insertInto("log_queue")
    .values({ entry: Buffer.from(entry.slice(2), "hex"), agency_id: agency, matter_id: matter, seq: act.seq })
    .execute();
}

/** Asked of the database too: what it does not find effective its eraser could not carry out. */
async function requireEffective(
  change: Transaction<Tables>,
  { agency, matter, seq }: RecordedErasure,
): Promise<void> {
  const { rows } = await sql<{ effective: boolean }>`
    select erasure_effective(${agency}, ${matter}, ${seq}) as effective`.execute(change);
  if (!rows[0]?.effective) throw new Error(`清除清单中事项 ${matter} 第${seq}项不是已经生效的清除，没有恢复`);
}

/** As the act that put the erasure into effect had announced it. */
async function announce(
  change: Transaction<Tables>,
  { agency, matter, seq, acts }: RecordedErasure,
): Promise<void> {
  const last = acts.at(-1)?.act;
  if (!last) return;
  await sql`insert into outbox (agency_id, matter_id, seq, topic, payload, created_at)
    values (${agency}, ${matter}, ${last.seq}, ${eraseTopic}, ${JSON.stringify({ agency, matter, seq })}::jsonb,
      ${last.recorded_at}::timestamptz)`.execute(change);
}
