// A type test: what must not compile is marked, and the type gate fails when it does compile.
import { defineProcedure, field, type Procedure } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { penaltyOrdinary } from "../index.ts";
import { cite } from "../laws/index.ts";
import { notBy, twoOfficers } from "../procedures/shared/gates.ts";
import { begin } from "./situation.ts";

const fields = {
  open: z.strictObject({ place: field.text("地点") }),
  decide: z.strictObject({ fineFen: field.money("罚款") }),
};
type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

const common = {
  stage: "all",
  nature: "decision",
  basis: cite("penalty", 57),
  performers: ["leader"],
} as const;

const sound: Procedure<Facts> = defineProcedure<Facts>({
  id: "sample",
  title: "样例",
  effectiveFrom: "2021-07-15",
  basis: [cite("penalty", 57)],
  stages: [["all", "全部"]],
  name: () => "样例",
  endedBy: ["decide"],
  acts: {
    open: {
      ...common,
      title: "立案",
      after: [],
      fields: fields.open,
      examples: [{ place: "安和县" }],
      gates: [twoOfficers],
    },
    decide: {
      ...common,
      title: "决定",
      after: ["open"],
      fields: fields.decide,
      examples: [{ fineFen: 100 }],
      gates: [notBy("sample.notBy", ["open"], cite("penalty", 58), "不得为同一人")],
    },
  },
});

/** Only compiled, never run. */
const misspelt = (): Procedure<Facts>["acts"] => {
  const { open, decide } = sound.acts;
  const wrong: Procedure<Facts>["acts"] = {
    open: {
      ...open,
      // @ts-expect-error a misspelt act in `after`
      after: ["opne"],
      // @ts-expect-error an example that is no form of this act
      examples: [{ plase: "安和县" }],
      gates: [
        {
          code: "sample.field",
          basis: cite("penalty", 57),
          says: "样例",
          // @ts-expect-error a misspelt field of another act
          holds: (file) => file.latest.decide?.facts.fineFne === 1,
        },
        {
          code: "sample.act",
          basis: cite("penalty", 57),
          says: "样例",
          // @ts-expect-error a misspelt act in a gate
          holds: (file) => file.done.decied,
        },
        // @ts-expect-error a shared gate that reads an act this procedure does not have
        notBy("sample.notBy", ["inspect"], cite("penalty", 58), "不得为同一人"),
      ],
    },
    decide: {
      ...decide,
      opens: [
        {
          duty: "sample",
          title: "样例",
          owedBy: "officer",
          // @ts-expect-error a duty without a law behind it
          basis: cite("penalti", 61),
          within: workingDays(7),
          // @ts-expect-error a duty discharged by an act that does not exist
          dischargedBy: ["serv"],
        },
      ],
    },
  };
  return wrong;
};

test("类型把错误挡在编译时", () => {
  expect(misspelt).toBeTypeOf("function");
  expect(Object.keys(sound.acts)).toEqual(["open", "decide"]);
});

test("情形测试也受类型约束", () => {
  const start = begin(penaltyOrdinary);
  // @ts-expect-error an act that the procedure does not have
  expect(() => start.does("opne", ["leader-1"], {}, "2025-01-01")).toThrow();
});
