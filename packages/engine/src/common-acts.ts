import { compareInstants, dayOf } from "@zhunsheng/law";
import { type Asking, correctRefusals, type Judge, judgeCorrected, refuserOf } from "./correct.ts";
import type { Decision } from "./decide.ts";
import { curable, lastMarked } from "./defects.ts";
import { duties, isAccounted, isOverAt } from "./duties.ts";
import { keptOf } from "./erase.ts";
import { eraseRefusals, keptBy } from "./erase-refusals.ts";
import { referenceOf } from "./relied.ts";
import { getRule, isCommon, targetOf } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure, Reference, Refusal } from "./types.ts";

/**
 * What stands in the way of a common act: confirmation, correction, overrun, rectification, erasure. They lead around
 * no gate: a decision is judged again when the last person confirms it, and everything a correction touches is judged
 * again. An erasure answers with what it keeps.
 */
export function decideCommon(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
  judge: Judge,
): Decision {
  const refusals = commonRefusals(procedure, file, act, reference, judge);
  if (refusals.length > 0) return { accepted: false, refusals };
  if (act.kind === "erase") {
    return { accepted: true, defects: [], kept: keptBy({ procedure, file, act, reference, judge }) };
  }
  const target = act.kind === "correct" ? targetOf(file, act) : undefined;
  if (!target || act.facts.mode === "void") return { accepted: true, defects: [] };
  // A corrected fact bears the marks of what it says now.
  const marks = judgeCorrected({ procedure, file, act, target, reference, judge });
  return { accepted: true, defects: marks.accepted ? marks.defects : [] };
}

function commonRefusals(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
  judge: Judge,
): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  if (act.kind === "overrun") return overrunRefusals(procedure, file, act, reference);
  if (act.kind === "erase") return eraseRefusals({ procedure, file, act, reference, judge });
  const target = targetOf(file, act);
  if (!target) return [refuse("target", `本事项没有第${String(act.facts.act)}项行为`)];
  if (compareInstants(act.occurredAt, target.occurredAt) < 0) {
    return [refuse("time", `时间早于第${target.seq}项发生的时间（${target.occurredAt}）`)];
  }
  if (isCommon(target.kind) && !(act.kind === "confirm" && target.kind !== "confirm")) {
    return [refuse("target", `「${getRule(procedure, target.kind).title}」不能作为对象`)];
  }
  const asking = { procedure, file, act, target, reference, judge };
  if (act.kind === "confirm" && keptOf(file) && target.kind !== "erase") {
    return [refuse("erased", "本事项的内容已经依法清除，不能再确认")];
  }
  if (act.kind === "confirm") return confirmRefusals(asking);
  return act.kind === "correct" ? correctRefusals(asking) : rectifyRefusals(asking);
}

function confirmRefusals({ procedure, file, act, target, reference, judge }: Asking): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  const [person] = act.by;
  if (!person || act.by.length > 1) return [refuse("alone", "确认应当由本人单独办理")];
  const signed = act.confirmedBy?.includes(person.id) ?? true;
  if (!signed) return [refuse("self", "确认应当由本人登录或者在设备上签名办理，他人不能代为确认")];
  if (!target.awaits?.includes(person.id)) {
    return [refuse("awaited", `第${target.seq}项不需要${person.name}确认`)];
  }
  if (act.facts.answer !== "confirmed") {
    return act.facts.reason === undefined ? [refuse("reason", "不予确认的，应当写明理由")] : [];
  }
  const last = target.awaits.length === 1 && target.standing === "pending";
  if (!last) return [];
  // Until now it did not count; what came into the file meanwhile may stand against it.
  const confirmed = { ...target, effectiveAt: act.occurredAt };
  const again = isCommon(target.kind)
    ? recommon(procedure, file, target, reference, judge)
    : judge(procedure, file, confirmed, referenceOf(target, reference));
  return again.accepted ? [] : again.refusals;
}

function recommon(
  procedure: AnyProcedure,
  file: AnyFile,
  target: AnyAct,
  reference: Reference,
  judge: Judge,
): Decision {
  const refusals = commonRefusals(procedure, file, target, referenceOf(target, reference), judge);
  return refusals.length > 0 ? { accepted: false, refusals } : { accepted: true, defects: [] };
}

function overrunRefusals(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  const day = dayOf(act.occurredAt);
  const named = act.facts.duty;
  const owed = duties(procedure, file, day, reference.calendar).filter(
    ({ id, duty }) => id === named || duty === named,
  );
  const over = owed.filter((duty) => isOverAt(duty, act.occurredAt));
  if (owed.length === 0) return [refuse("duty", "本事项没有这项期限")];
  if (over.length === 0) return [refuse("overdue", "该期限没有超过，不需要办理超期说明")];
  const accounted = over.every(({ duty, openedBy }) => isAccounted(file, duty, openedBy));
  return accounted ? [refuse("once", "该期限已经办过超期说明")] : [];
}

function rectifyRefusals({ procedure, file, act, target }: Asking): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  if (curable(procedure, target).length === 0) {
    return [refuse("defect", `第${target.seq}项没有需要补正的瑕疵`)];
  }
  const since = lastMarked(file, target);
  const done = file.all.rectify?.some(({ facts, seq }) => facts.act === target.seq && seq > since) ?? false;
  return done ? [refuse("once", `第${target.seq}项已经补正`)] : [];
}
