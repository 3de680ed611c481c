import { expect, test } from "vitest";
import type { MatterPage, NextAct } from "../api/types.ts";
import { searchNext, sortNext } from "./next-order.ts";

const basis = { law: "行政处罚法", lawId: "penalty", article: 57, text: "" };
const next = (kind: string, stage: string, more: Partial<NextAct> = {}): NextAct => ({
  kind,
  title: kind,
  stage,
  nature: "decision",
  performers: ["officer"],
  basis,
  conditional: false,
  documents: [],
  allowed: true,
  possible: false,
  refusals: [],
  passed: [],
  depends: [],
  ...more,
});
const refusal = (gate: string, wayOut?: string) => ({ gate, says: "不得", basis: [basis], wayOut });
const stages: MatterPage["stages"] = [
  { id: "investigation", title: "调查取证", state: "done" },
  { id: "review", title: "审核决定", state: "here" },
  { id: "performance", title: "履行", state: "ahead" },
];
const matter = { id: "m", stage: { id: "review", title: "审核决定" } } as MatterPage["matter"];
const acts: NextAct[] = [
  next("询问", "investigation", { conditional: true, documents: ["询问笔录"] }),
  next("集体讨论", "review", { conditional: true }),
  next("送法制审核", "review", { conditional: true }),
  next("作出决定", "review", { allowed: false, refusals: [refusal("review.missing", "先办「送法制审核」")] }),
  next("缴款", "performance", { conditional: true }),
  next("撤回公示", "performance", { conditional: true }),
  next("争议处理", "review", { conditional: true, allowed: false, refusals: [refusal("x")] }),
  next("不予立案", "investigation", { allowed: false, refusals: [refusal("decline.before.open")] }),
];
const page = { matter, stages, acts: [], offers: [], next: acts } as unknown as MatterPage;
const dues: Readonly<Record<string, string>> = { 缴款: "2026-01-10", 撤回公示: "2027-01-10" };
const sorted = sortNext(page, { dueOf: ({ kind }) => dues[kind], today: "2026-01-20" });
const kinds = (list: readonly NextAct[]): string[] => list.map(({ kind }) => kind);

test("先列到期的，再列通向下一步的；远期的不抢先", () => {
  expect(kinds(sorted.main)).toEqual(["缴款", "送法制审核", "撤回公示"]);
});

test("其余按阶段归组，当前阶段在前", () => {
  expect(sorted.others.map(({ title, acts: group }) => [title, kinds(group)])).toEqual([
    ["审核决定", ["集体讨论"]],
    ["调查取证", ["询问"]],
  ]);
});

test("不能办的：主要环节说明理由，视案情的收起，不再适用的另列", () => {
  expect(kinds(sorted.refused)).toEqual(["作出决定"]);
  expect(kinds(sorted.unlikely)).toEqual(["争议处理"]);
  expect(kinds(sorted.closed)).toEqual(["不予立案"]);
});

test("由关联事项带回的：只差关联事项的，可以由此办理关联事项", () => {
  const fromLink = { procedure: "penalty-hearing", title: "行政处罚听证" };
  const linked = (kind: string, gates: string[]): NextAct =>
    next(kind, "review", {
      conditional: true,
      allowed: false,
      fromLink,
      refusals: gates.map((gate) => refusal(gate)),
    });
  const two = [
    linked("听证结果", ["link.penalty-hearing"]),
    linked("备案结果", ["link.x", "x.after.decide"]),
  ];
  const offer = {
    procedure: "penalty-hearing",
    procedureTitle: "听证",
    kind: "accept",
    title: "受理",
    basis,
  };
  const asked = { dueOf: () => undefined, today: "2026-01-20" };
  const found = sortNext({ ...page, next: two, offers: [offer] }, asked);
  expect(kinds(found.linked)).toEqual(["听证结果"]);
  expect(kinds(found.unlikely)).toEqual(["备案结果"]);
  expect(kinds(sortNext({ ...page, next: two }, asked).unlikely)).toEqual(["备案结果", "听证结果"]);
});

test("按名称、文书、阶段查找", () => {
  expect(kinds(searchNext(acts, stages, "询问笔录"))).toEqual(["询问"]);
  expect(kinds(searchNext(acts, stages, " 审核决定 讨论 "))).toEqual(["集体讨论"]);
  expect(searchNext(acts, stages, "没有")).toEqual([]);
});

test("能引出的新事项另有一处，不在本事项的行为里再列一遍", () => {
  const fromLink = { procedure: "court", title: "申请法院强制执行" };
  const linked = next("已申请法院", "performance", { conditional: true, fromLink });
  const offer = { procedure: "court", procedureTitle: "申请法院", kind: "apply", title: "申请", basis };
  const sorted = sortNext(
    { ...page, next: [...acts, linked], offers: [offer] },
    { dueOf: () => undefined, today: "2026-01-01" },
  );
  expect(sorted.linked.map(({ kind }) => kind)).toEqual(["已申请法院"]);
  expect(sorted.others.flatMap((group) => group.acts)).not.toContain(linked);
  const barred = sortNext(
    { ...page, next: [linked], offers: [] },
    { dueOf: () => undefined, today: "2026-01-01" },
  );
  expect(barred.others).toEqual([]);
  expect(barred.unlikely.map(({ kind }) => kind)).toEqual(["已申请法院"]);
});
