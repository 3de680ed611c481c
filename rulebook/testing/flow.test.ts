import { describe, expect, test } from "vitest";
import { penaltyOrdinary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { before, example, handlers } from "./ordinary.ts";
import { inShort } from "./situation.ts";

const [passed, returned = passed] = penaltyOrdinary.acts.legalReview.examples;

const resubmission = example("reviewSubmission", { changes: "已补充劳动合同。" });

describe("退回与重新送审", () => {
  const back = before("legalReview").does("legalReview", ["reviewer-1"], returned, "2025-07-11");

  test("退回以后决定被拒，出路是重新送审；重新送审以后出路是审核", () => {
    const first = back.tries("decide", ["leader-1"], example("decide"), "2025-07-16").found;
    expect(first.find(({ gate }) => gate === "decide.review")?.wayOut).toBe("先办「送法制审核」");
    const again = back.does("reviewSubmission", ["chief-1"], resubmission, "2025-07-14");
    const second = again.tries("decide", ["leader-1"], example("decide"), "2025-07-16").found;
    expect(second.find(({ gate }) => gate === "decide.review")?.wayOut).toBe("先办「法制审核」");
  });

  test("重新送审并通过以后可以决定，审核计两件", () => {
    const passed = back
      .does("reviewSubmission", ["chief-1"], resubmission, "2025-07-14")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-15")
      .does("discussion", ["leader-1", "leader-2", "head-1"], example("discussion"), "2025-07-16")
      .does("decide", ["leader-1"], example("decide"), "2025-07-16");
    expect(passed.figures().filter(({ indicator }) => indicator === "LR.N")).toHaveLength(2);
  });

  test("审核通过以后又作了新的报告和告知，须再次审核", () => {
    const changed = before("decide")
      .does("report", handlers, example("report"), "2025-07-16")
      .does("notice", handlers, example("notice"), "2025-07-17");
    const gates = changed.tries("decide", ["leader-1"], example("decide"), "2025-08-01").found.map(inShort);
    expect(gates.some((gate) => gate.startsWith("decide.review "))).toBe(true);
  });
});

describe("听证申请期限", () => {
  const noticed = before("statement");

  test("期限届满前决定被拒，写明最早何日", () => {
    const { found } = noticed.tries("decide", ["leader-1"], example("decide"), "2025-06-24");
    expect(found.find(({ gate }) => gate === "decide.hearingPeriod")?.wayOut).toBe("最早 2025年6月26日");
  });

  test("填表以前就能知道不能决定，每一条都有法律依据", () => {
    const decide = noticed.next("2025-06-19").find(({ kind }) => kind === "decide");
    expect(decide).toMatchObject({ allowed: false, possible: true });
    const missing = decide?.refusals ?? [];
    expect(missing.map(({ gate }) => gate)).toEqual([
      "decide.statement",
      "decide.hearingPeriod",
      "decide.review",
      "decide.discussion",
    ]);
    expect(missing.every(({ basis, wayOut }) => basis.length > 0 && wayOut !== undefined)).toBe(true);
  });

  test("逾期的听证申请照样登记，但不妨碍决定", () => {
    const late = before("hearingRequest").does(
      "hearingRequest",
      ["officer-1"],
      example("hearingRequest"),
      "2025-06-27",
    );
    expect(late.file.acts.at(-1)?.defects?.map(({ gate }) => gate)).toEqual(["hearingRequest.inTime"]);
    const gates = late.tries("decide", ["leader-1"], example("decide"), "2025-07-16").found;
    expect(gates.map(({ gate }) => gate)).not.toContain("decide.hearing");
  });

  test("春节期间告知：2026年2月12日告知，2月26日届满，27日起才可决定", () => {
    const given = before("notice").does("notice", handlers, example("notice"), "2026-02-12");
    const gatesOn = (when: string) =>
      given.tries("decide", ["leader-1"], example("decide"), when).found.map(({ gate }) => gate);
    expect(gatesOn("2026-02-26")).toContain("decide.hearingPeriod");
    expect(gatesOn("2026-02-27")).not.toContain("decide.hearingPeriod");
  });
});

describe("四种决定", () => {
  const proposing = (outcome: "noPenalty" | "notProven" | "transfer"): Facts["report"] => {
    const { fineFen: _, benchmarkStep: __, ...rest } = example("report");
    return { ...rest, outcome, kinds: [], grave: false, reviewGrounds: [] };
  };
  const deciding = (outcome: "noPenalty" | "notProven" | "transfer"): Facts["decide"] => {
    const { fineFen: _, benchmarkStep: __, ...rest } = example("decide");
    const spared =
      outcome === "noPenalty"
        ? {
            noPenaltyGround: "minor" as const,
            correctionProof: "复查意见书",
            educated: true,
            education: "当面教育",
          }
        : {};
    return { ...rest, outcome, kinds: [], ...spared };
  };

  test.each([
    ["noPenalty", ["PEN.NOPUN"], ["serve"]],
    ["notProven", ["PEN.NOTPROVEN"], ["serve"]],
    ["transfer", [], []],
  ] as const)("%s：不计处罚次数，不产生公示事项", (outcome, figures, open) => {
    const last = before("report")
      .does("report", handlers, proposing(outcome), "2025-06-16")
      .does("decide", [outcome === "transfer" ? "head-1" : "leader-1"], deciding(outcome), "2025-06-17");
    expect(last.figures().map(({ indicator }) => indicator)).toEqual(["CASE.FILED", ...figures]);
    const states = last.duties("2025-06-18").filter(({ state }) => state === "open");
    expect(states.map(({ duty }) => duty)).toEqual(open);
  });
});
