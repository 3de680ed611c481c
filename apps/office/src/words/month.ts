import { addDays, mondayOf } from "./days.ts";

/** YYYY-MM of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months on; back where negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const place = year * 12 + (number - 1) + count;
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
}

/** 2026年1月 */
export function longMonth(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return `${year}年${number}月`;
}

const firstOf = (month: string): string => `${month}-01`;

export const lastOf = (month: string): string => addDays(firstOf(addMonths(month, 1)), -1);

/** Whole weeks, Monday to Sunday, that cover a month. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const last = lastOf(month);
  const weeks: string[][] = [];
  for (let monday = mondayOf(firstOf(month)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)));
  }
  return weeks;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key moves the focus in a calendar; undefined when it moves nothing. Page keys keep the day of the month. */
export function dayByKey(day: string, key: string): string | undefined {
  const step = steps[key];
  if (step !== undefined) return addDays(day, step);
  if (key === "Home") return mondayOf(day);
  if (key === "End") return addDays(mondayOf(day), 6);
  if (key !== "PageUp" && key !== "PageDown") return undefined;
  const month = addMonths(monthOf(day), key === "PageUp" ? -1 : 1);
  const same = `${month}-${day.slice(8)}`;
  const last = lastOf(month);
  return same > last ? last : same;
}
