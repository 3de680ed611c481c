import type { Act, MatterFile } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { isDelivered, servedOn } from "../../shared/service.ts";
import type { Facts } from "./fields.ts";

/** Questions that several gates and duties ask of an order to correct. */
export type File = MatterFile<Facts>;

type Items = Facts["issue"]["items"];

/** The last day by which everything ordered must be put right, as first set. */
export const lastDueOn = (items: Items): Day =>
  items
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1) ?? "";

/** The first of the days set. */
export const firstDueOn = (items: Items): Day => items.map(({ dueOn }) => dueOn).toSorted()[0] ?? "";

/**
 * Until when everything must be put right as the file stands: as ordered, as extended before the term then running was
 * over (E-15: a later extension is invalid), as set anew by a re-inspection. Undefined before the order.
 */
export function termEnd(file: File): Day | undefined {
  const { issue } = file.latest;
  if (!issue) return undefined;
  const later = [...file.all.extend, ...file.all.reinspect].toSorted((one, other) => one.seq - other.seq);
  return later.reduce((end, act) => {
    if (act.kind === "reinspect") return act.facts.newDueOn ?? end;
    return dayOf(act.occurredAt) <= end ? (act.facts.dueOn ?? end) : end;
  }, lastDueOn(issue.facts.items));
}

/** The term that ran when the act at this place was done. */
const termBefore = (file: File, seq: number): Day | undefined => {
  const earlier = <A extends { readonly seq: number }>(acts: readonly A[]) =>
    acts.filter((act) => act.seq < seq);
  const { extend, reinspect } = file.all;
  return termEnd({ ...file, all: { ...file.all, extend: earlier(extend), reinspect: earlier(reinspect) } });
};

/** This extension was granted while the term still ran, so that there is a longer one. */
export function isValidExtension(
  file: File,
  { seq, facts, occurredAt }: Act<"extend", Facts["extend"]>,
): boolean {
  const end = termBefore(file, seq);
  return facts.dueOn !== undefined && end !== undefined && dayOf(occurredAt) <= end;
}

/** Until when this problem must be put right; a longer term for the order is one for each of its items. */
export function dueOf(file: File, problem: string): Day | undefined {
  const { issue } = file.latest;
  const ordered = issue?.facts.items.find((item) => item.problem === problem);
  const end = termEnd(file);
  if (!issue || !ordered || end === undefined) return undefined;
  return end === lastDueOn(issue.facts.items) ? ordered.dueOn : end;
}

/** People were withdrawn, production or use was stopped by this order. */
export const hasStopped = (file: File): boolean => (file.latest.issue?.facts.measures.length ?? 0) > 0;

/**
 * What of the order was not found put right, each problem by the last re-inspection that looked at it: one left out of
 * a re-inspection is not put right by that (E-56). `now`: a re-inspection that is not in the file yet.
 */
export const uncorrected = (file: File, now?: Pick<Facts["reinspect"], "items">): readonly string[] => {
  const seen = [...file.all.reinspect.flatMap(({ facts }) => facts.items), ...(now?.items ?? [])];
  const isDone = (problem: string): boolean =>
    seen.findLast((one) => one.problem === problem)?.result === "done";
  const ordered = file.latest.issue?.facts.items ?? [];
  return ordered.map(({ problem }) => problem).filter((problem) => !isDone(problem));
};

/** Every problem that the order names was found put right. */
export const isCorrected = (file: File): boolean => file.done.reinspect && uncorrected(file).length === 0;

/** The order was served as its way asks, and counts as served on that day at the latest. */
export const isServedBy = (file: File, day: Day): boolean =>
  file.all.deliver.some((act) => act.facts.document === "order" && isDelivered(act) && servedOn(act) <= day);

/** This last re-inspection of the file looked at what was due: everything was done, or the term was over. */
export function looksAtTerm(file: File, act: Act<"reinspect", Facts["reinspect"]>): boolean {
  const end = termBefore(file, act.seq);
  return isCorrected(file) || (end !== undefined && dayOf(act.occurredAt) >= end);
}

/** What another procedure took over where the order was not obeyed; a case that was declined did not. */
export const isPursued = ({ done, all }: File): boolean =>
  all.caseOpened.length > all.caseDeclined.length || done.powerCut || done.executed || done.substituted;
