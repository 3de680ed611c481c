import { compareInstants } from "@zhunsheng/law";
import { decideCommon } from "./common-acts.ts";
import { keptOf } from "./erase.ts";
import type { AnyAct, AnyFile, AnyProcedure, Citation } from "./internal.ts";
import { asList } from "./internal.ts";
import { overrunMissing } from "./overrun.ts";
import { gatesOf, getRule, hard, isCommon } from "./rules.ts";
import { type AnyGate, type AnyRule, type Kept, type Reference, type Refusal, roleTitles } from "./types.ts";

export type Decision =
  | {
      readonly accepted: true;
      readonly defects: readonly Refusal[];
      /** Of an erasure of more than words: what the matter is to be read from afterwards. */
      readonly kept?: Kept | undefined;
    }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

/**
 * Pure. The same file, act and register entries give the same decision today, in court, and in ten years.
 * A *decision* is refused by any failed prerequisite or gate; a *fact* only where what is recorded cannot be: a
 * missing prerequisite, a time before it, someone who may not record it — its failed gates become defect marks. A
 * gate whose source is not verified (M, V2) never refuses.
 */
export function decide(procedure: AnyProcedure, file: AnyFile, act: AnyAct, reference: Reference): Decision {
  const waiting = [...contentErased(procedure, file, act.kind), ...pendingTwin(procedure, file, act.kind)];
  if (waiting.length > 0) return { accepted: false, refusals: waiting };
  if (!isCommon(act.kind)) return judge(procedure, file, act, reference);
  const judged = judge(procedure, file, act, reference);
  if (!judged.accepted) return judged;
  const decided = decideCommon(procedure, file, act, reference, judge);
  return decided.accepted ? { ...decided, defects: [...judged.defects, ...decided.defects] } : decided;
}

/** Everything but what other acts that wait for confirmation say. */
function judge(procedure: AnyProcedure, file: AnyFile, act: AnyAct, reference: Reference): Decision {
  const rule = getRule(procedure, act.kind);
  const structural = [
    ...outOfOrder(procedure, file, act.kind, rule),
    ...tooEarly(procedure, file, act, rule),
    ...wrongPerformers(act, rule, reference),
    ...notOfLink(act, rule),
    ...overrunMissing(procedure, file, act, reference),
  ];
  const failed =
    structural.length > 0 && !file.acts.length
      ? []
      : gatesOf(rule).filter((gate) => !gate.holds(file, act, reference));
  const refusing = failed.filter((gate) => rule.nature === "decision" && hard(gate));
  const refusals = [
    ...structural,
    ...refusing.map((gate) => refusalOf(procedure, gate, file, act, reference)),
  ];
  if (refusals.length > 0) return { accepted: false, refusals };
  const marked = failed.filter((gate) => !refusing.includes(gate));
  return { accepted: true, defects: marked.map((gate) => refusalOf(procedure, gate, file, act, reference)) };
}

/** Without its content nothing of a matter can be judged any more; what is left of it may still be erased. */
function contentErased(procedure: AnyProcedure, file: AnyFile, kind: string): readonly Refusal[] {
  if (!keptOf(file) || kind === "erase" || kind === "confirm") return [];
  const says = `本事项的内容已经依法清除，不能再办「${getRule(procedure, kind).title}」`;
  return [{ gate: "matter.erased", says, basis: [getRule(procedure, "erase").basis] }];
}

/** What is done once may not be recorded again while the first record of it still waits for someone named in it. */
export function pendingTwin(procedure: AnyProcedure, file: AnyFile, kind: string): readonly Refusal[] {
  const rule = getRule(procedure, kind);
  const twin = rule.repeats ? undefined : file.acts.find((one) => one.kind === kind && isPending(one));
  if (!twin) return [];
  const says = `第${twin.seq}项「${rule.title}」正在等待有关人员确认，不能再办一次`;
  return [{ gate: `${kind}.pending`, says, wayOut: "由尚未确认的人员确认或者不予确认", basis: [rule.basis] }];
}

const isPending = ({ standing }: AnyAct): boolean => standing === "pending";

/** What a linked matter brings about cannot be entered by hand. */
export function notOfLink(act: { readonly origin?: unknown }, rule: AnyRule): readonly Refusal[] {
  if (rule.fromLink === undefined || act.origin !== undefined) return [];
  const says = `「${rule.title}」由关联事项的办理结果自动记入，不能直接登记`;
  return [{ gate: `link.${rule.fromLink}`, says, wayOut: "办理关联事项", basis: [rule.basis] }];
}

