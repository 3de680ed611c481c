import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { marksOf, type Step, type UnwillingOffice } from "../testing/unwilling-office.ts";
import { enterFirm, enterRegisters, newCode } from "../testing/unwilling-registers.ts";
import { startUnwilling, type UnwillingServer } from "../testing/unwilling-server.ts";

let running: UnwillingServer;
let office: UnwillingOffice;

beforeAll(async () => {
  running = await startUnwilling();
  office = running.office;
  await enterRegisters(office, "inspecting");
  await enterRegisters(office, "compelling");
}, 120_000);
afterAll(async () => running.stop());

const handlers = ["officer-1", "officer-2"];
const leader = ["leader-1"];
const ceiling = "task.ceiling 国办发〔2024〕54号、本机关登记";

interface Firm {
  readonly party: string;
  readonly partyCode: string;
}

async function newFirm(more: object = {}): Promise<Firm> {
  const partyCode = newCode();
  return { party: await enterFirm(office, partyCode, more), partyCode };
}

const task = (firm: object, at = "2025-06-03", changed: object = {}) =>
  office.begin("inspection", "task", {
    by: ["officer-1"],
    at,
    input: { ...firm, plannedOn: at.slice(0, 10), ...changed },
  });

const refusedTask = (firm: object, changed: object = {}, at = "2025-06-03") =>
  office.refusal(() => task(firm, at, changed));

const checkedOn = (day: string): Step => [
  "check",
  handlers,
  day,
  { startedAt: `${day}T08:30:00+08:00`, endedAt: `${day}T09:30:00+08:00` },
];

/** An inspection up to the check itself. */
const inspected = (firm: object, day: string) =>
  office.course("inspection", [
    ["task", ["officer-1"], day, { ...firm, plannedOn: day }],
    ["approve", leader, day],
    ["enter", handlers, day],
    checkedOn(day),
  ]);

