import { describe, expect, test } from "vitest";
import { handlers } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";
import { atOnce, substitute } from "./substitute.ts";

const codes = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
const waysOut = ({ found }: Attempt): readonly (string | undefined)[] => found.map(({ wayOut }) => wayOut);
const leader = ["leader-1"];

describe("代履行的条件（强制法50）", () => {
  test.each(["traffic", "pollution", "nature"] as const)("后果是 %s 的可以代履行", (consequence) => {
    expect(codes(substitute.tries("decide", { consequence }))).toEqual([]);
  });

  test("排除妨碍、恢复原状以外的义务，不得代履行", () => {
    const told = { demand: { ...substitute.example("demand"), obligation: "other" as const } };
    expect(codes(substitute.tries("decide", {}, { told }))).toEqual(["decide.condition"]);
  });

  test("行政机关自己代履行的，不问利害关系", () => {
    expect(codes(substitute.tries("decide", { byThirdParty: false, interested: true }))).toEqual([]);
  });

  test("催告期限6月17日届满，6月18日才可以决定", () => {
    const early = substitute.tries("decide", {}, { when: "2025-06-17" });
    expect(waysOut(early)).toEqual(["最早 2025年6月18日"]);
  });

  test("催告不得给零日的期限", () => {
    expect(codes(substitute.tries("demand", { performBy: "2025-06-03" }))).toEqual(["demand.overdue"]);
  });
});

describe("再次催告和实施（强制法51）", () => {
  test("7月1日代履行的，最迟6月25日再次催告：中间隔三个完整的工作日", () => {
    expect(codes(substitute.tries("demandAgain", {}, { when: "2025-06-25" }))).toEqual([]);
    expect(codes(substitute.tries("demandAgain", {}, { when: "2025-06-26" }))).toEqual([
      "demandAgain.threeDays",
    ]);
  });

  test("10月9日代履行的，国庆假期不算，最迟9月26日再次催告（9月28日星期日上班）", () => {
    const at = (when: string) =>
      codes(substitute.tries("demandAgain", { plannedOn: "2025-10-09" }, { when }));
    expect(at("2025-09-26")).toEqual([]);
    expect(at("2025-09-28")).toEqual(["demandAgain.threeDays"]);
  });

  test("没有再次催告的，不得实施", () => {
    const tried = substitute
      .upTo("demandAgain")
      .tries("carryOut", handlers, substitute.example("carryOut"), "2025-07-01");
    expect(codes(tried)).toContain("carryOut.after.demandAgain");
  });

  test("代履行以前当事人履行的，停止代履行，没有费用", () => {
    const stopped = substitute.upTo("carryOut");
    const summary = {
      result: "performed",
      ground: "6月28日自行清运完毕。",
      summary: "停止代履行。",
    } as const;
    expect(stopped.tries("conclude", leader, summary, "2025-06-30").accepted).toBe(true);
    expect(
      codes(stopped.tries("settleCosts", ["chief-1"], substitute.example("settleCosts"), "2025-06-30")),
    ).toEqual(["costs.done"]);
  });

  test("夜间、法定节假日不得代履行，紧急的除外（强制法43）", () => {
    expect(codes(substitute.tries("carryOut", {}, { when: "2025-10-02" }))).toEqual(["execution.holiday"]);
    const urgent = { urgent: true, urgency: "暴雨将至，废桶可能冲入河道。" };
    expect(codes(substitute.tries("carryOut", urgent, { when: "2025-10-02T22:00:00+08:00" }))).toEqual([]);
  });

  test("公告送达决定书的，满三十日才算送达，以前不得实施", () => {
    const serve = {
      way: "publicNotice",
      receiver: "陈立",
      postedOn: "2025-06-19",
      noticeGround: "unknown",
    } as const;
    const at = (plannedOn: string, when: string) =>
      substitute.tries(
        "carryOut",
        {},
        { told: { serve, demandAgain: { ...substitute.example("demandAgain"), plannedOn } }, when },
      );
    expect(codes(at("2025-07-18", "2025-07-18"))).toEqual(["carryOut.served"]);
    expect(codes(at("2025-07-18", "2025-07-21"))).toEqual([]);
  });

  test("超过预算说明理由的，可以决算", () => {
    const more = { amountFen: 3_200_000, moreReason: "废桶比预计多三只，有清点记录。" };
    expect(codes(substitute.tries("settleCosts", more))).toEqual([]);
  });

  test("没有费用决算的，不能以代履行完毕办结", () => {
    const tried = substitute
      .upTo("settleCosts")
      .tries("conclude", leader, substitute.example("conclude"), "2025-07-11");
    expect(codes(tried)).toEqual(["conclude.substituted"]);
    expect(waysOut(tried)).toEqual(["先办「费用决算」"]);
  });

  test("费用重新决算的，原缴纳期限不再计算", () => {
    const again = substitute
      .upTo("costsPaid")
      .does(
        "settleCosts",
        ["chief-1"],
        { ...substitute.example("settleCosts"), amountFen: 2_800_000 },
        "2025-07-07",
      );
    const states = again
      .duties("2025-07-30")
      .filter(({ duty }) => duty === "payCosts")
      .map(({ state }) => state);
    expect(states).toEqual(["waived", "overdue"]);
  });
});

