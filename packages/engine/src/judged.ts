import type { Citation, Day } from "@zhunsheng/law";
import { type Decision, decide } from "./decide.ts";
import { asList } from "./internal.ts";
import { overrunsMet } from "./overrun.ts";
import { referenceOf } from "./relied.ts";
import { gatesOf, getRule, hard } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure, Mark, Reference } from "./types.ts";

/** What a gate said of a recorded act. `marked`: it did not hold, which leaves a mark and refuses nothing. */
export interface JudgedGate {
  readonly gate: string;
  readonly says: string;
  readonly basis: readonly Citation[];
  readonly mark: Mark;
  readonly outcome: "passed" | "marked" | "refused";
}

/** An act that had to be done before, and the place of the latest of its kind that counted then. */
export interface JudgedPrerequisite {
  readonly kind: string;
  readonly title: string;
  readonly seq: number | undefined;
}

/** A limit that the act met late, and the overrun (超期说明) without which it would have been refused. */
export interface JudgedOverrun {
  readonly duty: string;
  readonly title: string;
  readonly due: Day;
  readonly basis: Citation;
  readonly accountedBy: number | undefined;
}

/** An act decided again, gate by gate. */
export interface Judged {
  readonly decision: Decision;
  readonly prerequisites: readonly JudgedPrerequisite[];
  readonly gates: readonly JudgedGate[];
  readonly overruns: readonly JudgedOverrun[];
}

/**
 * Decides a recorded act again by what it kept (`relied`), and tells of every gate how it came out: what a court asks
 * of a file. `before` is the file as it stood when the act was recorded; `now` gives what no act keeps (the calendar,
 * the agency, the parent as it stood then). Pure; means nothing of a file whose contents were erased.
 */
export function judgeAgain(
  procedure: AnyProcedure,
  before: AnyFile,
  act: AnyAct,
  now: Omit<Reference, "day">,
): Judged {
  const reference = referenceOf(act, now);
  const rule = getRule(procedure, act.kind);
  const gates = gatesOf(rule).map((gate): JudgedGate => {
    const refuses = rule.nature === "decision" && hard(gate);
    const { code, says, basis, mark = "V" } = gate;
    const outcome = gate.holds(before, act, reference) ? "passed" : refuses ? "refused" : "marked";
    return { gate: code, says, basis: asList(basis), mark, outcome };
  });
  return {
    decision: decide(procedure, before, act, reference),
    prerequisites: rule.after.map((kind) => ({
      kind,
      title: getRule(procedure, kind).title,
      seq: before.latest[kind]?.seq,
    })),
    gates,
    overruns: overrunsMet(procedure, before, act, reference),
  };
}
