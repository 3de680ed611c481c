import { Link } from "@tanstack/react-router";
import type { Duty } from "../api/types.ts";
import { ownerOf } from "../words/duty-groups.ts";
import { Cite } from "./Cite.tsx";

/** What falls due on one day, each with the way to its matter. */
export function DayDuties({ duties }: { readonly duties: readonly Duty[] }) {
  if (duties.length === 0) return <p className="side-empty">当日没有到期的应办事项。</p>;
  return (
    <ul className="side-list">
      {duties.map((duty) => (
        <li key={`${duty.matter}/${duty.id}`} className="duty-line">
          <p>
            <b className={duty.state === "overdue" ? "late" : ""}>{duty.title}</b>
            {duty.state === "overdue" && <span className="mark mark-late">已逾期</span>}
          </p>
          <p>
            <Link to="/matters/$matterId" params={{ matterId: duty.matter }} data-row="">
              {duty.matterTitle ?? duty.matter}
            </Link>
          </p>
          <p className="side-facts">
            <span>{ownerOf(duty)}</span>
            {duty.number !== undefined && <span>{duty.number}</span>}
            {duty.provisional && <span className="mark mark-warn">待核</span>}
            <Cite basis={duty.basis} mark={duty.mark} />
          </p>
        </li>
      ))}
    </ul>
  );
}
