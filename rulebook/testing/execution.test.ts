import { describe, expect, test } from "vitest";
import { coerciveExecution } from "../procedures/enforcement/coercive-execution/index.ts";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { substitutePerformance } from "../procedures/enforcement/substitute-performance/index.ts";
import {
  demolishing,
  demolition,
  execution,
  executionEntries,
  interrupted,
  money,
  moneyDemand,
  seizure,
} from "./execution.ts";
import { parents } from "./linked.ts";
import { asParent, ordering, served } from "./ordering.ts";
import { handlers } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";

const codes = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
const waysOut = ({ found }: Attempt): readonly (string | undefined)[] => found.map(({ wayOut }) => wayOut);
const leader = ["leader-1"];
const owed = { begin: money, demand: moneyDemand } as const;

describe("强制执行权", () => {
  test("没有登记强制执行权的，不得自行强制执行，应当申请人民法院（强制法13、34）", () => {
    const none = execution.tries("begin", { power: "none" });
    expect(codes(none)).toEqual(["begin.power"]);
    expect(waysOut(none)).toEqual(["办理「申请人民法院强制执行」"]);
  });

  test("法律赋予的强制执行权不包括所选方式的，不得采取", () => {
    expect(codes(execution.tries("begin", { way: "other" }))).toEqual(["begin.power"]);
  });

  test("没有强制执行权，已经查封、扣押财物的，可以拍卖抵缴罚款（强制法46第3款）", () => {
    const auction = {
      ...money,
      power: "none",
      way: "auction",
      seizedMeasure: seizure,
    } as const;
    expect(codes(execution.tries("begin", auction))).toEqual([]);
    const otherwise = [
      { seizedMeasure: undefined },
      { seizedMeasure: "（安）应急强措〔2025〕99号" },
      { partyName: "安和县另一公司", partyCode: undefined },
      { way: "transfer" as const },
    ];
    for (const changed of otherwise) {
      expect(codes(execution.tries("begin", { ...auction, ...changed }))).toEqual(["begin.power"]);
    }
  });

  test("查封、扣押已经解除或者处理完的，没有可以拍卖的财物", () => {
    const auction = { ...money, power: "none", way: "auction", seizedMeasure: seizure } as const;
    const ended = { ...executionEntries.measures["91999999MA00000001#m9"], endedOn: "2025-06-20" };
    const given = execution.upTo("begin").given({ measures: { "91999999MA00000001#m9": ended } });
    expect(codes(given.tries("begin", handlers, auction, "2025-07-01"))).toEqual(["begin.power"]);
  });

  test("拍卖查封的财物抵缴罚款，应当在起诉期限届满以后", () => {
    const auction = {
      ...money,
      way: "auction",
      seizedMeasure: seizure,
      remediesEndOn: "2025-07-21",
    } as const;
    const at = (begin: typeof auction | (typeof auction & { contested: true })) =>
      execution.tries("decide", {}, { told: { ...owed, begin } });
    expect(codes(at(auction))).toEqual([]);
    expect(codes(at({ ...auction, remediesEndOn: "2025-07-22" } as never))).toEqual(["decide.remedies"]);
    expect(codes(at({ ...auction, contested: true } as never))).toEqual(["decide.remedies"]);
  });

  test("从处罚案件开始的，当事人、决定之日自动填写，当事人不符的拒绝", () => {
    expect(coerciveExecution.acts.begin.carries?.(parents.served)).toMatchObject({
      partyName: "安和县清源化工有限公司",
      decidedOn: "2025-07-16",
      receivedOn: "2025-07-17",
    });
  });
});

describe("从责令限期整改开始", () => {
  const from = asParent(served());
  const name = ordering.example("issue").partyName;
  const told = { partyName: name, ...coerciveExecution.acts.begin.carries?.(from) };

  test("当事人、决定之日和送达之日自动填写", () => {
    expect(coerciveExecution.acts.begin.carries?.(from)).toMatchObject({ partyName: name });
    expect(substitutePerformance.acts.demand.carries?.(from)).toMatchObject({ partyName: name });
  });

  test("当事人与责令整改一致的可以启动，不一致的拒绝", () => {
    expect(codes(execution.tries("begin", told, { from }))).toEqual([]);
    expect(codes(execution.tries("begin", { ...told, partyName: "安和县另一公司" }, { from }))).toEqual([
      "begin.party",
    ]);
    expect(codes(execution.tries("begin", { ...told, receivedOn: "2025-06-01" }, { from }))).toEqual([
      "begin.asDecided",
    ]);
  });

  test("责令整改已经撤销的，不得强制执行（强制法40）", () => {
    const annulled = asParent(
      served().does("annul", leader, correctionOrder.acts.annul.examples[0], "2025-07-01"),
    );
    const tried = execution.tries("begin", told, { from: annulled, when: "2025-07-02" });
    expect(codes(tried)).toEqual(["begin.standing"]);
  });

  test("处罚案件还没有作出决定的，没有可以执行的内容", () => {
    expect(codes(execution.tries("begin", {}, { from: parents.investigated }))).toEqual([
      "begin.party",
      "begin.asDecided",
    ]);
  });
});

