import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { mattersQuery } from "../api/queries.ts";
import type { Matter } from "../api/types.ts";
import { timeLeft } from "../words/days.ts";
import { Card } from "./Card.tsx";
import { Failed } from "./Failed.tsx";
import { StateCard } from "./StateCard.tsx";

const shownMax = 8;

/** Open matters, those due first on top. */
export function RecentMatters({ today }: { readonly today: string }) {
  const { data, error, refetch } = useQuery(mattersQuery({ state: "open", sort: "due", pageSize: shownMax }));
  const all = (
    <Link to="/matters" search={{ state: "open" }}>
      全部
    </Link>
  );
  return (
    <Card title="在办事项" note={data?.total ?? ""} extra={all} className="side-card">
      {error && <Failed plain error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <StateCard plain says="没有在办事项。" action={<Link to="/matters/new">登记案源</Link>} />
      )}
      <ul className="side-list">
        {data?.items.map((matter) => (
          <MatterLine key={matter.id} matter={matter} today={today} />
        ))}
      </ul>
    </Card>
  );
}

function MatterLine({ matter, today }: { readonly matter: Matter; readonly today: string }) {
  const left = matter.nextDue === undefined ? undefined : timeLeft(matter.nextDue, today);
  return (
    <li>
      <Link to="/matters/$matterId" params={{ matterId: matter.id }} className="side-title">
        {matter.title}
      </Link>
      <p className="side-facts">
        <span className="tag">{matter.stage.title}</span>
        <span className={left?.late ? "late" : ""}>{left ? `最近期限 ${left.text}` : "无待办期限"}</span>
      </p>
    </li>
  );
}
