import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { proceduresQuery } from "../api/queries.ts";
import { Cites } from "../components/Cite.tsx";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { ProcedureSets } from "../components/ProcedureSets.tsx";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";
import { longDay } from "../words/days.ts";

/** The procedures in force: what the machine holds everybody to, in the order of the law. */
export function RulesPage() {
  useTitle("规则");
  useRowKeys();
  const { data, error, refetch } = useQuery(proceduresQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingCard />;
  return (
    <ProcedureSets
      title="规则"
      note="每道关口、每个期限都写明法条；未核对原文的标“待核”，只提示，不拦截"
      procedures={data.items}
      row={({ id, title, version, effectiveFrom, basis }) => (
        <div>
          <Link to="/rules/$procedure" params={{ procedure: id }} data-row="">
            {title}
          </Link>
          <p>
            {longDay(effectiveFrom)}起施行 <code>{version}</code> <Cites basis={basis} />
          </p>
        </div>
      )}
    />
  );
}
