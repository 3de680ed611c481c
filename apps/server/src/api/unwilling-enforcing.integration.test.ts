import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Begun, marksOf, type Step, type UnwillingOffice } from "../testing/unwilling-office.ts";
import { penaltyUpTo } from "../testing/unwilling-penalty.ts";
import { enterRegisters, newCode } from "../testing/unwilling-registers.ts";
import { startUnwilling, type UnwillingServer } from "../testing/unwilling-server.ts";

let running: UnwillingServer;
let office: UnwillingOffice;

beforeAll(async () => {
  running = await startUnwilling();
  office = running.office;
  await enterRegisters(office, "compelling");
}, 120_000);
afterAll(async () => running.stop());

const handlers = ["officer-1", "officer-2"];
const leader = ["leader-1"];

/** Refused when that act of a matter is tried. */
const refused = (
  begun: Begun,
  kind: string,
  by: readonly string[],
  at: string,
  input: object = {},
  place = 0,
) => office.refusal(() => office.act(begun, kind, { by, at, input: { ...input } }, place));

/** What a child's first act takes over from its parent, as the office fills it in. */
const carried = async (parent: string, procedure: string, kind: string) =>
  (await office.client.get(`/api/v1/matters/${parent}/starts/${procedure}/${kind}`)).body.carried;

describe("自行强制执行", () => {
  const course: readonly Step[] = [
    ["begin", handlers, "2025-07-01"],
    ["demand", handlers, "2025-07-04"],
    ["decide", leader, "2025-07-22"],
    ["serve", handlers, "2025-07-23"],
  ];
  const decided = () => office.course("coercive-execution", course);
  const night = ["execution.night 行政强制法43"];

  test("夜间实施：晚上十点半、清晨五点半、换成别的时区写，都不行；白天办了以后也不能把时间更正到夜间", async () => {
    const given = await decided();
    for (const at of ["2025-07-28T22:30:00+08:00", "2025-07-29T05:30:00+08:00", "2025-07-28T14:30:00Z"]) {
      expect(await refused(given, "carryOut", handlers, at)).toEqual(night);
    }
    await office.goOn(given, [["carryOut", handlers, "2025-07-28"]]);
    const occurredAt = "2025-07-28T23:00:00+08:00";
    const input = { act: 5, mode: "content", changes: {}, occurredAt, reason: "录入有误" };
    const wish = { by: [...handlers, "leader-2"], at: "2025-07-29", input };
    const found = await office.refusal(() => office.together(given, "correct", wish, running.sessionOf));
    expect(found).toEqual(["correct.time 国办发〔2018〕118号7"]);
  });

  test("把夜间的实施倒填为昨天白天：超过补录界限要写明原因，写了也看得出是补录", async () => {
    const given = await decided();
    const body = {
      occurredAt: "2025-07-28T16:00:00+08:00",
      by: handlers.map(office.person),
      input: await office.example("coercive-execution", "carryOut"),
    };
    const path = `/api/v1/matters/${given.matter}/acts/carryOut`;
    const silent = await office.client.post(path, { ...body, requestId: "backdated-1" });
    expect([silent.status, silent.body.fields[0].path]).toEqual([400, "lateReason"]);
    const told = await office.act(given, "carryOut", { by: handlers, at: body.occurredAt });
    expect(told.body.act).toMatchObject({ lateReason: expect.any(String) });
    expect(told.body.act.recordedAt.slice(0, 10)).toBe("2026-06-01");
  });

  test("国庆节实施；停止居民供电迫使履行；称情况紧急而不写明事实", async () => {
    const given = await decided();
    const holiday = await refused(given, "carryOut", handlers, "2025-10-01");
    expect(holiday).toEqual(["execution.holiday 行政强制法43"]);
    const supply = await refused(given, "carryOut", handlers, "2025-07-28", { supplyCut: true });
    expect(supply).toEqual(["execution.supply 行政强制法43"]);
    const at = "2025-07-28T23:00:00+08:00";
    const urgent = await office.act(given, "carryOut", { by: handlers, at, input: { urgent: true } });
    expect([urgent.status, urgent.body.fields[0].path]).toEqual([400, "input.urgency"]);
  });

  test("催告的期限没有届满就决定；先把期限更正得更早再决定，也不行", async () => {
    const given = await office.course("coercive-execution", course.slice(0, 2));
    const early = ["decide.term 行政强制法37"];
    expect(await refused(given, "decide", leader, "2025-07-14")).toEqual(early);
    const changes = { performBy: "2025-07-08" };
    const input = { act: 2, mode: "content", changes, reason: "录入有误" };
    const wish = { by: [...handlers, "leader-2"], at: "2025-07-14", input };
    expect((await office.together(given, "correct", wish, running.sessionOf)).status).toBe(201);
    expect(await refused(given, "decide", leader, "2025-07-14")).toEqual(early);
  });

  test("规章设定的执行权；一个人启动；案件还没有决定；执行十倍的罚款", async () => {
    const begin = (input: object, parent?: string, by = handlers) =>
      office.refusal(() =>
        office.begin("coercive-execution", "begin", { by, at: "2025-09-01", input: { ...input } }, parent),
      );
    expect(await begin({ power: "by-rule" })).toEqual([
      "begin.power 行政强制法13、行政强制法34、行政强制法46",
    ]);
    expect(await begin({}, undefined, ["officer-1"])).toEqual(["officers.two 行政处罚法42"]);
    const clue = await office.course("penalty-ordinary", [["clue", ["officer-1"], "2025-06-03"]]);
    expect(await begin({}, clue.matter)).toContain("begin.party 行政强制法34");
    const partyCode = newCode();
    const penalty = await penaltyUpTo(office, { until: "payment", partyCode });
    const tenfold = { way: "transfer", fineFen: 55_000_000, surchargeFrom: "2025-08-02", standardTold: true };
    const told = await carried(penalty.matter, "coercive-execution", "begin");
    const asDecided = { ...told, ...tenfold };
    expect(await begin(asDecided, penalty.matter)).toContain("begin.asDecided 行政强制法34、行政强制法37");
  });
});

