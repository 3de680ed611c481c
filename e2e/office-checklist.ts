import type { Locator, Page } from "playwright-core";
import { Client } from "../apps/server/src/testing/client.ts";
import { InspectionCourse, visitCourse } from "../apps/server/src/testing/inspection-course.ts";
import { type Script, scriptOf } from "../apps/server/src/testing/ordinary-course.ts";
import { signaturesOf } from "../apps/server/src/testing/signers.ts";
import { phone } from "./browser.ts";
import { type Act, fillAll } from "./fill-form.ts";
import { look } from "./pages.ts";
import { expectEqual, type Stage, signIn, type Test } from "./test.ts";

const rows = [
  { id: "1", content: "焊接作业人员持证上岗", law: "安全生产法第30条第1款", level: "major" },
  { id: "2", content: "危险场所设置明显的安全警示标志", law: "安全生产法第35条", level: "general" },
  { id: "3", content: "消防通道畅通", law: "消防法第28条", level: "general" },
];

/** What the agency must have in its registers before anyone is inspected. */
const firmCode = "91999999000000E2E1";

const entered = {
  parties: {
    key: "firm-e2e",
    body: { name: "安和县清源化工有限公司", kind: "organisation", code: firmCode },
  },
  checklists: {
    key: "metal",
    body: { title: "金属加工检查标准", trade: "金属加工", source: "试验用的标准", rows },
  },
  "inspection-items": {
    key: "insp-training",
    body: {
      title: "安全生产教育和培训情况的检查",
      subject: "安和县应急管理局",
      basis: "《中华人民共和国安全生产法》第六十五条",
      objects: "生产经营单位",
      content: "培训计划、档案和考核情况",
      ways: ["onSite"],
      frequency: "每年一次",
      publishedOn: "2025-01-01",
    },
  },
};

/** An on-site check, item by item, on a phone. */
export const officeChecklist = ({ server, browser }: Stage): readonly Test[] => [
  {
    name: "手机上逐项检查：选定检查标准，各项列出，不符合的写明情况，漏一项不能提交",
    async run() {
      const client = new Client(server.address);
      await client.signIn("emergency-registrar");
      const script = await scriptOf(client);
      const matter = await inspectionEntered(client, script);
      const acts: readonly Act[] = (await client.get("/api/v1/procedures/inspection")).body.acts;
      const context = await browser.newContext({ viewport: phone, reducedMotion: "reduce" });
      const page = await context.newPage();
      await signIn(page, server.address, "emergency-registrar");
      await page.goto(`${server.address}/office/matters/${matter}/acts/check`);
      await fillBeside(page, script, acts);
      await answered(page);
      expectEqual(await look(page, "office-checklist", "phone"), [], "手机上的检查清单");
      await context.close();
      client.close();
    },
  },
];

/** The registers entered, the task approved, and the inspectors in. */
async function inspectionEntered(client: Client, script: Script): Promise<string> {
  const by = ["leader-1", "chief-1"].map((part) => script.cast[part] ?? part);
  for (const [register, { key, body }] of Object.entries(entered)) {
    const answer = await client.post("/api/v1/matters", {
      procedure: "register-maintenance",
      agency: script.agency,
      requestId: `e2e-checklist-${register}`,
      act: {
        kind: "enter",
        occurredAt: "2025-01-02T09:00:00+08:00",
        by,
        input: { register, note: "试验", entries: [{ key, validFrom: "2025-01-01", body }] },
        signatures: signaturesOf(script.signers, by),
        lateReason: "试验用的条目，事后录入",
      },
    });
    requireRecorded(answer, register);
  }
  const course = await InspectionCourse.of(client, script);
  const firm = {
    party: "firm-e2e",
    partyCode: firmCode,
    riskClass: undefined,
    items: [{ item: "insp-training" }],
  };
  const begun = await course.begin(firm, "2025-06-03T09:00:00+08:00");
  requireRecorded(begun, "task");
  const matter = begun.body.matter.id;
  for (const deed of visitCourse.slice(0, 2)) requireRecorded(await course.act(matter, deed), deed.kind);
  return matter;
}

function requireRecorded(
  { status, body }: { readonly status: number; readonly body: unknown },
  what: string,
): void {
  if (status !== 201) throw new Error(`${what} ${JSON.stringify(body)}`);
}

/** Everything but the checklist itself. */
async function fillBeside(page: Page, { cast }: Script, acts: readonly Act[]): Promise<void> {
  const act = acts.find(({ kind }) => kind === "check");
  if (!act) throw new Error("没有现场检查");
  const { results: _answeredItemByItem, ...input } = act.examples[0] ?? {};
  await page.getByRole("heading", { level: 1, name: act.title }).waitFor();
  const plain = act.fields.filter(({ widget }) => widget !== "checklist" && widget !== "instant");
  await fillAll({ page, scope: page.locator("form"), cast }, plain, { ...input, checklist: "metal" });
}

const itemOf = (page: Page, content: string): Locator => page.locator(".checked", { hasText: content });

/** By hand, by keyboard, and with what was found; until the last item is answered the form says what is missing. */
async function answered(page: Page): Promise<void> {
  const tally = page.locator(".checklist-tally");
  await tally.getByText("还有 3 项未填").waitFor();
  const [welding, signs, passage] = rows.map(({ content }) => itemOf(page, content));
  if (!welding || !signs || !passage) throw new Error("清单没有列全");
  await welding.getByText("不符合", { exact: true }).click();
  await welding.getByLabel(/情况$/).fill("铆焊车间一名焊工未能出示特种作业操作证");
  expectEqual(await welding.getByRole("radio", { name: "重大" }).isChecked(), true, "程度按清单");
  await signs.getByText("符合", { exact: true }).click();
  await page.getByRole("button", { name: /提\s*交/ }).click();
  await passage.getByText("请选择结果").waitFor();
  await passage.getByRole("radio", { name: "符合", exact: true }).focus();
  await page.keyboard.press("Space");
  await tally.getByText("已逐项填写").waitFor();
  const counts = (await tally.innerText()).replace(/\s+/g, "");
  expectEqual(counts.startsWith("符合2不符合1"), true, `清单的计数 ${counts}`);
  const box = await welding
    .getByText("不符合", { exact: true })
    .locator("xpath=ancestor::label[1]")
    .boundingBox();
  expectEqual((box?.height ?? 0) >= 44, true, "手机上的按钮够大");
}
