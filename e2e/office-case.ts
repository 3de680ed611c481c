import type { Page } from "playwright-core";
import { Client } from "../apps/server/src/testing/client.ts";
import { type Cast, castOf, ordinaryCourse } from "../apps/server/src/testing/ordinary-course.ts";
import { accountsOf } from "../apps/server/src/testing/signers.ts";
import { desktop } from "./browser.ts";
import { expectEqual, expectTrue, type Stage, signIn, type Test } from "./test.ts";

interface Field {
  readonly name: string;
  readonly title: string;
  readonly widget: string;
  readonly optional: boolean;
  readonly options?: Readonly<Record<string, string>>;
}
interface Act {
  readonly kind: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

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
          await enter(page, act, cast, step.by);
          await confirm(server.address, client, page, cast, step.by);
        }
        const matter = matterOf(page);
        await requirePublished(server.address, client, page, matter);
        client.close();
        await page.close();
      },
    },
  ];
}

const matterOf = (page: Page): string => page.url().match(/matters\/(m[^/?#]+)/)?.[1] ?? "";

/** Everyone named in the act that was just entered confirms it in a session of their own. */
async function confirm(
  address: string,
  registrar: Client,
  page: Page,
  cast: Cast,
  by: readonly string[],
): Promise<void> {
  const session = await registrar.get("/api/v1/session");
  const accounts = await accountsOf(registrar, session.body.account.agency);
  const matter = matterOf(page);
  const file = await registrar.get(`/api/v1/matters/${matter}`);
  const act = file.body.acts.findLast(({ kind }: { kind: string }) => kind !== "confirm").seq;
  for (const part of by) {
    const person = cast[part] ?? part;
    const own = new Client(address);
    await own.signIn(accounts.get(person)?.login ?? "");
    const { now } = (await own.get("/api/v1/session")).body;
    const requestId = `e2e-confirm-${act}-${person}`;
    const input = { act, answer: "confirmed" };
    const answer = await own.post(`/api/v1/matters/${matter}/acts/confirm`, {
      requestId,
      occurredAt: now,
      by: [person],
      input,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    own.close();
  }
  await page.reload();
}

async function moveClock(client: Client, page: Page, kind: string): Promise<void> {
  const to = clock[kind];
  if (to === undefined) return;
  expectEqual((await client.post("/api/v1/demo/clock", { to })).status, 200, "拨演示时钟");
  await page.reload();
}

/** From the matter's page, by the button of the act among what can be done now. */
async function openAct(page: Page, act: Act): Promise<void> {
  await page.getByRole("button", { name: `办理：${act.title}`, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: act.title }).waitFor();
}

async function enter(page: Page, act: Act, cast: Cast, by: readonly string[]): Promise<void> {
  const example: Readonly<Record<string, unknown>> = { ...act.examples[0], ...changed[act.kind] };
  for (const field of act.fields) {
    const value = example[field.name];
    if (value !== undefined) await fill(page, field, value, cast);
  }
  await choosePeople(
    page,
    "办理人",
    by.map((part) => cast[part] ?? part),
    true,
  );
  await page.getByRole("button", { name: /提\s*交/ }).click();
  await page
    .getByText(new RegExp(`已记入第 \\d+ 号行为：${act.title}`))
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(async () => {
      const says = await page.locator("[role=alert], .ant-form-item-explain-error, .refusal").allInnerTexts();
      throw new Error(`「${act.title}」没有记入：${says.join(" / ")}`);
    });
  await page.waitForURL(/\/matters\/m[^/]+$/);
}

async function fill(page: Page, field: Field, value: unknown, cast: Cast): Promise<void> {
  const control = page.getByLabel(field.title, { exact: true }).first();
  switch (field.widget) {
    case "choice":
      return chooseOne(page, field, String(value));
    case "choices":
      return chooseAll(page, field, value);
    case "flag":
      return page
        .getByRole("radiogroup", { name: field.title })
        .getByText(value ? "是" : "否", { exact: true })
        .click();
    case "money":
      return control.fill(String(Number(value) / 100));
    case "day":
      await control.fill(String(value));
      return control.press("Enter");
    case "person":
      return choosePeople(page, field.title, [cast[String(value)] ?? String(value)], false);
    case "people":
      return choosePeople(
        page,
        field.title,
        asTexts(value).map((one) => cast[one] ?? one),
        true,
      );
    case "entry":
      await control.click();
      await control.fill(String(value));
      return page
        .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: String(value) })
        .first()
        .click();
    default:
      // A check box of another field may bear the same words.
      return page
        .getByLabel(field.title, { exact: true })
        .and(page.locator("textarea, input:not([type=checkbox])"))
        .first()
        .fill(String(value));
  }
}

const asTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

async function chooseOne(page: Page, field: Field, code: string): Promise<void> {
  const label = field.options?.[code] ?? code;
  const radios = page.getByRole("radiogroup", { name: field.title });
  if ((await radios.count()) > 0) return radios.getByText(label, { exact: true }).click();
  const control = page.getByLabel(field.title, { exact: true }).first();
  await control.click();
  return page.locator(".ant-select-dropdown:visible").getByTitle(label, { exact: true }).click();
}

async function chooseAll(page: Page, field: Field, value: unknown): Promise<void> {
  const group = page.getByRole("group", { name: field.title });
  for (const code of asTexts(value)) {
    const box = group.getByLabel(field.options?.[code] ?? code, { exact: true });
    if (!(await box.isChecked())) await box.check();
  }
}

/** Picks people by name from the register; whoever stood there before is taken out. */
async function choosePeople(page: Page, title: string, ids: readonly string[], many: boolean): Promise<void> {
  const control = page.getByLabel(title, { exact: true }).first();
  if (many) {
    await control.click();
    for (let left = await chosenCount(page, title); left > 0; left -= 1) await control.press("Backspace");
  }
  for (const id of ids) {
    const name = await nameOf(page, id);
    await control.click();
    await control.fill(name);
    await page
      .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: name })
      .first()
      .click();
  }
  await page.keyboard.press("Escape");
}

const chosenCount = (page: Page, title: string): Promise<number> =>
  page.locator(".ant-form-item", { hasText: title }).last().locator(".ant-select-selection-item").count();

const names = new Map<string, string>();

async function nameOf(page: Page, id: string): Promise<string> {
  if (names.size === 0) {
    const answer = await page.request
      .get("/api/v1/registers/officers?pageSize=200", {
        headers: { accept: "application/json" },
      })
      .catch(() => page.request.get(`${new URL(page.url()).origin}/api/v1/registers/officers?pageSize=200`));
    for (const { key, body } of (await answer.json()).items) names.set(key, body.name);
  }
  return names.get(id) ?? id;
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
