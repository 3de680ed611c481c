export {
  type DayKind,
  dayKind,
  type HolidayCalendar,
  holidayCalendar,
  isMovedDayOff,
  isStatutoryHoliday,
  isWorkingDay,
  type WorkingDayCount,
  workingDaysBetween,
  type YearCalendar,
} from "./calendars.ts";
export { type Citation, citationOf, formatCitation, shortCitation } from "./citations.ts";
export {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  daysFrom,
  formatDay,
  isDay,
  nextDay,
  previousDay,
  weekdayOf,
  yearOf,
} from "./days.ts";
export { type Due, dueDay, hasPassed, latestNoticeDay } from "./due.ts";
export { addHours, compareInstants, dayOf, endOfDay, hourOf, type Instant, isInstant } from "./instants.ts";
export { addUntolledDays, type Interval, mergeIntervals, tolledDays } from "./intervals.ts";
export {
  countsWorkingDays,
  type DayRule,
  findVersion,
  type LawText,
  type LawVersion,
  type Verified,
} from "./laws.ts";
export {
  calendarDays,
  formatLimit,
  hours,
  type Limit,
  limitOf,
  months,
  type Roll,
  workingDays,
  years,
} from "./limits.ts";
export { type Surcharge, type SurchargeInput, surcharge } from "./surcharge.ts";
