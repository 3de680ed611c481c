import { expect, test } from "vitest";
import { z } from "zod";
import { append, fold } from "./file.ts";
import { field } from "./index.ts";
import type { AnyAct, AnyFile, AnyProcedure } from "./types.ts";

const basis = { law: "penalty", article: 55 };
const rule = { stage: "all", nature: "decision", basis, performers: ["leader"], after: [], examples: [{}] };
const about = { act: field.act("所指的行为") };
const acts = {
  open: { ...rule, title: "立案", fields: z.object({ note: field.text("说明") }) },
  paid: { ...rule, title: "缴款", nature: "fact", fields: z.object({}) },
  confirm: { ...rule, title: "确认", nature: "fact", fields: z.object(about) },
  correct: { ...rule, title: "更正", fields: z.object({ ...about, changes: field.changes("更正后的内容") }) },
  erase: { ...rule, title: "清除内容", fields: z.object({}) },
};
const procedure: AnyProcedure = Object({ id: "toy", title: "试验程序", stages: [["all", "办理"]], acts });

const act = (
  seq: number,
  kind: string,
  facts: AnyAct["facts"] = {},
  signed: readonly string[] = ["li"],
): AnyAct => ({
  seq,
  kind,
  by: ["li", "wang"].map((id) => ({ id, name: id })),
  facts,
  occurredAt: `2026-01-${String(seq).padStart(2, "0")}T10:00:00+08:00`,
  recordedAt: `2026-01-${String(seq).padStart(2, "0")}T10:00:00+08:00`,
  procedure: "toy@2021-07-15",
  confirmedBy: signed,
});
const confirm = (seq: number, of: number): AnyAct => ({
  ...act(seq, "confirm", { act: of, answer: "confirmed" }, ["wang"]),
  by: [{ id: "wang", name: "wang" }],
});
const both = ["li", "wang"];
const course = [
  act(1, "open", { note: "甲" }),
  act(2, "paid", {}),
  confirm(3, 1),
  act(4, "open", { note: "乙" }, both),
  act(5, "correct", { act: 4, mode: "content", changes: { note: "丙" } }),
  act(6, "open", { note: "丁" }),
  confirm(7, 5),
  act(8, "correct", { act: 1, mode: "void" }, both),
  act(9, "paid", {}, both),
];

test("逐项加上去的卷宗，与从头归集的每一步都相同", () => {
  let file: AnyFile = fold(procedure, "anhe", "m1", []);
  const added: string[] = [];
  for (const [place, one] of course.entries()) {
    const whole = fold(procedure, "anhe", "m1", course.slice(0, place + 1));
    const grown = append(procedure, file, one);
    if (grown) added.push(one.kind);
    expect(grown ?? whole, `第 ${one.seq} 项`).toEqual(whole);
    file = grown ?? whole;
  }
  expect(added).toEqual(["open", "paid", "open", "open", "paid"]);
  expect(file.acts.map(({ standing }) => standing)).toContain("void");
});

test("关于别的行为的行为、清除以后的行为、不接着的行为，都要从头归集", () => {
  const file = fold(procedure, "anhe", "m1", course.slice(0, 2));
  expect(append(procedure, file, confirm(3, 1))).toBeUndefined();
  expect(append(procedure, file, act(4, "paid"))).toBeUndefined();
  expect(append(procedure, file, act(3, "unknown"))).toBeUndefined();
  const erased = fold(procedure, "anhe", "m1", [
    ...course.slice(0, 2),
    act(3, "erase", { extent: "acts", scope: [] }),
  ]);
  expect(append(procedure, erased, act(4, "paid"))).toBeUndefined();
});
