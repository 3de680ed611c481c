import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { containing, offsetOf, type Page, type PageRequest } from "./page.ts";

export interface RegisterQuery extends PageRequest {
  readonly register: string;
  readonly agency: string;
  /** Entries in force on this day. */
  readonly on: string;
  readonly search?: string | undefined;
}

/** One page of a register as of a day: of several entries with one key, the one that began last. */
export async function listEntries(query: Kysely<Tables>, asked: RegisterQuery) {
  const current = query
    .selectFrom("register_entry")
    .distinctOn("key")
    .select(["key", "valid_from", "valid_until", "body", "matter_id", "seq"])
    .where("agency_id", "=", asked.agency)
    .where("register", "=", asked.register)
    .where("valid_from", "<=", asked.on)
    .orderBy("key")
    .orderBy("valid_from", "desc")
    .orderBy("version", "desc");
  // An entry that has ended does not let an older one rise again.
  let found = query
    .selectFrom(current.as("entry"))
    // Neither does what was erased.
    .where(sql<boolean>`entry.body <> 'null'::jsonb`)
    .where((where) =>
      where.or([where("entry.valid_until", "is", null), where("entry.valid_until", ">=", asked.on)]),
    );
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
    .orderBy("entry.key")
    .limit(asked.pageSize)
    .offset(offsetOf(asked))
    .execute();
  const page: Page<(typeof items)[number]> = { items, total, page: asked.page, pageSize: asked.pageSize };
  return page;
}
