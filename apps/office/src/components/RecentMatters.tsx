import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { mattersQuery } from "../api/queries.ts";
import type { Matter } from "../api/types.ts";
import { dayOf, daysBetween, timeLeft } from "../words/days.ts";
import { Bar } from "./Bar.tsx";
import { Card } from "./Card.tsx";
import { Failed } from "./Failed.tsx";
import { StateCard } from "./StateCard.tsx";

const shownMax = 8;

/** Open matters with a running limit, those due first on top. */
export function RecentMatters({ today }: { readonly today: string }) {
  const { data, error, refetch } = useQuery(mattersQuery({ state: "open", sort: "due", pageSize: shownMax }));
  const running = data?.items.filter(({ nextDue }) => nextDue !== undefined) ?? [];
  const all = (
    <Link to="/matters" search={{ state: "open", sort: "due" }}>
      全部
    </Link>
  );
  return (
    <Card title="在办事项" note="最近到期在前" extra={all} className="side-card">
      {error && <Failed plain error={error} onRetry={() => void refetch()} />}
      {data && running.length === 0 && (
        <StateCard plain says="没有计期限的在办事项。" action={<Link to="/matters/new">登记案源</Link>} />
      )}
      <ul className="side-list">
        {running.map((matter) => (
          <MatterLine key={matter.id} matter={matter} due={matter.nextDue ?? today} today={today} />
        ))}
      </ul>
    </Card>
  );
}

interface LineProps {
  readonly matter: Matter;
  readonly due: string;
  readonly today: string;
}

function MatterLine({ matter, due, today }: LineProps) {
  const left = timeLeft(due, today);
  const opened = dayOf(matter.openedAt);
  const percent = (daysBetween(opened, today) / Math.max(1, daysBetween(opened, due))) * 100;
  return (
    <li>
      <p className="side-head">
        <Link
          to="/matters/$matterId"
          params={{ matterId: matter.id }}
          className="side-title"
          title={matter.title}
        >
          {matter.title}
        </Link>
        <span className="tag">{matter.stage.title}</span>
      </p>
      <p className="side-clock">
        <Bar percent={Math.min(100, Math.max(4, percent))} />
        <span className={left.late ? "late" : ""}>{left.text}</span>
      </p>
    </li>
  );
}
