import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { containing, offsetOf, type Page, type PageRequest } from "./page.ts";

export interface MatterQuery extends PageRequest {
  readonly agencies?: readonly string[] | undefined;
  readonly procedure?: string | undefined;
  readonly stage?: string | undefined;
  readonly ended?: boolean | undefined;
  /** Anywhere in title, party or number. */
  readonly search?: string | undefined;
  /** "changed" latest first, "opened" latest first, "due" soonest open duty first. */
  readonly sort: "changed" | "opened" | "due";
}

export interface MatterRow {
  readonly agency_id: string;
  readonly matter_id: string;
  readonly procedure_id: string;
  readonly title: string;
  readonly party: string | null;
  readonly number: string | null;
  readonly stage: string;
  readonly stage_title: string;
  readonly ended: boolean;
  readonly acts: number;
  readonly opened_at: string;
  readonly changed_at: string;
  readonly parent_id: string | null;
  /** The soonest day an open duty of the agency falls due; a party's own duties do not count. */
  readonly next_due: string | null;
}

const nextDue = sql<string | null>`(select min(d.due_day) from duty d where d.agency_id = m.agency_id
  and d.matter_id = m.matter_id and d.ending is null and d.owed_by <> 'party')`;

/** One page of matters. */
export async function listMatters(query: Kysely<Tables>, asked: MatterQuery): Promise<Page<MatterRow>> {
  let found = query.selectFrom("matter as m");
  if (asked.agencies) found = found.where("m.agency_id", "in", [...asked.agencies]);
  if (asked.procedure !== undefined) found = found.where("m.procedure_id", "=", asked.procedure);
  if (asked.stage !== undefined) found = found.where("m.stage", "=", asked.stage);
  if (asked.ended !== undefined) found = found.where("m.ended", "=", asked.ended);
  if (asked.search !== undefined) {
    const pattern = containing(asked.search);
    found = found.where((where) =>
      where.or([
        where("m.title", "ilike", pattern),
        where("m.party", "ilike", pattern),
        where("m.number", "ilike", pattern),
      ]),
    );
  }
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const order = {
    changed: sql`m.changed_at desc`,
    opened: sql`m.opened_at desc`,
    due: sql`${nextDue} nulls last`,
  };
  const items = await found
    .selectAll("m")
    .select(nextDue.as("next_due"))
    .orderBy(order[asked.sort])
    .orderBy("m.matter_id")
    .limit(asked.pageSize)
    .offset(offsetOf(asked))
    .execute();
  return { items, total, page: asked.page, pageSize: asked.pageSize };
}

/** A matter's row by its id alone: the id is unique within the county, the caller checks whose it is. */
export const findMatter = (query: Kysely<Tables>, matterId: string) =>
  query
    .selectFrom("matter as m")
    .selectAll("m")
    .select(nextDue.as("next_due"))
    .where("m.matter_id", "=", matterId)
    .executeTakeFirst();

/** The matters opened from this one, in the order they were opened. */
export const listLinked = (query: Kysely<Tables>, agency: string, matterId: string) =>
  query
    .selectFrom("matter")
    .selectAll()
    .where("agency_id", "=", agency)
    .where("parent_id", "=", matterId)
    .orderBy("opened_at")
    .limit(200)
    .execute();

/** An act as the record holds it. */
export interface RecordedAct {
  readonly seq: number;
  readonly header: Buffer;
  readonly act_sha256: Buffer;
  readonly fields: readonly { readonly name: string; readonly salt: Buffer; readonly value: Buffer }[];
  /** Its place in the public log; null while it waits for the next checkpoint. */
  readonly index: number | null;
}

/** Everything the record holds of a matter's acts, in order. */
export async function readActs(
  query: Kysely<Tables>,
  agency: string,
  matterId: string,
): Promise<readonly RecordedAct[]> {
  const acts = await query
    .selectFrom("act as a")
    .leftJoin("log_leaf as l", (join) =>
      join
        .onRef("l.agency_id", "=", "a.agency_id")
        .onRef("l.matter_id", "=", "a.matter_id")
        .onRef("l.seq", "=", "a.seq"),
    )
    .select(["a.seq", "a.header", "a.act_sha256", "l.index"])
    .where("a.agency_id", "=", agency)
    .where("a.matter_id", "=", matterId)
    .orderBy("a.seq")
    .execute();
  const fields = await query
    .selectFrom("act_field")
    .select(["seq", "name", "salt", "value"])
    .where("agency_id", "=", agency)
    .where("matter_id", "=", matterId)
    .execute();
  return acts.map((act) => ({ ...act, fields: fields.filter((field) => field.seq === act.seq) }));
}

/** Acts on record: those with a place in the public log and those that wait for one, counted at one moment. */
export async function countActs(query: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    (select coalesce(max(index) + 1, 0) from log_leaf) + (select count(*) from log_queue) as count`.execute(
    query,
  );
  return rows[0]?.count ?? 0;
}
