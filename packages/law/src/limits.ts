import { countsWorkingDays, type LawText } from "./laws.ts";

/** Whether a last day that is a rest day moves on to the next working day (民法典203) or ends the period regardless. */
export type Roll = "forward" | "none";

/** A length of time as the law gives it, its kind of day already settled. */
export interface Limit {
  readonly count: number;
  readonly unit: "workingDay" | "calendarDay" | "month" | "year" | "hour";
  /**
   * "none" for a measure against a person: a holiday must not lengthen a seizure.
   * Without meaning for working days and hours.
   */
  readonly roll: Roll;
}

function limit(count: number, unit: Limit["unit"], roll: Roll): Limit {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a length of time: ${count}`);
  return { count, unit, roll };
}

/** A limit whose text says 工作日 itself. Throws RangeError unless a positive whole number. */
export const workingDays = (count: number): Limit => limit(count, "workingDay", "none");

/** A limit in calendar days. */
export const calendarDays = (count: number, roll: Roll = "forward"): Limit =>
  limit(count, "calendarDay", roll);

/** A limit in months, by the corresponding day (民法典202). */
export const months = (count: number, roll: Roll = "forward"): Limit => limit(count, "month", roll);

/** A limit in years, by the corresponding day (民法典202). */
export const years = (count: number, roll: Roll = "forward"): Limit => limit(count, "year", roll);

/** A limit in clock hours from the event's own moment; no day off pauses it. */
export const hours = (count: number): Limit => limit(count, "hour", "none");

/** A limit as a law's own article states it: whether its days are working days follows from that law's rule. */
export function limitOf(
  law: Pick<LawText, "dayRule">,
  count: number,
  unit: "day" | "month" | "year" | "hour",
  roll: Roll = "forward",
): Limit {
  if (unit === "hour") return hours(count);
  if (unit !== "day") return limit(count, unit, roll);
  return countsWorkingDays(law.dayRule, count) ? workingDays(count) : calendarDays(count, roll);
}

const UNIT_NAMES: Readonly<Record<Limit["unit"], string>> = {
  workingDay: "个工作日",
  calendarDay: "日",
  month: "个月",
  year: "年",
  hour: "小时",
};

/** The limit in words: 7个工作日, 15日, 3个月, 24小时. */
export const formatLimit = ({ count, unit }: Limit): string => `${count}${UNIT_NAMES[unit]}`;
