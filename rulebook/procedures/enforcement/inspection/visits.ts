import type { Act, Json, Reference, RegisterEntry } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { ceilingsFor } from "../../../registers/inspection-ceilings.ts";
import { standardsOfInspection } from "../../../registers/inspection-standards.ts";
import {
  countsTowardCeiling,
  duplicated,
  inspectionVisits,
  otherVisits,
  type Visit,
  visitKey,
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
  const body: Json = {
    matter: file.matter,
    kind: task.facts.kind,
    on,
    status,
    items: itemsOf(task.facts),
  };
  return { register: inspectionVisits.id, key: visitKey(task.facts, file.matter), validFrom: day, body };
};

export const plannedEntry = (file: File, task: Task): readonly RegisterEntry[] => [
  entryOf(file, task, "planned", dayOf(task.occurredAt), task.facts.plannedOn),
];

/** The visit as it went: done when checked, free again when the task was cancelled. */
export const settledEntry =
  (status: "done" | "cancelled") =>
  (file: File, act: Pick<Act<string, unknown>, "occurredAt">): readonly RegisterEntry[] => {
    const { task } = file.latest;
    const day = dayOf(act.occurredAt);
    return task ? [entryOf(file, task, status, day, day)] : [];
  };
