import type { PublicAct, PublicView } from "@zhunsheng/disclosure";
import type { AnyProcedure } from "@zhunsheng/engine";
import {
  daysBetween,
  formatLimit,
  type HolidayCalendar,
  type Limit,
  workingDaysBetween,
} from "@zhunsheng/law";

/** How much of a statutory limit was used: 立案到作出决定, 41 of 90 days. */
export interface CourseClock {
  readonly title: string;
  readonly used: number;
  readonly allowed: number;
  readonly unit: string;
  readonly late: boolean;
}

const clocksMax = 4;

/**
 * The limits that can be told from the public course alone: opened by one act, discharged by one later act. A limit
 * that starts on a day the course does not show, or is met in several steps, is left out rather than guessed.
 */
export function courseClocks(
  view: PublicView,
  procedure: AnyProcedure | undefined,
  calendar: HolidayCalendar,
): readonly CourseClock[] {
  if (!procedure) return [];
  const clocks = view.course.flatMap((opened) => {
    const rules = procedure.acts[opened.kind]?.opens ?? [];
    return rules.flatMap((rule) => {
      const ends = view.course.filter(
        ({ kind, seq }) => seq > opened.seq && rule.dischargedBy.includes(kind),
      );
      const [end] = ends;
      const once = view.course.filter(({ kind }) => kind === opened.kind).length === 1;
      if (!end || ends.length > 1 || !once || rule.from || (rule.mark ?? "V") !== "V") return [];
      const clock = clockOf(opened, end, rule.within, calendar);
      return clock ? [clock] : [];
    });
  });
  return clocks.slice(0, clocksMax);
}

function clockOf(
  opened: PublicAct,
  end: PublicAct,
  { count, unit }: Limit,
  calendar: HolidayCalendar,
): CourseClock | undefined {
  if (unit !== "workingDay" && unit !== "calendarDay") return undefined;
  const working = workingDaysBetween(opened.day, end.day, calendar);
  if (unit === "workingDay" && working.provisional) return undefined;
  const used = unit === "workingDay" ? working.count : daysBetween(opened.day, end.day);
  const title = `${opened.title.replace(/^作出/, "")}到${end.title.replace(/^作出/, "")}`;
  const written = formatLimit({ count, unit, roll: "none" }).slice(String(count).length);
  return { title, used, allowed: count, unit: written, late: used > count };
}
