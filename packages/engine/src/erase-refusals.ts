import { compareInstants, dayOf, type HolidayCalendar } from "@zhunsheng/law";
import { type Judge, refuserOf } from "./correct.ts";
import type { Decision } from "./decide.ts";
import { describeFields } from "./describe.ts";
import { type Duty, duties } from "./duties.ts";
import { contentNames, isErasable, keptOf, rowsOf, type Scope, scopeOf } from "./erase.ts";
import { mentions, textsToGo } from "./erased-texts.ts";
import { figures } from "./figures.ts";
import { fold, upTo } from "./file.ts";
import { referenceOf } from "./relied.ts";
import { counts, getRule, isCommon } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure, Kept, Reference, Refusal } from "./types.ts";

export interface Erasing {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  /** The erasure itself, recorded or about to be. */
  readonly act: AnyAct;
  readonly reference: Reference;
  readonly judge: Judge;
}

/**
 * What stands in the way of an erasure: it names what is there and may go, somebody else who answers for the agency
 * approves it in person, and it makes no matter undecidable that is still being handled.
 */
export function eraseRefusals(erasing: Erasing): readonly Refusal[] {
  const named = notErasable(erasing);
  if (named.length > 0) return named;
  const { procedure, file, act } = erasing;
  const refuse = refuserOf(procedure, act);
  const moved = file.acts.filter(
    (later) => later.seq > act.seq && later.facts.act !== act.seq && later.standing !== "void",
  );
  if (
    moved.some(({ kind, facts }) => kind !== "confirm" || file.acts[Number(facts.act) - 1]?.kind !== "erase")
  ) {
    return [refuse("moved", "提出清除以后本事项又有新的行为，应当不予确认，重新提出")];
  }
  return [...notApproved(erasing), ...stillOpen(erasing)];
}

/** Rows that name nothing, what may not go, or what is gone already. */
function notErasable({ procedure, file, act }: Erasing): readonly Refusal[] {
  const refuse = refuserOf(procedure, act);
  const rows = rowsOf(file.acts, act);
  if (rows.length === 0) return [refuse("scope", "没有指明清除哪一项的哪些内容")];
  for (const { act: seq, name } of rows) {
    const target = typeof seq === "number" && seq < act.seq ? file.acts[seq - 1] : undefined;
    if (!target) return [refuse("target", `本事项没有第${String(seq)}项行为`)];
    if (compareInstants(act.occurredAt, target.occurredAt) < 0) {
      return [refuse("time", `时间早于第${target.seq}项发生的时间（${target.occurredAt}）`)];
    }
    if (typeof name !== "string") continue;
    if (!contentNames(target).includes(name) && !isErased(target, name)) {
      return [refuse("field", `第${target.seq}项没有名为 ${name} 的内容`)];
    }
    if (!isErasable(file.acts, target, name)) {
      return [refuse("permanent", `第${target.seq}项的 ${name} 是记录本身的结构，不能清除`)];
    }
    if (isErased(target, name)) return [refuse("once", `第${target.seq}项的 ${name} 已经清除`)];
  }
  const left = [...scopeOf(file.acts, act)].some(([seq, names]) => {
    const target = file.acts[seq - 1];
    return target !== undefined && names.some((name) => !isErased(target, name));
  });
  return left ? [] : [refuse("once", "指明的内容已经全部清除")];
}

const isErased = (act: AnyAct, name: string): boolean =>
  act.erased?.some(({ field }) => field === name) ?? false;

/** A leader of the agency other than whoever proposes it; each confirms in a session of their own. */
function notApproved({ procedure, act, reference }: Erasing): readonly Refusal[] {
  const proposer = act.enteredBy?.person ?? act.by[0]?.id;
  const leads = (id: string): boolean =>
    reference.people[id]?.roles.some((role) => role === "leader" || role === "head") ?? false;
  if (act.by.length >= 2 && act.by.some(({ id }) => id !== proposer && leads(id))) return [];
  const says = "清除内容应当经提出人以外的本机关负责人批准";
  return [refuserOf(procedure, act)("approved", says, "由另一名负责人共同办理，并在自己的登录中确认")];
}

/**
 * A matter still being handled must stay decidable. Only paragraphs may be taken from it, and only such that every act
 * so far comes out the same without them: what a later gate could ask for is then still there.
 */
function stillOpen(erasing: Erasing): readonly Refusal[] {
  const { procedure, file, act } = erasing;
  if (keptOf(file) || procedure.endedBy.some((kind) => file.done[kind])) return [];
  const refuse = refuserOf(procedure, act);
  if (act.facts.ground !== "unrelated") {
    return [
      refuse("ended", "本事项还没有办结，不能清除；只有录入了与执法无关的个人信息的，可以在办理中清除"),
    ];
  }
  if (onlyWords(erasing, ["longText"]) && comesOutTheSame(erasing)) return [];
  const says = "本事项还在办理中，只能清除不影响办理的叙述文字；指明的内容是关口、期限、指标或者公示所依据的";
  return [refuse("decidable", says, "先把与执法无关的部分更正，再清除更正以前的记载，或者在办结以后清除")];
}

