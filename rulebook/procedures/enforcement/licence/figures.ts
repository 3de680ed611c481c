import type { Act, FigureRule } from "@zhunsheng/engine";
import { dayOf, daysBetween, dueDay, tolledDays, workingDays, workingDaysBetween } from "@zhunsheng/law";
import { calendar } from "../../../calendars/index.ts";
import { cite } from "../../../laws/index.ts";
import { statutoryLimit } from "../../../registers/licence-items.ts";
import { tolls } from "../../shared/licence-tolls.ts";
import type { Facts } from "./fields.ts";
import { type File, isExtended, itemAccepted } from "./standing.ts";

type Decided = Act<"decide", Facts["decide"]>;

/** Days from acceptance to the decision that count, in the unit of the item's own limit (行政许可法第42、45、82条). */
export function daysUsed(file: File, act: Pick<Decided, "occurredAt">): number {
  const from = file.latest.accept?.facts.startsOn;
  const to = dayOf(act.occurredAt);
  if (from === undefined || to <= from) return 0;
  const excluded = tolls(file);
  if (itemAccepted(file)?.unit !== "calendarDay") {
    return workingDaysBetween(from, to, calendar, excluded).count;
  }
  return daysBetween(from, to) - tolledDays(excluded, { from, to });
}

/** What the law allows, without an extension. */
const allowed = (file: File): number => itemAccepted(file)?.statutoryDays ?? 20;

function inTime(file: File, act: Decided): boolean {
  const from = file.latest.accept?.facts.startsOn;
  if (from === undefined) return false;
  const item = itemAccepted(file);
  const limit = item ? statutoryLimit(item, isExtended(file)) : workingDays(isExtended(file) ? 30 : 20);
  return dayOf(act.occurredAt) <= dueDay(from, limit, calendar, tolls(file)).day;
}

function keptPromise(file: File, act: Decided): boolean {
  const item = itemAccepted(file);
  return item !== undefined && daysUsed(file, act) <= item.promisedDays;
}

const annual = cite("threeSystems", 6);
const limits = cite("licensing", 42);

/** 许可统计 (enforcement.md §4.7), and promised against statutory days. */
export const decisionFigures: readonly FigureRule<Facts, "decide">[] = [
  { indicator: "XK.DONE", basis: annual },
  { indicator: "XK.GRANT.N", basis: annual, when: (_file, { facts }) => facts.outcome === "grant" },
  { indicator: "XK.REFUSE.N", basis: annual, when: (_file, { facts }) => facts.outcome === "refuse" },
  { indicator: "XK.ONTIME", basis: limits, when: inTime },
  { indicator: "XK.PROMISE.N", basis: cite("local"), when: keptPromise },
  { indicator: "XK.DAYS", basis: limits, amount: daysUsed },
  { indicator: "XK.STATDAYS", basis: limits, amount: allowed },
  {
    indicator: "XK.PROMDAYS",
    basis: cite("local"),
    amount: (file) => itemAccepted(file)?.promisedDays ?? allowed(file),
  },
  {
    indicator: "XK.SAVED",
    basis: limits,
    amount: (file, act) => Math.max(0, allowed(file) - daysUsed(file, act)),
  },
];
