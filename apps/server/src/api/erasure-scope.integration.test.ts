import { spawnSync } from "node:child_process";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { Erasing } from "../testing/erasing.ts";
import { type OrdinaryCase, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";
import { databaseUrl, poolAs, tablesHolding } from "../testing/whole-database.ts";

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

test("案卷移交入库以前，本案不能清除；入库以后可以，案卷照常借阅", async () => {
  const given = await erasing.played("stored", "申酉戌亥子丑建材有限公司");
  const catalogue = [
    { part: "main", document: "行政处罚决定书", day: "2025-07-18", from: 1, to: 6 },
    { part: "main", document: "文书送达回执", day: "2025-07-18", from: 7, to: 7 },
  ];
  const arranged = await erasing.begun("officer-1", given.matter, "case-archive", "arrange", {
    volume: "〔2025〕9号",
    catalogue,
    recordings: "无",
  });
  expect(arranged.status, JSON.stringify(arranged.body)).toBe(201);
  const archive = arranged.body.matter.id;
  const early = await erasing.propose(given.matter, { extent: "matter" });
  expect(early.body.refusals.map(({ gate }: { gate: string }) => gate)).toEqual(["erase.linked"]);
  const checked = await erasing.sent("officer-2", archive, "check", ["officer-2"], {
    complete: true,
    note: "无缺损。",
  });
  expect(checked.status, JSON.stringify(checked.body)).toBe(201);
  const handed = {
    from: erasing.person("officer-1"),
    pageCount: 7,
    location: "3排4列",
    retention: "tenYears",
  };
  const received = await erasing.sent("archivist-1", archive, "receive", ["archivist-1"], handed);
  expect(received.status, JSON.stringify(received.body)).toBe(201);
  await erase(given, { extent: "matter" });
  const { next } = (await registrar.get(`/api/v1/matters/${archive}`)).body;
  const lend = next.find(({ kind }: { kind: string }) => kind === "lend");
  expect(lend?.allowed).toBe(true);
  const lent = await erasing.sent("archivist-1", archive, "lend", ["archivist-1"], {
    borrower: "李文",
    unit: "政策法规股",
    purpose: "案卷评查",
    approvedBy: erasing.person("leader-1"),
    way: "reading",
    until: "2099-12-31",
  });
  expect(lent.status, JSON.stringify(lent.body)).toBe(201);
});

test("清除以前的查询只答复办理清除的人；没有权限看的保密内容在哪里，不告诉", async () => {
  const asked = { extent: "matter" };
  const path = `/api/v1/matters/${second.matter}/erasure-check`;
  for (const [part, status] of [
    ["publisher-1", 403],
    ["leader-2", 200],
  ] as const) {
    const client = await erasing.sessionOf(part);
    expect((await client.post(path, asked)).status, part).toBe(status);
    client.close();
  }
  const { body } = await erasing.check(second.matter, asked);
  expect(body.same.length).toBeGreaterThan(0);
  for (const { title } of body.same) expect(title).not.toMatch(/^input\./);
});

test("这些清除以后，从记录重新推导一切，没有发现不符", async () => {
  const env = { ...process.env, ZHUNSHENG_DATA: server.folder, ZHUNSHENG_DEMO: "small" };
  const program = ["--import", "tsx", "apps/cli/src/main.ts", "fsck"];
  const checked = spawnSync(process.execPath, program, {
    env: { ...env, DATABASE_URL: databaseUrl(server.folder) ?? "" },
    encoding: "utf8",
  });
  expect(checked.status, checked.stdout + checked.stderr).toBe(0);
}, 120_000);
