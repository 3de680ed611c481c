import { describe, expect, test } from "vitest";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { before, example, handlers, type Ordinary, standardsWith, vary } from "./ordinary.ts";

const leaders = ["leader-1", "leader-2", "head-1"];
const gatesOf = (given: Ordinary, kind: keyof Facts & string, by: readonly string[], when: string) =>
  given.tries(kind, by, example(kind), when).found.map(({ gate }) => gate);
const decided = (given: Ordinary, when: string): readonly string[] =>
  gatesOf(given, "decide", ["leader-1"], when);

describe("先后：不得早于所依据的行为", () => {
  test.each([
    ["recheck", "2025-06-19"],
    ["hearing", "2025-06-23"],
    ["reviewSubmission", "2025-07-07"],
    ["legalReview", "2025-07-08"],
    ["discussion", "2025-07-10"],
    ["decide", "2025-07-11"],
    ["publish", "2025-07-16"],
    ["close", "2025-07-20"],
    ["archive", "2025-07-26"],
  ] as const)("%s 不得早于它之前的听证、审核、送达、缴款", (kind, when) => {
    expect(vary(kind, { when }).found.map(({ gate }) => gate)).toContain(`${kind}.time`);
  });

  test("先前告知的陈述补登在后，不顶替对新告知的陈述，但仍须复核", () => {
    const renoticed = before("statement")
      .does("report", handlers, example("report"), "2025-06-24")
      .does("notice", handlers, example("notice"), "2025-06-25")
      .does("statement", ["officer-1"], example("statement"), "2025-06-20");
    expect(decided(renoticed, "2025-06-26")).toEqual(
      expect.arrayContaining(["decide.statement", "decide.recheck"]),
    );
    expect(renoticed.tries("recheck", handlers, example("recheck"), "2025-06-26").accepted).toBe(true);
  });
});

describe("听证的保护", () => {
  const requested = before("hearing");

  test("按期提出的听证申请，重新报告、告知以后仍要举行", () => {
    const again = requested
      .does("report", handlers, example("report"), "2025-06-26")
      .does("notice", handlers, example("notice"), "2025-06-27");
    expect(decided(again, "2025-07-16")).toContain("decide.hearing");
  });

  test("新的拟处罚不属于听证范围的，申请不再妨碍决定", () => {
    const mild = { kinds: ["warning" as const], fineFen: undefined, benchmarkStep: undefined };
    const again = requested
      .does("report", handlers, example("report", mild), "2025-06-26")
      .does("notice", handlers, example("notice", { ...mild, hearingRight: false }), "2025-06-27");
    expect(decided(again, "2025-07-16")).not.toContain("decide.hearing");
  });

  test("没有放假安排的年度，五个整日以内也不得决定，写明最早何日", () => {
    const noticed = before("notice").does("notice", handlers, example("notice"), "2026-12-30");
    const { found } = noticed.tries("decide", ["leader-1"], example("decide"), "2027-01-04");
    expect(found.find(({ gate }) => gate === "decide.hearingPeriod")?.wayOut).toBe("最早 2027年1月5日");
    expect(decided(noticed, "2027-01-05")).not.toContain("decide.hearingPeriod");
  });

  test("个体工商户按公民的听证标准；标准待核的只留待核", () => {
    const trader = { partyKind: "soleTrader" as const, partyRepresentative: undefined };
    const small = { fineFen: 1_500_000, benchmarkStep: "1" };
    const told = (mark: "V" | "M") =>
      vary("notice", {
        told: { open: trader, report: small },
        input: { ...small, hearingRight: false },
        given: standardsWith({ soleTraderMark: mark }),
      });
    expect(told("V").accepted).toBe(false);
    expect(told("M")).toMatchObject({ accepted: true, found: [{ gate: "notice.hearingSum" }] });
  });
});

describe("审核和讨论看到全部", () => {
  test("审核以后又有陈述、重新指派，须再次审核", () => {
    const pleaded = before("decide").does("statement", ["officer-1"], example("statement"), "2025-07-15");
    expect(decided(pleaded, "2025-07-16")).toEqual(
      expect.arrayContaining(["decide.recheck", "decide.review", "decide.discussion"]),
    );
    const reassigned = before("decide").does("assign", ["chief-1"], example("assign"), "2025-07-15");
    expect(decided(reassigned, "2025-07-16")).toEqual(["decide.review"]);
  });

  test("先讨论后审核的，讨论不算数", () => {
    const hasty = before("legalReview")
      .does("discussion", leaders, example("discussion"), "2025-07-10")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-11");
    expect(decided(hasty, "2025-07-16")).toContain("decide.discussion");
  });
});

test("报告建议处罚而决定不予处罚的，不因没有告知、听证、审核被拒", () => {
  const spared = before("notice").tries(
    "decide",
    ["leader-1"],
    {
      ...example("decide", { outcome: "noPenalty", kinds: [], noPenaltyGround: "minor", educated: true }),
      correctionProof: "复查意见书",
      education: "当面教育",
      fineFen: undefined,
    },
    "2025-06-17",
  );
  expect(spared).toEqual({ accepted: true, found: [] });
});
