import { gatesOf, getRule, hard } from "./rules.ts";
import type { AnyAct, AnyProcedure, Refusal } from "./types.ts";

/** Marks that call for a correction: a rule the statute itself states, broken by the agency. */
export function curable(procedure: AnyProcedure, act: AnyAct): readonly Refusal[] {
  const gates = new Map(gatesOf(getRule(procedure, act.kind)).map((gate) => [gate.code, gate]));
  return (act.defects ?? []).filter(({ gate }) => {
    const rule = gates.get(gate);
    return rule ? hard(rule) && !rule.noteOnly : gate === "confirm.refused";
  });
}
