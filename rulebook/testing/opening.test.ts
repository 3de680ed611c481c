import { describe, expect, test } from "vitest";
import { penaltyOrdinary } from "../index.ts";
import { after, ready, recused, tried, varied } from "./investigating.ts";
import { before, example, handlers, type Ordinary, vary } from "./ordinary.ts";
import { begin, inShort } from "./situation.ts";

const dutyOf = (given: Ordinary, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty);

const gatesOf = ({ found }: { readonly found: readonly { readonly gate: string }[] }): readonly string[] =>
  found.map(({ gate }) => gate);

const named = {
  source: "report",
  reportWay: "named",
  reporter: "一名职工",
  receipt: "举报〔2025〕1号",
} as const;

describe("线索的核查（行政处罚法第54条）", () => {
  const clued = before("open");

  test("七个工作日内核查，2025年6月3日登记的，6月12日届满，待核", () => {
    expect(dutyOf(clued, "verifyClue", "2025-06-12")).toMatchObject({
      due: "2025-06-12",
      state: "open",
      mark: "M",
    });
    expect(dutyOf(clued, "verifyClue", "2025-06-13")?.state).toBe("overdue");
  });

  test("核查完毕，核查的应办事项了结，符合条件的产生及时立案的应办事项", () => {
    const verified = after(clued, "verify");
    expect(dutyOf(verified, "verifyClue", "2025-06-06")?.state).toBe("discharged");
    expect(dutyOf(verified, "openPromptly", "2025-06-06")).toMatchObject({ due: "2025-06-13", mark: "M" });
    const opened = verified.does("open", ["leader-1"], example("open"), "2025-06-09");
    expect(dutyOf(opened, "openPromptly", "2025-06-09")?.state).toBe("discharged");
  });

  test("核查不符合条件的，不产生及时立案的应办事项", () => {
    const verified = after(clued, "verify", { input: { result: "notMet" } });
    expect(dutyOf(verified, "openPromptly", "2025-06-06")).toBeUndefined();
  });

  test("延长十五个工作日：原来的应办事项不再约束，新的从登记之日起算", () => {
    const extended = after(clued, "extendVerification");
    expect(dutyOf(extended, "verifyClue", "2025-06-20")?.state).toBe("waived");
    expect(dutyOf(extended, "verifyExtended", "2025-06-20")).toMatchObject({
      from: "2025-06-03",
      due: "2025-07-03",
      mark: "M",
    });
  });

  test("不经核查直接立案也可以，核查不是立案的前提", () => {
    expect(clued.tries("open", ["leader-1"], example("open"), "2025-06-05").found).toEqual([]);
  });
});

describe("不予立案与告知举报人（行政处罚法第54条、第76条）", () => {
  const declined = (told: boolean, reporter: object = named): Ordinary => {
    const clued = before("open", [], { clue: reporter });
    const verified = after(clued, "verify", { input: { result: "notMet" } });
    return after(verified, "decline", { input: { reporterTold: told } });
  };

  test("实名举报而没有告知的，产生告知的应办事项", () => {
    expect(dutyOf(declined(false), "tellReporter", "2025-06-06")).toMatchObject({ state: "open", mark: "M" });
  });

  test("不予立案以后事项终结，仍可登记告知举报人", () => {
    const told = after(declined(false), "tellReporter", { when: "2025-06-09" });
    expect(dutyOf(told, "tellReporter", "2025-06-09")?.state).toBe("discharged");
  });

  test("已经当面告知的，不再产生应办事项", () => {
    expect(dutyOf(declined(true), "tellReporter", "2025-06-06")).toBeUndefined();
  });

  test("匿名举报没有应当告知的人", () => {
    const anonymous = { ...named, reportWay: "anonymous", reporter: undefined };
    expect(dutyOf(declined(false, anonymous), "tellReporter", "2025-06-06")).toBeUndefined();
  });

  test("不予立案应当由机关负责人批准", () => {
    const attempt = tried(before("open"), "decline", { by: ["chief-1"] });
    expect(gatesOf(attempt)).toContain("decline.performer");
  });
});

describe("追诉时效（行政处罚法第36条，E-25）", () => {
  const signs = { powerItem: "aqsc-099-1" };

  test("二年的最后一日发现的，可以立案", () => {
    expect(vary("open", { input: { violationEndedOn: "2023-06-03" } }).accepted).toBe(true);
  });

  test("超过二年一日才发现的，不得立案，出路是不予立案", () => {
    const { found } = vary("open", { input: { violationEndedOn: "2023-06-02" } });
    const limitation = found.find(({ gate }) => gate === "open.limitation");
    expect(limitation?.wayOut).toBe("先办「不予立案」");
    expect(limitation && inShort(limitation)).toBe("open.limitation 《中华人民共和国行政处罚法》第36条第1款");
  });

  test("涉及生命健康安全且有危害后果的，五年的最后一日发现的，可以立案", () => {
    expect(vary("open", { input: { violationEndedOn: "2020-06-03", harmful: true } }).accepted).toBe(true);
  });

  test("涉及生命健康安全但没有危害后果的，仍是二年", () => {
    const { found } = vary("open", { input: { violationEndedOn: "2020-06-03", harmful: false } });
    expect(gatesOf({ found })).toContain("open.limitation");
  });

  test("不涉及生命健康安全的，有危害后果也是二年", () => {
    const { found } = vary("open", { input: { ...signs, violationEndedOn: "2022-06-03", harmful: true } });
    expect(gatesOf({ found })).toContain("open.limitation");
  });

  test("时效看发现之日，不看立案之日：发现以后满二年才立案的，不受影响", () => {
    const attempt = before("open").tries("open", ["leader-1"], example("open"), "2027-06-04");
    expect(gatesOf(attempt)).not.toContain("open.limitation");
  });

  test("连续或者继续的行为从终了之日起算", () => {
    const clued = begin(penaltyOrdinary).does("clue", ["officer-1"], example("clue"), "2025-06-03");
    const ended = example("open", { violationEndedOn: "2024-12-31" });
    expect(clued.tries("open", ["leader-1"], ended, "2025-06-05").accepted).toBe(true);
  });
});

