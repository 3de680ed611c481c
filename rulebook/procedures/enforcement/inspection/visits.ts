import type { Act, Json, Reference, RegisterEntry, RegisterNeed } from "@zhunsheng/engine";
import { dayOf, type Instant } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { ceilingsFor, ceilingsNeed } from "../../../registers/inspection-ceilings.ts";
import { standardsOfInspection } from "../../../registers/inspection-standards.ts";
import {
  countsTowardCeiling,
  duplicated,
  inspectionVisits,
  otherVisits,
  type Visit,
  visitKey,
  visitsNeed,
  visitsUsed,
} from "../../../registers/inspection-visits.ts";
import type { Facts } from "./fields.ts";
import { type File, itemsOf } from "./standing.ts";

type Task = Act<"task", Facts["task"]>;

/** Whether one more visit stays within every published ceiling that was, or was not, checked by the agency. */
export function withinCeiling(
  file: File,
  { facts }: Pick<Task, "facts">,
  { entries, day }: Pick<Reference, "entries" | "day">,
  sure: boolean,
): boolean {
  if (!countsTowardCeiling(facts.kind)) return true;
  const visits = otherVisits(entries, facts, file.matter);
  return ceilingsFor(entries, facts.riskClass, itemsOf(facts), day)
    .filter(({ mark }) => (mark === "V") === sure)
    .every(({ perYear, item }) => visitsUsed(visits, item, facts.plannedOn) < perYear);
}

/** Whether this visit uses up the last that a ceiling allows: what the task itself kept says so. */
export function reachesCeiling(file: File, { facts, occurredAt, relied }: Task): boolean {
  if (!countsTowardCeiling(facts.kind)) return false;
  const visits = otherVisits(relied?.entries, facts, file.matter);
  return ceilingsFor(relied?.entries, facts.riskClass, itemsOf(facts), dayOf(occurredAt)).some(
    ({ perYear, item }) => visitsUsed(visits, item, facts.plannedOn) + 1 >= perYear,
  );
}

/**
 * The same on the day of the visit itself, whatever day was planned: a task of another year, or one dated before the
 * ceiling was published or before other visits, reaches nobody who has been visited often enough.
 */
export const staysWithin = {
  code: "inspection.ceiling",
  basis: [cite("inspectionNotice"), cite("local")],
  says: "到检查之日，同一企业本年度的其他检查已经达到公布的频次上限，不得进入检查",
  holds: (file: File, act: { readonly occurredAt: Instant }, reference: Reference): boolean => {
    const facts = file.latest.task?.facts;
    return (
      facts === undefined ||
      withinCeiling(file, { facts: { ...facts, plannedOn: dayOf(act.occurredAt) } }, reference, true)
    );
  },
  wayOut: (): { readonly act: "cancel" } => ({ act: "cancel" }),
};

/** What that gate asks the registers for. */
export const ceilingNeeds = <K extends "enter" | "check">(): readonly RegisterNeed<Facts, K>[] => [
  ...ceilingsNeed<Facts, K>((file) => file.latest.task?.facts.riskClass),
  visitsNeed<Facts, K>(
    (file) => file.latest.task?.facts,
    (_file, act) => dayOf(act.occurredAt),
  ),
];

/** One visit for several matters: no second task at the same party, no item again within the interval. */
export function isSingle(file: File, { facts }: Pick<Task, "facts">, reference: Reference): boolean {
  if (!countsTowardCeiling(facts.kind)) return true;
  const visits = otherVisits(reference.entries, facts, file.matter);
  const { duplicateDays } = standardsOfInspection(reference);
  return !duplicated(visits, itemsOf(facts), facts.plannedOn, duplicateDays);
}

/** How often the party was inspected this year, as the notice tells it. */
export function usedThisYear(file: File, on: string, reference: Reference): number {
  const task = file.latest.task;
  return task ? visitsUsed(otherVisits(reference.entries, task.facts, file.matter), undefined, on) : 0;
}

const entryOf = (file: File, task: Task, status: Visit["status"], day: string, on: string): RegisterEntry => {
  // What was entered as counting goes on counting: no correction of a word makes room for one visit more.
  const kinds = [task.facts.kind, task.original?.facts.kind ?? task.facts.kind];
  const body: Json = {
    matter: file.matter,
    kind: kinds.find(countsTowardCeiling) ?? task.facts.kind,
    on,
    status,
    items: itemsOf(task.facts),
  };
  return { register: inspectionVisits.id, key: visitKey(task.facts, file.matter), validFrom: day, body };
};

export const plannedEntry = (file: File, task: Task): readonly RegisterEntry[] => [
  entryOf(file, task, "planned", dayOf(task.occurredAt), task.facts.plannedOn),
];

type Dated = Pick<Act<string, unknown>, "occurredAt">;

/** The visit as it went: done when checked. */
export const doneEntry = (file: File, act: Dated): readonly RegisterEntry[] => {
  const { task } = file.latest;
  const day = dayOf(act.occurredAt);
  return task ? [entryOf(file, task, "done", day, day)] : [];
};

/** Free again when the task was cancelled; not once the party was entered: it has been visited. */
export const cancelledEntry = (file: File, act: Dated): readonly RegisterEntry[] => {
  const { task, enter } = file.latest;
  const day = dayOf(act.occurredAt);
  if (!task) return [];
  return [
    enter
      ? entryOf(file, task, "done", day, dayOf(enter.occurredAt))
      : entryOf(file, task, "cancelled", day, day),
  ];
};
