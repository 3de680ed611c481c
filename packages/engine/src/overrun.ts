import { dayOf } from "@zhunsheng/law";
import { type Duty, duties } from "./duties.ts";
import { getRule, hasCommon } from "./rules.ts";
import type { AnyAct, AnyDutyRule, AnyFile, AnyProcedure, Reference, Refusal } from "./types.ts";

/** Duties of a procedure whose late discharge has to be accounted for first. */
const overrunRules = (procedure: AnyProcedure, kind: string): readonly AnyDutyRule[] =>
  Object.keys(procedure.acts).flatMap((opener) =>
    (getRule(procedure, opener).opens ?? []).filter(
      ({ overrun, dischargedBy, mark }) => overrun && (mark ?? "V") === "V" && dischargedBy.includes(kind),
    ),
  );

/** The recorded overrun of a duty (超期说明), if there is one. */
export const overrunOf = (
  file: AnyFile,
  { duty, openedBy }: Pick<Duty, "duty" | "openedBy">,
): AnyAct | undefined => file.all.overrun?.find(({ facts, seq }) => facts.duty === duty && seq > openedBy);

/**
 * A limit on the agency never traps a matter (architecture §3): after its last day the act stays possible, once the
 * overrun is on the record with its reason and its approver. A day that is provisional (待核) asks for nothing.
 */
export function overrunMissing(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): readonly Refusal[] {
  if (!hasCommon(procedure, "overrun") || getRule(procedure, act.kind).nature !== "decision") return [];
  const rules = overrunRules(procedure, act.kind);
  if (rules.length === 0) return [];
  const wanted = new Set(rules.map(({ duty }) => duty));
  return duties(procedure, file, dayOf(act.occurredAt), reference.calendar)
    .filter(({ duty, state, provisional }) => wanted.has(duty) && state === "overdue" && !provisional)
    .filter((duty) => !overrunOf(file, duty))
    .map(({ duty, title, due, basis }) => ({
      gate: `${duty}.overrun`,
      says: `「${title}」的期限已于 ${due} 届满，应当先记录超期的原因和批准`,
      wayOut: `先办「${getRule(procedure, "overrun").title}」`,
      basis: [basis],
    }));
}
