import { type Citation, type Day, dayOf } from "@zhunsheng/law";
import { getRule } from "./decide.ts";
import { upTo } from "./file.ts";
import type { AnyAct, AnyFile, AnyProcedure } from "./types.ts";

/** One contribution of one act to one indicator. Every number in any report is a sum of these. */
export interface Figure {
  readonly indicator: string;
  readonly day: Day;
  /** Counts, or money in 分. */
  readonly amount: number;
  readonly agency: string;
  readonly matter: string;
  readonly seq: number;
  readonly basis: Citation;
}

/** The figures of one act, judged by the file as it stood when the act was done. Pure. */
export function figuresOf(procedure: AnyProcedure, file: AnyFile, act: AnyAct): readonly Figure[] {
  const rules = getRule(procedure, act.kind).figures ?? [];
  // Folding again costs the length of the file: only for rules that look at it.
  const looks = rules.some((rule) => rule.when || rule.amount);
  const before = looks ? upTo(procedure, file, act.seq) : file;
  return rules
    .filter((rule) => rule.when?.(before as never, act as never) ?? true)
    .map((rule) => ({
      indicator: rule.indicator,
      day: dayOf(act.occurredAt),
      amount: rule.amount?.(before as never, act as never) ?? 1,
      agency: file.agency,
      matter: file.matter,
      seq: act.seq,
      basis: rule.basis,
    }));
}

/** Every figure of a file, in the order of its acts. Pure. */
export const figures = (procedure: AnyProcedure, file: AnyFile): readonly Figure[] =>
  file.acts.flatMap((act) => figuresOf(procedure, file, act));
