import { describe, expect, test } from "vitest";
import { calendar } from "../index.ts";
import { courtTermFrom } from "../procedures/enforcement/penalty-ordinary/owed.ts";
import type { File } from "../procedures/enforcement/penalty-ordinary/standing.ts";
import { court, refusal, refused, surcharged, unpaid, voluntary } from "./court.ts";
import { daily } from "./linked.ts";
import { before, example, handlers } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";
import { summaryBefore, summaryExample } from "./summary.ts";

const codes = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
const waysOut = ({ found }: Attempt): readonly (string | undefined)[] => found.map(({ wayOut }) => wayOut);
const stateOf = (
  situation: { duties: (day: string) => readonly { duty: string; state: string; due: string }[] },
  duty: string,
  day: string,
) => situation.duties(day).findLast((one) => one.duty === duty);

const ready = court.example("readiness");
const asked = court.example("apply");
const leader = ["leader-1"];

/** The penalty postponed until 2026-03-31 by an approval of 2025-08-01. */
const postponed = (() => {
  const given = before("payment")
    .does("postponeRequest", ["officer-1"], example("postponeRequest"), "2025-07-30")
    .does("postpone", leader, example("postpone", { plan: undefined, until: "2026-03-31" }), "2025-08-01");
  return { procedure: "penalty-ordinary", file: given.file };
})();

const reconsidered = (() => {
  const begun = before("payment").does(
    "reviewBegun",
    ["officer-1"],
    example("reviewBegun", { kind: "reconsideration", appliedOn: "2025-08-01", suspended: false }),
    "2025-08-04",
  );
  const seq = begun.file.acts.length;
  const ended = example("reviewEnded", {
    begun: seq,
    result: "upheld",
    endedOn: "2025-09-30",
    fineFen: undefined,
  });
  return {
    pending: { procedure: "penalty-ordinary", file: begun.file },
    upheld: {
      procedure: "penalty-ordinary",
      file: begun.does("reviewEnded", ["officer-1"], ended, "2025-10-09").file,
    },
  };
})();

const dailyParent = (when: string) => ({
  procedure: "daily-penalty",
  file: daily.upTo("serve").does("serve", handlers, daily.example("serve"), when).file,
});

const dailyReady = (received: string, changed: Partial<typeof ready> = {}) => ({
  ...ready,
  partyAddress: undefined,
  decidedOn: "2025-08-14",
  receivedOn: received,
  ...changed,
});

