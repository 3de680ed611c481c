import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Begun, marksOf, type Step, UnwillingOffice } from "../testing/unwilling-office.ts";
import { penaltyUpTo } from "../testing/unwilling-penalty.ts";
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

const refused = (
  begun: Begun,
  kind: string,
  by: readonly string[],
  at: string,
  input: object = {},
  place = 0,
) => office.refusal(() => office.act(begun, kind, { by, at, input: { ...input } }, place));

const pageOf = ({ matter }: Begun) => office.page(matter);

const carried = async (parent: Begun, procedure: string, kind: string) =>
  (await office.client.get(`/api/v1/matters/${parent.matter}/starts/${procedure}/${kind}`)).body.carried;

/** A case that has a clue and no more. */
const clue = () => office.course("penalty-ordinary", [["clue", ["officer-1"], "2025-06-02"]]);

/** An order to stop production at that firm, out of a case. */
const stopping = async (partyCode: string) =>
  office.course(
    "correction-order",
    [["issue", handlers, "2025-06-03", { partyCode }, 1]],
    (await clue()).matter,
  );

describe("线索、检查、整改、复查不合格、处罚、催告、法院、自觉履行：一条链", () => {
  const visit: readonly Step[] = [
    ["approve", leader, "2025-05-06"],
    ["enter", handlers, "2025-05-07"],
    [
      "check",
      handlers,
      "2025-05-07",
      { startedAt: "2025-05-07T08:30:00+08:00", endedAt: "2025-05-07T09:55:00+08:00" },
    ],
    ["tellResult", ["officer-1"], "2025-05-08"],
  ];
  const problem = {
    problem: "三名操作工没有培训记录",
    law: "《中华人民共和国安全生产法》第二十八条第一款",
    required: "培训考核合格后上岗",
    dueOn: "2025-05-21",
  };
  const clueTask = {
    kind: "clue",
    clue: "安应急举〔2025〕12号",
    reason: "举报未经培训上岗",
    plan: undefined,
    planRow: undefined,
    plannedOn: "2025-05-07",
  };

  async function playChain() {
    const partyCode = newCode();
    const party = await enterFirm(office, partyCode);
    const task: Step = ["task", ["officer-1"], "2025-05-06", { party, partyCode, ...clueTask }];
    const inspection = await office.course("inspection", [task, ...visit]);
    const failing = { items: [{ problem: problem.problem, result: "not", detail: "仍没有培训" }] };
    const order = await office.course(
      "correction-order",
      [
        ["issue", handlers, "2025-05-08", { partyCode, items: [problem] }],
        ["deliver", handlers, "2025-05-08"],
        ["reinspect", handlers, "2025-05-22", failing, 1],
        ["deliver", handlers, "2025-05-22", { document: "opinion" }],
      ],
      inspection.matter,
    );
    const penalty = await penaltyUpTo(office, { until: "payment", partyCode, parent: order.matter });
    const ready = await carried(penalty, "court-enforcement", "readiness");
    const court = await office.course(
      "court-enforcement",
      [
        ["readiness", handlers, "2026-01-20", ready],
        ["demand", handlers, "2026-01-21"],
        ["apply", leader, "2026-02-06"],
        ["answered", ["chief-1"], "2026-02-12"],
        ["ruling", ["chief-1"], "2026-02-27"],
        ["paid", ["chief-1"], "2026-03-05"],
        ["conclude", leader, "2026-03-06"],
      ],
      penalty.matter,
    );
    await office.goOn(penalty, [
      ["close", leader, "2026-03-09"],
      ["archive", ["archivist-1"], "2026-03-20"],
    ]);
    await office.goOn(order, [["close", ["chief-1"], "2026-03-10", { result: "pursued" }]]);
    await office.goOn(inspection, [["close", leader, "2026-03-11"]]);
    return { inspection, order, penalty, court };
  }

  test("每一件都显示回来的结果，应办事项都有着落，数字只计一次", async () => {
    const chain = await playChain();
    const pages = {
      inspection: await pageOf(chain.inspection),
      order: await pageOf(chain.order),
      penalty: await pageOf(chain.penalty),
      court: await pageOf(chain.court),
    };
    const returned = (page: typeof pages.order): readonly string[] =>
      page.acts
        .filter(({ origin }: { origin?: object }) => origin !== undefined && origin !== null)
        .map(({ kind }: { kind: string }) => kind);
    expect(returned(pages.inspection)).toEqual(["ordered", "orderClosed"]);
    expect(returned(pages.order)).toEqual(["caseOpened"]);
    expect(returned(pages.penalty)).toEqual(["courtApplied", "courtPaid", "courtEnded"]);
    expect(pages.penalty.acts.find(({ kind }: { kind: string }) => kind === "courtEnded").input).toEqual({
      result: "当事人自觉履行",
      endedOn: "2026-03-06",
    });
    const expected = ["inspection", "correction-order", "penalty-ordinary", "court-enforcement"];
    for (const page of Object.values(pages)) {
      expect(page.matter.ended).toBe(true);
      expect(page.chain.map(({ procedure }: { procedure: string }) => procedure)).toEqual(expected);
      expect(page.chain.map(({ depth }: { depth: number }) => depth)).toEqual([0, 1, 2, 3]);
    }
    const duty = (page: typeof pages.order, name: string) =>
      page.duties.find((one: { duty: string }) => one.duty === name)?.state;
    expect(duty(pages.inspection, "order")).toBe("discharged");
    expect(duty(pages.order, "pursue")).toBe("discharged");
    expect(duty(pages.penalty, "pay")).toBe("late");
    expect(duty(pages.court, "apply")).toBe("discharged");
    const sums = new Map<string, number>();
    for (const page of Object.values(pages)) {
      for (const { indicator, amount } of page.figures) {
        sums.set(indicator, (sums.get(indicator) ?? 0) + amount);
      }
    }
    const counted = ["INS.TASK.N", "ORD.N", "CASE.FILED", "PEN.N", "FS.APPLY.N", "FS.VOLUNTARY.N"];
    for (const indicator of counted) expect([indicator, sums.get(indicator)]).toEqual([indicator, 1]);
    expect(sums.get("PEN.AMT")).toBe(5_500_000);
    expect(sums.get("PAY.AMT")).toBe(5_500_000);
    expect(sums.get("FS.OPEN.N")).toBe(0);
  });
});

