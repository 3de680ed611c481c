import { type Day, type Instant, isWorkingDay, nextDay, previousDay } from "@zhunsheng/law";
import { calendar } from "@zhunsheng/rulebook";

/** The first working day that is not before `day`, or the one `count` working days after that. */
export function workingDay(day: Day, count = 0): Day {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = nextDay(found);
  for (let left = count; left > 0; left -= 1) {
    do found = nextDay(found);
    while (!isWorkingDay(found, calendar));
  }
  return found;
}

/** The working day `count` working days before; the day itself for 0. */
export function workingDayBefore(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; left -= 1) {
    do found = previousDay(found);
    while (!isWorkingDay(found, calendar));
  }
  return found;
}

export function workingDaysOf(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = nextDay(day)) if (isWorkingDay(day, calendar)) days.push(day);
  return days;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A minute of a day in China time. */
export const instantAt = (day: Day, minute: number): Instant =>
  `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;

export const officeOpens = 8 * 60 + 30;
export const officeCloses = 17 * 60 + 30;
const noonFrom = 12 * 60;
const noonUntil = 14 * 60;

/** A minute of office hours: the noon rest is not worked. */
export const inOffice = (minute: number): number =>
  minute >= noonFrom && minute < noonUntil ? noonUntil + (minute % 40) : Math.min(minute, officeCloses);
