import { holidayCalendar } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineProcedure } from "./define.ts";
import * as field from "./fields.ts";
import { fold } from "./file.ts";
import { nextActs } from "./next-acts.ts";
import type { AnyAct, AnyProcedure, Reference } from "./types.ts";

const basis = { law: "penalty", article: 58 };
const common = { stage: "all", basis, performers: ["leader"] } as const;

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
      ...common,
      title: "立案",
      nature: "decision",
      starts: true,
      after: [],
      fields: z.object({}),
      examples: [{}],
    },
    review: {
      ...common,
      title: "法制审核",
      nature: "decision",
      conditional: true,
      repeats: true,
      after: ["open"],
      documents: ["法制审核意见书"],
      fields: z.object({ passed: field.flag("通过") }),
      examples: [{ passed: true }],
    },
    decide: {
      ...common,
      title: "作出决定",
      nature: "decision",
      after: ["open"],
      fields: z.object({ fine: field.money("罚款") }),
      examples: [{ fine: 1 }],
      follows: ["review"],
      gates: [
        {
          code: "decide.told",
          basis,
          says: "没有告知",
          holds: (file, act) => file.done.review || act.facts.fine === 0,
          fromFile: (file) => file.done.review,
          wayOut: () => ({ act: "review" }),
        },
        {
          code: "decide.reviewed",
          basis,
          says: "没有通过法制审核",
          holds: (file) => file.latest.review?.facts.passed === true,
          wayOut: () => ({ act: "review" }),
        },
        { code: "decide.ceiling", basis, says: "超过上限", holds: (_file, act) => act.facts.fine < 100 },
        { code: "decide.two", basis, says: "不得少于两人", holds: (_file, act) => act.by.length >= 2 },
        { code: "decide.memory", mark: "M", basis, says: "待核的规定", holds: () => false },
        {
          code: "decide.day",
          basis,
          says: "告知后不满五日",
          holds: (_file, _act, reference) => reference.day >= "2025-06-10",
          wayOut: (_file, act) => ({ text: `罚款${act.facts.fine}` }),
        },
      ],
    },
    serve: {
      ...common,
      title: "送达",
      nature: "fact",
      after: ["decide"],
      fields: z.object({}),
      examples: [{}],
      gates: [{ code: "serve.broken", basis, says: "违反送达规定", holds: () => false }],
    },
    close: {
      ...common,
      title: "结案",
      nature: "decision",
      after: ["decide"],
      fields: z.object({}),
      examples: [{}],
    },
  },
});

const referenceOn = (day: string): Reference => ({
  day,
  calendar: holidayCalendar([]),
  agency: "anhe",
  people: {},
  entries: {},
});

const at = "2025-06-03T09:00:00+08:00";

function fileOf(...steps: readonly (readonly [kind: string, facts?: AnyAct["facts"]])[]) {
  const acts = steps.map(([kind, facts = {}], index): AnyAct => {
    const by = [{ id: "li", name: "李三" }];
    return { seq: index + 1, kind, by, facts, occurredAt: at, recordedAt: at, procedure: "toy@2021-07-15" };
  });
  return fold(procedure, "anhe", "m1", acts);
}

const seen = (file: ReturnType<typeof fileOf>, day = "2025-06-03") =>
  nextActs(procedure, file, at, referenceOn(day));
const find = (kind: string, file: ReturnType<typeof fileOf>, day?: string) =>
  seen(file, day).find((next) => next.kind === kind)!;
const codes = (gates: readonly { readonly gate: string }[]) => gates.map(({ gate }) => gate);

test("空卷宗只能办可以开始的行为", () => {
  expect(seen(fileOf()).map(({ kind, allowed }) => [kind, allowed])).toEqual([["open", true]]);
});

test("已办而只办一次的行为和开始的行为不再列出，可多次的仍列出", () => {
  expect(seen(fileOf(["open"], ["review", { passed: true }])).map(({ kind }) => kind)).toEqual([
    "review",
    "decide",
    "serve",
    "close",
  ]);
});