/** What stands in the way before any gate is asked: the web of `after`, `before`, once, ended, beginning. */
export function outOfOrder(
  procedure: AnyProcedure,
  file: AnyFile,
  kind: string,
  rule: AnyRule,
): readonly Refusal[] {
  const basis = [rule.basis];
  const title = (other: string): string => getRule(procedure, other).title;
  const ended = rule.afterEnd || isCommon(kind) ? undefined : procedure.endedBy.find((end) => file.done[end]);
  if (ended)
    return [{ gate: "matter.ended", says: `本事项已${title(ended)}，不能再办「${rule.title}」`, basis }];
  if (file.acts.length === 0 && !rule.starts) {
    return [{ gate: "matter.begins", says: `办理不能从「${rule.title}」开始`, basis }];
  }
  const missing = rule.after
    .filter((other) => !file.done[other])
    .map((other) => {
      const pending = file.acts.find((act) => act.kind === other && isPending(act));
      const says = pending
        ? `「${title(other)}」还有人没有确认，尚未生效，不能办「${rule.title}」`
        : `还没有办「${title(other)}」，不能办「${rule.title}」`;
      const wayOut = pending ? `由有关人员确认第${pending.seq}项` : `先办「${title(other)}」`;
      return { gate: `${kind}.after.${other}`, says, wayOut, basis };
    });
  const closed = (rule.before ?? [])
    .filter((other) => file.done[other])
    .map((other) => ({
      gate: `${kind}.before.${other}`,
      says: `已经办过「${title(other)}」，不能再办「${rule.title}」`,
      basis,
    }));
  const twice =
    !rule.repeats && file.done[kind]
      ? [{ gate: `${kind}.once`, says: `「${rule.title}」已经办过，只能办一次`, basis }]
      : [];
  return [...missing, ...closed, ...twice];
}

/** `occurredAt` may not precede the acts it depends on: the first of `after`, the latest of `follows`. */
export function tooEarly(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  rule: AnyRule,
): readonly Refusal[] {
  const follows = rule.follows ?? [];
  return [...new Set([...rule.after, ...follows])].flatMap((other) => {
    const kindred = file.all[other] ?? [];
    const bound = follows.includes(other) ? latestInTime(kindred) : kindred[0];
    if (!bound || compareInstants(act.occurredAt, bound.occurredAt) >= 0) return [];
    const says = `「${rule.title}」的时间早于「${getRule(procedure, other).title}」（${bound.occurredAt}）`;
    return [{ gate: `${act.kind}.time`, says, basis: [rule.basis] }];
  });
}

/** Acts may be recorded late: the last in the file need not be the last that happened. */
const latestInTime = (acts: readonly AnyAct[]): AnyAct | undefined =>
  acts.reduce<AnyAct | undefined>(
    (last, act) => (last && compareInstants(last.occurredAt, act.occurredAt) > 0 ? last : act),
    undefined,
  );

/** Everyone named must hold, on that day, one of the roles the act asks for. */
function wrongPerformers(act: AnyAct, rule: AnyRule, reference: Reference): readonly Refusal[] {
  const wanted = rule.performers;
  const titles = wanted.map((role) => roleTitles[role]).join("、");
  if (act.by.length === 0) {
    return [
      { gate: `${act.kind}.performer`, says: `「${rule.title}」没有写明由谁办理`, basis: [rule.basis] },
    ];
  }
  return act.by
    .filter(({ id }) => !reference.people[id]?.roles.some((role) => wanted.includes(role)))
    .map(({ name }) => ({
      gate: `${act.kind}.performer`,
      says: `「${rule.title}」应当由${titles}办理，${name}在当日不具有该身份`,
      basis: [rule.basis],
    }));
}

/** A failed gate as the answer shows it. A way out that itself fails to compute is left away. */
export function refusalOf(
  procedure: AnyProcedure,
  gate: AnyGate,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): Refusal {
  const basis: readonly Citation[] = asList(gate.basis);
  const wayOut = gate.wayOut?.(file, act, reference);
  if (!wayOut) return { gate: gate.code, says: gate.says, basis };
  return { gate: gate.code, says: gate.says, wayOut: wayOutText(procedure, wayOut), basis };
}

function wayOutText(
  procedure: AnyProcedure,
  wayOut: { readonly act: string } | { readonly earliest: string } | { readonly text: string },
): string {
  if ("act" in wayOut) return `先办「${getRule(procedure, wayOut.act).title}」`;
  if ("text" in wayOut) return wayOut.text;
  const [year, month, day] = wayOut.earliest.split("-").map(Number);
  return `最早 ${year}年${month}月${day}日`;
}
