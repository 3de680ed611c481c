import type { Duty } from "../api/types.ts";
import { type ClockBar, clockScale } from "../words/clocks.ts";
import { shortDay, timeLeft } from "../words/days.ts";
import { Cite } from "./Cite.tsx";

interface Props {
  /** Running, soonest due first. */
  readonly duties: readonly Duty[];
  readonly today: string;
}

const shownMax = 3;

/** The running limits of a matter as bars on one scale of days, with today's line through all of them. */
export function ClockChart({ duties, today }: Props) {
  const scale = clockScale(duties.slice(0, shownMax), today);
  if (!scale) return null;
  const more = duties.length - shownMax;
  return (
    <section className="clocks" aria-label="期限">
      <ul>
        {scale.bars.map((bar) => (
          <ClockLine key={bar.duty.id} bar={bar} now={scale.today} today={today} />
        ))}
      </ul>
      <p className="clocks-axis">
        <span className="clocks-more">{more > 0 ? `另有 ${more} 项见“应办”` : ""}</span>
        <span className="clocks-days" aria-hidden="true">
          <span>{shortDay(scale.from, today)}</span>
          <b style={{ left: `${scale.today}%` }} className={edgeOf(scale.today, shortDay(scale.from, today))}>
            今天
          </b>
          <span>{shortDay(scale.to, today)}</span>
        </span>
      </p>
    </section>
  );
}

/** The word 今天 gives way to the days at both ends. */
const edgeOf = (percent: number, first: string): string =>
  percent < 40 || percent > 60 || first.length > "01-20".length ? "clocks-edge" : "";

interface LineProps {
  readonly bar: ClockBar;
  readonly now: number;
  readonly today: string;
}

function ClockLine({ bar: { duty, start, end, gone }, now, today }: LineProps) {
  const { late, text } = timeLeft(duty.due, today);
  const state = late ? "clock clock-late" : duty.due === today ? "clock clock-today" : "clock";
  return (
    <li className={state}>
      <span className="clock-name" title={duty.title}>
        {duty.title}
      </span>
      <span className="clock-track" aria-hidden="true">
        <span className="clock-whole" style={{ left: `${start}%`, width: `${end - start}%` }} />
        <span
          className="clock-gone"
          style={{ left: `${start}%`, width: `${Math.min(gone, end) - start}%` }}
        />
        {late && <span className="clock-over" style={{ left: `${end}%`, width: `${now - end}%` }} />}
        <span className="clock-now" style={{ left: `${now}%` }} />
      </span>
      <span className="clock-left">
        <b>{text}</b> {shortDay(duty.due, today)} 到期
      </span>
      <span className="clock-cite">
        {duty.provisional && <span className="mark mark-warn">待核</span>}
        <Cite basis={duty.basis} mark={duty.mark} />
      </span>
    </li>
  );
}
