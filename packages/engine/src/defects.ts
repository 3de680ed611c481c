import { gatesOf, getRule, hard } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure, Refusal } from "./types.ts";

/** Marks that call for a correction: a rule the statute itself states, broken by the agency. */
export function curable(procedure: AnyProcedure, act: AnyAct): readonly Refusal[] {
  const gates = new Map(gatesOf(getRule(procedure, act.kind)).map((gate) => [gate.code, gate]));
  return (act.defects ?? []).filter(({ gate }) => {
    const rule = gates.get(gate);
    return rule ? hard(rule) && !rule.noteOnly : gate === "confirm.refused";
  });
}

/** The act by which its present marks came upon it: itself, its last correction, or the last refusal to confirm it. */
export function lastMarked(file: AnyFile, act: AnyAct): number {
  const refused = (file.all.confirm ?? []).filter(
    ({ facts }) => facts.act === act.seq && facts.answer === "refused",
  );
  return Math.max(act.seq, ...(act.correctedBy ?? []), ...refused.map(({ seq }) => seq));
}
