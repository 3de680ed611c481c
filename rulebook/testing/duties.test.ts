import { describe, expect, test } from "vitest";
import { penaltyOrdinary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { before, course, example, handlers } from "./ordinary.ts";
import { begin, type Situation } from "./situation.ts";
import { summaryBefore, summaryExample } from "./summary.ts";

/** The ordinary case without a hearing, decided at another time. */
function decided(start: string, when: string): Situation<Facts> {
  const day = (kind: string): string => (["clue", "open", "assign"].includes(kind) ? start : when);
  const skipped = ["statement", "recheck", "hearingRequest", "hearing"];
  const ready = course
    .slice(
      0,
      course.findIndex(([kind]) => kind === "decide"),
    )
    .filter(([kind]) => !skipped.includes(kind))
    .reduce<Situation<Facts>>((given, [kind, by]) => {
      if (kind === "notice") return given.does(kind, by, example(kind), day("open"));
      if (kind === "clue") return given.does(kind, by, example(kind, { discoveredOn: start }), start);
      if (kind === "open") return given.does(kind, by, example(kind, { violationEndedOn: start }), start);
      const early = ["inspect", "interview", "evidence", "report"].includes(kind);
      return given.does(kind, by, example(kind), early ? start : day(kind));
    }, begin(penaltyOrdinary));
  const over = dutyOf(ready, "decideInTime", when)?.state === "overdue";
  const overrun = { duty: "decideInTime", reason: "案情复杂" };
  return (over ? ready.does("overrun", ["leader-1"], overrun, when) : ready).does(
    "decide",
    ["leader-1"],
    example("decide"),
    when,
  );
}

const dutyOf = <F extends Record<string, object>>(given: Situation<F>, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty);

describe("应办事项的期限", () => {
  test("立案之日起九十日：2026年7月6日立案，遇国庆假期顺延至10月8日", () => {
    const opened = begin(penaltyOrdinary)
      .does("clue", ["officer-1"], example("clue", { discoveredOn: "2026-07-06" }), "2026-07-06")
      .does("open", ["leader-1"], example("open", { violationEndedOn: "2026-07-06" }), "2026-07-06");
    expect(dutyOf(opened, "decideInTime", "2026-10-08")).toMatchObject({
      due: "2026-10-08",
      state: "open",
      owedBy: "leader",
      basis: { law: "penalty", article: 60 },
    });
    expect(dutyOf(opened, "decideInTime", "2026-10-09")?.state).toBe("overdue");
  });

  test("超过九十日仍可作出决定，记为逾期", () => {
    const late = decided("2025-06-03", "2025-09-29");
    expect(dutyOf(late, "decideInTime", "2025-09-30")?.state).toBe("late");
  });

  test("七个工作日：2025年9月29日决定，送达和公示至10月15日", () => {
    const late = decided("2025-06-03", "2025-09-29");
    expect(dutyOf(late, "serve", "2025-10-15")).toMatchObject({ due: "2025-10-15", state: "open" });
    expect(dutyOf(late, "publish", "2025-10-16")).toMatchObject({ due: "2025-10-15", state: "overdue" });
  });

  test("十五日内缴款：2026年9月16日收到，10月1日起放假，顺延至10月8日", () => {
    const served = decided("2026-07-06", "2026-09-10").does(
      "serve",
      handlers,
      example("serve"),
      "2026-09-16",
    );
    expect(dutyOf(served, "pay", "2026-09-17")).toMatchObject({ due: "2026-10-08", owedBy: "party" });
  });

  test("分次缴款：缴清才算履行", () => {
    const served = before("publish");
    const part = served.does("payment", ["officer-1"], example("payment", { amountFen: 100 }), "2025-07-20");
    expect(dutyOf(part, "pay", "2025-07-21")?.state).toBe("open");
    const whole = part.does(
      "payment",
      ["officer-1"],
      example("payment", { amountFen: 5_499_900 }),
      "2025-07-28",
    );
    expect(dutyOf(whole, "pay", "2025-07-29")).toMatchObject({
      state: "discharged",
      dischargedOn: "2025-07-28",
    });
  });

  test("送达以前已经缴清的，不再产生缴款事项", () => {
    const paid = before("serve")
      .does("payment", ["officer-1"], example("payment"), "2025-07-16T15:00:00+08:00")
      .does("serve", handlers, example("serve"), "2025-07-17");
    expect(dutyOf(paid, "pay", "2025-07-18")).toBeUndefined();
  });

  test("线索、审核、结案、归档的期限出自本机关，带待核标记", () => {
    const closed = before("archive");
    const marks = closed.duties("2025-08-05").filter(({ mark }) => mark === "M");
    expect(marks.map(({ duty, state }) => [duty, state])).toEqual([
      ["verifyClue", "discharged"],
      ["recheckInTime", "discharged"],
      ["organiseHearing", "discharged"],
      ["reviewInTime", "discharged"],
      ["takeDown", "open"],
      ["close", "discharged"],
      ["archive", "open"],
      ["returnVisit", "open"],
    ]);
  });

  test("当场收缴的罚款二日内交至机关，机关二日内缴付银行", () => {
    const collected = summaryBefore("handIn");
    expect(dutyOf(collected, "handIn", "2025-03-13")).toMatchObject({ due: "2025-03-14", state: "open" });
    const handed = collected.does("handIn", ["officer-1"], summaryExample("handIn"), "2025-03-14");
    expect(dutyOf(handed, "remit", "2025-03-14")?.due).toBe("2025-03-18");
    expect(dutyOf(handed, "pay", "2025-03-14")?.state).toBe("discharged");
  });

  test("当场处罚报备案三个工作日，待核", () => {
    const made = summaryBefore("deliver");
    expect(dutyOf(made, "fileReport", "2025-03-14")).toMatchObject({ due: "2025-03-17", mark: "M" });
  });
});