describe("催告和决定", () => {
  test("催告期限7月21日届满，7月22日才可以决定", () => {
    const early = execution.tries("decide", {}, { when: "2025-07-21" });
    expect(codes(early)).toEqual(["decide.term"]);
    expect(waysOut(early)).toEqual(["最早 2025年7月22日"]);
  });

  test("有证据证明正在转移财物的，催告期间可以立即决定（强制法37第3款）", () => {
    const proof = { evasion: true, evasionProof: "7月11日夜间装车外运设备的录像。" };
    expect(execution.tries("decide", proof, { when: "2025-07-11" }).accepted).toBe(true);
  });

  test("夜间可以送达催告书（E-33）", () => {
    expect(codes(execution.tries("demand", {}, { when: "2025-07-04T22:30:00+08:00" }))).toEqual([]);
  });

  test("催告期限不足十个工作日的，只作待核标记：自行执行的催告日数法律没有规定", () => {
    const short = execution.tries("demand", { performBy: "2025-07-17" });
    expect([short.accepted, ...codes(short)]).toEqual([true, "demand.tenDays"]);
  });

  test("加处罚款满三十日的次日才可以强制执行（强制法46第1款）", () => {
    const from = (surchargeFrom: string) =>
      execution.tries("decide", {}, { told: { ...owed, begin: { ...money, surchargeFrom } } });
    expect(codes(from("2025-06-22"))).toEqual([]);
    const early = from("2025-06-23");
    expect(codes(early)).toEqual(["decide.thirtyDays"]);
    expect(waysOut(early)).toEqual(["最早 2025年7月23日"]);
  });

  test("催告的金额应当与尚未缴纳的数额一致", () => {
    const less = execution.tries("demand", { ...moneyDemand, fineFen: 999_999 }, { told: { begin: money } });
    expect(codes(less)).toEqual(["demand.content"]);
  });

  test("催告以后部分履行的，剩余数额重新催告", () => {
    const paid = execution
      .upTo("decide", undefined, owed)
      .does(
        "paid",
        ["officer-1"],
        { fineFen: 400_000, surchargeFen: 0, receipt: "1", whole: false },
        "2025-07-15",
      );
    const again = { ...moneyDemand, fineFen: 600_000, performBy: "2025-08-01" };
    expect(codes(paid.tries("demand", handlers, moneyDemand, "2025-07-16"))).toContain("demand.content");
    expect(codes(paid.tries("demand", handlers, again, "2025-07-16"))).toEqual([]);
  });
});

describe("强制拆除（强制法44）", () => {
  const razing = { begin: demolition } as const;

  test("公告限期自行拆除，期限届满、起诉期限届满以后才可以决定", () => {
    const at = (when: string) => demolishing.tries("decide", {}, { told: razing, when });
    expect(codes(at("2025-07-21"))).toEqual(["decide.term", "decide.notice"]);
    expect(codes(at("2025-07-22"))).toEqual([]);
  });

  test("当事人已经申请行政复议的，不得强制拆除", () => {
    const contested = { begin: { ...demolition, contested: true } };
    expect(codes(demolishing.tries("decide", {}, { told: contested }))).toEqual(["decide.remedies"]);
  });

  test("转移财物的证据不免除公告", () => {
    const noNotice = demolishing
      .upTo("notice", undefined, razing)
      .tries(
        "decide",
        leader,
        { ...execution.example("decide"), evasion: true, evasionProof: "录像。" },
        "2025-07-10",
      );
    expect(codes(noNotice)).toEqual(["decide.notice"]);
  });
});

