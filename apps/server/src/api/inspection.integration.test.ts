import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { InspectionCourse, visitCourse } from "../testing/inspection-course.ts";
import { type Script, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";
import { signaturesOf } from "../testing/signers.ts";

let server: RunningServer;
let client: Client;
let script: Script;
let course: InspectionCourse;

const partyOf = (code: string) => ({
  key: `firm-${code}`,
  body: { name: "安和县清源化工有限公司", kind: "organisation", code: `9199999900000000${code}` },
});

const lists = {
  parties: partyOf("A1"),
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
  "inspection-ceilings": {
    key: "any",
    body: { source: "试验用的上限", publishedOn: "2025-01-01", ceilings: [{ perYear: 1, mark: "V" }] },
  },
  "inspection-standards": {
    key: "inspection",
    body: {
      source: "试验用的规则",
      scanRequired: true,
      duplicateDays: 0,
      approvalHours: 24,
      reviewWorkingDays: 5,
      withPenaltyCounts: false,
      mark: "V",
    },
  },
};

/** What the invented agency publishes before it inspects. */
async function publishLists(): Promise<void> {
  const by = [script.cast["leader-1"] ?? "", script.cast["chief-1"] ?? ""];
  const rows = [...Object.entries(lists), ["parties", partyOf("B1")] as const];
  for (const [place, [register, { key, body }]] of rows.entries()) {
    const answer = await client.post("/api/v1/matters", {
      procedure: "register-maintenance",
      agency: script.agency,
      requestId: `inspection-${register}-${place}`,
      act: {
        kind: "enter",
        occurredAt: "2025-01-02T09:00:00+08:00",
        by,
        input: { register, note: "试验", entries: [{ key, validFrom: "2025-01-01", body }] },
        signatures: signaturesOf(script.signers, by),
        lateReason: "试验用的条目，事后录入",
      },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }
}

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  client = new Client(server.address);
  await client.signIn("emergency-registrar");
  script = await scriptOf(client);
  course = await InspectionCourse.of(client, script);
  await publishLists();
}, 120_000);
afterAll(async () => {
  client.close();
  await server.stop();
});

const firm = (code: string) => ({
  party: `firm-${code}`,
  partyCode: `9199999900000000${code}`,
  riskClass: undefined,
  plan: "安应急检计〔2025〕1号",
});

const gatesOf = (body: { readonly refusals: readonly { readonly gate: string }[] }): readonly string[] =>
  body.refusals.map(({ gate }) => gate);

test("没有批准、没有扫码不得进入；检查过的企业不能再安排日常检查，线索核查可以；转立案自动记入", async () => {
  const begun = await course.begin(firm("A1"), "2025-06-03T09:00:00+08:00");
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  const matter = begun.body.matter.id;
  const [approve, enter, check] = visitCourse;
  if (!approve || !enter || !check) throw new Error("the course is not whole");
  const early = await course.act(matter, enter);
  expect([early.status, gatesOf(early.body)]).toEqual([409, ["inspection.approved"]]);
  expect((await course.act(matter, approve)).status).toBe(201);
  const unscanned = await course.act(matter, { ...enter, input: { scanned: false } });
  expect([unscanned.status, gatesOf(unscanned.body)]).toEqual([409, ["enter.scanned"]]);
  expect(JSON.stringify(unscanned.body)).toContain("国办发〔2024〕54号");
  const planned = await course.begin(firm("A1"), "2025-06-03T09:00:00+08:00");
  expect(gatesOf(planned.body)).toEqual(["task.ceiling", "task.duplicate"]);
  expect((await course.act(matter, enter)).status).toBe(201);
  const checked = await course.act(matter, check);
  expect(checked.status, JSON.stringify(checked.body.refusals)).toBe(201);
  const full = await course.begin(firm("A1"), "2025-06-04T09:00:00+08:00");
  expect([full.status, gatesOf(full.body)]).toEqual([409, ["task.ceiling"]]);
  const clue = { kind: "clue", reason: "收到举报", plan: undefined };
  const other = await course.begin({ ...firm("A1"), ...clue }, "2025-06-04T09:00:00+08:00");
  expect(other.status, JSON.stringify(other.body.refusals)).toBe(201);
  await leadsToCase(matter);
}, 60_000);

/** A case opened from the inspection is told to it. */
async function leadsToCase(inspection: string): Promise<void> {
  const by = [script.cast["officer-1"] ?? ""];
  const opened = await client.post("/api/v1/matters", {
    procedure: "penalty-ordinary",
    agency: script.agency,
    requestId: "inspection-case",
    parent: inspection,
    act: {
      kind: "clue",
      occurredAt: "2025-06-05T09:00:00+08:00",
      by,
      input: script.examples.get("clue"),
      signatures: signaturesOf(script.signers, by),
      lateReason: "试验用的案件，事后一并录入",
    },
  });
  expect(opened.status, JSON.stringify(opened.body.refusals)).toBe(201);
  await expect
    .poll(async () => (await client.get(`/api/v1/matters/${inspection}`)).body.acts.at(-1), {
      timeout: 20_000,
    })
    .toMatchObject({ kind: "caseOpened" });
}

test("没有列入清单的事项不得检查；撤销的任务不占次数", async () => {
  const unlisted = await course.begin(
    { ...firm("B1"), items: [{ item: "insp-canteen" }] },
    "2025-06-03T09:00:00+08:00",
  );
  expect([unlisted.status, gatesOf(unlisted.body)]).toEqual([409, ["task.listed"]]);
  const begun = await course.begin(firm("B1"), "2025-06-03T09:00:00+08:00");
  const dropped = await course.act(begun.body.matter.id, {
    kind: "cancel",
    by: ["chief-1"],
    at: "2025-06-03T12:00:00+08:00",
  });
  expect(dropped.status, JSON.stringify(dropped.body)).toBe(201);
  const again = await course.begin(firm("B1"), "2025-06-04T09:00:00+08:00");
  expect(again.status, JSON.stringify(again.body)).toBe(201);
}, 60_000);
