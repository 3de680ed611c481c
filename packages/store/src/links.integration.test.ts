import { deliverLink, linkTopic, performAct } from "@zhunsheng/casework";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PostgresCaseStore } from "./case-store.ts";
import { Outbox } from "./outbox.ts";
import { listChain, listLinked, readActs } from "./read/index.ts";
import { RegisterCache } from "./registers.ts";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database.ts";
import { submitter, toyDeps } from "./testing/toy.ts";

let fresh: FreshDatabase;
let store: PostgresCaseStore;
let requests = 0;

interface Asked {
  readonly procedure?: string;
  readonly matterId?: string;
  readonly kind: string;
  readonly input: unknown;
  readonly parent?: string;
}

const perform = (asked: Asked) => {
  requests += 1;
  return performAct(toyDeps(store), {
    agency: "agency-a",
    requestId: `link-test-${requests}`,
    occurredAt: "2025-06-02T09:00:00+08:00",
    by: ["p-1"],
    submitter,
    ...asked,
  });
};

async function recorded(asked: Asked) {
  const outcome = await perform(asked);
  if (outcome.status !== "recorded") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const begin = async () =>
  (await recorded({ procedure: "toy", kind: "begin", input: { party: "张三" } })).file.matter;
const ask = (parent: string, party = "张三") =>
  perform({ procedure: "toy-question", kind: "ask", input: { party }, parent });
const kindsOf = async (matter: string) =>
  (await readActs(fresh.database.query, "agency-a", matter)).map(
    ({ header }) => JSON.parse(String(header)).kind,
  );
const acts = async () => (await fresh.database.app.query("select count(*) from act")).rows[0].count;

beforeAll(async () => {
  fresh = await freshDatabase();
  store = new PostgresCaseStore(fresh.database.app, new RegisterCache());
  await recorded({ procedure: "toy", kind: "enter", input: { person: "p-1", name: "甲" } });
});
afterAll(() => fresh.drop());

test("从一个事项开出另一个：关口看得见原事项，办理结果自动记入原事项", async () => {
  const parent = await begin();
  const asked = await ask(parent);
  if (asked.status !== "recorded") throw new Error(JSON.stringify(asked));
  expect(asked.act.relied?.parent).toEqual({ matter: parent, acts: 1 });
  await recorded({ matterId: asked.file.matter, kind: "answer", input: { answer: "同意" } });
  expect(await kindsOf(parent)).toEqual(["begin", "answered"]);
  const children = await listLinked(fresh.database.query, "agency-a", parent);
  expect(children.map(({ matter_id, ended }) => [matter_id, ended])).toEqual([[asked.file.matter, true]]);
});

test("没有原事项、原事项不存在、原事项的程序不对：400；关口不过：409；什么也没有记录", async () => {
  const parent = await begin();
  const before = await acts();
  const bare = await perform({ procedure: "toy-question", kind: "ask", input: { party: "张三" } });
  expect(bare).toMatchObject({ status: "invalid", issues: [{ path: "parent" }] });
  expect(await ask("m-none")).toMatchObject({ status: "invalid", issues: [{ path: "parent" }] });
  expect(await ask(parent, "李四")).toMatchObject({ status: "refused", refusals: [{ gate: "ask.party" }] });
  const wrong = await perform({ procedure: "toy", kind: "begin", input: { party: "王五" }, parent });
  expect(wrong).toMatchObject({ status: "invalid", issues: [{ path: "parent" }] });
  expect(await acts()).toBe(before);
});

test("由关联事项记入的行为，不能直接登记", async () => {
  const parent = await begin();
  const direct = await perform({ matterId: parent, kind: "answered", input: { answer: "同意" } });
  expect(direct).toMatchObject({ status: "refused", refusals: [{ gate: "link.toy-question" }] });
});

test("原事项不能接受结果的，关联事项的行为一并拒绝，两边都没有记录", async () => {
  const parent = await begin();
  const asked = await ask(parent);
  if (asked.status !== "recorded") throw new Error("refused");
  await recorded({ matterId: parent, kind: "decide", input: { amountFen: 200 } });
  await recorded({ matterId: parent, kind: "end", input: { pages: 2 } });
  const before = await acts();
  const late = await perform({ matterId: asked.file.matter, kind: "answer", input: { answer: "同意" } });
  expect(late.status).toBe("refused");
  expect(await acts()).toBe(before);
});

test("提交之后来不及转交就断电：发件箱再转交一次，仍是同一个行为", async () => {
  const parent = await begin();
  const asked = await ask(parent);
  if (asked.status !== "recorded") throw new Error("refused");
  // The process ends right after the commit: nothing is carried to the parent.
  const dying = Object.create(store, {
    exclusively: {
      value: (key: { matterId: string }, work: never) =>
        key.matterId === parent ? Promise.reject(new Error("断电")) : store.exclusively(key as never, work),
    },
  });
  const answer = performAct(toyDeps(dying), {
    agency: "agency-a",
    requestId: "dying",
    matterId: asked.file.matter,
    kind: "answer",
    input: { answer: "同意" },
    occurredAt: "2025-06-02T10:00:00+08:00",
    by: ["p-1"],
    submitter,
  });
  await expect(answer).rejects.toThrow("断电");
  expect(await kindsOf(parent)).toEqual(["begin"]);
  const deliver = ({ payload }: { readonly payload: never }) => deliverLink(toyDeps(store), payload);
  const outbox = new Outbox(fresh.database.app, [linkTopic], deliver as never, () => undefined);
  while ((await outbox.handOut()) > 0);
  expect(await kindsOf(parent)).toEqual(["begin", "answered"]);
  await fresh.database.app.query("update outbox set done_at = null");
  while ((await outbox.handOut()) > 0);
  expect(await kindsOf(parent)).toEqual(["begin", "answered"]);
  const failed = await fresh.database.app.query("select failure from outbox where failure is not null");
  expect(failed.rows).toEqual([]);
});

test("转交时原事项已经办结的，不再反复转交，记下原因，后面的照常转交", async () => {
  const parent = await begin();
  const asked = await ask(parent);
  if (asked.status !== "recorded") throw new Error("refused");
  await recorded({ matterId: asked.file.matter, kind: "answer", input: { answer: "同意" } });
  await fresh.database.app.query(
    "update outbox set done_at = null, payload = jsonb_set(payload, '{requestId}', '\"link.other.1\"')",
  );
  const errors: unknown[] = [];
  const deliver = ({ payload }: { readonly payload: never }) => deliverLink(toyDeps(store), payload);
  const outbox = new Outbox(fresh.database.app, [linkTopic], deliver as never, (error) => errors.push(error));
  while ((await outbox.handOut()) > 0);
  const failed = await fresh.database.app.query("select failure from outbox where failure is not null");
  expect(failed.rows.length).toBeGreaterThan(0);
  expect(errors.length).toBe(failed.rows.length);
});

const askedFrom = async (parent: string): Promise<string> => {
  const asked = await ask(parent);
  if (asked.status !== "recorded") throw new Error(JSON.stringify(asked));
  return asked.file.matter;
};

const chainOf = async (matter: string) =>
  (await listChain(fresh.database.query, "agency-a", matter)).map(({ matter_id }) => matter_id);

test("事项链：从最初的事项到所有后续，不论从哪一件看", async () => {
  const parent = await begin();
  const [first, second] = [await askedFrom(parent), await askedFrom(parent)];
  const whole = [parent, first, second].toSorted();
  expect((await chainOf(parent)).toSorted()).toEqual(whole);
  expect((await chainOf(first)).toSorted()).toEqual(whole);
  const [root] = await listChain(fresh.database.query, "agency-a", first);
  expect(root).toMatchObject({ children: 2, parent_id: null, ended: false });
  expect(await chainOf(await begin())).toHaveLength(1);
  expect(await listChain(fresh.database.query, "agency-b", parent)).toEqual([]);
});

test("事项链：由一件引出很多件的，从其中一件看只见来路，从那一件看全都看见", async () => {
  const parent = await begin();
  const children: string[] = [];
  for (let time = 0; time < 13; time += 1) children.push(await askedFrom(parent));
  const [, second = ""] = children;
  expect(await chainOf(second)).toEqual([parent, second]);
  const [root] = await listChain(fresh.database.query, "agency-a", second);
  expect(root?.children).toBe(13);
  expect((await chainOf(parent)).toSorted()).toEqual([parent, ...children].toSorted());
});
