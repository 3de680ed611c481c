import { expect, test } from "vitest";
import { z } from "zod";
import { defineProcedure } from "./define.ts";
import * as field from "./fields.ts";
import { figures, figuresOf } from "./figures.ts";
import { fold } from "./file.ts";
import type { AnyAct } from "./types.ts";

const basis = { law: "penalty", article: 57 };
const common = {
  stage: "all",
  nature: "decision",
  basis,
  performers: ["leader"],
  after: [],
  repeats: true,
} as const;

const procedure = defineProcedure({
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [["all", "办理"]],
  name: () => "试验事项",
  endedBy: [],
  acts: {
    decide: {
      ...common,
      title: "作出决定",
      starts: true,
      fields: z.object({ fine: field.money("罚款") }),
      examples: [{ fine: 0 }],
      figures: [
        { indicator: "penalty.cases", basis, when: (file) => file.all.decide.length === 1 },
        {
          indicator: "penalty.fines",
          basis,
          when: (_file, act) => act.facts.fine > 0,
          amount: (_file, act) => act.facts.fine,
        },
      ],
    },
    note: { ...common, title: "记事", fields: z.object({}), examples: [{}] },
  },
});

const act = (seq: number, kind: string, at: string, facts: AnyAct["facts"] = {}): AnyAct => ({
  seq,
  kind,
  by: [{ id: "li", name: "李三" }],
  facts,
  occurredAt: at,
  recordedAt: "2025-07-01T09:00:00+08:00",
  procedure: "toy@2021-07-15",
});

const fileOf = (...acts: readonly AnyAct[]) => fold(procedure, "anhe", "m1", acts);

test("有罚款的决定计一件、计金额", () => {
  const decided = act(1, "decide", "2025-06-03T09:00:00+08:00", { fine: 12_300 });
  const common = { day: "2025-06-03", agency: "anhe", matter: "m1", seq: 1, basis };
  expect(figures(procedure, fileOf(decided))).toEqual([
    { indicator: "penalty.cases", amount: 1, ...common },
    { indicator: "penalty.fines", amount: 12_300, ...common },
  ]);
});

test("没有罚款的决定不计金额", () => {
  const decided = act(1, "decide", "2025-06-03T09:00:00+08:00", { fine: 0 });
  expect(figures(procedure, fileOf(decided)).map((figure) => figure.indicator)).toEqual(["penalty.cases"]);
});

test("没有指标项的行为不计数", () => {
  expect(figures(procedure, fileOf(act(1, "note", "2025-06-03T09:00:00+08:00")))).toEqual([]);
});

test("计入发生之日，按中国时间，不按登记之日", () => {
  const decided = act(1, "decide", "2025-06-02T16:30:00Z", { fine: 0 });
  expect(figures(procedure, fileOf(decided))[0]?.day).toBe("2025-06-03");
});

test("以行为当时的卷宗为准，以后的行为不改变以前的数", () => {
  const first = act(1, "decide", "2025-06-03T09:00:00+08:00", { fine: 1 });
  const second = act(2, "decide", "2025-06-04T09:00:00+08:00", { fine: 2 });
  const file = fileOf(first, second);
  expect(figuresOf(procedure, file, first)).toEqual(figuresOf(procedure, fileOf(first), first));
  expect(figuresOf(procedure, file, second).map((figure) => figure.amount)).toEqual([2]);
});
