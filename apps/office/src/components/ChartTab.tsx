import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { procedureQuery } from "../api/queries.ts";
import type { MatterPage } from "../api/types.ts";
import { standingActs } from "../words/common-acts.ts";
import { ChartOutline } from "./ChartOutline.tsx";
import { ChartPanel } from "./ChartPanel.tsx";
import { ProcedureChart } from "./ProcedureChart.tsx";

/** The chart with the present position; a box that is pressed is explained beside it. */
export function ChartTab({ page }: { readonly page: MatterPage }) {
  const { matter, acts } = page;
  const { data: procedure } = useQuery(procedureQuery(matter.procedure));
  const [kind, setKind] = useState(standingActs(acts).at(-1)?.kind);
  const outline = procedure ? (
    <ChartOutline procedure={procedure} page={page} chosen={kind} onChoose={setKind} />
  ) : null;
  const act = procedure?.acts.find((one) => one.kind === kind);
  return (
    <div className="chart-tab">
      <ProcedureChart
        path={`/matters/${matter.id}`}
        title={`${matter.procedureTitle}流程图`}
        onChoose={setKind}
        outline={outline}
      />
      {procedure && act && <ChartPanel act={act} procedure={procedure} page={page} />}
    </div>
  );
}
