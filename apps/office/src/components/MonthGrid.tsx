import { type KeyboardEvent, useEffect, useRef } from "react";
import type { CalendarDay, Duty } from "../api/types.ts";
import { longDay } from "../words/days.ts";
import { dayByKey, longMonth, monthOf, weeksOf } from "../words/month.ts";

interface Props {
  /** YYYY-MM */
  readonly month: string;
  readonly today: string;
  readonly chosen: string;
  readonly days: ReadonlyMap<string, CalendarDay>;
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
  readonly onChoose: (day: string) => void;
}

const heads = ["一", "二", "三", "四", "五", "六", "日"];

/** A month of due days. One day has the focus at a time; arrows move by days and weeks, page keys by months. */
export function MonthGrid({ month, chosen, onChoose, ...rest }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = dayByKey(chosen, event.key);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    byKey.current = true;
    onChoose(to);
  };
  return (
    <table ref={grid} className="month" aria-label={`${longMonth(month)}到期日历`}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              <span className="hidden">星期</span>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day}>
                <DayCell
                  day={day}
                  outside={monthOf(day) !== month}
                  chosen={day === chosen}
                  onChoose={onChoose}
                  onKeyDown={onKeyDown}
                  {...rest}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = Omit<Props, "month" | "chosen"> & {
  readonly day: string;
  readonly outside: boolean;
  readonly chosen: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const namedMax = 3;

function DayCell({ day, outside, chosen, today, days, duties, onChoose, onKeyDown }: CellProps) {
  const known = days.get(day);
  const due = duties.get(day) ?? [];
  const rest = known !== undefined && !known.working;
  const look = [
    "month-day",
    outside ? "month-outside" : "",
    rest ? "month-rest" : "",
    day === today ? "month-today" : "",
    chosen ? "month-chosen" : "",
  ];
  const late = due.filter(({ state }) => state === "overdue").length;
  const label = [
    longDay(day),
    day === today ? "今天" : "",
    rest ? "休" : "",
    known?.provisional ? "放假安排待核" : "",
    due.length > 0 ? `${due.length} 项到期` : "没有到期的应办",
    late > 0 ? `${late} 项已逾期` : "",
  ];
  return (
    <button
      type="button"
      data-day={day}
      className={look.filter(Boolean).join(" ")}
      tabIndex={chosen ? 0 : -1}
      aria-pressed={chosen}
      aria-label={label.filter(Boolean).join("，")}
      onClick={() => onChoose(day)}
      onKeyDown={onKeyDown}
    >
      <span className="month-date">
        <b>{Number(day.slice(8))}</b>
        {day === today && <span>今天</span>}
        {rest && <span>休</span>}
      </span>
      {due.slice(0, due.length > namedMax ? namedMax - 1 : namedMax).map((duty) => (
        <span
          key={`${duty.matter}/${duty.id}`}
          className={duty.state === "overdue" ? "month-duty late" : "month-duty"}
        >
          {duty.title}
          <span>{duty.matterTitle}</span>
        </span>
      ))}
      {due.length > namedMax && <span className="month-more">另 {due.length - namedMax + 1} 项</span>}
    </button>
  );
}
