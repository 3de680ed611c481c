import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { OrdinaryCase, type Script, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";

let server: RunningServer;
let client: Client;
let script: Script;
let matter: string;

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  client = new Client(server.address);
  await client.signIn("emergency-registrar");
  script = await scriptOf(client);
  const given = new OrdinaryCase(client, script, "starts");
  await given.upTo("decide");
  matter = given.matter;
}, 120_000);
afterAll(async () => {
  client.close();
  await server.stop();
});

const startOf = (procedure: string, kind: string) =>
  client.get(`/api/v1/matters/${matter}/starts/${procedure}/${kind}`);

test("事项的页说明能引出哪些新事项，链上先只有它自己", async () => {
  const { body } = await client.get(`/api/v1/matters/${matter}`);
  expect(body.offers).toContainEqual(expect.objectContaining({ procedure: "return-visit", kind: "plan" }));
  expect(body.chain).toEqual([expect.objectContaining({ matter, depth: 0, opened: 0 })]);
});

test("引出的新事项带入原事项说过的，开始以后两件在一条链上", async () => {
  const { status, body } = await startOf("return-visit", "plan");
  expect(status).toBe(200);
  expect(body.next).toMatchObject({ kind: "plan", possible: true });
  const named = (await client.get(`/api/v1/matters/${matter}`)).body.matter.party;
  expect(body.carried).toEqual({ partyName: named });
  const by = [script.cast["leader-1"] ?? "leader-1"];
  const visitors = [script.cast["reviewer-1"] ?? by[0]];
  const begun = await client.post("/api/v1/matters", {
    procedure: "return-visit",
    agency: script.agency,
    parent: matter,
    requestId: "starts-visit",
    act: {
      kind: "plan",
      occurredAt: "2025-07-20T10:00:00+08:00",
      by,
      input: { ...body.carried, visitors, way: "phone" },
      lateReason: "试验用的事项，事后一并录入",
    },
  });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  const child = begun.body.matter.id;
  const page = (await client.get(`/api/v1/matters/${child}`)).body;
  expect(page.chain.map((link: { matter: string; depth: number }) => [link.matter, link.depth])).toEqual([
    [matter, 0],
    [child, 1],
  ]);
});

test("没有的程序、不能由它引出的程序、不是开始的行为：404；别的机关看不到", async () => {
  expect((await startOf("nothing", "plan")).status).toBe(404);
  expect((await startOf("penalty-summary", "clue")).status).toBe(404);
  expect((await startOf("return-visit", "finish")).status).toBe(404);
  const stranger = new Client(server.address);
  await stranger.signIn("industry-registrar");
  expect((await stranger.get(`/api/v1/matters/${matter}/starts/return-visit/plan`)).status).toBe(404);
  stranger.close();
});

test("程序的列表说明属于哪一类、从哪些登记簿条目开始、能否单独开始", async () => {
  const { items } = (await client.get("/api/v1/procedures")).body;
  const of = (id: string) => items.find((one: { id: string }) => one.id === id);
  expect(of("penalty-ordinary")).toMatchObject({ group: "penalty", groupTitle: "行政处罚", alone: true });
  const entries = [{ field: "powerItem", register: "power-items" }];
  expect(of("penalty-ordinary").starts).toEqual([{ kind: "clue", title: "案源登记", entries }]);
  expect(of("penalty-hearing")).toMatchObject({ opensFrom: ["penalty-ordinary"], alone: false });
});

test("登记簿有列表，条目逐行按登记簿自己的说法显示", async () => {
  const { items } = (await client.get("/api/v1/registers")).body;
  expect(items).toContainEqual({ id: "power-items", title: "权力事项" });
  const page = (await client.get("/api/v1/registers/power-items?pageSize=1")).body;
  expect(page.items[0].shown[0]).toMatchObject({ name: "title", title: "事项名称" });
});

test("公示平台列出依法公开的清单，没有监管对象；条目有自己的页和二维码", async () => {
  const site = async (path: string) => {
    const answer = await fetch(`${server.address}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  expect((await site("/procedures")).text).toContain("行政处罚事项清单");
  const list = await site("/lists/power-items");
  expect(list.status).toBe(200);
  expect(list.text).toContain("处罚依据");
  expect((await site("/lists/officers")).text).toContain("执法证件号码");
  expect((await site("/lists/officers")).text).not.toContain("职责");
  expect((await site("/lists/parties")).status).toBe(404);
  expect((await site("/lists/power-items?page=0")).status).toBe(400);
  expect((await site("/lists/power-items?q=%00")).status).toBe(400);
  const key = /编号 ([\w-]+)，/.exec(list.text)?.[1] ?? "";
  const guide = await site(`/lists/power-items/${script.agency}/${key}`);
  expect(guide.status).toBe(200);
  expect(guide.text).toContain("本页地址的二维码");
  expect((await site(`/lists/power-items/${script.agency}/nothing`)).status).toBe(404);
  expect((await site(`/lists/power-items/${script.agency}/%00`)).status).toBe(404);
  expect((await site("/lists/power-items/%00/nothing")).status).toBe(404);
});
