import { describe, expect, test } from "vitest";
import { courtEnforcement } from "../procedures/enforcement/court-enforcement/index.ts";
import {
  gainsUnpaidFen,
  surchargeUnpaidFen,
  unpaidFen,
} from "../procedures/enforcement/penalty-ordinary/owed.ts";
import type { File } from "../procedures/enforcement/penalty-ordinary/standing.ts";
import { isBeforeCourt } from "../procedures/shared/court.ts";
import { court } from "./court.ts";
import { execution, money, moneyDemand } from "./execution.ts";
import { daily, parents } from "./linked.ts";
import { before, example, handlers } from "./ordinary.ts";
import { ownStandards } from "./reference.ts";
import type { Attempt } from "./situation.ts";
import { summaryBefore, summaryExample } from "./summary.ts";

const codes = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
const stateOf = (
  situation: { duties: (day: string) => readonly { duty: string; state: string; due: string }[] },
  duty: string,
  day: string,
) => situation.duties(day).findLast((one) => one.duty === duty);

const leader = ["leader-1"];

describe("与原案的联系", () => {
  const applied = { appliedOn: "2026-02-06", court: "安和县人民法院" };
  const asOrdinary = (file: unknown): File => file as File;
  const surchargedCase = () =>
    before("payment")
      .does(
        "surcharge",
        leader,
        example("surcharge", { until: "2025-12-01", amountFen: 5_500_000 }),
        "2025-12-01",
      )
      .does(
        "demand",
        handlers,
        example("demand", { fineFen: 5_500_000, surchargeFen: 5_500_000, performBy: "2026-02-04" }),
        "2026-01-20",
      );

  test("原案三个月内申请强制执行的应办事项，由申请完成", () => {
    const demanded = surchargedCase();
    expect(stateOf(demanded, "courtTerm", "2026-02-06")?.state).toBe("open");
    const told = demanded.returned("courtApplied", leader, applied, "2026-02-06");
    expect(stateOf(told, "courtTerm", "2026-02-07")?.state).toBe("discharged");
  });

  test("强制执行中缴纳的罚款、加处罚款，计入原案的履行", () => {
    const paid = surchargedCase().returned("courtApplied", leader, applied, "2026-02-06").returned(
      "courtPaid",
      ["chief-1"],
      {
        paidOn: "2026-03-05",
        amountFen: 5_500_000,
        surchargeFen: 500_000,
        gainsFen: 0,
        receipt: "2026-AH-18",
      },
      "2026-03-05",
    );
    const file = asOrdinary(paid.file);
    expect([unpaidFen(file), surchargeUnpaidFen(file), gainsUnpaidFen(file)]).toEqual([0, 5_000_000, 0]);
    expect(stateOf(paid, "pay", "2026-03-06")?.state).toBe("late");
  });

  test("强制执行中缴纳的罚款、加处罚款，各种处罚都计入缴纳数额，只计一次", () => {
    const told = {
      paidOn: "2026-03-05",
      amountFen: 40_000,
      surchargeFen: 5_000,
      gainsFen: 0,
      receipt: "2026-AH-18",
    };
    const sums = (figures: readonly { readonly indicator: string; readonly amount: number }[]) =>
      ["PAY.AMT", "PAY.SURCHARGE"].map((indicator) =>
        figures.filter((one) => one.indicator === indicator).reduce((sum, { amount }) => sum + amount, 0),
      );
    const by = ["chief-1"];
    const onTheSpot = summaryBefore("collect").returned("courtPaid", by, told, "2026-03-05");
    expect(sums(onTheSpot.figures())).toEqual([40_000, 5_000]);
    expect(sums(daily.upTo("payment").returned("courtPaid", by, told, "2026-03-05").figures())).toEqual([
      40_000, 5_000,
    ]);
    expect(sums(before("payment").returned("courtPaid", by, told, "2026-03-05").figures())).toEqual([
      40_000, 5_000,
    ]);
  });

  test("申请没有办结，原案不能结案；办结以后十五个工作日内结案", () => {
    const asking = before("close").returned("courtApplied", leader, applied, "2026-02-06");
    expect(codes(asking.tries("close", leader, example("close"), "2026-02-09"))).toEqual([
      "close.beforeCourt",
    ]);
    const ended = asking.returned(
      "courtEnded",
      leader,
      { result: "当事人自觉履行", endedOn: "2026-03-06" },
      "2026-03-06",
    );
    expect(stateOf(ended, "closeEnforced", "2026-03-09")?.due).toBe("2026-03-27");
    expect(ended.tries("close", leader, example("close"), "2026-03-09").accepted).toBe(true);
  });

  test("原案已经申请、没有办结的，不得在另一事项中再次申请；办结以后可以", () => {
    const asking = before("publish").returned("courtApplied", leader, applied, "2026-01-25");
    const from = (file: typeof asking.file) => ({ procedure: "penalty-ordinary", file });
    const again = (file: typeof asking.file) =>
      court.upTo("apply", from(file)).tries("apply", leader, court.example("apply"), "2026-02-06");
    expect(codes(again(asking.file))).toEqual(["apply.once"]);
    const withdrawn = { result: "撤回申请", endedOn: "2026-01-30" };
    expect(codes(again(asking.returned("courtEnded", leader, withdrawn, "2026-01-30").file))).toEqual([]);
  });

  test("两个申请只办结了一个的，仍在人民法院，原案不能结案", () => {
    const told = (matter: string, seq: number) => ({ seq, origin: { matter } });
    const all = { courtApplied: [told("a", 1), told("b", 2)], courtEnded: [told("a", 3)] };
    expect(isBeforeCourt({ all })).toBe(true);
    expect(isBeforeCourt({ all }, "b")).toBe(false);
    expect(isBeforeCourt({ all: { ...all, courtEnded: [...all.courtEnded, told("b", 4)] } })).toBe(false);
  });

  test("自行强制执行因原决定被撤销而终结、回转的，不得再申请法院", () => {
    const owed = { begin: money, demand: moneyDemand } as const;
    const at = (conclude: "revoked" | "other") => {
      const ended = execution
        .upTo("decide", undefined, owed)
        .does(
          "conclude",
          leader,
          { result: "terminated", ground: conclude, summary: "终结。" },
          "2025-08-01",
        );
      const from = { procedure: "coercive-execution", file: ended.file };
      const carried = courtEnforcement.acts.readiness.carries?.(from);
      const ready = { ...court.example("readiness"), ...carried, remediesEndOn: "2025-12-03" };
      return codes(court.upTo("readiness", from).tries("readiness", handlers, ready, "2025-12-04"));
    };
    expect(at("revoked")).toEqual(["readiness.standing"]);
    expect(at("other")).toEqual([]);
  });

  test("原案的申请和结果只由强制执行事项记入，不能直接登记", () => {
    expect(codes(before("close").tries("courtApplied", leader, applied, "2026-02-06"))).toEqual([
      "link.court-enforcement",
    ]);
  });

  test("从原案开始的，当事人、决定和期限自动填写", () => {
    expect(courtEnforcement.acts.readiness.carries?.(parents.served)).toMatchObject({
      partyName: "安和县清源化工有限公司",
      decidedOn: "2025-07-16",
      receivedOn: "2025-07-17",
      remediesEndOn: "2026-01-19",
    });
  });

  test("当场处罚没有缴纳的，申请的数额是罚款和依法加处、不超过罚款的数额", () => {
    const from = { procedure: "penalty-summary", file: summaryBefore("collect").file };
    const { partyName, fineFen = 0 } = summaryExample("decide");
    const told = {
      readiness: {
        ...court.example("readiness"),
        partyName,
        decidedOn: "2025-03-12",
        receivedOn: "2025-03-12",
        remediesEndOn: "2025-05-12",
      },
      demand: { ...court.example("demand"), fineFen },
    };
    const sums = (surchargeFen: number) =>
      court
        .upTo("statement", from, told)
        .does("overrun", leader, { duty: "apply", reason: "测试逾期申请。" }, "2026-02-05")
        .tries("apply", leader, { ...court.example("apply"), fineFen, surchargeFen }, "2026-02-06");
    expect(codes(sums(fineFen))).toEqual([]);
    expect(codes(sums(fineFen + 1))).toEqual(["apply.owed"]);
  });

  test("自行强制执行改为申请法院的，催告和数额承接原事项", () => {
    const owed = { begin: money, demand: moneyDemand } as const;
    const from = { procedure: "coercive-execution", file: execution.upTo("decide", undefined, owed).file };
    const carried = courtEnforcement.acts.readiness.carries?.(from);
    expect(carried).toMatchObject({ decidedOn: "2025-06-03", receivedOn: "2025-06-03" });
    const ready = { ...court.example("readiness"), ...carried, remediesEndOn: "2025-12-03" };
    const opened = court.upTo("readiness", from).does("readiness", handlers, ready, "2025-12-04");
    const sums = { ...court.example("apply"), fineFen: 1_000_000, surchargeFen: 300_000 };
    expect(codes(opened.tries("apply", leader, sums, "2025-12-04"))).toEqual([]);
    expect(codes(opened.tries("apply", leader, { ...sums, surchargeFen: 0 }, "2025-12-04"))).toEqual([
      "apply.owed",
    ]);
  });

  test("以法院终结执行结案的，催告在强制执行事项中作出的，不再标记缺少催告", () => {
    const ended = before("payment")
      .returned("courtApplied", leader, applied, "2026-02-06")
      .returned(
        "courtEnded",
        leader,
        { result: "人民法院裁定终结执行", endedOn: "2026-03-06" },
        "2026-03-06",
      );
    const close = { ...example("close"), result: "courtEnded", ruling: "（2026）安执1号" } as const;
    expect(codes(ended.tries("close", leader, close, "2026-03-09"))).not.toContain("close.demanded");
  });

  test("全部缴纳在原案登记的，不必在此再登记，可以自觉履行办结", () => {
    const paidThere = { procedure: "penalty-ordinary", file: before("close").file };
    const summary = { result: "voluntary", summary: "已缴清。" } as const;
    const here = court.upTo("answered");
    expect(codes(here.tries("conclude", leader, summary, "2026-02-20"))).toEqual(["conclude.performed"]);
    expect(here.from(paidThere).tries("conclude", leader, summary, "2026-02-20").accepted).toBe(true);
  });
});