describe("申请的时间", () => {
  test("起诉期限届满的次日可以申请，届满当日不可以（E-34）", () => {
    const demanded = court
      .upTo("readiness")
      .does("readiness", handlers, ready, "2025-12-15")
      .does("demand", handlers, court.example("demand"), "2025-12-16");
    const early = demanded.tries("apply", leader, asked, "2026-01-19");
    expect(codes(early)).toEqual(["apply.remedies"]);
    expect(waysOut(early)).toEqual(["最早 2026年1月20日"]);
    expect(demanded.tries("apply", leader, asked, "2026-01-20").accepted).toBe(true);
  });

  test("六个月届满之日是休息日的顺延：2026年1月17日星期六顺延至1月19日", () => {
    expect(courtTermFrom(unpaid.file as unknown as File, calendar)).toBe("2026-01-19");
    const wrong = court.tries("readiness", { remediesEndOn: "2026-01-17" });
    expect(codes(wrong)).toEqual(["readiness.remedies"]);
    expect(waysOut(wrong)).toEqual(["填写2026-01-19"]);
  });

  test("三个月内申请，逾期的先记明超期的原因，仍可以申请，计为逾期（E-35）", () => {
    const demanded = court.upTo("statement");
    expect(stateOf(demanded, "apply", "2026-04-20")?.due).toBe("2026-04-20");
    expect(demanded.tries("apply", leader, asked, "2026-04-20").accepted).toBe(true);
    expect(codes(demanded.tries("apply", leader, asked, "2026-04-21"))).toEqual(["apply.overrun"]);
    const late = demanded
      .does("overrun", leader, { duty: "apply", reason: "当事人下落不明，公告送达催告书。" }, "2026-04-21")
      .does("apply", leader, asked, "2026-04-21");
    expect(stateOf(late, "apply", "2026-04-22")?.state).toBe("late");
  });

  test("延期缴纳的，三个月自延期届满起算（E-36）", () => {
    const at = (remediesEndOn: string, when: string) =>
      court.tries("readiness", { remediesEndOn }, { from: postponed, when });
    expect(codes(at("2026-01-19", "2026-03-02"))).toEqual(["readiness.remedies"]);
    expect(at("2026-03-31", "2026-03-02").accepted).toBe(true);
    const early = court
      .upTo("readiness", postponed)
      .does("readiness", handlers, { ...ready, remediesEndOn: "2026-03-31" }, "2026-03-02")
      .tries("apply", leader, asked, "2026-03-31");
    expect(codes(early)).toContain("apply.remedies");
  });

  test("复议没有终结的不具备申请条件；维持的，起诉期限自收到复议决定起十五日", () => {
    expect(codes(court.tries("readiness", {}, { from: reconsidered.pending }))).toEqual([
      "readiness.remedies",
    ]);
    const upheld = (remediesEndOn: string) =>
      court.tries("readiness", { remediesEndOn }, { from: reconsidered.upheld });
    expect(codes(upheld("2026-01-19"))).toEqual(["readiness.remedies"]);
    expect(upheld("2025-10-15").accepted).toBe(true);
  });

  test("决定书没有告知救济途径和期限的，起诉期限最长一年（E-13）", () => {
    const untold = (remediesEndOn: string) =>
      codes(court.tries("readiness", { remediesTold: false, remediesEndOn }, { when: "2026-07-20" }));
    expect(untold("2026-01-19")).toEqual(["readiness.remedies"]);
    expect(untold("2026-07-17")).toEqual([]);
  });

  test("2026年4月4日收到的决定，六个月届满于10月4日，顺延至10月8日（V12）", () => {
    const from = dailyParent("2026-04-04");
    const at = (remediesEndOn: string) =>
      court.tries("readiness", dailyReady("2026-04-04", { remediesEndOn }), { from, when: "2026-10-09" });
    expect(codes(at("2026-10-04"))).toEqual(["readiness.remedies"]);
    expect(at("2026-10-08").accepted).toBe(true);
  });

  test("期限于2025年11月30日届满的，三个月届满于2026年2月28日，该日是调休上班的星期六，不顺延（V11）", () => {
    const from = dailyParent("2025-08-15");
    const given = dailyReady("2025-08-15", {
      remedy: "litigated",
      remedyEndedOn: "2025-11-30",
      remediesEndOn: "2025-11-30",
    });
    const opened = court.upTo("readiness", from).does("readiness", handlers, given, "2025-12-01");
    expect(stateOf(opened, "apply", "2025-12-02")?.due).toBe("2026-02-28");
  });

  test("当场处罚复议前置：自收到决定六十日不申请复议的，可以申请强制执行（E-12，衔接待核）", () => {
    const from = {
      procedure: "penalty-summary",
      file: summaryBefore("collect").file,
    };
    const { partyName } = summaryExample("decide");
    const at = (remediesEndOn: string) =>
      court.tries(
        "readiness",
        { partyName, decidedOn: "2025-03-12", receivedOn: "2025-03-12", remediesEndOn },
        { from, when: "2025-06-03" },
      );
    expect(codes(at("2025-09-12"))).toEqual(["readiness.remedies"]);
    expect(at("2025-05-12").accepted).toBe(true);
  });
});

