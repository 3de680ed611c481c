import { compareInstants } from "@zhunsheng/law";
import { changesErased, scopeOf, stripped } from "./erase.ts";
import { getRule, hasCommon } from "./rules.ts";
import type { AnyAct, AnyProcedure, Json, Refusal } from "./types.ts";

type Changing =
  | "facts"
  | "occurredAt"
  | "defects"
  | "original"
  | "standing"
  | "awaits"
  | "effectiveAt"
  | "correctedBy";

/** An act while it is being settled. */
interface Settled extends Omit<AnyAct, Changing> {
  facts: AnyAct["facts"];
  occurredAt: AnyAct["occurredAt"];
  defects: AnyAct["defects"];
  original: AnyAct["original"];
  effectiveAt: AnyAct["effectiveAt"];
  standing: NonNullable<AnyAct["standing"]>;
  awaits: readonly string[];
  correctedBy: readonly number[];
}

/**
 * The acts as later acts of the file leave them: who has confirmed, what was corrected, struck out or erased. What was
 * entered stays beside it (`original`) unless it was erased, so that settling again starts from the same. Pure.
 * `without` leaves one act out of account: what a correction changed is the difference.
 */
export function settle(
  procedure: AnyProcedure,
  acts: readonly AnyAct[],
  without?: number,
): readonly AnyAct[] {
  const settled = acts.map((act) => begin(procedure, act));
  eraseContents(procedure, settled);
  for (const act of settled)
    if (act.kind === "confirm" && act.seq !== without && !isOfErasure(settled, act)) {
      answer(procedure, settled, act);
    }
  for (const act of settled) if (act.kind !== "erase") stand(procedure, act);
  for (const act of settled) standAsKept(settled, act);
  for (const act of settled) {
    if (act.kind === "correct" && act.seq !== without && act.standing === "effective") apply(settled, act);
  }
  return settled;
}

/** As it was entered: the people named who have not signed are awaited. */
function begin(procedure: AnyProcedure, act: AnyAct): Settled {
  const entered = act.original ?? { facts: act.facts, occurredAt: act.occurredAt, defects: act.defects };
  const signed = act.confirmedBy;
  const awaits =
    signed === undefined || !hasCommon(procedure, "confirm") || act.kind === "confirm"
      ? []
      : act.by.map(({ id }) => id).filter((id) => !signed.includes(id));
  const { facts, occurredAt, defects } = entered;
  const settled = { original: undefined, standing: "effective", awaits, effectiveAt: undefined } as const;
  return { ...act, facts, occurredAt, defects, ...settled, correctedBy: [] };
}

/** One answer of one person: confirmed, or refused with a reason. */
function answer(procedure: AnyProcedure, acts: readonly Settled[], confirm: Settled): void {
  const target = acts[Number(confirm.facts.act) - 1];
  const person = confirm.by[0];
  if (!target || !person || target.seq >= confirm.seq) return;
  if (confirm.facts.answer === "confirmed") {
    target.awaits = target.awaits.filter((id) => id !== person.id);
    if (compareInstants(confirm.occurredAt, target.effectiveAt ?? target.occurredAt) > 0) {
      target.effectiveAt = confirm.occurredAt;
    }
    return;
  }
  if (getRule(procedure, target.kind).nature === "decision") {
    target.standing = "void";
    return;
  }
  // What has happened has happened: the record of it is marked, not undone.
  const says = `${person.name}不予确认：${String(confirm.facts.reason ?? "")}`;
  const mark: Refusal = { gate: "confirm.refused", says, basis: [getRule(procedure, "confirm").basis] };
  keepOriginal(target);
  target.defects = [...(target.defects ?? []), mark];
  target.awaits = target.awaits.filter((id) => id !== person.id);
}

const isOfErasure = (acts: readonly Settled[], confirm: Settled): boolean =>
  acts[Number(confirm.facts.act) - 1]?.kind === "erase";

/** Erasures first, so that nothing below reads what an effective one has taken, deleted already or not yet. */
function eraseContents(procedure: AnyProcedure, acts: Settled[]): void {
  for (const act of acts) {
    if (act.kind === "confirm" && isOfErasure(acts, act)) answer(procedure, acts, act);
  }
  for (const erasure of acts) {
    if (erasure.kind !== "erase") continue;
    stand(procedure, erasure);
    if (erasure.standing !== "effective") continue;
    for (const [seq, names] of scopeOf(acts, erasure)) {
      const act = acts[seq - 1];
      if (!act) continue;
      const { standing, correctedBy } = act;
      const awaits = names.includes("by") || names.includes("confirmedBy") ? [] : act.awaits;
      acts[seq - 1] = { ...act, ...stripped(act, names, erasure), standing, awaits, correctedBy };
    }
  }
}

/** Who was named in an act may be erased; how it stood is kept. */
function standAsKept(acts: readonly Settled[], { kind, standing, kept }: Settled): void {
  if (kind !== "erase" || standing !== "effective") return;
  for (const [seq, kindOf] of Object.entries(kept?.standings ?? {})) {
    const act = acts[Number(seq) - 1];
    if (act) act.standing = kindOf;
  }
}

/** A decision waits for everyone named; a fact counts at once. */
function stand(procedure: AnyProcedure, act: Settled): void {
  const waits = act.awaits.length > 0 && getRule(procedure, act.kind).nature === "decision";
  if (act.standing === "effective" && waits) act.standing = "pending";
}

/** Puts the corrected content in the place of what was entered, or strikes the act out. */
function apply(acts: readonly Settled[], correction: Settled): void {
  const target = acts[Number(correction.facts.act) - 1];
  if (!target || target.seq >= correction.seq) return;
  keepOriginal(target);
  target.correctedBy = [...target.correctedBy, correction.seq];
  if (correction.facts.mode === "void") {
    target.standing = "void";
    return;
  }
  const changed = withChanges(target.facts, correction.facts.changes);
  const gone = changesErased(correction);
  // What holds in the place of what was entered is not known any more: nothing is shown rather than what was wrong.
  const isKnown = ([name]: readonly [string, unknown]): boolean => gone !== "all" && !gone.includes(name);
  target.facts = gone.length > 0 ? Object.fromEntries(Object.entries(changed).filter(isKnown)) : changed;
  if (typeof correction.facts.occurredAt === "string") target.occurredAt = correction.facts.occurredAt;
  // A corrected fact bears the marks that its corrected content bears.
  target.defects = correction.defects;
}

function keepOriginal(act: Settled): void {
  if (act.original) return;
  const { facts, occurredAt, defects } = act;
  act.original = { facts, occurredAt, defects };
}

/** The facts with what a correction changes; `null` takes a field away. */
export function withChanges(facts: AnyAct["facts"], changes: Json | undefined): AnyAct["facts"] {
  if (typeof changes !== "object" || changes === null || Array.isArray(changes)) return facts;
  const merged = [...Object.entries(facts), ...Object.entries(changes)];
  const kept = new Map(merged);
  for (const [name, value] of merged) if (value === null) kept.delete(name);
  return Object.fromEntries(kept);
}
