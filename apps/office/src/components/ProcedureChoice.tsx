import { Link } from "@tanstack/react-router";
import type { ProcedureSummary } from "../api/types.ts";
import { Cites } from "./Cite.tsx";
import { ProcedureSets } from "./ProcedureSets.tsx";

/** Which statutory course the new matter takes: those that begin by themselves, not from another matter. */
export function ProcedureChoice({ procedures }: { readonly procedures: readonly ProcedureSummary[] }) {
  return (
    <ProcedureSets
      title="登记新事项"
      note="先选程序，再填写开始的行为；由其他事项引出的程序，在该事项中开始"
      procedures={procedures.filter(({ alone }) => alone)}
      row={({ id, title, starts, basis }) => (
        <>
          <div>
            <Link to="/matters/new" search={{ procedure: id }} data-row="">
              {title}
            </Link>
            <p>
              从{starts.map((start) => start.title).join("或者")}开始 <Cites basis={basis} />
            </p>
          </div>
          <Link to="/rules/$procedure" params={{ procedure: id }} className="faint">
            查看流程
          </Link>
        </>
      )}
    />
  );
}