describe("管辖（行政处罚法第22条至第25条）", () => {
  test("移送有管辖权的机关以后，事项终结，立案以后的九十日不再约束", () => {
    const referred = after(ready("refer"), "refer");
    expect(dutyOf(referred, "decideInTime", "2025-12-01")?.state).toBe("waived");
    const { found } = referred.tries("inspect", handlers, example("inspect"), "2025-06-09");
    expect(gatesOf({ found })).toContain("matter.ended");
  });

  test("移送以后仍可登记受移送机关的签收", () => {
    const referred = after(ready("refer"), "refer");
    expect(dutyOf(referred, "referralReceipt", "2025-06-09")?.state).toBe("open");
    const received = after(referred, "referralReceipt", { when: "2025-06-10" });
    expect(dutyOf(received, "referralReceipt", "2025-06-10")?.state).toBe("discharged");
  });

  test("立案以前也可以移送，只有机关负责人可以批准", () => {
    expect(tried(before("open"), "refer").accepted).toBe(true);
    expect(gatesOf(tried(before("open"), "refer", { by: ["chief-1"] }))).toContain("refer.performer");
  });

  test("指定其他机关管辖的，产生移送的应办事项，不得再提出处理意见", () => {
    const disputed = after(before("report"), "disputeJurisdiction", { when: "2025-06-12" });
    const settled = after(disputed, "settleJurisdiction", {
      input: { competent: "theirs" },
      when: "2025-06-13",
    });
    expect(dutyOf(settled, "settleJurisdiction", "2025-06-13")?.state).toBe("discharged");
    expect(dutyOf(settled, "referDesignated", "2025-06-13")?.state).toBe("open");
    const { found } = settled.tries("report", handlers, example("report"), "2025-06-16");
    expect(found.find(({ gate }) => gate === "report.jurisdiction")?.wayOut).toBe(
      "先办「移送有管辖权的机关」",
    );
  });

  test("协商一致由本机关管辖的，不妨碍提出处理意见", () => {
    const agreed = after(before("report"), "disputeJurisdiction", {
      input: { negotiated: "ours", superior: undefined },
      when: "2025-06-12",
    });
    expect(agreed.tries("report", handlers, example("report"), "2025-06-16").accepted).toBe(true);
  });
});

describe("回避（行政处罚法第43条，E-29）", () => {
  test("只有申请、没有决定的，调查不停止", () => {
    const requested = after(before("inspect"), "recusalRequest");
    expect(dutyOf(requested, "decideRecusal", "2025-06-06")).toMatchObject({ owedBy: "leader", mark: "M" });
    expect(tried(requested, "inspect", { when: "2025-06-09" })).toEqual({ accepted: true, found: [] });
  });

  test("决定的是另一人的，原来的申请仍待决定", () => {
    const requested = after(before("inspect"), "recusalRequest");
    const other = after(requested, "recusalDecision", { input: { officer: "officer-1" } });
    expect(dutyOf(other, "decideRecusal", "2025-06-06")?.state).toBe("open");
    expect(dutyOf(recused(other, "rejected"), "decideRecusal", "2025-06-06")?.state).toBe("discharged");
  });

  test("承办人员回避的，应当重新指派；指派以后由新的两人调查", () => {
    const without = recused(before("inspect"), "withdraw");
    expect(dutyOf(without, "replaceHandler", "2025-06-06")?.state).toBe("open");
    const input = { handlers: ["officer-1", "township-1"], changeReason: "原承办人员回避" };
    const again = after(without, "assign", { input });
    expect(dutyOf(again, "replaceHandler", "2025-06-06")?.state).toBe("discharged");
    expect(tried(again, "inspect", { by: ["officer-1", "township-1"] }).accepted).toBe(true);
  });

  test("回避的决定以后又驳回的，以最后的决定为准", () => {
    const back = recused(recused(before("inspect"), "withdraw"), "rejected");
    expect(tried(back, "inspect").accepted).toBe(true);
  });

  test("回避的决定由机关负责人作出，承办机构负责人不得决定", () => {
    expect(gatesOf(varied("recusalDecision", { by: ["chief-1"] }))).toContain("recusalDecision.performer");
  });

  test("回避的人员也不能以承办人员的身份写进告知", () => {
    const without = recused(before("notice"), "withdraw", "2025-06-16");
    const { found } = without.tries("notice", handlers, example("notice"), "2025-06-18");
    expect(gatesOf({ found })).toContain("officers.assigned");
  });
});

test("指派当日两名承办人员的证件都应当有效（行政处罚法第42条，E-28）", () => {
  const attempt = before("assign").tries("assign", ["chief-1"], example("assign"), "2028-01-01");
  expect(gatesOf(attempt)).toContain("handlers.certified");
});
