import { Link } from "@tanstack/react-router";
import type { Duty } from "../api/types.ts";
import { shortDay, timeLeft } from "../words/days.ts";
import { Cite } from "./Cite.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly duty: Duty;
  readonly today: string;
  readonly mayExplain: boolean;
}

/** One thing still owed: what, how long still, by which article. */
export function DutyLine({ duty, today, mayExplain }: Props) {
  const { late, text } = timeLeft(duty.due, today);
  return (
    <li className="duty-line">
      <p>
        <span>{duty.title}</span>
        <b className={late ? "late" : duty.due === today ? "warn" : ""}>{text}</b>
      </p>
      <p className="side-facts">
        <span>{shortDay(duty.due, today)} 到期</span>
        {duty.provisional && <span className="mark mark-warn">待核</span>}
        <Cite basis={duty.basis} mark={duty.mark} />
      </p>
      <Overrun duty={duty} mayExplain={mayExplain} />
    </li>
  );
}

/** A limit was exceeded and nobody has said why: a leader explains it, others see that it is missing. */
function Overrun({ duty, mayExplain }: { readonly duty: Duty; readonly mayExplain: boolean }) {
  if (!duty.needsOverrun) return null;
  return (
    <p className="duty-overrun">
      <span className="mark mark-late">超期未说明</span>
      {mayExplain && (
        <Link
          to="/matters/$matterId/common/$kind"
          params={{ matterId: duty.matter, kind: "overrun" }}
          search={{ duty: duty.id }}
        >
          超期说明
        </Link>
      )}
    </p>
  );
}

const endings = {
  discharged: "按期办结",
  late: "逾期办结",
  waived: "不再需要",
  open: "",
  overdue: "",
} as const;

interface SettledProps {
  readonly duties: readonly Duty[];
  readonly today: string;
  readonly mayExplain: boolean;
}

/** What is settled folds away; a delay that nobody explained keeps it open. */
export function Settled({ duties, today, mayExplain }: SettledProps) {
  return (
    <details className="settled" open={duties.some(({ needsOverrun }) => needsOverrun)}>
      <summary>已了结 {duties.length} 项</summary>
      <ul>
        {duties.map((duty) => (
          <li key={duty.id}>
            <Icon name="tick" size={13} /> {duty.title}
            <span className={duty.state === "late" ? "late" : "faint"}>
              {endings[duty.state]}
              {duty.dischargedOn !== undefined && ` ${shortDay(duty.dischargedOn, today)}`}
              {duty.lateEntry && " 补录"}
            </span>
            <Overrun duty={duty} mayExplain={mayExplain} />
          </li>
        ))}
      </ul>
    </details>
  );
}
