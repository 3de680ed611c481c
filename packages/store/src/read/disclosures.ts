import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { containing, offsetOf, type Page, type PageRequest } from "./page.ts";

export interface DisclosureQuery extends PageRequest {
  /** Words, all of which must occur. */
  readonly search?: string | undefined;
  readonly agency?: string | undefined;
  readonly procedure?: string | undefined;
  /** Days of publication, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const wordsMax = 8;

/** One page of what is public, latest first. Reads only what the portal's role may see. */
export async function listDisclosures(query: Kysely<Tables>, asked: DisclosureQuery) {
  let found = query.selectFrom("public_disclosure");
  if (asked.agency !== undefined) found = found.where("agency_id", "=", asked.agency);
  if (asked.procedure !== undefined) found = found.where("procedure_id", "=", asked.procedure);
  if (asked.from !== undefined) found = found.where("published_on", ">=", asked.from);
  if (asked.to !== undefined) found = found.where("published_on", "<=", asked.to);
  for (const word of (asked.search ?? "").split(/\s+/u).filter(Boolean).slice(0, wordsMax)) {
    found = found.where("search", "ilike", containing(word));
  }
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const items = await found
    .select([
      "agency_id",
      "matter_id",
      "subject",
      "procedure_id",
      "title",
      "party",
      "number",
      "published_on",
      "withdrawn_on",
    ])
    .orderBy("published_on", "desc")
    .orderBy("matter_id")
    .limit(asked.pageSize)
    .offset(offsetOf(asked))
    .execute();
  const page: Page<(typeof items)[number]> = { items, total, page: asked.page, pageSize: asked.pageSize };
  return page;
}

/** Counts of what is public by agency and procedure, under the same search. */
export async function countDisclosures(query: Kysely<Tables>, search: string | undefined) {
  let found = query.selectFrom("public_disclosure");
  for (const word of (search ?? "").split(/\s+/u).filter(Boolean).slice(0, wordsMax)) {
    found = found.where("search", "ilike", containing(word));
  }
  return found
    .select(({ fn }) => ["agency_id", "procedure_id", fn.countAll<number>().as("count")])
    .groupBy(["agency_id", "procedure_id"])
    .orderBy("agency_id")
    .orderBy("procedure_id")
    .execute();
}

/** What is public of one matter. */
export const findDisclosure = (query: Kysely<Tables>, matterId: string) =>
  query.selectFrom("public_disclosure").selectAll().where("matter_id", "=", matterId).executeTakeFirst();

const printed: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "[": "〔",
  "]": "〕",
  "［": "〔",
  "］": "〕",
  "【": "〔",
  "】": "〕",
};

/** A number in the signs documents are numbered with: full-width brackets, plain digits, no blanks. */
export const printedNumber = (typed: string): string =>
  typed
    .replace(/\s+/gu, "")
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[()[\]［］【】]/g, (sign) => printed[sign] ?? sign);

/** Public decisions whose number is exactly this, brackets of either width; a plain comparison, for the index. */
export const findByNumber = (query: Kysely<Tables>, number: string) =>
  query
    .selectFrom("public_disclosure")
    .selectAll()
    .where("number", "=", printedNumber(number))
    .orderBy("published_on", "desc")
    .limit(10)
    .execute();

/** Agencies as they stand in their own register. */
export const listAgencies = (query: Kysely<Tables>) =>
  query.selectFrom("public_agency").selectAll().orderBy("agency_id").execute();

/** The place of an entry in the public log; undefined while it waits for the next checkpoint. */
export const findLeaf = (query: Kysely<Tables>, entry: Uint8Array) =>
  query.selectFrom("public_leaf").select("index").where("entry", "=", Buffer.from(entry)).executeTakeFirst();

/** The log entry at a place. */
export const findEntryAt = (query: Kysely<Tables>, index: number) =>
  query.selectFrom("public_leaf").select("entry").where("index", "=", index).executeTakeFirst();

/** How publication duties due in a period were met, by agency; `overdue` are open and past their day. */
export const publicationRecord = (
  query: Kysely<Tables>,
  period: { from: string; to: string; today: string },
) =>
  query
    .selectFrom("public_overdue")
    .select(({ fn }) => [
      "agency_id",
      fn.countAll<number>().as("due"),
      sql<number>`count(*) filter (where ending = 'discharged')`.as("onTime"),
      sql<number>`count(*) filter (where ending = 'late')`.as("late"),
      sql<number>`count(*) filter (where ending is null and due_day < ${period.today})`.as("overdue"),
    ])
    .where("due_day", ">=", period.from)
    .where("due_day", "<=", period.to)
    .where(sql<boolean>`ending is distinct from 'waived'`)
    .groupBy("agency_id")
    .orderBy("agency_id")
    .execute();

/** Publications that should have been and are not, longest overdue first: what, whose, since when — no party. */
export const listOverdue = (query: Kysely<Tables>, today: string, limit: number) =>
  query
    .selectFrom("public_overdue")
    .select(["agency_id", "title", "due_day", "basis"])
    .where("ending", "is", null)
    .where("due_day", "<", today)
    .orderBy("due_day")
    .orderBy("agency_id")
    .limit(limit)
    .execute();

/** The demo clock's offset, as the server keeps it; undefined outside demo mode. */
export const findClock = (query: Kysely<Tables>) =>
  query.selectFrom("public_setting").select("value").where("name", "=", "clock").executeTakeFirst();