describe("催告", () => {
  test("十日是工作日：9月23日送达的催告，10月14日届满，10月15日才可以申请（E-3、V10）", () => {
    const demanded = court
      .upTo("demand")
      .does("demand", handlers, { ...court.example("demand"), performBy: "2026-10-14" }, "2026-09-23");
    const early = demanded.tries("apply", leader, asked, "2026-10-14");
    expect(codes(early)).toContain("apply.demanded");
    expect(waysOut(early)).toContain("最早 2026年10月15日");
    expect(codes(demanded.tries("apply", leader, asked, "2026-10-15"))).toEqual(["apply.overrun"]);
  });

  test("催告书所定期限到10月13日，少一个工作日，拒绝", () => {
    const short = court
      .upTo("demand")
      .tries("demand", handlers, { ...court.example("demand"), performBy: "2026-10-13" }, "2026-09-23");
    expect(codes(short)).toEqual(["demand.tenDays"]);
  });

  test("夜间、法定节假日可以送达催告书，禁止的只是实施强制执行（E-33）", () => {
    for (const when of ["2026-01-21T23:00:00+08:00", "2026-02-17"]) {
      const told = court.tries("demand", { performBy: "2026-03-20" }, { when });
      expect(told.accepted, when).toBe(true);
      expect(codes(told)).toEqual([]);
    }
  });

  test("起诉期限届满以前催告的只作待核标记，期满后申请不受影响（E-37）", () => {
    const early = court
      .upTo("readiness")
      .does("readiness", handlers, ready, "2025-12-15")
      .tries("demand", handlers, court.example("demand"), "2025-12-16");
    expect(early.accepted).toBe(true);
    expect(codes(early)).toEqual(["demand.afterRemedies"]);
  });

  test("原案已经催告满十日的，不必再次催告，金额含不超过本金的加处罚款", () => {
    const applied = voluntary
      .upTo("preservation", surcharged)
      .tries("apply", leader, { ...asked, surchargeFen: 5_500_000 }, "2026-02-06");
    expect(codes(applied)).toEqual([]);
    const less = voluntary.upTo("preservation", surcharged).tries("apply", leader, asked, "2026-02-06");
    expect(codes(less)).toEqual(["apply.owed"]);
  });

  test("原案催告没有满十日的，最早次日申请", () => {
    const early = voluntary
      .upTo("preservation", surcharged)
      .tries("apply", leader, { ...asked, surchargeFen: 5_500_000 }, "2026-02-03");
    expect(waysOut(early)).toEqual(["最早 2026年2月4日"]);
  });

  test("没有催告的，先催告", () => {
    const none = court.upTo("demand").tries("apply", leader, asked, "2026-02-06");
    expect(codes(none)).toEqual(["apply.demanded"]);
    expect(waysOut(none)).toEqual(["先办「催告」"]);
  });

  test("按日连续处罚没有加处罚款决定，加处的数额不得超过依法计算的数额", () => {
    const from = dailyParent("2025-08-15");
    const begun = court
      .upTo("readiness", from)
      .does("readiness", handlers, dailyReady("2025-08-15", { remediesEndOn: "2026-02-24" }), "2026-02-25")
      .does(
        "demand",
        handlers,
        {
          ...court.example("demand"),
          fineFen: 110_000_000,
          surchargeFen: 110_000_000,
          performBy: "2026-03-12",
        },
        "2026-02-25",
      );
    const sum = (surchargeFen: number) =>
      begun.tries("apply", leader, { ...asked, fineFen: 110_000_000, surchargeFen }, "2026-03-16");
    expect(codes(sum(110_000_001))).toEqual(["apply.owed"]);
    expect(codes(sum(110_000_000))).toEqual([]);
  });
});

describe("受理、裁定和复议", () => {
  test("跟踪法院五个工作日内的答复", () => {
    expect(stateOf(court.upTo("answered"), "answer", "2026-02-06")?.due).toBe("2026-02-13");
  });

  test("不予受理的，十五日内可以申请复议；逾期的先记明原因", () => {
    const told = refused.upTo("objection", undefined, { answered: refusal });
    expect(stateOf(told, "object", "2026-02-13")?.due).toBe("2026-02-27");
    expect(told.tries("objection", leader, refused.example("objection"), "2026-02-27").accepted).toBe(true);
    const late = told.tries("objection", leader, refused.example("objection"), "2026-03-02");
    expect(codes(late)).toEqual(["object.overrun"]);
  });

  test("不予执行的裁定被上一级法院撤销的，可以组织实施，计入准予执行", () => {
    const ruled = court
      .upTo("ruling")
      .does(
        "ruling",
        ["chief-1"],
        { result: "refused", document: "（2026）安行审1号", heard: true },
        "2026-02-27",
      );
    expect(codes(ruled.tries("plan", leader, court.example("plan"), "2026-03-02"))).toEqual(["plan.allowed"]);
    const won = ruled
      .does("objection", leader, refused.example("objection"), "2026-03-02")
      .does(
        "objectionRuled",
        ["chief-1"],
        refused.example("objectionRuled", { executor: "agency" }),
        "2026-03-09",
      );
    expect(won.figures().filter(({ indicator }) => indicator === "FS.GOV.N")).toHaveLength(1);
    expect(
      won.tries("plan", leader, { ...court.example("plan"), plannedOn: "2026-03-11" }, "2026-03-10").accepted,
    ).toBe(true);
    expect(won.figures().filter(({ indicator }) => indicator === "FS.ALLOW.N")).toHaveLength(1);
  });

  test("上一级法院准予执行而没有写明由行政机关组织实施的，不得自行组织实施", () => {
    const told = (executor?: "court") =>
      court
        .upTo("ruling")
        .does(
          "ruling",
          ["chief-1"],
          { result: "refused", document: "（2026）安行审1号", heard: true },
          "2026-02-27",
        )
        .does("objection", leader, refused.example("objection"), "2026-03-02")
        .does("objectionRuled", ["chief-1"], refused.example("objectionRuled", { executor }), "2026-03-09")
        .tries("plan", leader, { ...court.example("plan"), plannedOn: "2026-03-11" }, "2026-03-10");
    expect(codes(told())).toEqual(["plan.separated"]);
    expect(codes(told("court"))).toEqual(["plan.separated"]);
    expect(() =>
      refused.tries(
        "objectionRuled",
        { result: "upheld", executor: "court" },
        { told: { answered: refusal } },
      ),
    ).toThrow("维持的不填实施机关");
  });

  test("立即执行的，准予执行以后五个工作日内执行，跟踪执行", () => {
    const ruled = voluntary
      .upTo("settle")
      .does("answered", ["chief-1"], court.example("answered"), "2026-02-09")
      .does("ruling", ["chief-1"], court.example("ruling"), "2026-02-09");
    expect(stateOf(ruled, "executeUrgently", "2026-02-10")?.due).toBe("2026-02-14");
  });

  test("裁定以后不能再申请财产保全、立即执行", () => {
    const ruled = court.upTo("plan");
    expect(
      codes(ruled.tries("preservation", leader, voluntary.example("preservation"), "2026-03-02")),
    ).toContain("preservation.before.ruling");
    expect(codes(ruled.tries("urgent", leader, voluntary.example("urgent"), "2026-03-02"))).toContain(
      "urgent.before.ruling",
    );
  });
});

