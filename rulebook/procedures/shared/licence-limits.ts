import type { Reference, Relied } from "@zhunsheng/engine";
import {
  addDays,
  addMonths,
  calendarDays,
  type Day,
  type Due,
  dueDay,
  type HolidayCalendar,
  type Limit,
  workingDays,
} from "@zhunsheng/law";
import { itemIn, itemKept } from "../../registers/licence-items.ts";

const renewalDays = 30;

/**
 * The last day to ask for a renewal (行政许可法第50条第1款): thirty days before the licence ends, or what the sector's
 * law sets in months. The text does not say which days: calendar days, and a rest day moves on, in the holder's favour
 * (E-6).
 */
export function renewalDue(validUntil: Day, months: number | undefined, calendar: HolidayCalendar): Due {
  const nominal = months === undefined ? addDays(validUntil, -renewalDays) : addMonths(validUntil, -months);
  return dueDay(addDays(nominal, -1), calendarDays(1), calendar);
}

/** The months before its end in which a licence of this item is to be renewed; undefined: the general thirty days. */
export const renewalMonths = (reference: Reference, item: string): number | undefined =>
  itemIn(reference, item)?.renewalMonths;

/** Until when a change that happened on that day is to be applied for; undefined where no law of the sector says so. */
export function changeApplyDue(reference: Reference, item: string, changedOn: Day): Due | undefined {
  const days = itemIn(reference, item)?.changeApplyWorkingDays;
  return days === undefined ? undefined : dueDay(changedOn, workingDays(days), reference.calendar);
}

/** The sector's own limit for deciding a change, as the act kept it. */
export function changeDecideLimit(relied: Relied | undefined, item: string | undefined): Limit | undefined {
  const days = itemKept(relied, item)?.changeDecideWorkingDays;
  return days === undefined ? undefined : workingDays(days);
}

/** The last day of a term of the item's months that begins on that day; undefined where the item sets no term. */
export function termEnd(reference: Reference, item: string | undefined, from: Day): Day | undefined {
  const months = itemIn(reference, item)?.validityMonths;
  return months === undefined ? undefined : addDays(addMonths(from, months), -1);
}
