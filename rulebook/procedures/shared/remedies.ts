import { calendarDays, type Day, type Due, dueDay, type HolidayCalendar, months } from "@zhunsheng/law";

/** 六十日 from the day the decision was received to ask for reconsideration (行政复议法第20条). */
export const reconsiderBy = (received: Day, calendar: HolidayCalendar): Due =>
  dueDay(received, calendarDays(60), calendar);

/** 六个月 from the day the decision was received to sue at once (行政诉讼法第46条). */
export const sueBy = (received: Day, calendar: HolidayCalendar): Due => dueDay(received, months(6), calendar);

/** 十五日 from the day the reconsideration's decision was received to sue then (行政诉讼法第45条). */
export const sueAfterReconsiderationBy = (answered: Day, calendar: HolidayCalendar): Due =>
  dueDay(answered, calendarDays(15), calendar);