describe("检查：频次上限绕不过去（国办发〔2024〕54号）", () => {
  test("本年度已经检查两次的企业，第三次日常检查不产生任务；换成书面检查也不行", async () => {
    const firm = await newFirm();
    await inspected(firm, "2025-03-04");
    await inspected(firm, "2025-05-06");
    expect(await refusedTask(firm)).toEqual([ceiling]);
    expect(await refusedTask(firm, { way: "paper" })).toEqual([ceiling]);
  });

  test("只剩一次时，两个登录在同一瞬间拟定任务：只有一个产生", async () => {
    const firm = await newFirm();
    await inspected(firm, "2025-03-04");
    const sessions = await Promise.all(
      ["officer-1", "officer-2"].map((part) => running.sessionOf(office.login(part))),
    );
    const input = await office.example("inspection", "task", { ...firm, plannedOn: "2025-06-03" });
    const before = await office.acts();
    const answers = await Promise.all(
      sessions.map((session, place) =>
        session.post("/api/v1/matters", {
          procedure: "inspection",
          agency: office.agency,
          requestId: `at-once-${firm.partyCode}-${place}`,
          act: {
            kind: "task",
            occurredAt: "2025-06-03T10:00:00+08:00",
            by: [office.person(`officer-${place + 1}`)],
            input,
            lateReason: "试验",
          },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [lost] = answers.filter(({ status }) => status === 409);
    expect(lost?.body.refusals.map(({ gate }: { gate: string }) => gate)).toContain("task.ceiling");
    expect(await office.acts()).toBe(before + 1);
  });

  test("检查对象不从名录库中确定、改写名称、多一个全角空格、换一个代码的，都不行", async () => {
    const firm = await newFirm();
    expect(await refusedTask({ ...firm, party: undefined })).toEqual(["task.object 国办发〔2015〕58号"]);
    const same = "task.objectSame 国办发〔2015〕58号、本机关登记";
    expect(await refusedTask(firm, { partyName: "安和县　清源化工有限公司" })).toEqual([same]);
    expect(await refusedTask(firm, { partyCode: newCode() })).toEqual([same]);
    const citizen = { partyKind: "citizen", partyCode: undefined, partyRepresentative: undefined };
    expect(await refusedTask(firm, { ...citizen, partyAge: "adult" })).toEqual([same]);
  });

  test("登记为A级的企业一年一次：隐去等级、改写等级的不行", async () => {
    const firm = await newFirm({ riskClass: "A" });
    await inspected({ ...firm, riskClass: "A" }, "2025-03-04");
    expect(await refusedTask(firm)).toEqual(["task.riskClass 本机关登记"]);
    expect(await refusedTask(firm, { riskClass: "D" })).toEqual(["task.riskClass 本机关登记"]);
    expect(await refusedTask(firm, { riskClass: "A" })).toEqual([ceiling]);
  });

  test("没有线索而称为线索核查的，照记，留下待核标记", async () => {
    const clue = { kind: "clue", reason: "去看看", plan: undefined, planRow: undefined };
    const firm = await newFirm();
    expect(marksOf(await task(firm, "2025-06-03", clue))).toEqual(["task.clue 重庆涉企检查办法3"]);
  });

  test("计划写在另一年度，到检查之日本年度已满：进不了现场，书面检查也不行", async () => {
    const firm = await newFirm();
    const elsewhere = { ...firm, plannedOn: "2024-12-31" };
    await inspected(firm, "2025-03-04");
    await inspected(firm, "2025-05-06");
    const late = await office.course("inspection", [
      ["task", ["officer-1"], "2025-06-03", elsewhere],
      ["approve", leader, "2025-06-03"],
    ]);
    const full = "inspection.ceiling 国办发〔2024〕54号、本机关登记";
    const at = "2025-06-03";
    expect(await office.refusal(() => office.act(late, "enter", { by: handlers, at }))).toEqual([full]);
    const [kind, by, when, input = {}] = checkedOn(at);
    const check = await office.refusal(() => office.act(late, kind, { by, at: when, input }));
    expect(check).toContain(full);
  });

  test("任务的时间倒填到上限公布、其他检查以前的，也数得到本年度的全部检查", async () => {
    const firm = await newFirm();
    await inspected(firm, "2025-03-04");
    await inspected(firm, "2025-05-06");
    expect(await refusedTask(firm, { plannedOn: "2025-06-03" }, "2025-01-06")).toEqual([ceiling]);
  });

  test("进入以后不得撤销任务，照样算检查过；把类别更正为线索核查，也不腾出次数", async () => {
    const firm = await newFirm();
    const begun = await office.course("inspection", [
      ["task", ["officer-1"], "2025-03-04", { ...firm, plannedOn: "2025-03-04" }],
      ["approve", leader, "2025-03-04"],
      ["enter", handlers, "2025-03-04"],
    ]);
    const changes = { kind: "clue", reason: "举报", clue: "安应急举〔2025〕9号" };
    const correction = { act: 1, mode: "content", changes, reason: "录入有误" };
    const wish = { by: ["officer-1", "leader-1"], at: "2025-03-05", input: correction };
    const corrected = await office.together(begun, "correct", wish, running.sessionOf);
    expect(corrected.status, JSON.stringify(corrected.body)).toBe(201);
    const cancelled = await office.refusal(() =>
      office.act(begun, "cancel", { by: leader, at: "2025-03-05" }),
    );
    expect(cancelled[0]).toContain("cancel.begun");
    await office.goOn(begun, [checkedOn("2025-03-04")]);
    await inspected(firm, "2025-05-06");
    expect(await refusedTask(firm)).toEqual([ceiling]);
  });

  test("检查记录是行为写下的，登记簿维护改不了", async () => {
    const firm = await newFirm();
    const begun = await inspected(firm, "2025-03-04");
    const body = { matter: begun.matter, kind: "clue", on: "2024-01-01", status: "cancelled", items: [] };
    const answer = await office.enters("inspection-visits", { [`${firm.partyCode}#${begun.matter}`]: body });
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, "act.input.entries.0.key"]);
  });
});

describe("检查：谁去、查什么", () => {
  test("没有列入清单的事项", async () => {
    const found = await refusedTask(await newFirm(), { items: [{ item: "insp-canteen" }] });
    expect(found).toEqual(["task.listed 国办发〔2015〕58号、国办发〔2024〕54号"]);
  });

  test("一个人去、同一个人写两遍、带一名没有证件的辅助人员去", async () => {
    const firm = await newFirm();
    const two = "inspectors.two 行政处罚法42";
    expect(await refusedTask(firm, { inspectors: ["officer-1"] })).toEqual([two]);
    expect(await refusedTask(firm, { inspectors: ["officer-1", "clerk-1"] })).toEqual([
      "inspectors.certified 行政处罚法42、安全生产法67",
    ]);
    const twice = await task(firm, "2025-06-03", { inspectors: ["officer-1", "officer-1"] });
    expect([400, 409]).toContain(twice.status);
  });

  test("没有经过审批就进入；没有出示证件；检查任务以外的人去", async () => {
    const firm = await newFirm();
    const day = "2025-03-04";
    const begun = await office.course("inspection", [
      ["task", ["officer-1"], day, { ...firm, plannedOn: day }],
    ]);
    const enter = (input: object, by = handlers) =>
      office.refusal(() => office.act(begun, "enter", { by, at: day, input: { ...input } }));
    expect(await enter({})).toEqual(["inspection.approved 国办发〔2024〕54号"]);
    await office.goOn(begun, [["approve", leader, day]]);
    expect(await enter({ certificateShown: false })).toEqual(["officers.certificateShown 行政处罚法55"]);
    expect(await enter({}, ["officer-1", "chief-1"])).toEqual(["inspectors.assigned 行政处罚法42"]);
  });
});

describe("查封、扣押", () => {
  const sealed = (more: readonly Step[] = [], partyCode = newCode()) =>
    office.course("coercive-measure", [
      ["request", handlers, "2025-06-04", { partyCode }],
      ["approve", leader, "2025-06-04"],
      ["take", handlers, "2025-06-05", { partyCode }],
      ...more,
    ]);
  const urgent = { urgent: true, urgentReason: "桶体正在渗漏。" };
  const take = (by: readonly string[], input: object = {}) =>
    office.refusal(() =>
      office.begin("coercive-measure", "take", {
        by,
        at: "2025-06-05",
        input: { partyCode: newCode(), ...input },
      }),
    );

  test("没有批准，也不紧急；一个人；没有证件的人", async () => {
    expect(await take(handlers)).toEqual(["take.approved 行政强制法18、行政强制法19"]);
    expect(await take(["officer-1"], urgent)).toEqual(["measure.two 行政强制法18"]);
    expect(await take(handlers, { ...urgent, delegatedBy: "委托书〔2025〕1号" })).toContain(
      "measure.delegated 行政强制法17",
    );
  });

  test("乡镇没有这项权力：没有登记的行政强制事项不得实施", async () => {
    const { UnwillingOffice } = await import("../testing/unwilling-office.ts");
    const registrar = await running.sessionOf("township-east-registrar");
    const cast = { "officer-1": "te-006", "officer-2": "te-007", "leader-1": "te-002" };
    const township = await UnwillingOffice.open(registrar, cast);
    const wish = { by: handlers, at: "2025-06-05", input: { partyCode: newCode(), ...urgent } };
    const found = await township.refusal(() => township.begin("coercive-measure", "take", wish));
    expect(found).toContain("measure.ownPower 行政强制法17、安全生产法65");
  });

  test("提请的人自己批准；批准的是一家，查封的是另一家", async () => {
    const partyCode = newCode();
    const asked = await office.course("coercive-measure", [
      ["request", handlers, "2025-06-04", { partyCode }],
    ]);
    const self = await office.refusal(() =>
      office.act(asked, "approve", { by: ["officer-1"], at: "2025-06-04" }),
    );
    expect(self[0]).toContain("approve.performer 行政强制法18");
    await office.goOn(asked, [["approve", leader, "2025-06-04"]]);
    const other = { by: handlers, at: "2025-06-05", input: { partyCode: newCode() } };
    expect(await office.refusal(() => office.act(asked, "take", other))).toEqual([
      "take.asApproved 行政强制法18",
    ]);
  });

  test("延长两次、同一瞬间延长两次、届满以后延长", async () => {
    const measure = await sealed([["extend", leader, "2025-06-27"]]);
    const again = () => office.act(measure, "extend", { by: leader, at: "2025-06-28" });
    expect(await office.refusal(again)).toEqual(["extend.once 行政强制法25"]);
    const other = await sealed();
    const both = ["leader-1", "leader-2"].map((one) =>
      office.act(other, "extend", { by: [one], at: "2025-06-28" }),
    );
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409]);
    const third = await sealed();
    const late = () => office.act(third, "extend", { by: leader, at: "2025-07-07" });
    expect(await office.refusal(late)).toEqual(["extend.inTime 行政强制法25、行政强制法28"]);
  });

  test("先把检测期间更正得更长，再延长：期限仍按告知的日子届满（E-4）", async () => {
    const tested = await sealed([["commission", leader, "2025-06-10"]]);
    const correction = { act: 4, mode: "content", changes: { until: "2025-09-19" }, reason: "录入有误" };
    const wish = { by: ["leader-1", "leader-2"], at: "2025-07-20", input: correction };
    expect((await office.together(tested, "correct", wish, running.sessionOf)).status).toBe(201);
    const late = () => office.act(tested, "extend", { by: leader, at: "2025-07-20" });
    expect(await office.refusal(late)).toEqual(["extend.inTime 行政强制法25、行政强制法28"]);
  });

  test("被拒的不占文号：下一个延长决定的文号接着上一个", async () => {
    const numberOf = async (measure: Awaited<ReturnType<typeof sealed>>) => {
      const answer = await office.act(measure, "extend", { by: leader, at: "2025-06-27" });
      return Number(/(\d+)号$/.exec(answer.body.act.number)?.[1]);
    };
    const first = await numberOf(await sealed());
    const refused = await sealed();
    await office.refusal(() => office.act(refused, "extend", { by: leader, at: "2025-07-07" }));
    expect(await numberOf(await sealed())).toBe(first + 1);
  });
});
