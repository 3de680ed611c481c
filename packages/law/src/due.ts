import { dayKind, type HolidayCalendar } from "./calendars.ts";
import { addDays, addMonths, type Day, daysBetween, isDay, nextDay, previousDay } from "./days.ts";
import { addHours, compareInstants, dayOf, type Instant } from "./instants.ts";
import { addUntolledDays, covers, type Interval } from "./intervals.ts";
import type { Limit } from "./limits.ts";

/** The last day (or moment) of a period. */
export interface Due {
  /** The last day on which the act is in time. */
  readonly day: Day;
  /** The last day before it was moved off a rest day: where warnings belong. */
  readonly nominal: Day;
  /** The last moment, for a limit in hours. */
  readonly instant?: Instant;
  /** A day looked at falls in a year without a holiday notice (待核): only Saturdays and Sundays were known. */
  readonly provisional: boolean;
}

type Step = (day: Day) => Day;

/** Walks `count` working days away from `start`. Ends: each week of a year without a notice has working days. */
function walkWorkingDays(
  start: Day,
  count: number,
  step: Step,
  calendar: HolidayCalendar,
  tolls: readonly Interval[],
): Due {
  let day = start;
  let provisional = false;
  for (let remaining = count; remaining > 0; ) {
    day = step(day);
    const kind = dayKind(day, calendar);
    provisional ||= kind.provisional;
    if (kind.working && !covers(tolls, day)) remaining -= 1;
  }
  return { day, nominal: day, provisional };
}

/** Moves off rest days in the direction of `step`. */
function roll(nominal: Day, step: Step, calendar: HolidayCalendar): Due {
  let day = nominal;
  let kind = dayKind(day, calendar);
  let provisional = kind.provisional;
  while (!kind.working) {
    day = step(day);
    kind = dayKind(day, calendar);
    provisional ||= kind.provisional;
  }
  return { day, nominal, provisional };
}

function shift(day: Day, count: number, unit: "calendarDay" | "month" | "year"): Day {
  if (unit === "calendarDay") return addDays(day, count);
  return addMonths(day, unit === "month" ? count : count * 12);
}

const dayAt = (start: Day | Instant): Day => (isDay(start) ? start : dayOf(start));

function hoursFrom(start: Day | Instant, count: number): Due {
  if (isDay(start)) throw new RangeError(`a limit in hours runs from a moment, not from the day ${start}`);
  const instant = addHours(start, count);
  return { day: dayOf(instant), nominal: dayOf(instant), instant, provisional: false };
}

/**
 * The last day of a period that begins with `start`. The day of the event is not counted (民法典201, 民诉法85);
 * months and years end on the corresponding day (民法典202); a last day that is a rest day moves to the next working
 * day (民法典203) unless the limit says otherwise. Days that `tolls` cover are not counted.
 * Hours run from the moment itself, so they need an Instant and take no tolls (RangeError).
 */
export function dueDay(
  start: Day | Instant,
  limit: Limit,
  calendar: HolidayCalendar,
  tolls: readonly Interval[] = [],
): Due {
  if (limit.unit === "hour") {
    if (tolls.length > 0) throw new RangeError("a limit in hours cannot be tolled");
    return hoursFrom(start, limit.count);
  }
  const from = dayAt(start);
  if (limit.unit === "workingDay") return walkWorkingDays(from, limit.count, nextDay, calendar, tolls);
  const length = daysBetween(from, shift(from, limit.count, limit.unit));
  const nominal = addUntolledDays(from, length, tolls);
  return limit.roll === "none"
    ? { day: nominal, nominal, provisional: false }
    : roll(nominal, nextDay, calendar);
}

/**
 * The latest day on which something that must happen "N days before" `event` is in time: N full days lie between.
 * Rolls backwards, since rolling forwards would shorten the time of the person told. (Our reading; no text says so.)
 */
export function latestNoticeDay(event: Day | Instant, limit: Limit, calendar: HolidayCalendar): Due {
  if (limit.unit === "hour") return hoursFrom(event, -limit.count);
  const before = previousDay(dayAt(event));
  if (limit.unit === "workingDay")
    return walkWorkingDays(dayAt(event), limit.count + 1, previousDay, calendar, []);
  return roll(shift(before, -limit.count, limit.unit), previousDay, calendar);
}

/**
 * Whether the period was already over at that moment: an act then is late, a minimum period then is satisfied.
 * A day ends at 24:00; what counts is the moment of receipt (民法典203), so pass that.
 */
export const hasPassed = (due: Due, at: Instant): boolean =>
  due.instant === undefined ? dayOf(at) > due.day : compareInstants(at, due.instant) > 0;
