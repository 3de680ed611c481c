import type { Act, MatterFile } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { isDelivered } from "../../shared/service.ts";
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

export const isAllDone = ({ items }: Pick<Facts["reinspect"], "items">): boolean =>
  items.every(({ result }) => result === "done");

/** The last re-inspection found everything put right. */
export const isCorrected = (file: File): boolean => {
  const last = file.latest.reinspect;
  return last !== undefined && isAllDone(last.facts);
};

/** The order was served as its way asks. */
export const isServed = (file: File): boolean =>
  file.all.deliver.some((act) => act.facts.document === "order" && isDelivered(act));

/** This re-inspection looked at what was due: everything was done, or the term was over (`file` as it stood then). */
export function looksAtTerm(file: File, act: Act<"reinspect", Facts["reinspect"]>): boolean {
  const earlier = {
    ...file,
    all: { ...file.all, reinspect: file.all.reinspect.filter(({ seq }) => seq < act.seq) },
  };
  const end = termEnd(earlier);
  return isAllDone(act.facts) || (end !== undefined && dayOf(act.occurredAt) >= end);
}

/** What another procedure took over where the order was not obeyed. */
export const isPursued = ({ done }: File): boolean =>
  done.caseOpened || done.powerCut || done.executed || done.substituted;
