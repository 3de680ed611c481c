import type { Locator, Page } from "playwright-core";
import { Client } from "../apps/server/src/testing/client.ts";
import { OrdinaryCase, type Script, scriptOf } from "../apps/server/src/testing/ordinary-course.ts";
import { accountsOf, signaturesOf } from "../apps/server/src/testing/signers.ts";
import { desktop } from "./browser.ts";
import { type Act, choosePeople, fillAll, matterOf, nameOf, openAct, submit } from "./fill-form.ts";
import { expectEqual, type Stage, signIn, type Test } from "./test.ts";

/** Everything the case needs: who plays whom, their accounts, and the acts of both procedures. */
interface Play extends Stage {
  readonly client: Client;
  readonly script: Script;
  readonly logins: ReadonlyMap<string, string>;
  readonly given: OrdinaryCase;
  readonly acts: readonly Act[];
  readonly hearing: readonly Act[];
}

/** One case several people work on at their own desks: signing, confirming, correcting, and a linked hearing. */
export function officePeople(stage: Stage): readonly Test[] {
  return [
    {
      name: "多人办一案：本设备签名、本人确认、负责人批准更正，听证另立事项而结果回到本案",
      async run() {
        const play = await prepare(stage);
        await signedHere(play);
        await confirmedByHimself(play);
        await correctedByLeader(play);
        const hearing = await hearingBegun(play);
        await hearingPlayed(play, hearing);
        await resultSeen(play);
        play.client.close();
      },
    },
  ];
}

async function prepare(stage: Stage): Promise<Play> {
  const client = new Client(stage.server.address);
  await client.signIn("emergency-registrar");
  const script = await scriptOf(client);
  const accounts = await accountsOf(client, script.agency);
  const logins = new Map([...accounts].map(([person, { login }]) => [person, login]));
  const actsOf = async (procedure: string): Promise<readonly Act[]> =>
    (await client.get(`/api/v1/procedures/${procedure}`)).body.acts;
  const given = new OrdinaryCase(client, script, `people-${Date.now()}`);
  await given.upTo("statement");
  const [acts, hearing] = [await actsOf("penalty-ordinary"), await actsOf("penalty-hearing")];
  return { ...stage, client, script, logins, given, acts, hearing };
}

/** The matter's page in a session of this person's own. */
async function deskOf({ browser, server, script, logins, given }: Play, part: string): Promise<Page> {
  const page = await browser.newPage({ viewport: desktop });
  await signIn(page, server.address, logins.get(script.cast[part] ?? "") ?? "");
  await page.goto(`${server.address}/office/matters/${given.matter}`);
  await page.getByText("现在可以办").waitFor();
  return page;
}

function actOf(acts: readonly Act[], kind: string): Act {
  const act = acts.find((one) => one.kind === kind);
  if (!act) throw new Error(`没有行为 ${kind}`);
  return act;
}

/** Opens the form and fills in the example, as something that happened in June. */
async function fillIn(page: Page, { script }: Play, act: Act, at: string): Promise<void> {
  await fillAll({ page, scope: page.locator("form"), cast: script.cast }, act.fields, act.examples[0] ?? {});
  const time = page.getByLabel("发生时间", { exact: true });
  await time.fill(at);
  await time.press("Enter");
}

