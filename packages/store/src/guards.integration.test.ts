import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guardList } from "./guard-list.ts";
import { guardDifferences, guardsOf } from "./guards.ts";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database.ts";

let fresh: FreshDatabase;
let client: pg.PoolClient;

beforeAll(async () => {
  fresh = await freshDatabase();
  client = await fresh.ownerPool().connect();
}, 60_000);
afterAll(async () => {
  client.release();
  await fresh.drop();
});

test("清单与迁移建成的新数据库一致", async () => {
  expect(guardList).toEqual(await guardsOf(client));
});

test.each([
  ["drop trigger acts_are_permanent on act", "trigger: acts_are_permanent", undefined],
  ["alter table act_field disable trigger fields_are_permanent", "trigger: fields", "(disabled)"],
  [
    "grant delete on act to zhunsheng_app",
    "right: zhunsheng_app act insert",
    "right: zhunsheng_app act delete, ",
  ],
  [
    "grant update (value) on act_field to zhunsheng_eraser",
    undefined,
    "zhunsheng_eraser act_field.value update",
  ],
  ["grant select on account to zhunsheng_portal", undefined, "right: zhunsheng_portal account select"],
  ["grant select on act to public", undefined, "right: everybody act select"],
  ["revoke select on act from zhunsheng_eraser", "right: zhunsheng_eraser act select", undefined],
  [
    "alter function content_of(text, text, integer, text) security definer",
    "function: content_of",
    " definer",
  ],
  [
    "create or replace function refuse_rewrite() returns trigger language plpgsql as 'begin return null; end'",
    "function: refuse_rewrite()",
    "function: refuse_rewrite()",
  ],
  ["alter table act owner to zhunsheng_app", undefined, "owner: zhunsheng_app act"],
])("%s：说得出来", async (statement, gone, more) => {
  await client.query("begin");
  await client.query(statement);
  const { missing, added } = await guardDifferences(client);
  await client.query("rollback");
  expect(missing.join("\n")).toContain(gone ?? "");
  expect(added.join("\n")).toContain(more ?? "");
  expect(missing.length + added.length).toBeGreaterThan(0);
});
