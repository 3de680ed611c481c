import { z } from "zod";
import type { Decision } from "./decide.ts";
import { upTo } from "./file.ts";
import { correctedReference, referenceOf } from "./relied.ts";
import { counts, getRule, isCommon } from "./rules.ts";
import { withChanges } from "./settle.ts";
import type { AnyAct, AnyFile, AnyProcedure, Reference, Refusal } from "./types.ts";

export type Judge = (procedure: AnyProcedure, file: AnyFile, act: AnyAct, reference: Reference) => Decision;

export interface Asking {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  readonly act: AnyAct;
  readonly target: AnyAct;
  readonly reference: Reference;
  readonly judge: Judge;
}

export const refuserOf =
  (procedure: AnyProcedure, act: AnyAct) =>
  (code: string, says: string, wayOut?: string): Refusal => ({
    gate: `${act.kind}.${code}`,
    says,
    ...(wayOut === undefined ? {} : { wayOut }),
    basis: [getRule(procedure, act.kind).basis],
  });

/**
 * What stands in the way of a correction. It may not bring about what could not have been done: those who made a
 * decision make its correction, somebody else approves it, and the act and everything after it are decided again.
 */
export function correctRefusals(asking: Asking): readonly Refusal[] {
  const { act, target } = asking;
  const people = [...notBySame(asking), ...notApproved(asking)];
  if (people.length > 0) return people;
  const standing = notCorrectable(asking);
  if (standing.length > 0) return standing;
  if (act.facts.mode !== "void") return contentRefusals(asking);
  return target.standing === "pending" ? [] : brokenBy(asking, { ...target, standing: "void" });
}

/** Whoever made the decision: a correction by others would be another decision. Those who have left cannot sign. */
function notBySame({ procedure, act, target, reference }: Asking): readonly Refusal[] {
  if (getRule(procedure, target.kind).nature !== "decision") return [];
  const present = target.by.filter(({ id }) => reference.people[id] !== undefined);
  const missing = present.filter(({ id }) => act.by.every((one) => one.id !== id));
  // What has no effect yet may be taken back by any one of those named.
  if (missing.length === 0 || (target.standing === "pending" && missing.length < present.length)) return [];
  const says = `「${getRule(procedure, target.kind).title}」的更正应当由原办理人员共同作出`;
  return [refuserOf(procedure, act)("same", says, `由${missing.map(({ name }) => name).join("、")}共同办理`)];
}

/** Somebody who answers for the agency and did not make the act. */
function notApproved({ procedure, act, target, reference }: Asking): readonly Refusal[] {
  const approves = (id: string): boolean =>
    target.by.every((one) => one.id !== id) &&
    (reference.people[id]?.roles.some((role) => role === "leader" || role === "head") ?? false);
  if (act.by.some(({ id }) => approves(id))) return [];
  const says = "更正应当经原办理人员以外的本机关负责人批准";
  return [refuserOf(procedure, act)("approved", says, "由另一名负责人共同办理")];
}

function notCorrectable({ procedure, act, target }: Asking): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  const rule = getRule(procedure, target.kind);
  const pending = target.standing === "pending" && act.facts.mode === "void";
  if (!counts(target) && !pending) {
    return [refuse("standing", `第${target.seq}项没有生效或者已经作废，不能更正`)];
  }
  if (rule.returns) {
    return [refuse("returned", "该项的结果已经记入原事项，不能在此更正，应当在原事项中更正")];
  }
  const theirs = rule.nature === "fact" && rule.performers.includes("party");
  if (act.facts.mode === "void" && theirs) {
    return [refuse("party", `「${rule.title}」是当事人的行为，记录不得作废`)];
  }
  return [];
}

/** A conclusion is not a slip of the pen. */
const conclusions = ["outcome", "answer", "result"];

function contentRefusals(asking: Asking): readonly Refusal[] {
  const { procedure, act, target } = asking;
  const refuse = refuserOf(procedure, act);
  const rule = getRule(procedure, target.kind);
  const changed = correctedAct(act, target);
  const same = JSON.stringify(changed.facts) === JSON.stringify(target.facts);
  if (same && changed.occurredAt === target.occurredAt) {
    return [refuse("nothing", "更正后的内容与原内容相同")];
  }
  const concluded = conclusions.some((name) => changed.facts[name] !== target.facts[name]);
  if (rule.nature === "decision" && concluded) {
    return [refuse("conclusion", "结论不能更正，确有错误的应当作废后重新办理")];
  }
  if (changed.occurredAt !== target.occurredAt && rule.nature === "decision") {
    return [refuse("time", "决定类行为的时间不能更正，确有错误的应当作废后重新办理")];
  }
  const moment = Date.parse(changed.occurredAt);
  if (moment > Date.parse(act.occurredAt) || moment < Date.parse("1949-10-01T00:00:00+08:00")) {
    return [refuse("time", "更正后的发生时间不得晚于更正的时间，也不得早于1949年10月1日")];
  }
  const fits = z.safeParse(rule.fields, changed.facts);
  if (!fits.success) {
    return fits.error.issues.map(({ message }) => refuse("fits", `更正后的内容不符合要求：${message}`));
  }
  return brokenBy(asking, changed);
}

/** The act as the correction would leave it. */
export const correctedAct = (correction: AnyAct, target: AnyAct): AnyAct => ({
  ...target,
  facts: withChanges(target.facts, correction.facts.changes),
  occurredAt:
    typeof correction.facts.occurredAt === "string" ? correction.facts.occurredAt : target.occurredAt,
});

/** The corrected act decided again: by what it was judged by, and what its corrected content asks for. */
export function judgeCorrected({ procedure, file, act, target, reference, judge }: Asking): Decision {
  const before = upTo(file, target.seq - 1);
  return judge(procedure, before, correctedAct(act, target), correctedReference(target, reference));
}

/** What a changed act and everything after it would newly fail. What failed already stays as it is. */
function brokenBy(asking: Asking, changed: AnyAct): readonly Refusal[] {
  const { procedure, file, target, reference, judge } = asking;
  const acts = file.acts.map((act) => (act.seq === target.seq ? changed : act));
  const corrected: AnyFile = { ...file, acts };
  const later = file.acts.filter(({ seq, kind }) => seq >= target.seq && !isCommon(kind));
  for (const act of later) {
    const own = act.seq === target.seq;
    const now = own ? changed : act;
    if (!counts(act) || !counts(now)) continue;
    const was = failures(judge(procedure, upTo(file, act.seq - 1), act, referenceOf(act, reference)));
    const under = own ? correctedReference(act, reference) : referenceOf(act, reference);
    const is = failures(judge(procedure, upTo(corrected, act.seq - 1), now, under));
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
