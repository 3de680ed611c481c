import { addDays, type Day, isDay, nextDay, weekdayOf, yearOf } from "./days.ts";
import { covers, type Interval } from "./intervals.ts";

/** One year's State Council notice: which days are off, and which Saturdays and Sundays are worked instead. */
export interface YearCalendar {
  readonly year: number;
  readonly notice: {
    readonly number: string;
    readonly issued?: Day;
    readonly title?: string;
    readonly verified: "V" | "M";
  };
  /** Every day of the holidays, Saturdays and Sundays inside them included. */
  readonly holidays: readonly Day[];
  /** 调休上班日: Saturdays and Sundays that are working days. */
  readonly workdays: readonly Day[];
  /** 法定节假日 themselves (全国年节及纪念日放假办法第2条), without days off that are only moved there. */
  readonly statutory?: readonly Day[];
}

/** The notices known so far. Built by `holidayCalendar`. */
export interface HolidayCalendar {
  readonly years: ReadonlyMap<number, YearCalendar>;
  readonly holidays: ReadonlySet<Day>;
  readonly workdays: ReadonlySet<Day>;
  readonly statutory: ReadonlySet<Day>;
}

const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** A notice may move the last days of December before its year (the 2019 notice did), never anything earlier. */
const belongsTo = (day: Day, year: number): boolean =>
  isDay(day) && (yearOf(day) === year || yearOf(addDays(day, 7)) === year);

function requireSound(notice: YearCalendar): void {
  const days = [...notice.holidays, ...notice.workdays];
  const stray = days.find((day) => !belongsTo(day, notice.year));
  if (stray !== undefined)
    throw new RangeError(`${notice.notice.number}: ${stray} is not a day of ${notice.year}`);
  if (new Set(days).size !== days.length)
    throw new RangeError(`${notice.notice.number}: a day is listed twice`);
  const unlisted = notice.statutory?.find((day) => !notice.holidays.includes(day));
  if (unlisted !== undefined)
    throw new RangeError(`${notice.notice.number}: ${unlisted} is statutory but not a holiday`);
  const weekday = notice.workdays.find((day) => !isWeekend(day));
  if (weekday !== undefined)
    throw new RangeError(`${notice.notice.number}: ${weekday} is a working day anyway`);
}

/**
 * A calendar of these notices. Throws RangeError for two notices of one year, a day outside the notice's year,
 * a day listed twice, a statutory day that is no holiday, or a make-up day that is no Saturday or Sunday.
 */
export function holidayCalendar(notices: readonly YearCalendar[]): HolidayCalendar {
  notices.forEach(requireSound);
  const years = new Map(notices.map((notice) => [notice.year, notice]));
  if (years.size !== notices.length) throw new RangeError("two notices for one year");
  return {
    years,
    holidays: new Set(notices.flatMap((notice) => notice.holidays)),
    workdays: new Set(notices.flatMap((notice) => notice.workdays)),
    statutory: new Set(notices.flatMap((notice) => notice.statutory ?? [])),
  };
}

/** What a day is; `provisional` when its year has no notice yet and only Saturdays and Sundays are known. */
export interface DayKind {
  readonly working: boolean;
  readonly provisional: boolean;
}

/** What a day is, as far as the notices tell. Never throws for a year without a notice. */
export function dayKind(day: Day, calendar: HolidayCalendar): DayKind {
  const working = calendar.workdays.has(day) || (!isWeekend(day) && !calendar.holidays.has(day));
  return { working, provisional: !calendar.years.has(yearOf(day)) };
}

/** The days off that 全国年节及纪念日放假办法第2条 fixes by the solar calendar, known for any year since 2025. */
const fixedHolidays: ReadonlySet<string> = new Set(["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]);

/**
 * 法定节假日 (行政强制法第43条): the holidays themselves, not days off moved to them and not weekends. In a year
 * without a notice only those on fixed dates are known.
 */
export const isStatutoryHoliday = (day: Day, calendar: HolidayCalendar): boolean =>
  calendar.statutory.has(day) || (!calendar.years.has(yearOf(day)) && fixedHolidays.has(day.slice(5)));

/** A day off by the notice that is no 法定节假日 itself: moved there, or a weekend within the holidays. */
export const isMovedDayOff = (day: Day, calendar: HolidayCalendar): boolean =>
  calendar.holidays.has(day) && !isStatutoryHoliday(day, calendar);

/** Whether a day is a working day. Throws RangeError for a year without a notice: it is never guessed. */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  const { working, provisional } = dayKind(day, calendar);
  if (provisional) throw new RangeError(`no holiday notice for ${day}`);
  return working;
}

/** A number of working days; `provisional` when a day counted falls in a year without a notice. */
export interface WorkingDayCount {
  readonly count: number;
  readonly provisional: boolean;
}

/** Working days after `from` up to and including `to` that no toll covers; 0 when `to` is not later. */
export function workingDaysBetween(
  from: Day,
  to: Day,
  calendar: HolidayCalendar,
  tolls: readonly Interval[] = [],
): WorkingDayCount {
  let count = 0;
  let provisional = false;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) {
    const kind = dayKind(day, calendar);
    provisional ||= kind.provisional;
    if (kind.working && !covers(tolls, day)) count += 1;
  }
  return { count, provisional };
}