describe("和解、自觉履行和办结", () => {
  test("申请以后当事人自觉履行，办结并计入自觉履行，存量归零（H04）", () => {
    const done = voluntary.upTo("restore");
    const sum = (indicator: string) =>
      done
        .figures()
        .filter((one) => one.indicator === indicator)
        .reduce((total, { amount }) => total + amount, 0);
    expect(sum("FS.APPLY.N")).toBe(1);
    expect(sum("FS.VOLUNTARY.N")).toBe(1);
    expect(sum("FS.OPEN.N")).toBe(0);
    expect(sum("FS.PAID.AMT")).toBe(5_500_000);
    expect(
      voluntary
        .upTo("paid")
        .figures()
        .filter((one) => one.indicator === "FS.OPEN.N"),
    ).toHaveLength(1);
  });

  test("组织实施的，计入政府组织实施，不计入法院执行", () => {
    const kinds = court
      .upTo("conclude")
      .figures()
      .map(({ indicator }) => indicator);
    expect(kinds).toContain("FS.GOV.N");
    expect(kinds).toContain("FS.ALLOW.N");
    expect(kinds).not.toContain("FS.COURT.N");
  });

  test("和解减免加处罚款，履行其余部分的，视为履行完毕（E-38）", () => {
    const reduced = { ...voluntary.example("settle"), reducedFen: 5_500_000 };
    const settled = voluntary
      .upTo("preservation", surcharged)
      .does("apply", leader, { ...asked, surchargeFen: 5_500_000 }, "2026-02-06")
      .does("settle", leader, reduced, "2026-02-11");
    expect(codes(settled.tries("settle", leader, { ...reduced, reducedFen: 1 }, "2026-02-12"))).toEqual([
      "settle.onlySurcharge",
    ]);
    const paid = settled.does(
      "paid",
      ["chief-1"],
      { ...voluntary.example("paid"), source: "settlement" },
      "2026-03-05",
    );
    const summary = { result: "settled", summary: "依和解协议履行完毕。" } as const;
    expect(paid.tries("conclude", leader, summary, "2026-03-06").accepted).toBe(true);
    expect(codes(settled.tries("conclude", leader, summary, "2026-03-06"))).toEqual(["conclude.performed"]);
  });

  test("没有申请就自行履行的，以不申请办结，不告知原案", () => {
    const done = court
      .upTo("demand")
      .tries("conclude", leader, { result: "notApplied", summary: "当事人已缴清。" }, "2026-01-21");
    expect(done.accepted).toBe(true);
  });

  test("申请执行的法院不予受理、没有复议的，可以办结", () => {
    const done = refused
      .upTo("objection", undefined, { answered: refusal })
      .tries("conclude", leader, { result: "notAccepted", summary: "不予受理。" }, "2026-03-02");
    expect(done.accepted).toBe(true);
  });

  test("办结以后决定被撤销的，仍可以办理执行回转", () => {
    expect(voluntary.tries("restore").accepted).toBe(true);
  });
});
