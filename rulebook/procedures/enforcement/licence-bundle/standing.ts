import type { Act, MatterFile } from "@zhunsheng/engine";
import { dayOf, workingDaysBetween } from "@zhunsheng/law";
import { calendar } from "../../../calendars/index.ts";
import { acceptedOn } from "../../shared/licence-handling.ts";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;
type Row = Facts["apply"]["items"][number];

export const rowOf = ({ latest }: File, item: string): Row | undefined =>
  latest.apply?.facts.items.find((row) => row.item === item);

/** The items of which nothing came back yet: no decision of ours, no opinion of theirs, no first examination. */
export function openItems({ all, latest }: File): readonly Row[] {
  const answered = new Set([
    ...all.opinion.map(({ facts }) => facts.item),
    ...all.itemDecided.map(({ facts }) => facts.item),
    ...all.firstExamine.map(({ facts }) => facts.item),
  ]);
  return (latest.apply?.facts.items ?? []).filter(({ item }) => !answered.has(item));
}

export const has = ({ latest }: File, by: Row["by"]): boolean =>
  latest.apply?.facts.items.some((row) => row.by === by) === true;

/** Visits to the window and to the site that one application and one visit spare the applicant. */
export function visitsSaved({ latest }: File): number {
  const items = latest.apply?.facts.items ?? [];
  const sites = items.filter((row) => row.visit).length;
  return items.length - 1 + (latest.visit ? Math.max(0, sites - 1) : 0);
}

type Concluded = Pick<Act<"conclude", Facts["conclude"]>, "occurredAt">;

/** Working days from the acceptance to the conclusion, as the record has them. */
export function daysTaken({ latest }: File, { occurredAt }: Concluded): number {
  const from = latest.accept && acceptedOn({ latest }, latest.accept);
  const to = dayOf(occurredAt);
  return from === undefined || to <= from ? 0 : workingDaysBetween(from, to, calendar, []).count;
}

/** What the items would take one after another, less what they took at once; never below 0. */
export const daysSaved = (file: File, act: Concluded): number =>
  Math.max(
    0,
    (file.latest.apply?.facts.items ?? []).reduce((sum, row) => sum + row.statutoryDays, 0) -
      daysTaken(file, act),
  );

/** Every promise was kept: nothing took longer than the longest of them. */
export const keptPromise = (file: File, act: Concluded): boolean =>
  daysTaken(file, act) <=
  Math.max(...(file.latest.apply?.facts.items ?? []).map(({ promisedDays }) => promisedDays));

/** Whether nothing of it is to be handed over: not accepted, given up. */
const isEnded = ({ all }: File, item: string): boolean =>
  [...all.opinion, ...all.itemDecided].findLast(({ facts }) => facts.item === item)?.facts.outcome ===
  "ended";

/** How many results the applicant is handed at once; what a higher agency decides comes from there. */
export const resultsOf = (file: File): number =>
  (file.latest.apply?.facts.items ?? []).filter(({ by, item }) => by !== "higher" && !isEnded(file, item))
    .length;

/** Every item that goes elsewhere was sent there. */
export const isAllSent = ({ all, latest }: File): boolean =>
  (latest.apply?.facts.items ?? []).every(
    ({ by, item }) => by !== "other" || all.distribute.some(({ facts }) => facts.item === item),
  );

/** Every item that a higher agency decides was examined here first. */
export const isAllExamined = ({ all, latest }: File): boolean =>
  (latest.apply?.facts.items ?? []).every(
    ({ by, item }) => by !== "higher" || all.firstExamine.some(({ facts }) => facts.item === item),
  );
