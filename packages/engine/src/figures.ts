import { type Citation, type Day, dayOf } from "@zhunsheng/law";
import { keptOf } from "./erase.ts";
import { fold, upTo } from "./file.ts";
import { counts, decisionConfirmed, getRule, targetOf } from "./rules.ts";
import { settle } from "./settle.ts";
import type { AnyAct, AnyFile, AnyProcedure } from "./types.ts";

/** One contribution of one act to one indicator. Every number in any report is a sum of these. */
export interface Figure {
  readonly indicator: string;
  readonly day: Day;
  /** Counts, or money in 分; negative where a correction takes back. */
  readonly amount: number;
  readonly agency: string;
  readonly matter: string;
  readonly seq: number;
  readonly basis: Citation;
}

/**
 * The figures that one more act contributes, judged by the file as it stands with it. A decision contributes when the
 * last person confirms it, on its own day; a correction takes back what was wrong on the day of the correction, so that
 * a year that was reported stays as it was reported. Pure.
 */
export function figuresOf(procedure: AnyProcedure, file: AnyFile, act: AnyAct): readonly Figure[] {
  const settled = file.acts[act.seq - 1] ?? act;
  if (!counts(settled)) return [];
  if (act.kind === "confirm") {
    const target = decisionConfirmed(procedure, file, settled);
    return target ? figuresOf(procedure, file, target) : [];
  }
  if (act.kind === "correct") return figuresOfCorrection(procedure, file, settled);
  return figuresOfRules(procedure, file, settled);
}

/** The difference a correction makes, indicator by indicator. */
function figuresOfCorrection(procedure: AnyProcedure, file: AnyFile, correction: AnyAct): readonly Figure[] {
  const target = targetOf(file, correction);
  const without = settle(procedure, file.acts, correction.seq)[(target?.seq ?? 0) - 1];
  if (!target || !without) return [];
  const was = figuresOfRules(procedure, file, without);
  const is = counts(target) ? figuresOfRules(procedure, file, target) : [];
  const indicators = new Map([...was, ...is].map((figure) => [figure.indicator, figure]));
  const sum = (figures: readonly Figure[], indicator: string): number =>
    figures
      .filter((figure) => figure.indicator === indicator)
      .reduce((total, { amount }) => total + amount, 0);
  return [...indicators.values()].flatMap((figure) => {
    const amount = sum(is, figure.indicator) - sum(was, figure.indicator);
    const { seq } = correction;
    // The day it was recorded: what was reported before stays as it was reported.
    return amount === 0 ? [] : [{ ...figure, amount, seq, day: dayOf(correction.recordedAt) }];
  });
}

function figuresOfRules(procedure: AnyProcedure, file: AnyFile, act: AnyAct): readonly Figure[] {
  const rules = getRule(procedure, act.kind).figures ?? [];
  // Folding again costs the length of the file: only for rules that look at it.
  const looks = rules.some((rule) => rule.when || rule.amount);
  const before = looks ? upTo(file, act.seq) : file;
  return rules
    .filter((rule) => rule.when?.(before, act) ?? true)
    .map((rule) => ({
      indicator: rule.indicator,
      day: dayOf(act.occurredAt),
      amount: rule.amount?.(before, act) ?? 1,
      agency: file.agency,
      matter: file.matter,
      seq: act.seq,
      basis: rule.basis,
    }));
}

/** Every figure of a file, as they came about act by act; of an erased file as kept. Pure. */
export const figures = (procedure: AnyProcedure, file: AnyFile): readonly Figure[] =>
  keptOf(file)?.figures ??
  file.acts.flatMap((act) => {
    const then = fold(procedure, file.agency, file.matter, file.acts.slice(0, act.seq));
    return figuresOf(procedure, then, act);
  });
