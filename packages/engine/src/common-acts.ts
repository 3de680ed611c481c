import { dayOf } from "@zhunsheng/law";
import { z } from "zod";
import type { Decision } from "./decide.ts";
import { curable } from "./defects.ts";
import { duties } from "./duties.ts";
import { upTo } from "./file.ts";
import { overrunOf } from "./overrun.ts";
import { referenceOf } from "./relied.ts";
import { counts, getRule, isCommon, targetOf } from "./rules.ts";
import { withChanges } from "./settle.ts";
import type { AnyAct, AnyFile, AnyProcedure, Reference, Refusal } from "./types.ts";

type Judge = (procedure: AnyProcedure, file: AnyFile, act: AnyAct, reference: Reference) => Decision;

interface Asking {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  readonly act: AnyAct;
  readonly target: AnyAct;
  readonly reference: Reference;
  readonly judge: Judge;
}

/**
 * What stands in the way of a common act: confirmation, correction, overrun, rectification. They lead around no gate: a
 * decision is judged again when the last person confirms it, and everything a correction touches is judged again.
 */
export function commonRefusals(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
  judge: Judge,
): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  if (act.kind === "overrun") return overrunRefusals(procedure, file, act, reference);
  const target = targetOf(file, act);
  if (!target) return [refuse("target", `本事项没有第${String(act.facts.act)}项行为`)];
  if (isCommon(target.kind) && !(act.kind === "confirm" && target.kind !== "confirm")) {
    return [refuse("target", `「${getRule(procedure, target.kind).title}」不能作为对象`)];
  }
  const asking = { procedure, file, act, target, reference, judge };
  if (act.kind === "confirm") return confirmRefusals(asking);
  return act.kind === "correct" ? correctRefusals(asking) : rectifyRefusals(asking);
}

const refuserOf =
  (procedure: AnyProcedure, act: AnyAct) =>
  (code: string, says: string, wayOut?: string): Refusal => ({
    gate: `${act.kind}.${code}`,
    says,
    ...(wayOut === undefined ? {} : { wayOut }),
    basis: [getRule(procedure, act.kind).basis],
  });

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
  const again = isCommon(target.kind)
    ? recommon(procedure, file, target, reference, judge)
    : judge(procedure, file, target, referenceOf(target, reference));
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

function correctRefusals(asking: Asking): readonly Refusal[] {
  const { procedure, act, target, reference } = asking;
  const refuse = refuserOf(procedure, act);
  const approved = act.by.some(({ id }) =>
    reference.people[id]?.roles.some((role) => role === "leader" || role === "head"),
  );
  if (!approved) return [refuse("approved", "更正应当经本机关负责人批准", "由负责人共同办理")];
  if (!counts(target)) return [refuse("standing", `第${target.seq}项没有生效或者已经作废，不能更正`)];
  if (target.origin) return [refuse("origin", "该项由关联事项的办理结果记入，应当在关联事项中更正")];
  if (act.facts.mode === "void") return brokenBy(asking, { ...target, standing: "void" });
  const occurredAt = typeof act.facts.occurredAt === "string" ? act.facts.occurredAt : target.occurredAt;
  const facts = withChanges(target.facts, act.facts.changes);
  const rule = getRule(procedure, target.kind);
  const unchanged = JSON.stringify(facts) === JSON.stringify(target.facts);
  if (unchanged && occurredAt === target.occurredAt) return [refuse("nothing", "更正后的内容与原内容相同")];
  if (occurredAt !== target.occurredAt && rule.nature === "decision") {
    return [refuse("time", "决定类行为的时间不能更正，确有错误的应当作废后重新办理")];
  }
  if (Date.parse(occurredAt) > Date.parse(act.occurredAt)) {
    return [refuse("time", "更正后的发生时间不得晚于更正的时间")];
  }
  const fits = z.safeParse(rule.fields, facts);
  if (!fits.success) {
    return fits.error.issues.map(({ message }) => refuse("fits", `更正后的内容不符合要求：${message}`));
  }
  return brokenBy(asking, { ...target, facts, occurredAt });
}

/**
 * What a changed act and everything after it would newly fail: a correction may not bring about what could not have
 * been done in the first place. What failed already stays as it is.
 */
function brokenBy(
  { procedure, file, target, reference, judge }: Asking,
  changed: AnyAct,
): readonly Refusal[] {
  const acts = file.acts.map((act) => (act.seq === target.seq ? changed : act));
  const corrected: AnyFile = { ...file, acts };
  const later = file.acts.filter(({ seq, kind }) => seq >= target.seq && !isCommon(kind));
  for (const act of later) {
    const now = act.seq === target.seq ? changed : act;
    if (!counts(act) || !counts(now)) continue;
    const was = failures(judge(procedure, upTo(file, act.seq - 1), act, referenceOf(act, reference)));
    const is = failures(judge(procedure, upTo(corrected, act.seq - 1), now, referenceOf(act, reference)));
    const known = new Set(was.map(({ gate }) => gate));
    const fresh = is.filter(({ gate }) => !known.has(gate));
    if (fresh.length === 0) continue;
    const title = getRule(procedure, act.kind).title;
    return fresh.map((refusal) => ({
      ...refusal,
      says: `更正以后第${act.seq}项「${title}」将不符合：${refusal.says}`,
    }));
  }
  return [];
}

const failures = (decision: Decision): readonly Refusal[] => (decision.accepted ? [] : decision.refusals);

function overrunRefusals(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  const day = dayOf(act.occurredAt);
  const owed = duties(procedure, file, day, reference.calendar).filter(({ duty }) => duty === act.facts.duty);
  const over = owed.find(({ state }) => state === "overdue");
  if (owed.length === 0) return [refuse("duty", "本事项没有这项期限")];
  if (!over) return [refuse("overdue", "该期限没有超过，不需要办理超期说明")];
  return overrunOf(file, over) ? [refuse("once", "该期限已经办过超期说明")] : [];
}

function rectifyRefusals({ procedure, file, act, target }: Asking): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  if (curable(procedure, target).length === 0) {
    return [refuse("defect", `第${target.seq}项没有需要补正的瑕疵`)];
  }
  const done = file.all.rectify?.some(({ facts }) => facts.act === target.seq) ?? false;
  return done ? [refuse("once", `第${target.seq}项已经补正`)] : [];
}