describe("代履行", () => {
  test("催告的期限没有届满；代履行人与本案有利害关系；没有再次催告就实施", async () => {
    const given = await office.course("substitute-performance", [["demand", handlers, "2025-06-03"]]);
    expect(await refused(given, "decide", leader, "2025-06-10")).toEqual([
      "decide.term 行政强制法37、行政强制法50",
    ]);
    expect(await refused(given, "decide", leader, "2025-06-18", { interested: true })).toEqual([
      "decide.performer 行政强制法50",
    ]);
    await office.goOn(given, [
      ["decide", leader, "2025-06-18"],
      ["serve", handlers, "2025-06-19"],
    ]);
    expect(await refused(given, "carryOut", handlers, "2025-07-01")).toContain(
      "carryOut.after.demandAgain 行政强制法51",
    );
    const short = await refused(given, "demandAgain", handlers, "2025-06-27");
    expect(short).toEqual(["demandAgain.threeDays 行政强制法51、行政强制法69"]);
  });
});

describe("申请人民法院强制执行", () => {
  const ready = async (penalty: Begun, at: string) => {
    const input = await carried(penalty.matter, "court-enforcement", "readiness");
    return office.course("court-enforcement", [["readiness", handlers, at, input]], penalty.matter);
  };
  const served = () => penaltyUpTo(office, { until: "payment", partyCode: newCode() });

  test("救济期限没有届满就申请；把届满之日写早一些，也不行", async () => {
    const penalty = await served();
    const given = await ready(penalty, "2025-10-20");
    await office.goOn(given, [["demand", handlers, "2025-10-21"]]);
    expect(await refused(given, "apply", leader, "2025-11-21")).toEqual([
      "apply.remedies 行政强制法53、行政诉讼法97",
    ]);
    const input = await carried(penalty.matter, "court-enforcement", "readiness");
    const earlier = { by: handlers, at: "2025-10-20", input: { ...input, remediesEndOn: "2025-10-17" } };
    const again = () => office.begin("court-enforcement", "readiness", earlier, penalty.matter);
    expect(await office.refusal(again)).toEqual(["readiness.remedies 行政诉讼法46、行诉解释156"]);
  });

  test("催告书只给七日；没有催告；申请的数额多于未缴的；送达以后十个工作日没有过", async () => {
    const given = await ready(await served(), "2026-01-20");
    const short = await refused(given, "demand", handlers, "2026-01-21", { performBy: "2026-01-28" });
    expect(short).toEqual(["demand.tenDays 行政强制法54、行政强制法69"]);
    const undemanded = ["apply.demanded 行政强制法54、行政强制法69"];
    expect(await refused(given, "apply", leader, "2026-02-06")).toEqual(undemanded);
    await office.goOn(given, [["demand", handlers, "2026-01-21"]]);
    expect(await refused(given, "apply", leader, "2026-02-03")).toEqual(undemanded);
    expect(await refused(given, "apply", leader, "2026-02-06", { fineFen: 6_000_000 })).toEqual([
      "apply.owed 行政强制法53、行政强制法55",
    ]);
  });

  test("超过三个月：先要有超期说明，申请照办，记为逾期；同一债务不能再申请一次", async () => {
    const penalty = await served();
    const given = await ready(penalty, "2026-01-20");
    await office.goOn(given, [["demand", handlers, "2026-01-21"]]);
    expect(await refused(given, "apply", leader, "2026-05-20")).toEqual(["apply.overrun 行政强制法53"]);
    const input = { duty: "apply", reason: "当事人下落不明，多次查找未果" };
    const wish = { by: leader, at: "2026-05-20T09:00:00+08:00", input };
    expect((await office.together(given, "overrun", wish, running.sessionOf)).status).toBe(201);
    await office.goOn(given, [["apply", leader, "2026-05-20"]]);
    const { duties } = await office.page(given.matter);
    expect(duties.find(({ duty }: { duty: string }) => duty === "apply")).toMatchObject({ state: "late" });
    const second = await ready(penalty, "2026-01-20");
    await office.goOn(second, [["demand", handlers, "2026-01-21"]]);
    expect(await refused(second, "apply", leader, "2026-02-06")).toEqual(["apply.once 行政强制法53"]);
  });
});

