import { addDays, type Day, daysBetween, nextDay } from "./days.ts";

/** A run of days, both ends included. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

const later = (first: Day, second: Day): Day => (first > second ? first : second);
const earlier = (first: Day, second: Day): Day => (first < second ? first : second);

/**
 * The same days as separate runs in order: overlapping and adjoining intervals become one,
 * because a day that two grounds exclude is excluded once. Throws RangeError when an interval ends before it begins.
 */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const interval of intervals.toSorted((a, b) => daysBetween(b.from, a.from))) {
    if (interval.to < interval.from) throw new RangeError(`interval ends before it begins: ${interval.from}`);
    const last = merged.at(-1);
    if (last && interval.from <= nextDay(last.to)) {
      merged[merged.length - 1] = { from: last.from, to: later(last.to, interval.to) };
    } else {
      merged.push({ from: interval.from, to: interval.to });
    }
  }
  return merged;
}

/** How many different days the intervals cover, both ends included; only within `within` when it is given. */
export function tolledDays(intervals: readonly Interval[], within?: Interval): number {
  return mergeIntervals(intervals).reduce((sum, interval) => {
    const from = within ? later(interval.from, within.from) : interval.from;
    const to = within ? earlier(interval.to, within.to) : interval.to;
    return to < from ? sum : sum + daysBetween(from, to) + 1;
  }, 0);
}

/** Whether one of the intervals contains the day. */
export const covers = (intervals: readonly Interval[], day: Day): boolean =>
  intervals.some((interval) => interval.from <= day && day <= interval.to);

/** The `count`-th day after `start` that no interval covers. */
export function addUntolledDays(start: Day, count: number, tolls: readonly Interval[]): Day {
  let day = addDays(start, count);
  for (const { from, to } of mergeIntervals(tolls)) {
    const first = later(from, nextDay(start));
    if (first <= to && first <= day) day = addDays(day, daysBetween(first, to) + 1);
  }
  return day;
}
