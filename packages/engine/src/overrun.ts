import { dayOf } from "@zhunsheng/law";
import { accountsFor, type Duty, duties, isAccounted, isOverAt } from "./duties.ts";
import { fileOf } from "./file.ts";
import type { JudgedOverrun } from "./judged.ts";
import { getRule, hasCommon } from "./rules.ts";
import type { AnyAct, AnyDutyRule, AnyFile, AnyProcedure, Reference, Refusal } from "./types.ts";

/** Duties of a procedure whose late discharge has to be accounted for first. */
const overrunRules = (procedure: AnyProcedure, kind: string): readonly AnyDutyRule[] =>
  Object.keys(procedure.acts).flatMap((opener) =>
    (getRule(procedure, opener).opens ?? []).filter(
      ({ overrun, dischargedBy, mark }) => overrun && (mark ?? "V") === "V" && dischargedBy.includes(kind),
    ),
  );

/**
 * A limit on the agency never traps a matter (architecture §3): after its last day the act stays possible, once the
 * overrun is on the record with its reason and its approver. A day that is provisional (待核) asks for nothing.
 * `entered` is false for an act whose content is not known yet: then every overdue duty it might discharge is told.
 */
export function overrunMissing(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
  entered = true,
): readonly Refusal[] {
  if (!hasCommon(procedure, "overrun") || getRule(procedure, act.kind).nature !== "decision") return [];
  const wanted = new Set(overrunRules(procedure, act.kind).map(({ duty }) => duty));
  if (wanted.size === 0) return [];
  const late = entered
    ? lateWith(procedure, file, act, reference)
    : duties(procedure, file, dayOf(act.occurredAt), reference.calendar).filter((duty) =>
        isOverAt(duty, act.occurredAt),
      );
  return late
    .filter(({ duty, provisional }) => wanted.has(duty) && !provisional)
    .filter(({ duty, openedBy }) => !isAccounted(file, duty, openedBy))
    .map(({ duty, title, due, basis }) => ({
      gate: `${duty}.overrun`,
      says: `「${title}」的期限已于 ${due} 届满，应当先记录超期的原因和批准`,
      wayOut: `先办「${getRule(procedure, "overrun").title}」`,
      basis: [basis],
    }));
}

/**
 * The limits a recorded act met late although its being late has to be accounted for first, and the overrun (超期说明)
 * that did so.
 */
export function overrunsMet(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): readonly JudgedOverrun[] {
  if (!hasCommon(procedure, "overrun") || getRule(procedure, act.kind).nature !== "decision") return [];
  const wanted = new Set(overrunRules(procedure, act.kind).map(({ duty }) => duty));
  return lateWith(procedure, file, act, reference)
    .filter(({ duty }) => wanted.has(duty))
    .map(({ duty, title, due, basis, openedBy }) => {
      const accountedBy = file.all.overrun?.find((one) => accountsFor(one, duty, openedBy))?.seq;
      return { duty, title, due, basis, accountedBy };
    });
}

/** The duties that this very act would discharge late: another overdue one of the same kind is not its concern. */
function lateWith(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): readonly Duty[] {
  const seq = file.acts.length + 1;
  const last = { ...act, seq, standing: "effective" as const };
  const after = fileOf(Object.keys(file.all), file.agency, file.matter, [...file.acts, last]);
  const owed = duties(procedure, after, dayOf(act.effectiveAt ?? act.occurredAt), reference.calendar);
  return owed.filter(({ dischargedBy, state }) => dischargedBy === seq && state === "late");
}
