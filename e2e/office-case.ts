import type { Page } from "playwright-core";
import { Client } from "../apps/server/src/testing/client.ts";
import { type Cast, castOf, ordinaryCourse } from "../apps/server/src/testing/ordinary-course.ts";
import { accountsOf } from "../apps/server/src/testing/signers.ts";
import { desktop } from "./browser.ts";
import { type Act, choosePeople, fillAll, matterOf, openAct, submit } from "./fill-form.ts";
import { expectEqual, expectTrue, type Stage, signIn, type Test } from "./test.ts";

/** Where the clock has to stand before an act: minimum periods run in the county's time, not the machine's. */
const clock: Readonly<Record<string, string>> = {
  hearing: "2026-02-12",
  reviewSubmission: "2026-02-13",
  publish: "2026-02-24",
};

/** What the examples say of June 2025, as it is on the demo's day. */
const changed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  clue: { discoveredOn: "2026-01-19" },
  open: { violationEndedOn: "2026-01-19" },
  hearing: { noticeServedOn: "2026-01-28" },
  publish: { until: "2027-02-24" },
};

/** One ordinary penalty from clue to archive through the office's pages, and then on the portal with a valid proof. */
export function officeCase({ server, browser }: Stage): readonly Test[] {
  return [
    {
      name: "在办案平台从案源办到归档，门户上查得到，证明成立",
      async run() {
        const client = new Client(server.address);
        await client.signIn("emergency-registrar");
        const cast = await castOf(client);
        const sessions = await sessionsOf(server.address, client);
        const acts: readonly Act[] = (await client.get("/api/v1/procedures/penalty-ordinary")).body.acts;
        const page = await browser.newPage({ viewport: desktop });
        page.on("pageerror", (error) => {
          throw error;
        });
        await signIn(page, server.address, "emergency-registrar");
        await page.goto(`${server.address}/office/matters/new?procedure=penalty-ordinary&kind=clue`);
        for (const step of ordinaryCourse) {
          const act = acts.find(({ kind }) => kind === step.kind);
          if (!act) throw new Error(`没有行为 ${step.kind}`);
          await moveClock(client, page, step.kind);
          if (step.kind !== "clue") await openAct(page, act);
          const people = step.by.map((part) => cast[part] ?? part);
          await enter(page, act, cast, people);
          await confirm(sessions, client, page, people);
        }
        const matter = matterOf(page);
        await requirePublished(server.address, client, page, matter);
        client.close();
        await page.close();
      },
    },
  ];
}

/** Each person's own session, opened once. */
type Sessions = (person: string) => Promise<Client>;

async function sessionsOf(address: string, registrar: Client): Promise<Sessions> {
  const session = await registrar.get("/api/v1/session");
  const accounts = await accountsOf(registrar, session.body.account.agency);
  const open = new Map<string, Promise<Client>>();
  return (person) => {
    const found = open.get(person) ?? signedIn(address, accounts.get(person)?.login ?? "");
    open.set(person, found);
    return found;
  };
}

async function signedIn(address: string, login: string): Promise<Client> {
  const client = new Client(address);
  await client.signIn(login);
  return client;
}

/** Everyone named in the act that was just entered confirms it in a session of their own. */
async function confirm(sessions: Sessions, registrar: Client, page: Page, people: readonly string[]) {
  const matter = matterOf(page);
  const file = await registrar.get(`/api/v1/matters/${matter}`);
  const act = file.body.acts.findLast(({ kind }: { kind: string }) => kind !== "confirm").seq;
  const { now } = (await registrar.get("/api/v1/session")).body;
  for (const person of people) {
    const own = await sessions(person);
    const answer = await own.post(`/api/v1/matters/${matter}/acts/confirm`, {
      requestId: `e2e-confirm-${matter}-${act}-${person}`,
      occurredAt: now,
      by: [person],
      input: { act, answer: "confirmed" },
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  }
  await page.reload();
}

async function moveClock(client: Client, page: Page, kind: string): Promise<void> {
  const to = clock[kind];
  if (to === undefined) return;
  const { status } = await client.post("/api/v1/demo/clock", { to });
  // 409: a first attempt has moved it further already, and it never goes back.
  expectTrue(status === 200 || status === 409, `拨演示时钟：${status}`);
  await page.reload();
}

async function enter(page: Page, act: Act, cast: Cast, people: readonly string[]): Promise<void> {
  const example: Readonly<Record<string, unknown>> = { ...act.examples[0], ...changed[act.kind] };
  const form = { page, scope: page.locator("form"), cast };
  await fillAll(form, act.fields, example);
  await choosePeople(form, "办理人", people, true);
  await submit(page, act.title);
}

async function requirePublished(address: string, client: Client, page: Page, matter: string): Promise<void> {
  const file = await client.get(`/api/v1/matters/${matter}`);
  expectEqual(file.body.matter.ended, true, "事项已归档");
  const entered = file.body.acts.filter(({ kind }: { kind: string }) => kind !== "confirm");
  expectEqual(entered.length, ordinaryCourse.length, "行为数");
  const decision = file.body.acts.find(({ kind }: { kind: string }) => kind === "decide");
  await page.goto(`${address}/`);
  await page.getByRole("searchbox").first().fill(decision.number);
  await page.getByRole("button", { name: "搜索" }).first().click();
  await page.locator(`a[href="/decisions/${matter}"]`).first().click();
  await page.getByText("本决定已记入公开日志，可核验").waitFor();
  const proof = await page.request.get(`${address}/decisions/${matter}/proof.json`);
  await page.goto(`${address}/verify`);
  expectTrue(proof.ok(), "证明文件可以下载");
  const twin = await (await page.request.get(`${address}/decisions/${matter}.json`)).json();
  expectTrue(JSON.stringify(twin).includes(decision.number), "数据孪生含有文号");
}
