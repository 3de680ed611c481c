import { holidayCalendar } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { decide } from "./decide.ts";
import { defineProcedure } from "./define.ts";
import * as field from "./fields.ts";
import { fold } from "./file.ts";
import type { AnyAct, Reference } from "./types.ts";

const basis = { law: "penalty", article: 54 };
const blank = z.object({});

const procedure = defineProcedure({
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [["all", "办理"]],
  name: () => "试验事项",
  endedBy: ["close"],
  acts: {
    open: {
      title: "立案",
      stage: "all",
      nature: "decision",
      basis,
      performers: ["leader"],
      starts: true,
      after: [],
      fields: blank,
      examples: [{}],
    },
    interview: {
      title: "询问",
      stage: "all",
      nature: "fact",
      basis,
      performers: ["officer"],
      repeats: true,
      after: ["open"],
      before: ["decide"],
      fields: blank,
      examples: [{}],
      gates: [
        {
          code: "interview.two",
          basis: { law: "penalty", article: 42 },
          says: "执法人员不得少于两人",
          holds: (_file, act) => act.by.length >= 2,
          wayOut: () => ({ text: "增派一名执法人员" }),
        },
      ],
    },
    decide: {
      title: "作出决定",
      stage: "all",
      nature: "decision",
      basis,
      performers: ["leader", "head"],
      after: ["open", "interview"],
      fields: z.object({ fine: field.money("罚款") }),
      examples: [{ fine: 100 }],
      gates: [
        {
          code: "decide.ceiling",
          basis: [basis, { law: "local", article: 0 }],
          says: "罚款超过上限",
          holds: (_file, act) => act.facts.fine <= 100_00,
          wayOut: () => ({ earliest: "2026-01-02" }),
        },
        {
          code: "decide.interviewed",
          basis,
          says: "没有询问",
          holds: (file) => file.done.interview,
          wayOut: () => ({ act: "interview" }),
        },
        { code: "decide.memory", mark: "M", basis, says: "待核的规定", holds: () => false },
        { code: "decide.partly", mark: "V2", basis, says: "部分核对的规定", holds: () => false },
      ],
    },
    close: {
      title: "结案",
      stage: "all",
      nature: "fact",
      basis,
      performers: ["leader"],
      after: ["decide"],
      fields: blank,
      examples: [{}],
    },
  },
});

const person = (id: string, name: string, ...roles: ("officer" | "leader" | "head")[]) => ({
  [id]: { id, name, agency: "anhe", roles },
});

const reference: Reference = {
  day: "2025-06-03",
  calendar: holidayCalendar([]),
  agency: "anhe",
  people: {
    ...person("zhao", "赵一", "officer"),
    ...person("qian", "钱二", "officer"),
    ...person("li", "李三", "leader"),
  },
  entries: {},
};

const names: Readonly<Record<string, string>> = { zhao: "赵一", qian: "钱二", li: "李三", wu: "吴四" };

function act(kind: string, by: readonly string[], day: string, facts: AnyAct["facts"] = {}): AnyAct {
  const occurredAt = `2025-06-${day}T09:00:00+08:00`;
  const performers = by.map((id) => ({ id, name: names[id] ?? id }));
  return {
    seq: 0,
    kind,
    by: performers,
    facts,
    occurredAt,
    recordedAt: occurredAt,
    procedure: "toy@2021-07-15",
  };
}

const fileOf = (...acts: readonly AnyAct[]) =>
  fold(
    procedure,
    "anhe",
    "m1",
    acts.map((one, index) => ({ ...one, seq: index + 1 })),
  );

const opened = act("open", ["li"], "03");
const interviewed = act("interview", ["zhao", "qian"], "04");
const decided = act("decide", ["li"], "05", { fine: 5000 });

function codes(acts: readonly AnyAct[], next: AnyAct): readonly string[] {
  const decision = decide(procedure, fileOf(...acts), next, reference);
  return decision.accepted ? [] : decision.refusals.map((refusal) => refusal.gate);
}

test("一切齐备的决定予以接受", () => {
  expect(decide(procedure, fileOf(), opened, reference)).toEqual({ accepted: true, defects: [] });
});

test("事实违反关口仍予记录，并留下瑕疵标记", () => {
  const decision = decide(procedure, fileOf(opened), act("interview", ["zhao"], "04"), reference);
  expect(decision).toEqual({
    accepted: true,
    defects: [
      {
        gate: "interview.two",
        says: "执法人员不得少于两人",
        wayOut: "增派一名执法人员",
        basis: [{ law: "penalty", article: 42 }],
      },
    ],
  });
});

