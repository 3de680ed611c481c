import type { Json, Relied } from "@zhunsheng/engine";
import { addDays, addMonths, calendarDays, type Day, type Due, dueDay, type HolidayCalendar } from "@zhunsheng/law";
import { z } from "zod";

/** What a law of the sector sets for what comes after the licence, as the item's entry of the service guide has it. */
const limits = z.looseObject({
  changeApplyWorkingDays: z.optional(z.int()),
  changeDecideWorkingDays: z.optional(z.int()),
  renewalMonths: z.optional(z.int()),
  validityYears: z.optional(z.int()),
});

export type ItemLimits = z.infer<typeof limits>;

/** The limits of one item as the act's registers have them; none where the item is not entered. */
export function limitsOf(entries: Relied["entries"] | undefined, item: string): ItemLimits {
  const body: Json | undefined = entries?.["licence-items"]?.[item];
  return body === undefined ? {} : limits.parse(body);
}

const renewalDays = 30;

/**
 * The last day to ask for a renewal (行政许可法第50条第1款): thirty days before the licence ends, or what the sector's
 * law sets. The text does not say which days: calendar days, and a rest day moves on, in the holder's favour (E-6).
 */
export function renewalDue(validUntil: Day, { renewalMonths }: ItemLimits, calendar: HolidayCalendar): Due {
  const nominal =
    renewalMonths === undefined ? addDays(validUntil, -renewalDays) : addMonths(validUntil, -renewalMonths);
  return dueDay(addDays(nominal, -1), calendarDays(1), calendar);
}
