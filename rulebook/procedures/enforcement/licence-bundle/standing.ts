import type { MatterFile } from "@zhunsheng/engine";
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

/** What the items would take one after another, less what they took at once; never below 0. */
export const daysSaved = ({ latest }: File, days: number): number =>
  Math.max(0, (latest.apply?.facts.items ?? []).reduce((sum, row) => sum + row.statutoryDays, 0) - days);

/** Every promise was kept: nothing took longer than the longest of them. */
export const keptPromise = ({ latest }: File, days: number): boolean =>
  days <= Math.max(...(latest.apply?.facts.items ?? []).map(({ promisedDays }) => promisedDays));

/** How many results the applicant is handed at once; what a higher agency decides comes from there. */
export const resultsOf = ({ latest }: File): number =>
  (latest.apply?.facts.items ?? []).filter(({ by }) => by !== "higher").length;
