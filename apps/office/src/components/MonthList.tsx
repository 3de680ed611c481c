import type { CalendarDay, Duty } from "../api/types.ts";
import { longDay, weekdayName } from "../words/days.ts";
import { monthOf } from "../words/month.ts";
import { DayDuties } from "./DayDuties.tsx";
import { StateCard } from "./StateCard.tsx";

interface Props {
  readonly month: string;
  readonly today: string;
  readonly days: ReadonlyMap<string, CalendarDay>;
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
}

/** The month as a phone shows it: the days on which something falls due, one under the other. */
export function MonthList({ month, today, days, duties }: Props) {
  const due = [...duties].filter(([day]) => monthOf(day) === month).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <div className="month-list">
      {due.length === 0 && <StateCard says="本月没有到期的应办事项。" />}
      {due.map(([day, list]) => (
        <section key={day} className="card" aria-label={longDay(day)}>
          <header className="card-head">
            <h2>
              {longDay(day)} 星期{weekdayName(day)}
            </h2>
            <span className="card-note">
              {[
                day === today ? "今天" : "",
                days.get(day)?.working === false ? "休" : "",
                `${list.length} 项`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </header>
          <DayDuties duties={list} />
        </section>
      ))}
    </div>
  );
}
