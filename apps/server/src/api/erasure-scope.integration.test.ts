import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { Erasing } from "../testing/erasing.ts";
import { type OrdinaryCase, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";
import { poolAs, tablesHolding } from "../testing/whole-database.ts";

let server: RunningServer;
let registrar: Client;
let erasing: Erasing;
let owner: pg.Pool;
let first: OrdinaryCase;
let second: OrdinaryCase;

/** Two cases of one natural person, whose name is short. */
const person = "司马迁";

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  registrar = new Client(server.address);
  await registrar.signIn("emergency-registrar");
  erasing = new Erasing(server.address, registrar, await scriptOf(registrar));
  owner = poolAs(server.folder, "zhunsheng_owner");
  first = await erasing.played("first", person);
  second = await erasing.played("second", person);
}, 240_000);
afterAll(async () => {
  registrar.close();
  await owner.end();
  await server.stop();
});

const seqOf = async (given: OrdinaryCase, kind: string): Promise<number> =>
  (await erasing.pageOf(given)).acts.find((act: { kind: string }) => act.kind === kind).seq;

const entriesOf = async ({ matter }: OrdinaryCase) =>
  (await owner.query("select register, key, body from register_entry where matter_id = $1", [matter])).rows;

async function erase(given: OrdinaryCase, input: object): Promise<void> {
  const proposed = await erasing.propose(given.matter, input);
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
  expect((await erasing.approve(given.matter, proposed.body.act.seq)).status).toBe(201);
}

describe("申请以前看到的", () => {
  test("两三个字的姓名也查得到别处；登记簿中将一并清除的条目列明", async () => {
    const scope = [{ act: await seqOf(first, "open"), name: "input.partyName" }];
    const { body } = await erasing.check(first.matter, { extent: "named", scope });
    expect(body.same.map(({ matter }: { matter: string }) => matter)).toContain(second.matter);
    const code = { act: await seqOf(first, "decide"), name: "input.partyCode" };
    const both = await erasing.check(first.matter, { extent: "named", scope: [...scope, code] });
    expect(both.body.entries).toEqual([
      { register: "penalty-history", title: "处罚记录", act: await seqOf(first, "decide") },
    ]);
  });

  test("只清除一个日期、一个选项的，不涉及登记簿", async () => {
    const open = await seqOf(first, "open");
    const scope = [
      { act: open, name: "input.violationEndedOn" },
      { act: await seqOf(first, "decide"), name: "input.outcome" },
    ];
    const { body } = await erasing.check(first.matter, { extent: "named", scope });
    expect([body.entries, body.same]).toEqual([[], []]);
  });
});

test("只清除一个日期，当事人的处罚记录照旧，下一次处罚仍看得到", async () => {
  const before = await entriesOf(first);
  expect(before).toHaveLength(1);
  const scope = [{ act: await seqOf(first, "open"), name: "input.violationEndedOn" }];
  await erase(first, { extent: "named", scope });
  expect(await entriesOf(first)).toEqual(before);
  expect((await erasing.pageOf(first)).matter.party).toBe(person);
});

test("用小写字母写的名称也是名称：清除以后整个数据库里没有", async () => {
  const latin = "zhongyuanchemical";
  const given = await erasing.played("latin", latin);
  expect(await tablesHolding(owner, latin)).toContain("matter");
  await erase(given, { extent: "matter" });
  expect(await tablesHolding(owner, latin)).toEqual([]);
});
