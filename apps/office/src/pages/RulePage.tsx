import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tabs } from "antd";
import { procedureQuery } from "../api/queries.ts";
import type { Procedure } from "../api/types.ts";
import { Failed } from "../components/Failed.tsx";
import { Icon } from "../components/Icon.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { ProcedureChart } from "../components/ProcedureChart.tsx";
import { RuleAct } from "../components/RuleAct.tsx";
import { useTitle } from "../use-title.ts";
import { longDay } from "../words/days.ts";

const route = getRouteApi("/rules/$procedure");

/** One procedure whole: acts in legal order with gates, limits and documents, and its chart. */
export function RulePage() {
  const { procedure: id } = route.useParams();
  const { data, error, refetch } = useQuery(procedureQuery(id));
  useTitle(data?.title);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingCard rows={14} />;
  const gates = data.acts.reduce((sum, act) => sum + act.gates.length, 0);
  const duties = data.acts.reduce((sum, act) => sum + act.duties.length, 0);
  const items = [
    { key: "acts", label: "行为与关口", children: <Acts procedure={data} /> },
    {
      key: "chart",
      label: "流程图",
      children: <ProcedureChart path={`/procedures/${id}`} title={`${data.title}流程图`} />,
    },
  ];
  return (
    <div className="rule">
      <header className="page-head">
        <Link to="/rules" className="back">
          <Icon name="back" size={15} />
          规则
        </Link>
        <h1>{data.title}</h1>
        <p className="page-facts">
          {longDay(data.effectiveFrom)}起施行
          <span>
            {data.acts.length} 个行为、{gates} 道关口、{duties} 个期限
          </span>
        </p>
      </header>
      <Tabs items={items} destroyOnHidden />
    </div>
  );
}

function Acts({ procedure }: { readonly procedure: Procedure }) {
  const titles = new Map(procedure.acts.map(({ kind, title }) => [kind, title]));
  return (
    <div className="rule-grid">
      <nav className="card rule-nav" aria-label="阶段">
        {procedure.stages.map(({ id, title }) => (
          <a key={id} href={`#stage-${id}`}>
            {title}
            <span>{procedure.acts.filter(({ stage }) => stage === id).length}</span>
          </a>
        ))}
      </nav>
      <div className="rule-acts">
        {procedure.stages.map(({ id, title }) => (
          <section key={id} id={`stage-${id}`} className="card rule-stage" aria-label={title}>
            <h2>{title}</h2>
            {procedure.acts
              .filter(({ stage }) => stage === id)
              .map((act) => (
                <RuleAct key={act.kind} act={act} titles={titles} />
              ))}
          </section>
        ))}
      </div>
    </div>
  );
}
