import { describe, expect, test } from "vitest";
import { demolishing, demolition, execution } from "./execution.ts";
import { handlers } from "./ordinary.ts";
import { substitute } from "./substitute.ts";

const leader = ["leader-1"];
const correction = (act: number, changes: Readonly<Record<string, string>>) => ({
  act,
  mode: "content" as const,
  changes,
  reason: "录入有误",
});
const both = [...handlers, "leader-2"];

describe("更正不得缩短告知当事人的期限（行政强制法35、44、50、51）", () => {
  test("催告的履行期限更正为更早的，仍按告知的期限届满以后才可以决定", () => {
    const given = execution.upTo("statement");
    const { performBy } = execution.example("demand");
    expect(performBy).toBe("2025-07-21");
    const shorter = given.does("correct", both, correction(2, { performBy: "2025-07-08" }), "2025-07-08");
    const early = shorter.tries("decide", leader, execution.example("decide"), "2025-07-09");
    expect(early.found).toMatchObject([{ gate: "decide.term", wayOut: "最早 2025年7月22日" }]);
    expect(shorter.tries("decide", leader, execution.example("decide"), "2025-07-22").accepted).toBe(true);
  });

  test("催告的履行期限更正为更晚的，以更晚的为准", () => {
    const given = execution.upTo("statement");
    const longer = given.does("correct", both, correction(2, { performBy: "2025-07-25" }), "2025-07-08");
    const early = longer.tries("decide", leader, execution.example("decide"), "2025-07-25");
    expect(early.found.map(({ gate }) => gate)).toEqual(["decide.term"]);
  });

  test("公告的自行拆除期限更正为更早的，仍按公告的期限", () => {
    const told = { begin: demolition };
    const given = demolishing.upTo("decide", undefined, told);
    const notice = given.file.acts.findLast(({ kind }) => kind === "notice");
    const by = String(notice?.facts.selfRemovalBy);
    const shorter = given.does(
      "correct",
      both,
      correction(notice?.seq ?? 0, { selfRemovalBy: "2025-07-09" }),
      "2025-07-15",
    );
    const found = (when: string) =>
      shorter.tries("decide", leader, execution.example("decide"), when).found.map(({ gate }) => gate);
    expect(found(by)).toContain("decide.notice");
  });

  test("代履行的催告期限、再次催告写明的日子更正为更早的，仍按告知的", () => {
    const { performBy } = substitute.example("demand");
    const demanded = substitute.upTo("statement");
    const shorter = demanded.does("correct", both, correction(1, { performBy: "2025-06-06" }), "2025-06-06");
    const early = shorter.tries("decide", leader, substitute.example("decide"), performBy);
    expect(early.found.map(({ gate }) => gate)).toContain("decide.term");
    const later = { ...substitute.example("demandAgain"), plannedOn: "2025-07-02" };
    const again = substitute.upTo("carryOut", undefined, { demandAgain: later });
    const seq = again.file.acts.findLast(({ kind }) => kind === "demandAgain")?.seq ?? 0;
    const sooner = again.does("correct", both, correction(seq, { plannedOn: "2025-07-01" }), "2025-06-26");
    const found = (when: string) =>
      sooner.tries("carryOut", handlers, substitute.example("carryOut"), when).found.map(({ gate }) => gate);
    expect(found("2025-07-01")).toEqual(["carryOut.planned"]);
    expect(found("2025-07-02")).toEqual([]);
  });
});