/** Whether nothing but words of these widgets is named: they can be replaced, and the act's form still fits. */
function onlyWords({ procedure, file, act }: Erasing, widgets: readonly string[]): boolean {
  return [...scopeOf(file.acts, act)].every(([seq, names]) => {
    const kind = file.acts[seq - 1]?.kind ?? "";
    const fields = new Map(
      describeFields(getRule(procedure, kind).fields).map(({ name, widget }) => [`input.${name}`, widget]),
    );
    return names.every((name) => widgets.includes(fields.get(name) ?? ""));
  });
}

/** Whether every act, duty, figure, register entry and the matter's name come out the same without what is named. */
function comesOutTheSame(erasing: Erasing): boolean {
  const { procedure, file, act, reference } = erasing;
  if (reference.parent && keptOf(reference.parent.file)) return false;
  const erasure = { ...act, kept: undefined, confirmedBy: act.by.map(({ id }) => id) };
  const earlier = file.acts.filter(({ seq }) => seq < act.seq);
  const after = fold(procedure, file.agency, file.matter, [...earlier, erasure]);
  const before = fold(procedure, file.agency, file.matter, earlier);
  const without = fold(procedure, file.agency, file.matter, after.acts.slice(0, -1));
  return told(erasing, before) === told(erasing, without);
}

/** All that is derived from a file, as one text. */
function told({ procedure, act, reference, judge }: Erasing, file: AnyFile): string {
  const outcome = (decision: Decision): readonly string[] =>
    (decision.accepted ? decision.defects : decision.refusals).map(({ gate }) => gate);
  const acts = file.acts.map((one) => {
    if (isCommon(one.kind) || !counts(one)) return [one.seq, one.standing];
    const { enters, returns } = getRule(procedure, one.kind);
    const before = upTo(file, one.seq - 1);
    const judged = judge(procedure, before, one, referenceOf(one, reference));
    return [one.seq, outcome(judged), enters?.(before, one), returns?.facts(upTo(file, one.seq), one)];
  });
  const owed = duties(procedure, file, dayOf(act.occurredAt), reference.calendar);
  const name = [procedure.name(file), procedure.party?.(file)];
  return JSON.stringify([acts, owed, figures(procedure, file), name]);
}

/** What the matter is read from once this takes effect; undefined where only words go that nothing is derived from. */
export function keptBy(erasing: Erasing): Kept | undefined {
  const { procedure, file, act, reference } = erasing;
  if (!keptOf(file) && onlyWords(erasing, ["text", "longText"]) && comesOutTheSame(erasing)) return undefined;
  const scope = scopeOf(file.acts, act);
  const gone = textsToGo(procedure, file, scope);
  const kept = keptOf(file);
  const title = kept?.title ?? procedure.name(file);
  const party = kept ? kept.party : procedure.party?.(file);
  return {
    title: mentions(title, gone) ? `${procedure.title}（内容已依法清除）` : title,
    ...(party === undefined ? {} : { party: mentions(party, gone) ? "（内容已依法清除）" : party }),
    duties: keptDuties(erasing, reference.calendar, gone, scope),
    figures: figures(procedure, file),
    standings: standingsOf(file),
  };
}

/**
 * What can no longer be discharged is not owed any more; what was overdue stays so. Who is to confirm an erasure is
 * read from the erasure itself, now and later.
 */
function keptDuties(
  { procedure, file, act }: Erasing,
  calendar: HolidayCalendar,
  gone: readonly string[],
  scope: Scope,
): readonly Duty[] {
  const nameless = [...scope.values()].some((names) => names.includes("by"));
  const owed = duties(procedure, file, dayOf(act.occurredAt), calendar);
  const own = owed.filter(({ openedBy }) => file.acts[openedBy - 1]?.kind !== "erase");
  return own.map(({ persons, ...duty }) => ({
    ...duty,
    ...(persons && !nameless ? { persons } : {}),
    title: gone.reduce((title, text) => title.replaceAll(text, "（已依法清除）"), duty.title),
    state: duty.state === "open" ? ("waived" as const) : duty.state,
  }));
}

const standingsOf = (file: AnyFile): Kept["standings"] =>
  Object.fromEntries(
    file.acts.flatMap(({ seq, kind, standing }) =>
      kind !== "erase" && kind !== "confirm" && (standing === "pending" || standing === "void")
        ? [[seq, standing] as const]
        : [],
    ),
  );
