import { courseOf, describeFields, type Figure, getRule } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { indicators, penaltyOrdinary, penaltySummary, procedureOn, procedures, registers } from "../index.ts";
import { before, course, example } from "./ordinary.ts";
import { inShort } from "./situation.ts";
import { summaryBefore, summaryCourse, summaryExample } from "./summary.ts";

const counted = (figures: readonly Figure[]) => figures.map(({ indicator, amount }) => [indicator, amount]);

describe("示例", () => {
  test("普通程序的示例依次办理，从案源到归档", () => {
    const last = before("archive").does("archive", ["archivist-1"], example("archive"), "2025-08-05");
    const kinds = last.file.acts.map(({ kind }) => kind);
    expect(kinds).toEqual(course.map(([kind]) => kind));
    const always = courseOf(penaltyOrdinary).filter((kind) => !getRule(penaltyOrdinary, kind).conditional);
    expect(always.filter((kind) => !kinds.includes(kind))).toEqual([]);
    for (const kind of ["decline", "refer", "terminate", "withdraw"]) expect(kinds).not.toContain(kind);
    expect(last.file.acts.flatMap(({ defects }) => (defects ?? []).map(inShort))).toEqual([]);
    expect(counted(last.figures())).toEqual([
      ["CASE.FILED", 1],
      ["PEN.PLEA.N", 1],
      ["PEN.HEARING.N", 1],
      ["LR.N", 1],
      ["PEN.N", 1],
      ["PEN.ORD", 1],
      ["PEN.AMT", 5_500_000],
      ["PUB.PEN.N", 1],
      ["PAY.AMT", 5_500_000],
      ["CASE.CLOSED", 1],
      ["ARC.N", 1],
    ]);
  });

  test("简易程序的示例依次办理，从现场到归档", () => {
    const last = summaryBefore("archive").does(
      "archive",
      ["archivist-1"],
      summaryExample("archive"),
      "2025-03-20",
    );
    expect(last.file.acts.map(({ kind }) => kind)).toEqual(summaryCourse.map(([kind]) => kind));
    expect(last.file.acts.flatMap(({ defects }) => (defects ?? []).map(inShort))).toEqual([]);
    expect(counted(last.figures())).toEqual([
      ["PEN.N", 1],
      ["PEN.SIMPLE", 1],
      ["PEN.AMT", 10_000],
      ["PAY.AMT", 10_000],
      ["PUB.PEN.N", 1],
      ["ARC.N", 1],
    ]);
  });

  test("归档以后不能再办案，但决定被撤销的仍可撤回公示", () => {
    const archived = before("archive").does("archive", ["archivist-1"], example("archive"), "2025-08-05");
    const { found } = archived.tries("statement", ["officer-1"], example("statement"), "2025-08-06");
    expect(found.map(({ gate }) => gate)).toEqual(["matter.ended"]);
    const withdrawal = example("withdraw", { ruledOn: "2025-09-01" });
    const withdrawn = archived.tries("withdraw", ["publisher-1"], withdrawal, "2025-09-02");
    expect(withdrawn).toEqual({ accepted: true, found: [] });
    expect(
      archived
        .next("2025-09-02")
        .filter(({ allowed }) => allowed)
        .map(({ kind }) => kind),
    ).toEqual(expect.arrayContaining(["serve", "withdraw", "payment"]));
  });

  test("办到任何一步，每个行为都能回答可否办理", () => {
    for (const [kind, , when] of course) {
      const next = before(kind).next(when);
      expect(
        next.some((one) => one.kind === kind && one.allowed),
        kind,
      ).toBe(true);
      for (const { refusals } of next) expect(refusals.every(({ basis }) => basis.length > 0)).toBe(true);
    }
    for (const [kind, , when] of summaryCourse) {
      const next = summaryBefore(kind).next(when);
      expect(
        next.some((one) => one.kind === kind && one.allowed),
        kind,
      ).toBe(true);
    }
  });

  test("不予立案以后事项终结", () => {
    const declined = before("open").does("decline", ["leader-1"], example("decline"), "2025-06-05");
    const { found } = declined.tries("open", ["leader-1"], example("open"), "2025-06-06");
    expect(found[0]?.gate).toBe("matter.ended");
  });
});

describe("每个程序", () => {
  test.each(procedures)("$title：示例符合表单，每个字段都有名称", (procedure) => {
    for (const [kind, rule] of Object.entries(procedure.acts)) {
      expect(describeFields(rule.fields).length, kind).toBeGreaterThan(0);
      for (const one of rule.examples) {
        expect(z.safeParse(rule.fields, one).error?.issues ?? [], `${procedure.id} ${kind}`).toEqual([]);
      }
    }
  });

  test.each(procedures)("$title：环节按阶段的次序排列", (procedure) => {
    const stages = procedure.stages.map(([id]) => id);
    for (const kind of courseOf(procedure)) expect(stages).toContain(procedure.acts[kind]?.stage);
  });

  test.each(procedures)("$title：每个指标都有定义", (procedure) => {
    const known = indicators.map(({ id }) => id);
    for (const rule of Object.values(procedure.acts)) {
      for (const { indicator } of rule.figures ?? []) expect(known).toContain(indicator);
    }
  });

  test.each(procedures)("$title：需要的登记簿都存在", (procedure) => {
    const known: readonly string[] = registers.map(({ id }) => id);
    for (const rule of Object.values(procedure.acts)) {
      for (const { register } of rule.needs ?? []) expect(known).toContain(register);
    }
  });
});

test("按日取用施行中的版本", () => {
  expect(procedureOn("penalty-summary", "2023-12-31")).toBeUndefined();
  expect(procedureOn("penalty-summary", "2024-01-01")).toBe(penaltySummary);
  expect(procedureOn("penalty-ordinary", "2021-07-14")).toBeUndefined();
  expect(procedureOn("penalty-ordinary", "2021-07-15")).toBe(penaltyOrdinary);
  expect(procedureOn("nothing", "2025-01-01")).toBeUndefined();
});

test("指标编号不重复", () => {
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
});
