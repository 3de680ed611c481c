import { Link } from "@tanstack/react-router";
import type { CalendarDay, Duty } from "../api/types.ts";
import { shortDay, weekdayName } from "../words/days.ts";

interface Props {
  readonly today: string;
  readonly days: readonly CalendarDay[];
  readonly duties: readonly Duty[];
  readonly overdue: number;
  /** The earliest due day among what is late. */
  readonly earliest: string | undefined;
  readonly chosen: string | undefined;
}

/** Three weeks of load with rest days, because limits count working days; what is late stands on the left. */
export function DueStrip({ today, days, duties, overdue, earliest, chosen }: Props) {
  const counts = new Map<string, number>();
  for (const { due } of duties) counts.set(due, (counts.get(due) ?? 0) + 1);
  return (
    <section className="strip card" aria-label="三周到期日历">
      <div className={overdue > 0 ? "strip-late" : "strip-late strip-none"}>
        <span>已逾期</span>
        <b>{overdue}</b>
        <span>{earliest === undefined ? "没有逾期" : `最早 ${shortDay(earliest, today)}`}</span>
      </div>
      <ol>
        {days.map((day) => (
          <li key={day.day}>
            <Cell day={day} today={today} count={counts.get(day.day) ?? 0} chosen={day.day === chosen} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface CellProps {
  readonly day: CalendarDay;
  readonly today: string;
  readonly count: number;
  readonly chosen: boolean;
}

function Cell({ day: { day, working, provisional }, today, count, chosen }: CellProps) {
  const [, month, date] = day.split("-").map(Number);
  const rest = working ? "" : "，休";
  const notes = [rest, count > 0 ? `，${count} 项到期` : "", provisional ? "，放假安排待核" : ""].join("");
  const label = `${month}月${date}日${notes}`;
  const look = [
    "strip-day",
    day === today ? "strip-today" : "",
    working ? "" : "strip-rest",
    day < today ? "strip-past" : "",
    chosen ? "strip-chosen" : "",
  ];
  const inside = (
    <>
      <span>{day === today ? "今天" : weekdayName(day)}</span>
      <b>{date === 1 ? `${month}月1` : date}</b>
      <span className="strip-count">{count > 0 ? `${count} 项` : working ? "" : "休"}</span>
    </>
  );
  if (count === 0) {
    return (
      <span className={look.join(" ")} role="img" aria-label={label}>
        {inside}
      </span>
    );
  }
  return (
    <Link
      to="/"
      search={(old) => ({ ...old, day: chosen ? undefined : day })}
      className={look.join(" ")}
      aria-label={label}
      aria-pressed={chosen}
      role="button"
    >
      {inside}
    </Link>
  );
}