describe("实施的时间（强制法43）", () => {
  test.each([
    ["2025-07-28T21:59:59+08:00", []],
    ["2025-07-28T22:00:00+08:00", ["execution.night"]],
    ["2025-07-29T05:59:00+08:00", ["execution.night"]],
    ["2025-10-01", ["execution.holiday"]],
    ["2025-10-01T23:00:00+08:00", ["execution.night", "execution.holiday"]],
    ["2025-10-04", ["execution.dayOff"]],
    ["2025-10-06", ["execution.holiday"]],
    ["2025-10-11", []],
    ["2025-08-02", []],
    ["2026-02-16", ["execution.holiday"]],
    ["2026-02-20", ["execution.dayOff"]],
    ["2027-10-01", ["execution.holiday"]],
  ])("%s", (when, expected) => {
    expect(codes(execution.tries("carryOut", {}, { when }))).toEqual(expected);
  });

  test("情况紧急的，节假日夜间可以实施", () => {
    const urgent = { urgent: true, urgency: "堵塞消防通道，相邻车间起火。" };
    expect(codes(execution.tries("carryOut", urgent, { when: "2025-10-01T23:00:00+08:00" }))).toEqual([]);
  });

  test("情况紧急也不得对居民停水停电", () => {
    const urgent = { urgent: true, urgency: "相邻车间起火。", supplyCut: true };
    expect(codes(execution.tries("carryOut", urgent))).toEqual(["execution.supply"]);
  });
});

describe("中止、协议、恢复、终结", () => {
  test("执行协议履行期间不得实施，不履行协议的恢复执行（强制法42）", () => {
    const agreed = interrupted.upTo("paid");
    const act = execution.example("carryOut");
    expect(codes(agreed.tries("carryOut", handlers, act, "2025-08-11"))).toEqual(["carryOut.suspended"]);
    const breach = { ground: "breach", content: "第一段到期没有拆除。" } as const;
    const resumed = agreed.does("resume", leader, breach, "2025-08-12");
    expect(resumed.tries("carryOut", handlers, act, "2025-08-13").accepted).toBe(true);
  });

  test("协议只减免加处的部分，两次减免不得超过加处数额（E-38）", () => {
    const agreement = { ...interrupted.example("agree"), reducedFen: 200_000 };
    const once = interrupted.upTo("agree", undefined, owed).does("agree", leader, agreement, "2025-08-05");
    expect(codes(once.tries("agree", leader, agreement, "2025-08-06"))).toEqual(["agree.onlySurcharge"]);
    expect(once.tries("agree", leader, { ...agreement, reducedFen: 100_000 }, "2025-08-06").accepted).toBe(
      true,
    );
  });

  test("中止满三年，没有明显社会危害、当事人确无能力履行的，不再执行；应办事项在三年届满之日到期", () => {
    const stopped = interrupted.upTo("resume");
    expect(stopped.duties("2025-07-25").find(({ duty }) => duty === "resume")?.due).toBe("2028-07-24");
    const summary = { result: "abandoned", harmless: false, summary: "满三年。" } as const;
    expect(codes(stopped.tries("conclude", leader, summary, "2028-07-24"))).toEqual(["conclude.threeYears"]);
    expect(stopped.tries("conclude", leader, { ...summary, harmless: true }, "2028-07-24").accepted).toBe(
      true,
    );
  });

  test("缴清本金和没有减免的加处部分，以自觉履行办结", () => {
    const base = execution.upTo("decide", undefined, owed);
    const paid = (surchargeFen: number) =>
      base.does(
        "paid",
        ["officer-1"],
        { fineFen: 1_000_000, surchargeFen, receipt: "1", whole: true },
        "2025-07-15",
      );
    const summary = { result: "voluntary", summary: "已缴清。" } as const;
    expect(paid(300_000).tries("conclude", leader, summary, "2025-07-16").accepted).toBe(true);
    expect(codes(paid(299_999).tries("conclude", leader, summary, "2025-07-16"))).toEqual([
      "conclude.ground",
    ]);
  });

  test("已经实施的不能改为申请法院，没有实施的可以", () => {
    const summary = { result: "toCourt", summary: "改为申请人民法院强制执行。" } as const;
    expect(codes(execution.tries("conclude", { ...summary }))).toEqual(["conclude.ground"]);
    expect(execution.upTo("carryOut").tries("conclude", leader, summary, "2025-07-28").accepted).toBe(true);
  });

  test("终结执行以外的结果不填终结情形", () => {
    const wrong = execution.tries("conclude", { result: "executed", ground: "dead" });
    expect(codes(wrong)).toEqual(["conclude.terminated"]);
  });

  test("强制执行决定按方式计入年度统计", () => {
    const kinds = (way: "restore" | "transfer") =>
      execution
        .upTo("serve", undefined, way === "restore" ? {} : owed)
        .figures()
        .map(({ indicator }) => indicator);
    expect(kinds("restore")).toEqual(["QZ.N", "QZ.EXECUTION.N", "QZ.RESTORE.N"]);
    expect(kinds("transfer")).toEqual(["QZ.N", "QZ.EXECUTION.N", "QZ.TRANSFER.N"]);
  });
});
