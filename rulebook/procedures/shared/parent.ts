import type { AnyAct, Json, Reference } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { annulledOrder } from "./linked-orders.ts";

/** The latest act of that kind in the matter this one was opened from. */
export const parentAct = (reference: Reference, kind: string): AnyAct | undefined =>
  reference.parent?.file.latest[kind];

/** What that act says in one field. */
export const parentFact = (reference: Reference, kind: string, field: string): Json | undefined =>
  parentAct(reference, kind)?.facts[field];

/** The day of that act; undefined where it was not done. */
export function parentDay(reference: Reference, kind: string): Day | undefined {
  const act = parentAct(reference, kind);
  return act && dayOf(act.occurredAt);
}

/** The fine that the parent decided, in 分; 0 where there is none. */
export function parentFineFen(reference: Reference): number {
  const fine = parentFact(reference, "decide", "fineFen");
  return typeof fine === "number" ? fine : 0;
}

/** Everyone who ever handled the parent: those assigned, and those who stood on the spot. */
export function parentHandlers(reference: Reference): readonly string[] {
  const file = reference.parent?.file;
  if (!file) return [];
  const assigned = (file.all.assign ?? []).flatMap(({ facts }) => facts.handlers ?? []);
  const present = (file.all.onSite ?? []).flatMap(({ by }) => by.map(({ id }) => id));
  return [...assigned.filter((id) => typeof id === "string"), ...present];
}

/** Whether the parent's decision was annulled or found void: by a review, by the agency itself, or as withdrawn. */
export function parentAnnulled(reference: Reference): boolean {
  const all = reference.parent?.file.all ?? {};
  const says = (kind: string, field: string): boolean =>
    (all[kind] ?? []).some(({ facts }) => facts[field] === "annulled" || facts[field] === "void");
  return says("reviewEnded", "result") || says("withdraw", "ground") || says("revoke", "mode");
}

/** 停止执行: a reconsideration or lawsuit about the parent's decision that has not ended stays its enforcement. */
export function parentStayed({ parent }: Reference): boolean {
  const { reviewBegun = [], reviewEnded = [] } = parent?.file.all ?? {};
  return reviewBegun.some(
    ({ seq, facts }) => facts.suspended === true && !reviewEnded.some((end) => end.facts.begun === seq),
  );
}

/** The days of every act of that kind in the parent. */
export const parentDays = (reference: Reference, kind: string): readonly Day[] =>
  (reference.parent?.file.all[kind] ?? []).map(({ occurredAt }) => dayOf(occurredAt));

/** The days of the orders to correct that were opened from the parent and have not been annulled since. */
export function standingOrderDays(reference: Reference): readonly Day[] {
  const { ordered = [], orderClosed = [] } = reference.parent?.file.all ?? {};
  const annulled = orderClosed.filter(({ facts }) => facts.result === annulledOrder);
  const gone = new Set(annulled.map(({ origin }) => origin?.matter));
  return ordered.filter(({ origin }) => !gone.has(origin?.matter)).map(({ occurredAt }) => dayOf(occurredAt));
}

/** Until when days were already fined by an earlier 按日连续处罚 of the parent; undefined where there is none. */
export function parentFinedUntil(reference: Reference): Day | undefined {
  const days = (reference.parent?.file.all.dailyFined ?? []).map(({ facts }) => facts.until);
  return days
    .filter((day) => typeof day === "string")
    .toSorted()
    .at(-1);
}
