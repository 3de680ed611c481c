import { describe, expect, test } from "vitest";
import { measure, sealed, usual } from "./measure-play.ts";
import { handlers } from "./ordinary.ts";
import type { When } from "./situation.ts";

const { example, upTo } = measure;
const leader = ["leader-1"];
type Measure = typeof sealed;

const correct = (given: Measure, kind: string, by: readonly string[], changes: object, when: When): Measure =>
  given.does(
    "correct",
    by,
    {
      act: given.file.acts.findLast((one) => one.kind === kind)?.seq ?? 0,
      mode: "content",
      changes: { ...changes },
      reason: "录入有误",
    },
    when,
  );

const outcome = (given: Measure, when: When) =>
  given.tries("extend", leader, example("extend"), when).found.map(({ gate }) => gate);

describe("更正不得延长查封、扣押（行政强制法25、28，E-4）：以告知当事人的期间为准", () => {
  /** Tested for ten days from 10 June: over on 15 July. */
  const tested = sealed.does("commission", ["officer-1"], example("commission"), "2025-06-10");
  const leaders = ["officer-1", "leader-2"];

  test("检测期间更正为更长的，期限仍按告知的日子届满，届满后不得延长", () => {
    expect(outcome(tested, "2025-07-15")).toEqual([]);
    expect(outcome(tested, "2025-07-16")).toEqual(["extend.inTime"]);
    const longer = correct(tested, "commission", leaders, { until: "2025-09-19" }, "2025-07-16");
    expect(outcome(longer, "2025-07-16")).toEqual(["extend.inTime"]);
  });

  test("检测期间的起始更正为更早的，也不多扣除", () => {
    const later = sealed.does(
      "commission",
      ["officer-1"],
      { ...example("commission"), from: "2025-06-14", until: "2025-06-19" },
      "2025-06-10",
    );
    expect(outcome(later, "2025-07-12")).toEqual(["extend.inTime"]);
    const longer = correct(later, "commission", leaders, { from: "2025-06-10" }, "2025-07-12");
    expect(outcome(longer, "2025-07-12")).toEqual(["extend.inTime"]);
  });

  test("检测期间更正为更短的，期限随之提前", () => {
    const shorter = correct(tested, "commission", leaders, { until: "2025-06-12" }, "2025-06-20");
    expect(outcome(shorter, "2025-07-09")).toEqual(["extend.inTime"]);
  });

  test("收到检测结果之日更正得更晚的，也不多扣除", () => {
    const result = { ...example("testResult"), commission: 5, receivedOn: "2025-06-12" };
    const commission = tested.file.acts.findLast(({ kind }) => kind === "commission")?.seq ?? 0;
    const answered = tested.does("testResult", ["officer-1"], { ...result, commission }, "2025-06-19");
    expect(outcome(answered, "2025-07-09")).toEqual(["extend.inTime"]);
    const later = correct(answered, "testResult", leaders, { receivedOn: "2025-06-19" }, "2025-07-09");
    expect(outcome(later, "2025-07-09")).toEqual(["extend.inTime"]);
  });

  test("延长的日数更正为更长的，仍按告知当事人的较短日数；决定书载明的期限不能更正", () => {
    const short = upTo("take")
      .does("take", handlers, { ...usual, termDays: 20 }, "2025-06-05")
      .does("extend", leader, { ...example("extend"), days: 5 }, "2025-06-20");
    const commission = (given: Measure, when: When) =>
      given
        .tries(
          "commission",
          ["officer-1"],
          { ...example("commission"), from: "2025-07-03", until: "2025-07-04" },
          when,
        )
        .found.map(({ gate }) => gate);
    const take = { act: 3, mode: "content" as const, changes: { termDays: 30 }, reason: "录入有误" };
    expect(short.refuses("correct", [...handlers, "leader-1"], take, "2025-06-23")).toMatchObject([
      { gate: "correct.returned" },
    ]);
    const more = correct(short, "extend", ["leader-1", "leader-2"], { days: 30 }, "2025-06-23");
    expect(commission(more, "2025-07-01")).toEqual(["commission.inForce"]);
  });
});
