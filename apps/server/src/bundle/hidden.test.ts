import { type AnyAct, type AnyProcedure, field, fold } from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { z } from "zod";
import { hiddenIn } from "./hidden.ts";

const basis = { law: "penalty", article: 55 };
const rule = { stage: "all", nature: "fact", basis, performers: ["officer"], after: [] } as const;

/** A version of a procedure by which, of the two contents of a clue, one is confidential. */
function version(effectiveFrom: string, confidential: "reporter" | "phone"): AnyProcedure {
  const keep = (name: string, title: string) => field.text(title, { confidential: confidential === name });
  const clue = z.object({ reporter: keep("reporter", "举报人"), phone: keep("phone", "电话") });
  const correct = z.object({ act: field.act("更正的行为"), changes: field.changes("更正后的内容") });
  const acts = {
    clue: { ...rule, title: "线索", fields: clue, examples: [{}] },
    correct: { ...rule, title: "更正", fields: correct, examples: [{}] },
  };
  const head = { id: "toy", title: "试验程序", basis: [basis], stages: [["all", "办理"]], endedBy: [] };
  return Object({ ...head, effectiveFrom, name: () => "试验", acts });
}

const before = version("2021-07-15", "reporter");
const today = version("2026-01-01", "phone");
const source = {
  procedures: { ids: ["toy"], on: (_: string, day: string) => (day < "2026-01-01" ? before : today) },
};

const act = (seq: number, kind: string, day: string, facts: AnyAct["facts"]): AnyAct => ({
  seq,
  kind,
  by: [],
  facts,
  occurredAt: `${day}T10:00:00+08:00`,
  recordedAt: `${day}T10:00:00+08:00`,
  procedure: "toy",
});

const file = fold(today, "anhe", "m1", [
  act(1, "clue", "2025-06-03", { reporter: "张三", phone: "1" }),
  act(2, "correct", "2026-02-01", { act: 1, mode: "content", changes: { reporter: "李四", phone: "2" } }),
  act(3, "clue", "2026-02-02", { reporter: "王五", phone: "3" }),
]);
const hidden = (seq: number) => [...hiddenIn(source, today, file, file.acts[seq - 1]!)].sort();

test("当时的程序规定保密的、现在的程序规定保密的，都不打开", () => {
  expect(hidden(1)).toEqual(["input.phone", "input.reporter"]);
  expect(hidden(3)).toEqual(["input.phone"]);
});

test("更正里的内容，被更正的行为当时保密的也不打开", () => {
  expect(hidden(2)).toEqual(["input.changes", "input.changes.phone", "input.changes.reporter"]);
});