describe("涉嫌犯罪案件移送", () => {
  const reported = async (penalty?: Begun) =>
    office.course(
      "criminal-transfer",
      [
        ["suspect", ["officer-1"], "2025-07-15"],
        ["team", ["chief-1"], "2025-07-15"],
        ["report", handlers, "2025-07-16"],
      ],
      (penalty ?? (await office.course("penalty-ordinary", [["clue", ["officer-1"], "2025-06-03"]]))).matter,
    );
  const at = "2025-07-17T15:00:00+08:00";

  test("副职批准移送；没有批准就移送；批准以后只附移送书", async () => {
    const given = await reported();
    expect(await refused(given, "decide", leader, "2025-07-17")).toEqual(["decide.performer 移送规定5"]);
    expect(await refused(given, "transfer", ["officer-1"], at)).toEqual([
      "transfer.after.decide 移送规定6",
      "transfer.approved 移送规定5",
    ]);
    await office.goOn(given, [["decide", ["head-1"], "2025-07-17"]]);
    expect(await refused(given, "transfer", ["officer-1"], at, { materials: ["letter"] })).toContain(
      "transfer.materials 移送规定6",
    );
  });

  test("批准二十四小时以后移送：先要有超期说明，移送照办，记为逾期", async () => {
    const given = await reported();
    await office.goOn(given, [["decide", ["head-1"], "2025-07-17"]]);
    const late = "2025-07-19T15:00:00+08:00";
    expect(await refused(given, "transfer", ["officer-1"], late)).toEqual([
      "transferInTime.overrun 移送规定5",
    ]);
    const input = { duty: "transferInTime", reason: "公安机关值班室未能当日接收" };
    const wish = { by: leader, at: "2025-07-19T14:00:00+08:00", input };
    expect((await office.together(given, "overrun", wish, running.sessionOf)).status).toBe(201);
    await office.goOn(given, [["transfer", ["officer-1"], late]]);
    const { duties } = await office.page(given.matter);
    expect(duties.find(({ duty }: { duty: string }) => duty === "transferInTime")).toMatchObject({
      state: "late",
    });
  });

  test("移送期间给予罚款的，照记并标待核；人民法院判处罚金以后再罚款，不行", async () => {
    const partyCode = newCode();
    const penalty = await penaltyUpTo(office, { until: "decide", partyCode });
    const given = await reported(penalty);
    await office.goOn(given, [
      ["decide", ["head-1"], "2025-07-17"],
      ["transfer", ["officer-1"], at],
    ]);
    const body = { by: leader, at: "2025-07-18", input: { partyCode } };
    const pending = marksOf(await office.act(penalty, "decide", body));
    expect(pending).toEqual(["decide.transferPending 行政处罚法8、行政处罚法35"]);
    const judgedCode = newCode();
    const judged = await penaltyUpTo(office, { until: "decide", partyCode: judgedCode });
    const other = await reported(judged);
    await office.goOn(other, [
      ["decide", ["head-1"], "2025-07-17"],
      ["transfer", ["officer-1"], at],
      ["receive", ["officer-1"], "2025-07-17T16:00:00+08:00"],
      ["policeDecide", ["officer-1"], "2025-07-20"],
      ["judged", ["officer-1"], "2025-12-01"],
    ]);
    const fine = await refused(judged, "decide", leader, "2025-12-05", { partyCode: judgedCode });
    expect(fine).toContain("decide.criminalFine 行政处罚法35");
  });
});
