/** A civil day in China time, written "YYYY-MM-DD". Days compare correctly as strings. */
export type Day = string;

interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The two digits at `place` as a number; NaN where they are none. */
function twoDigits(text: string, place: number): number {
  const [tens, ones] = [text.charCodeAt(place) - 48, text.charCodeAt(place + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Sign by sign: days are read at every gate, and a pattern costs several times as much. */
function findCivilDay(text: string): CivilDay | undefined {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const [month, date] = [twoDigits(text, 5), twoDigits(text, 8)];
  // Written so that a NaN, which is not equal to anything, fails.
  const exists = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
  return exists ? { year, month, date } : undefined;
}

function civilDay(day: Day): CivilDay {
  const civil = findCivilDay(day);
  if (!civil) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  return civil;
}

function writeDay({ year, month, date }: CivilDay): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year out of range: ${year}`);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

/**
 * Days since 1970-01-01. Years are counted from March, so that the leap day comes last
 * (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
export function serialOf(day: Day): number {
  const { year, month, date } = civilDay(day);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The inverse of `serialOf`. Throws RangeError outside the years 0001–9999. */
export function dayOfSerial(serial: number): Day {
  if (!Number.isSafeInteger(serial)) throw new RangeError(`not a whole number of days: ${serial}`);
  const shifted = serial + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapless = dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524);
  const yearOfEra = Math.floor((leapless - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return writeDay({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date });
}

/** Whether the text is a day that exists, written "YYYY-MM-DD". */
export const isDay = (text: string): boolean => findCivilDay(text) !== undefined;

/** The day `count` days later; earlier when `count` is negative. Throws RangeError on a malformed day. */
export const addDays = (day: Day, count: number): Day => dayOfSerial(serialOf(day) + count);

/** The following day. */
export const nextDay = (day: Day): Day => addDays(day, 1);

/** The preceding day. */
export const previousDay = (day: Day): Day => addDays(day, -1);

/** Days from `from` to `to`, the first not counted (民法典201): one day to tomorrow, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export const daysFrom = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => (((serialOf(day) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday

/** The calendar year of a day. */
export const yearOf = (day: Day): number => civilDay(day).year;

/** The corresponding day `count` months later; where that month has none, its last day (民法典202). */
export function addMonths(day: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of months: ${count}`);
  const { year, month, date } = civilDay(day);
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return writeDay({ year: newYear, month: newMonth, date: Math.min(date, lengthOfMonth(newYear, newMonth)) });
}

/** The form used in official documents: 2026年1月22日. */
export function formatDay(day: Day): string {
  const { year, month, date } = civilDay(day);
  return `${year}年${month}月${date}日`;
}