describe("裁执分离", () => {
  test("晚上九点五十九分可以实施，十点不可以，次日早上六点可以", () => {
    const at = (when: string) => court.tries("carryOut", {}, { when }).accepted;
    expect(at("2026-03-10T21:59:00+08:00")).toBe(true);
    expect(at("2026-03-10T22:00:00+08:00")).toBe(false);
    expect(at("2026-03-11T05:59:00+08:00")).toBe(false);
    expect(at("2026-03-11T06:00:00+08:00")).toBe(true);
  });

  test("本机关登记的夜间从二十时起的，二十时不得实施", () => {
    const given = court.upTo("carryOut").given({
      standards: { penalty: { ...ownStandards, nightBeginsHour: 20 } },
    });
    const tried = given.tries("carryOut", handlers, court.example("carryOut"), "2026-03-10T20:00:00+08:00");
    expect(codes(tried)).toEqual(["execution.night"]);
  });

  test("情况紧急并写明事实的，夜间可以实施", () => {
    const urgent = { urgent: true, urgency: "储罐泄漏，正在扩散。" };
    expect(court.tries("carryOut", urgent, { when: "2026-03-10T23:00:00+08:00" }).accepted).toBe(true);
    expect(() => court.tries("carryOut", { urgent: true })).toThrow("情况紧急的应当写明事实");
  });

  test("普通的星期六、星期日不是法定节假日，可以实施", () => {
    expect(codes(court.tries("carryOut", {}, { when: "2026-03-14" }))).toEqual([]);
  });

  test("没有裁定的，不能制定实施方案", () => {
    expect(codes(court.upTo("ruling").tries("plan", leader, court.example("plan"), "2026-03-02"))).toContain(
      "plan.after.ruling",
    );
  });

  test("法院中止执行以后不得组织实施，恢复以后可以", () => {
    const told = (state: "suspended" | "resumed") => ({ state, document: "（2026）安执1号" });
    const stopped = court
      .upTo("carryOut")
      .does("courtReported", ["chief-1"], told("suspended"), "2026-03-09");
    expect(codes(stopped.tries("carryOut", handlers, court.example("carryOut"), "2026-03-10"))).toEqual([
      "carryOut.standing",
    ]);
    const again = stopped.does("courtReported", ["chief-1"], told("resumed"), "2026-03-10");
    expect(again.tries("carryOut", handlers, court.example("carryOut"), "2026-03-11").accepted).toBe(true);
  });
});
