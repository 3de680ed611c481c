import { calendarDays } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineProcedure, versionOf } from "./define.ts";
import * as field from "./fields.ts";

// The compiler is the test here: each @ts-expect-error line fails the type check when the mistake below it compiles.

const basis = { law: "penalty", article: 58 };
const head = {
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [["all", "办理"]],
  name: () => "试验事项",
} as const;
const rule = { title: "行为", stage: "all", nature: "decision", basis, performers: ["officer"] } as const;
const review = z.object({ passed: field.flag("通过"), outcome: field.choice("结论", { agree: "同意" }) });
const reviewed = { passed: true, outcome: "agree" } as const;

test("写对的程序可以编译，版本由编号和施行日组成", () => {
  const procedure = defineProcedure({
    ...head,
    endedBy: ["decide"],
    acts: {
      review: { ...rule, after: [], starts: true, fields: review, examples: [reviewed] },
      decide: {
        ...rule,
        after: ["review"],
        fields: z.object({}),
        examples: [{}],
        gates: [
          { code: "decide.passed", basis, says: "", holds: (file) => !!file.latest.review?.facts.passed },
        ],
      },
    },
  });
  expect(versionOf(procedure)).toBe("toy@2021-07-15");
});

test("前提中写错的行为不能编译", () => {
  const procedure = defineProcedure({
    ...head,
    endedBy: [],
    acts: {
      // @ts-expect-error: there is no act "reveiw"
      decide: { ...rule, after: ["reveiw"], fields: z.object({}), examples: [{}] },
      review: { ...rule, after: [], fields: review, examples: [reviewed] },
    },
  });
  expect(procedure.id).toBe("toy");
});

test("办结于写错的行为不能编译", () => {
  const procedure = defineProcedure({
    ...head,
    // @ts-expect-error: there is no act "archive"
    endedBy: ["archive"],
    acts: { review: { ...rule, after: [], fields: review, examples: [reviewed] } },
  });
  expect(procedure.id).toBe("toy");
});

test("完成期限的行为写错不能编译", () => {
  const duty = { duty: "serve", title: "送达", owedBy: "officer", basis, within: calendarDays(7) } as const;
  const procedure = defineProcedure({
    ...head,
    endedBy: [],
    acts: {
      review: {
        ...rule,
        after: [],
        fields: review,
        examples: [reviewed],
        // @ts-expect-error: there is no act "srve"
        opens: [{ ...duty, dischargedBy: ["srve"] }],
      },
      serve: { ...rule, after: ["review"], fields: z.object({}), examples: [{}] },
    },
  });
  expect(procedure.id).toBe("toy");
});

test("关口中写错的字段不能编译", () => {
  const procedure = defineProcedure({
    ...head,
    endedBy: [],
    acts: {
      review: {
        ...rule,
        after: [],
        fields: review,
        examples: [reviewed],
        gates: [
          // @ts-expect-error: the field is "passed"
          { code: "review.own", basis, says: "", holds: (_file, act) => act.facts.pased },
          // @ts-expect-error: the only outcome is "agree"
          { code: "review.value", basis, says: "", holds: (_file, act) => act.facts.outcome === "returned" },
          // @ts-expect-error: there is no act "reveiw"
          { code: "review.other", basis, says: "", holds: (file) => file.done.reveiw },
        ],
      },
    },
  });
  expect(procedure.id).toBe("toy");
});

test("关口没有依据不能编译", () => {
  const procedure = defineProcedure({
    ...head,
    endedBy: [],
    acts: {
      review: {
        ...rule,
        after: [],
        fields: review,
        examples: [reviewed],
        // @ts-expect-error: no citation, no compile
        gates: [{ code: "review.own", says: "", holds: () => true }],
      },
    },
  });
  expect(procedure.id).toBe("toy");
});

test("示例的类型不对不能编译", () => {
  const procedure = defineProcedure({
    ...head,
    endedBy: [],
    acts: {
      review: {
        ...rule,
        after: [],
        fields: review,
        // @ts-expect-error: "refused" is no outcome
        examples: [{ passed: true, outcome: "refused" }],
      },
      // @ts-expect-error: an act has at least one example
      decide: { ...rule, after: [], fields: z.object({}), examples: [] },
    },
  });
  expect(procedure.id).toBe("toy");
});
