import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { offsetOf, type Page, type PageRequest } from "./page.ts";

export interface DutyQuery extends PageRequest {
  readonly agencies?: readonly string[] | undefined;
  readonly matterId?: string | undefined;
  readonly state?: "open" | "overdue" | "discharged" | "late" | "waived" | undefined;
  readonly owedBy?: readonly string[] | undefined;
  /** Due days, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly today: string;
}

/** One page of duties with the matter they belong to, soonest due first. */
export async function listDuties(query: Kysely<Tables>, asked: DutyQuery) {
  let found = query
    .selectFrom("duty as d")
    .innerJoin("matter as m", (join) =>
      join.onRef("m.agency_id", "=", "d.agency_id").onRef("m.matter_id", "=", "d.matter_id"),
    );
  if (asked.agencies) found = found.where("d.agency_id", "in", [...asked.agencies]);
  if (asked.matterId !== undefined) found = found.where("d.matter_id", "=", asked.matterId);
  // An empty list asks for nobody's duties, and SQL has no empty list.
  if (asked.owedBy) found = found.where(sql<boolean>`d.owed_by = any(${[...asked.owedBy]}::text[])`);
  if (asked.from !== undefined) found = found.where("d.due_day", ">=", asked.from);
  if (asked.to !== undefined) found = found.where("d.due_day", "<=", asked.to);
  if (asked.state === "open")
    found = found.where("d.ending", "is", null).where("d.due_day", ">=", asked.today);
  else if (asked.state === "overdue") {
    found = found.where("d.ending", "is", null).where("d.due_day", "<", asked.today);
  } else if (asked.state !== undefined) found = found.where("d.ending", "=", asked.state);
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const items = await found
    .selectAll("d")
    .select(["m.title as matter_title", "m.number", "m.party", "m.procedure_id", "m.ended"])
    .orderBy("d.due_day")
    .orderBy("d.matter_id")
    .orderBy("d.duty_id")
    .limit(asked.pageSize)
    .offset(offsetOf(asked))
    .execute();
  const page: Page<(typeof items)[number]> = { items, total, page: asked.page, pageSize: asked.pageSize };
  return page;
}

export type DutyRow = Awaited<ReturnType<typeof listDuties>>["items"][number];

export interface DutyRate {
  readonly duty: string;
  readonly title: string;
  /** Ended in time by an act that was itself recorded in time. */
  readonly onTime: number;
  readonly late: number;
  /** Ended by an act recorded later than the agency's lag allows (补录), in time or not: told apart. */
  readonly lateEntry: number;
  readonly overdue: number;
  readonly open: number;
}

/** How duties that fell due in the period were met, duty by duty. Those waived are nobody's any more. */
export async function dutyRates(
  query: Kysely<Tables>,
  asked: Pick<DutyQuery, "agencies" | "today"> & { readonly from: string; readonly to: string },
): Promise<readonly DutyRate[]> {
  const count = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<string>`count(*) filter (where ${condition})`;
  const ended = sql<boolean>`ending in ('discharged', 'late')`;
  let found = query
    .selectFrom("duty")
    .where("due_day", ">=", asked.from)
    .where("due_day", "<=", asked.to)
    .where(sql<boolean>`ending is distinct from 'waived'`);
  if (asked.agencies) found = found.where("agency_id", "in", [...asked.agencies]);
  const rows = await found
    .select(({ fn }) => [
      "duty",
      fn.max("title").as("title"),
      count(sql`ending = 'discharged' and not late_entry`).as("on_time"),
      count(sql`ending = 'late' and not late_entry`).as("late"),
      count(sql`${ended} and late_entry`).as("late_entry"),
      count(sql`ending is null and due_day < ${asked.today}`).as("overdue"),
      count(sql`ending is null and due_day >= ${asked.today}`).as("open"),
    ])
    .groupBy("duty")
    .orderBy("duty")
    .execute();
  return rows.map((row) => ({
    duty: row.duty,
    title: row.title ?? row.duty,
    onTime: Number(row.on_time),
    late: Number(row.late),
    lateEntry: Number(row.late_entry),
    overdue: Number(row.overdue),
    open: Number(row.open),
  }));
}