/** The second officer gives name and password on the first one's device: nobody has to confirm anything later. */
async function signedHere(play: Play): Promise<void> {
  const page = await deskOf(play, "officer-1");
  const act = actOf(play.acts, "statement");
  await openAct(page, act);
  await fillIn(page, play, act, "2025-06-20 10:00");
  const other = play.script.cast["officer-2"] ?? "";
  const name = await nameOf(page, other);
  await page.getByRole("button", { name: `${name}在本设备上签名` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("用户名").fill(play.logins.get(other) ?? "");
  await dialog.getByLabel("密码", { exact: true }).fill("zhunsheng-demo");
  await dialog.getByRole("button", { name: /签\s*名/ }).click();
  await page.getByText("已在本设备上签名").waitFor();
  await submit(page, act.title);
  expectEqual(await awaited(play), [], "两人都已签名");
  await page.close();
}

/** The second officer confirms in a session of his own what the first one entered for both. */
async function confirmedByHimself(play: Play): Promise<void> {
  const first = await deskOf(play, "officer-1");
  const act = actOf(play.acts, "recheck");
  await openAct(first, act);
  await fillIn(first, play, act, "2025-06-23 10:00");
  await submit(first, act.title);
  await first.getByLabel("等待他人确认").getByText(act.title).waitFor();
  expectEqual(await awaited(play), [play.script.cast["officer-2"]], "待第二名执法人员确认");
  await first.close();
  const second = await deskOf(play, "officer-2");
  await confirmHere(second, act.title);
  expectEqual(await awaited(play), [], "本人确认以后不再等待");
  await second.close();
}

/** Who must still confirm the newest act of the case. */
async function awaited({ client, given }: Play): Promise<readonly unknown[]> {
  const { acts } = (await client.get(`/api/v1/matters/${given.matter}`)).body;
  const last = acts.findLast(({ stage }: { stage: string }) => stage !== "common");
  return (last.awaits ?? []).map(({ id }: { id: string }) => id);
}

/**
 * Those who gave the notice correct it together, and a leader approves it among what waits for him: what it said is
 * kept beside what it says now.
 */
async function correctedByLeader(play: Play): Promise<void> {
  const page = await deskOf(play, "officer-1");
  const notice = timelineOf(page, actOf(play.acts, "notice").title);
  await notice.getByRole("button", { name: /更多操作/ }).click();
  await page.getByRole("menuitem", { name: "更正" }).click();
  await page.getByRole("heading", { level: 1, name: "更正" }).waitFor();
  const titleOf = (kind: string, field: string): string =>
    actOf(play.acts, kind).fields.find(({ name }) => name === field)?.title ?? field;
  const reasons = page.getByLabel(titleOf("notice", "reasons"), { exact: true });
  await reasons.fill("现场检查记录、询问笔录、花名册证明违法事实成立。");
  await page.getByLabel(titleOf("correct", "reason"), { exact: true }).fill("漏写花名册，予以补正");
  const people = ["officer-1", "officer-2", "leader-1"].map((part) => play.script.cast[part] ?? part);
  await choosePeople({ page, scope: page.locator("form") }, "办理人", people, true);
  await submit(page, "更正");
  await page.getByLabel("等待他人确认").getByText("更正").waitFor();
  await page.close();
  const second = await deskOf(play, "officer-2");
  await confirmHere(second, "更正");
  await second.close();
  const leader = await deskOf(play, "leader-1");
  await leader.goto(`${play.server.address}/office/approvals`);
  await confirmHere(leader, "更正");
  await leader.goto(`${play.server.address}/office/matters/${play.given.matter}`);
  await timelineOf(leader, actOf(play.acts, "notice").title).getByText("已更正").waitFor();
  await leader.close();
}

const timelineOf = (page: Page, title: string): Locator =>
  page.locator(".timeline > li").filter({ has: page.getByRole("button", { name: title, exact: true }) });

async function confirmHere(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: `确认：${title}`, exact: true }).click();
  await page.getByText(`已确认：${title}`).first().waitFor();
}

/** The leader accepts the request for a hearing from the case: a matter of its own begins. */
async function hearingBegun(play: Play): Promise<string> {
  await play.given.act("hearingRequest");
  const page = await deskOf(play, "leader-1");
  await page.getByLabel("查找要办的行为").fill("听证结果");
  await page.getByRole("button", { name: /办理「.*听证/ }).click();
  const act = actOf(play.hearing, "accept");
  await page.getByRole("heading", { level: 1, name: act.title }).waitFor();
  await fillIn(page, play, act, "2025-06-24 15:00");
  await submit(page, act.title);
  await page.getByRole("navigation", { name: "事项链" }).waitFor();
  const matter = matterOf(page);
  await page.close();
  return matter;
}

const hearingCourse: readonly (readonly [kind: string, by: readonly string[], at: string])[] = [
  ["notify", ["clerk-1"], "2025-06-25T10:00:00+08:00"],
  ["announce", ["clerk-1"], "2025-06-26T10:00:00+08:00"],
  ["session", ["host-1", "clerk-1"], "2025-07-08T09:00:00+08:00"],
  ["report", ["host-1"], "2025-07-09T09:00:00+08:00"],
];

async function hearingPlayed({ client, script, hearing }: Play, matter: string): Promise<void> {
  const cast = (value: unknown): unknown => {
    if (typeof value === "string") return script.cast[value] ?? value;
    if (Array.isArray(value)) return value.map(cast);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cast(part)]));
  };
  for (const [kind, parts, occurredAt] of hearingCourse) {
    const by = parts.map((part) => script.cast[part] ?? part);
    const answer = await client.post(`/api/v1/matters/${matter}/acts/${kind}`, {
      requestId: `e2e-${matter}-${kind}`,
      occurredAt,
      by,
      input: cast(actOf(hearing, kind).examples[0]),
      signatures: signaturesOf(script.signers, by),
      lateReason: "试验用的案件，事后一并录入",
    });
    if (answer.status !== 201) throw new Error(`${kind} ${JSON.stringify(answer.body)}`);
  }
}

/** What the hearing came to stands in the case by itself, with the way back to where it was held. */
async function resultSeen(play: Play): Promise<void> {
  const page = await deskOf(play, "officer-1");
  const result = page.locator(".timeline > li", { hasText: "来自关联事项" });
  for (let time = 0; time < 20 && (await result.count()) === 0; time += 1) {
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByText("现在可以办").waitFor();
  }
  await result.getByRole("link").click();
  await page.getByRole("navigation", { name: "事项链" }).waitFor();
  await page.close();
}
