const chinaOffsetMs = 8 * 3_600_000;

/** An instant as China's clocks showed it, whatever offset it was written with: 2026-01-20T09:30. */
export const chinaTime = (instant: string): string =>
  instant.endsWith("+08:00")
    ? instant.slice(0, 16)
    : new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(0, 16);

/** The day of an instant in China. Days are YYYY-MM-DD and are compared as text. */
export const dayOf = (instant: string): string => chinaTime(instant).slice(0, 10);

/** 15:10 */
export const timeOf = (instant: string): string => chinaTime(instant).slice(11);

const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

const dayMs = 86_400_000;

const epochDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

export const addDays = (day: string, count: number): string =>
  new Date((epochDay(day) + count) * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => epochDay(to) - epochDay(from);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(epochDay(day) * dayMs).getUTCDay();

export const weekdayName = (day: string): string => weekdays[weekdayOf(day)] ?? "";

/** The Monday of the day's week. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7));

/** 2026年1月21日 */
export function longDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 01-21; with its year when that is not the present one. */
export const shortDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;

/** 01-21 15:10, with the year when it is not the present one. */
export const shortTime = (instant: string, today: string): string =>
  `${shortDay(dayOf(instant), today)} ${timeOf(instant)}`;

/** What is left until a due day, in words, and whether it is late. */
export function timeLeft(due: string, today: string): { readonly text: string; readonly late: boolean } {
  const left = daysBetween(today, due);
  if (left < 0) return { text: `逾 ${-left} 天`, late: true };
  return { text: left === 0 ? "今天" : `${left} 天`, late: false };
}
