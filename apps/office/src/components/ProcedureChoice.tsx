import { Link } from "@tanstack/react-router";
import type { ProcedureSummary } from "../api/types.ts";
import { longDay } from "../words/days.ts";
import { Cites } from "./Cite.tsx";

/** Which statutory course the new matter takes. */
export function ProcedureChoice({ procedures }: { readonly procedures: readonly ProcedureSummary[] }) {
  return (
    <div className="choice-page">
      <header className="page-head">
        <h1>登记新事项</h1>
        <p className="page-facts">先选程序，再填写开始的行为</p>
      </header>
      <ul className="procedure-list">
        {procedures.map(({ id, title, effectiveFrom, basis }) => (
          <li key={id} className="card">
            <div>
              <Link to="/matters/new" search={{ procedure: id }} data-row="">
                {title}
              </Link>
              <p>
                {longDay(effectiveFrom)}起施行 <Cites basis={basis} />
              </p>
            </div>
            <Link to="/rules/$procedure" params={{ procedure: id }} className="faint">
              查看流程
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