describe("停止供电", () => {
  test("会停居民的电；对没有被责令的单位；副职批准；提前不足二十四小时；案件里没有停产决定", async () => {
    const partyCode = newCode();
    const order = await stopping(partyCode);
    const propose = (input: object, parent = order) =>
      office.refusal(() =>
        office.begin(
          "power-cut",
          "propose",
          { by: handlers, at: "2025-06-04", input: { partyCode, ...input } },
          parent.matter,
        ),
      );
    expect(await propose({ residents: true })).toEqual(["propose.residents 行政强制法43"]);
    const other = { partyCode: newCode(), partyName: "安和县无辜有限公司" };
    expect(await propose(other)).toEqual(["propose.party 安全生产法70"]);
    const general = await office.course(
      "correction-order",
      [["issue", handlers, "2025-06-03", { partyCode }]],
      (await clue()).matter,
    );
    expect(await propose({}, general)).toContain("propose.ordered 安全生产法70");
    const cut = await office.course(
      "power-cut",
      [["propose", handlers, "2025-06-04", { partyCode }]],
      order.matter,
    );
    const at = "2025-06-04T16:00:00+08:00";
    expect(await refused(cut, "decide", leader, at)).toEqual(["decide.performer 安全生产法70"]);
    await office.goOn(cut, [["decide", ["head-1"], at]]);
    expect(await refused(cut, "notify", handlers, "2025-06-05T11:00:00+08:00")).toEqual([
      "notify.dayAhead 安全生产法70",
    ]);
    expect(await refused(cut, "notifySupplier", ["officer-1"], "2025-06-05T11:00:00+08:00")).toEqual([
      "notifySupplier.dayAhead 安全生产法70",
    ]);
  });

  test("停产以后没有复查合格、没有书面同意就恢复生产", async () => {
    const order = await stopping(newCode());
    expect(await refused(order, "resume", leader, "2025-06-20")).toEqual(["resume.removed 安全生产法65"]);
    expect((await refused(order, "resume", ["officer-1"], "2025-06-20")).join()).toContain(
      "resume.performer",
    );
  });
});