test("可以办的行为没有拒绝理由，并说明由谁办、出什么文书、是否视情形", () => {
  expect(find("review", fileOf(["open"]))).toEqual({
    kind: "review",
    title: "法制审核",
    stage: "all",
    nature: "decision",
    performers: ["leader"],
    basis,
    conditional: true,
    documents: ["法制审核意见书"],
    allowed: true,
    possible: true,
    refusals: [],
    passed: [],
    depends: [],
  });
});

test("填表以前就说明不能办的理由和出路", () => {
  const decide = find("decide", fileOf(["open"]));
  expect(decide.allowed).toBe(false);
  expect(decide.refusals[0]).toEqual({
    gate: "decide.reviewed",
    says: "没有通过法制审核",
    wayOut: "先办「法制审核」",
    basis: [basis],
  });
});

test("取决于填写内容或者办理人的关口，列为取决于填写", () => {
  const decide = find("decide", fileOf(["open"], ["review", { passed: true }]), "2025-06-10");
  expect(decide.allowed).toBe(true);
  expect(codes(decide.passed)).toEqual(["decide.told", "decide.reviewed", "decide.day"]);
  expect(codes(decide.depends)).toEqual(["decide.ceiling", "decide.two", "decide.memory"]);
});

test("卷宗不足而视填写内容可以不要的，列为不能办的理由，写明出路", () => {
  const told = find("decide", fileOf(["open"])).refusals.find(({ gate }) => gate === "decide.told");
  expect(told).toMatchObject({ wayOut: "先办「法制审核」" });
});

test("现在早于所依据的行为，也说明不能办", () => {
  const file = fileOf(["open"], ["review", { passed: true }]);
  const next = nextActs(procedure, file, "2025-06-03T08:59:00+08:00", referenceOn("2025-06-10"));
  const decide = next.find(({ kind }) => kind === "decide")!;
  expect(codes(decide.refusals)).toEqual(["decide.time", "decide.time"]);
});

test("待核的关口不阻止办理，并带着待核标记", () => {
  const decide = find("decide", fileOf(["open"]));
  expect(decide.depends.find(({ gate }) => gate === "decide.memory")?.mark).toBe("M");
});

test("出路取决于填写内容时，仍说明拒绝，只略去出路", () => {
  const refusal = find("decide", fileOf(["open"])).refusals.find(({ gate }) => gate === "decide.day");
  expect(refusal).toEqual({ gate: "decide.day", says: "告知后不满五日", basis: [basis] });
});

test("事实的关口不成立时仍可记录", () => {
  const serve = find("serve", fileOf(["open"], ["decide", { fine: 1 }]));
  expect(serve.allowed).toBe(true);
  expect(codes(serve.depends)).toEqual(["serve.broken"]);
});

test("缺少前提的行为说明先办什么", () => {
  expect(find("close", fileOf(["open"])).refusals[0]?.wayOut).toBe("先办「作出决定」");
});

test("办结以后每一行为都说明已经办结", () => {
  const ended = seen(fileOf(["open"], ["decide", { fine: 1 }], ["close"]));
  expect(new Set(ended.flatMap((next) => codes(next.refusals.slice(0, 1))))).toEqual(
    new Set(["matter.ended"]),
  );
});

test("关口自身的程序错误不被吞掉", () => {
  const whole: AnyProcedure = procedure;
  const broken: AnyProcedure = {
    ...whole,
    acts: {
      ...whole.acts,
      review: {
        ...whole.acts.review!,
        gates: [
          {
            code: "review.broken",
            basis,
            says: "关口有错",
            holds: () => {
              throw new TypeError("a bug in the gate");
            },
          },
        ],
      },
    },
  };
  expect(() => nextActs(broken, fileOf(["open"]), at, referenceOn("2025-06-03"))).toThrow(
    "a bug in the gate",
  );
});
