import type { Duty } from "../api/types.ts";
import { daysBetween, shortDay } from "../words/days.ts";
import { Cite } from "./Cite.tsx";

interface Props {
  readonly duty: Duty;
  readonly today: string;
}

/** A running limit: name, days left, bar, due day, article. */
export function Clock({ duty, today }: Props) {
  const left = daysBetween(today, duty.due);
  const whole = Math.max(1, daysBetween(duty.from, duty.due));
  const gone = Math.min(100, Math.max(4, Math.round((daysBetween(duty.from, today) / whole) * 100)));
  const state = left < 0 ? "clock-late" : left === 0 ? "clock-today" : "";
  return (
    <div className={`clock ${state}`}>
      <p className="clock-name" title={duty.title}>
        {duty.title}
      </p>
      <p className="clock-left">
        {left < 0 && <span className="clock-unit">逾 </span>}
        {left === 0 ? "今天" : Math.abs(left)}
        {left !== 0 && <span className="clock-unit"> 天</span>}
      </p>
      <Bar percent={left < 0 ? 100 : gone} />
      <p className="clock-due">
        {shortDay(duty.due, today)} 到期
        {duty.provisional && <span className="mark mark-warn">待核</span>}
        <Cite basis={duty.basis} mark={duty.mark} />
      </p>
    </div>
  );
}

/** How much of a limit has run; the numbers beside it say the same. */
export const Bar = ({ percent }: { readonly percent: number }) => (
  <span className="bar" aria-hidden="true">
    <span style={{ width: `${percent}%` }} />
  </span>
);