describe("费用由当事人承担", () => {
  const amountFen = substitute.example("settleCosts").amountFen;
  const pays = (given: ReturnType<typeof substitute.upTo>, sum: number, day: string) =>
    given.does("costsPaid", ["officer-1"], { amountFen: sum, receipt: "2025-AH-1" }, day);
  const states = (given: ReturnType<typeof substitute.upTo>) =>
    given
      .duties("2025-07-31")
      .filter(({ duty }) => duty === "payCosts")
      .map(({ state }) => state);

  test("缴纳一部分的，没有完成；分次缴清的完成，多缴的记明", () => {
    const part = pays(substitute.upTo("costsPaid"), amountFen - 1, "2025-07-08");
    expect(states(part)).toEqual(["overdue"]);
    const more = { amountFen: 2, receipt: "2025-AH-2" };
    expect(codes(part.tries("costsPaid", ["officer-1"], more, "2025-07-09"))).toEqual(["costs.excess"]);
    expect(states(pays(part, 1, "2025-07-09"))).toEqual(["discharged"]);
  });

  test("缴清以后重新决算没有增加的，不再催缴", () => {
    const paid = pays(substitute.upTo("costsPaid"), amountFen, "2025-07-08");
    const again = paid.does("settleCosts", ["chief-1"], substitute.example("settleCosts"), "2025-07-09");
    expect(states(again)).toEqual(["discharged"]);
  });
});

describe("立即代履行（强制法52）", () => {
  test.each(["road", "river", "channel", "publicPlace"] as const)("%s 可以立即清除", (place) => {
    expect(codes(atOnce.tries("immediate", { place }))).toEqual([]);
  });

  test("当事人不在场的，事后立即通知；在场的不必", () => {
    const done = atOnce.upTo("tell");
    expect(done.duties("2025-06-03").find(({ duty }) => duty === "tell")?.due).toBe("2025-06-04");
    const there = atOnce.upTo("tell", undefined, {
      immediate: { ...atOnce.example("immediate"), partyPresent: true },
    });
    expect(there.duties("2025-06-03").filter(({ duty }) => duty === "tell")).toEqual([]);
  });

  test("立即代履行不需要催告和决定，按成本决算后办结，计入代履行", () => {
    expect(codes(atOnce.tries("conclude"))).toEqual([]);
    expect(
      atOnce
        .upTo("tell")
        .figures()
        .map(({ indicator }) => indicator),
    ).toEqual(["QZ.N", "QZ.EXECUTION.N", "QZ.SUBSTITUTE.N"]);
  });

  test("立即代履行的，没有代履行决定；没有催告不得作出决定", () => {
    const tried = atOnce.upTo("tell").tries("decide", leader, substitute.example("decide"), "2025-06-18");
    expect(codes(tried)).toContain("decide.after.demand");
  });

  test("已经催告的，按一般程序办理，不再立即代履行", () => {
    const tried = substitute
      .upTo("statement")
      .tries("immediate", handlers, atOnce.example("immediate"), "2025-06-04");
    expect(codes(tried)).toContain("immediate.before.demand");
  });
});