describe("绕过关联", () => {
  test("手工登记只能由关联事项带回的结果；在请求里自称来自关联事项", async () => {
    const penalty = await clue();
    const input = { orderNumber: "（安）应急责改〔2025〕99号", orderedOn: "2025-06-05" };
    expect(await refused(penalty, "ordered", handlers, "2025-06-05", input)).toEqual([
      "link.correction-order 行政处罚法28",
    ]);
    const forged = await office.client.post(`/api/v1/matters/${penalty.matter}/acts/ordered`, {
      requestId: "link.forged.1",
      occurredAt: "2025-06-05T10:00:00+08:00",
      by: handlers.map(office.person),
      input,
      lateReason: "试验",
      origin: { matter: penalty.matter, procedure: "correction-order", seq: 1 },
    });
    expect(forged.status).toBe(400);
    expect((await pageOf(penalty)).acts).toHaveLength(1);
  });

  test("没有原事项、从不能引出的事项、从别的机关的事项开始", async () => {
    const wish = { by: handlers, at: "2025-06-04" };
    const sentence = async (parent?: string) => {
      const answer = await office.begin("power-cut", "propose", wish, parent);
      return [answer.status, answer.body.fields[0].message];
    };
    expect(await sentence()).toEqual([400, expect.stringContaining("应当从有关事项中开始")]);
    expect(await sentence((await clue()).matter)).toEqual([400, expect.stringContaining("不能从该事项开始")]);
    const order = await stopping(newCode());
    const registrar = await running.sessionOf("industry-registrar");
    const cast = { "officer-1": "i-006", "officer-2": "i-007", "leader-1": "i-002" };
    const industry = await UnwillingOffice.open(registrar, cast);
    const foreign = await industry.begin("power-cut", "propose", wish, order.matter);
    expect([foreign.status, foreign.body.fields[0].message]).toEqual([400, "没有这个事项"]);
    expect((await industry.act(order, "reinspect", wish)).status).toBe(404);
  });

  test("对同一当事人以外的人责令整改的，照记，留下标记", async () => {
    const wish = { by: handlers, at: "2025-06-03", input: { partyName: "别的公司", partyCode: newCode() } };
    const answer = await office.begin("correction-order", "issue", wish, (await clue()).matter, 1);
    expect(marksOf(answer)).toEqual(["issue.sameParty 本机关登记"]);
  });
});

describe("绕过时间和人", () => {
  test("早于前一行为、晚于现在的时间；没有发生的日子", async () => {
    const order = await stopping(newCode());
    const early = await refused(order, "deliver", handlers, "2025-06-02");
    expect(early).toEqual(["deliver.time 民事诉讼法87"]);
    for (const at of ["2027-01-01", "2025-02-30"]) {
      const answer = await office.act(order, "deliver", { by: handlers, at });
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, "occurredAt"]);
    }
  });

  test("同一请求编号换了内容、同一编号用到另一事项", async () => {
    const [one, other] = [await stopping(newCode()), await stopping(newCode())];
    const body = {
      requestId: "replayed-1",
      occurredAt: "2025-06-04T10:00:00+08:00",
      by: handlers.map(office.person),
      input: await office.example("correction-order", "deliver"),
      lateReason: "试验",
    };
    const send = (begun: Begun, changed: object = {}) =>
      office.client.post(`/api/v1/matters/${begun.matter}/acts/deliver`, { ...body, ...changed });
    expect((await send(one)).status).toBe(201);
    expect((await send(one)).body.repeated).toBe(true);
    const later = await send(one, { occurredAt: "2025-06-05T10:00:00+08:00" });
    expect([later.status, later.body.code]).toEqual([409, "request.reused"]);
    expect((await send(other)).body.code).toBe("request.reused");
    expect((await pageOf(one)).acts).toHaveLength(2);
    expect((await pageOf(other)).acts).toHaveLength(1);
  });

  test("替别人确认：没有本人签名的批准等待确认，别人确认不了，也就实施不了", async () => {
    const partyCode = newCode();
    const asked = await office.course("coercive-measure", [
      ["request", handlers, "2025-06-04", { partyCode }],
    ]);
    const pending = { by: leader, at: "2025-06-04", signedBy: [] };
    const answer = await office.act(asked, "approve", pending);
    expect(answer.body.act.standing).toBe("pending");
    const confirm = { act: answer.body.act.seq, answer: "confirmed" };
    for (const by of [leader, ["officer-1"]]) {
      const found = await office.refusal(() =>
        office.act(asked, "confirm", { by, at: "2025-06-04", input: confirm }),
      );
      expect(found.join()).toContain("confirm.");
    }
    const take = { by: handlers, at: "2025-06-05", input: { partyCode } };
    const found = await office.refusal(() => office.act(asked, "take", take));
    expect(found).toContain("take.approved 行政强制法18、行政强制法19");
  });

  test("办案人员在自己的登录里用别人的名义办理：403", async () => {
    const order = await stopping(newCode());
    const session = await running.sessionOf(office.login("officer-1"));
    const answer = await session.post(`/api/v1/matters/${order.matter}/acts/resume`, {
      requestId: "in-another-name",
      occurredAt: "2025-06-20T10:00:00+08:00",
      by: leader.map(office.person),
      input: await office.example("correction-order", "resume"),
      lateReason: "试验",
    });
    expect([answer.status, answer.body.code]).toEqual([403, "act.notYours"]);
  });
});