test("决定违反关口不予接受，并说明依据和出路", () => {
  const tooMuch = act("decide", ["li"], "05", { fine: 100_01 });
  const decision = decide(procedure, fileOf(opened, interviewed), tooMuch, reference);
  expect(decision).toEqual({
    accepted: false,
    refusals: [
      {
        gate: "decide.ceiling",
        says: "罚款超过上限",
        wayOut: "最早 2026年1月2日",
        basis: [basis, { law: "local", article: 0 }],
      },
    ],
  });
});

test("待核的关口从不拒绝，只在决定上留下标记", () => {
  const decision = decide(procedure, fileOf(opened, interviewed), decided, reference);
  expect(decision.accepted && decision.defects.map((defect) => defect.gate)).toEqual([
    "decide.memory",
    "decide.partly",
  ]);
});

test("缺少前提时，结构上的拒绝和关口的拒绝一并说明", () => {
  const decision = decide(procedure, fileOf(opened), decided, reference);
  expect(decision.accepted ? [] : decision.refusals).toMatchObject([
    { gate: "decide.after.interview", says: "还没有办「询问」，不能办「作出决定」", wayOut: "先办「询问」" },
    { gate: "decide.interviewed", wayOut: "先办「询问」" },
  ]);
});

test("事实缺少前提也不予接受", () => {
  expect(codes([opened, interviewed], act("close", ["li"], "06"))).toEqual(["close.after.decide"]);
  expect(codes([], interviewed)).toEqual(["matter.begins"]);
});

test("作出决定以后不得再询问", () => {
  expect(codes([opened, interviewed, decided], act("interview", ["zhao", "qian"], "06"))).toEqual([
    "interview.before.decide",
  ]);
});

test("只能办一次的行为不得再办，可多次的可以再办", () => {
  expect(codes([opened, interviewed], act("open", ["li"], "05"))).toEqual(["open.once"]);
  expect(codes([opened, interviewed], act("interview", ["zhao", "qian"], "05"))).toEqual([]);
});

test("办结以后什么都不能再办", () => {
  const closed = [opened, interviewed, decided, act("close", ["li"], "06")];
  expect(codes(closed, act("interview", ["zhao", "qian"], "07"))).toEqual(["matter.ended"]);
});

test("事项不能从中途的行为开始", () => {
  const decision = decide(procedure, fileOf(), decided, reference);
  expect(decision.accepted ? [] : decision.refusals).toMatchObject([
    { gate: "matter.begins", says: "办理不能从「作出决定」开始" },
  ]);
});

test("办理人当日不具有规定的身份，不予接受", () => {
  const decision = decide(procedure, fileOf(), act("open", ["zhao"], "03"), reference);
  expect(decision.accepted ? [] : decision.refusals).toMatchObject([
    { gate: "open.performer", says: "「立案」应当由机关负责人办理，赵一在当日不具有该身份" },
  ]);
});

test("名册上没有的人不具有任何身份", () => {
  expect(codes([], act("open", ["wu"], "03"))).toEqual(["open.performer"]);
});

test("没有写明由谁办理，不予接受", () => {
  expect(codes([], act("open", [], "03"))).toEqual(["open.performer"]);
});

test("两人中有一人不具有身份，只指出这一人", () => {
  const decision = decide(procedure, fileOf(opened), act("interview", ["zhao", "li"], "04"), reference);
  expect(decision.accepted ? [] : decision.refusals.map((refusal) => refusal.says)).toEqual([
    "「询问」应当由执法人员办理，李三在当日不具有该身份",
  ]);
});

test("发生时间早于前提行为的，不予接受", () => {
  expect(codes([opened], act("interview", ["zhao", "qian"], "02"))).toEqual(["interview.time"]);
});

test("与前提行为同一时刻的，予以接受", () => {
  expect(codes([opened], act("interview", ["zhao", "qian"], "03"))).toEqual([]);
});

test("程序中没有的行为是程序错误，不是拒绝", () => {
  expect(() => decide(procedure, fileOf(), act("dance", ["li"], "03"), reference)).toThrow(
    "toy has no act dance",
  );
  expect(() => decide(procedure, fileOf(), act("constructor", ["li"], "03"), reference)).toThrow(RangeError);
});

test("同样的卷宗、行为和登记簿，得到同样的结论", () => {
  const once = decide(procedure, fileOf(opened, interviewed), decided, reference);
  const again = decide(procedure, fileOf(opened, interviewed), structuredClone(decided), reference);
  expect(again).toEqual(once);
});
