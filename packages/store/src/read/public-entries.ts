import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { containing, offsetOf, type Page, type PageRequest } from "./page.ts";

export { publicRegisterFields } from "../migrations/0008-public-registers.ts";

export interface PublicEntryQuery extends PageRequest {
  readonly register: string;
  readonly agency?: string | undefined;
  readonly key?: string | undefined;
  /** Entries in force on this day. */
  readonly on: string;
  readonly search?: string | undefined;
}

/** An officer whose certificate has run out, or has not begun, is none on that day (行政处罚法第42条). */
const isQualifiedOn = (on: string) =>
  sql<boolean>`(entry.register <> 'officers' or ${on} between entry.body #>> '{certificate,validFrom}'
    and entry.body #>> '{certificate,validUntil}')`;

/** What the public may read of registers as of a day: of several entries with one key, the one that began last. */
function currentOn(query: Kysely<Tables>, on: string) {
  const latest = query
    .selectFrom("public_entry")
    .distinctOn(["agency_id", "register", "key"])
    .select(["agency_id", "register", "key", "valid_from", "valid_until", "body"])
    .where("valid_from", "<=", on)
    .orderBy("agency_id")
    .orderBy("register")
    .orderBy("key")
    .orderBy("valid_from", "desc")
    .orderBy("version", "desc");
  return query
    .selectFrom(latest.as("entry"))
    .where((where) =>
      where.or([where("entry.valid_until", "is", null), where("entry.valid_until", ">=", on)]),
    )
    .where(isQualifiedOn(on));
}

/** One page of a public register. Reads only what the portal's role may see. */
export async function listPublicEntries(query: Kysely<Tables>, asked: PublicEntryQuery) {
  let found = currentOn(query, asked.on).where("entry.register", "=", asked.register);
  if (asked.agency !== undefined) found = found.where("entry.agency_id", "=", asked.agency);
  if (asked.key !== undefined) found = found.where("entry.key", "=", asked.key);
  if (asked.search !== undefined) {
    const pattern = containing(asked.search);
    found = found.where((where) =>
      where.or([
        where("entry.key", "ilike", pattern),
        where(where.cast<string>("entry.body", "text"), "ilike", pattern),
      ]),
    );
  }
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const items = await found
    .selectAll("entry")
    .orderBy("entry.agency_id")
    .orderBy("entry.key")
    .limit(asked.pageSize)
    .offset(offsetOf(asked))
    .execute();
  const page: Page<(typeof items)[number]> = { items, total, page: asked.page, pageSize: asked.pageSize };
  return page;
}

/** How many entries each public register has in force, by register. */
export const countPublicEntries = (query: Kysely<Tables>, on: string) =>
  currentOn(query, on)
    .select(({ fn }) => ["entry.register", fn.countAll<number>().as("count")])
    .groupBy("entry.register")
    .execute();

const linkedMax = 20;

/** Published matters that this one was opened from, or that were opened from it. */
export const listPublicLinks = (query: Kysely<Tables>, matterId: string) =>
  query
    .selectFrom("public_link as l")
    .innerJoin("public_disclosure as d", (join) =>
      join
        .onRef("d.agency_id", "=", "l.agency_id")
        .on(
          sql<boolean>`d.matter_id = case when l.matter_id = ${matterId} then l.parent_id else l.matter_id end`,
        ),
    )
    .select([
      "d.matter_id",
      "d.procedure_id",
      "d.title",
      "d.published_on",
      "d.withdrawn_on",
      sql<boolean>`l.matter_id = ${matterId}`.as("is_parent"),
    ])
    .where((where) => where.or([where("l.matter_id", "=", matterId), where("l.parent_id", "=", matterId)]))
    .orderBy("d.published_on")
    .orderBy("d.matter_id")
    .limit(linkedMax)
    .execute();
