import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { calendarQuery, dutiesQuery } from "../api/queries.ts";
import { today as serverToday } from "../api/server-clock.ts";
import type { Duty } from "../api/types.ts";
import { Card } from "../components/Card.tsx";
import { DraftList } from "../components/DraftList.tsx";
import { DueStrip } from "../components/DueStrip.tsx";
import { DutyTable } from "../components/DutyTable.tsx";
import { Failed } from "../components/Failed.tsx";
import { Icon } from "../components/Icon.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { RecentMatters } from "../components/RecentMatters.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { useSession } from "../session.ts";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";
import { addDays, longDay, mondayOf, weekdayName } from "../words/days.ts";
import { groupsOf } from "../words/duty-groups.ts";
import { dutyRoles } from "../words/roles.ts";

const route = getRouteApi("/");
const shownMax = 200;
const stripDays = 21;

/** Duties of one's roles, or of the whole agency, as far as one page of the API goes. */
function useDuties(scope: "agency" | undefined) {
  const { account } = useSession();
  const roles = dutyRoles(account.roles);
  const owedBy = scope === "agency" ? undefined : roles.join(",") || undefined;
  // Who has no duties of their own supervises: they see those of every agency they may read.
  const agency = roles.length > 0 ? account.agency : undefined;
  const asked = { agency, owedBy, pageSize: shownMax };
  const overdue = useQuery(dutiesQuery({ ...asked, state: "overdue" }));
  const open = useQuery(dutiesQuery({ ...asked, state: "open" }));
  return { overdue, open };
}

export function DeskPage() {
  useTitle("工作台");
  useRowKeys();
  const { scope, day } = route.useSearch();
  const today = serverToday();
  const { overdue, open } = useDuties(scope);
  const error = overdue.error ?? open.error;
  const total = (overdue.data?.total ?? 0) + (open.data?.total ?? 0);
  return (
    <div className="desk">
      <header className="page-head">
        <h1>我的工作台</h1>
        <p className="page-facts">
          {longDay(today)} 星期{weekdayName(today)}
          {open.data && <span>应办 {total} 项</span>}
        </p>
        <DeskActions scope={scope} />
      </header>
      {error && (
        <div className="card">
          <Failed plain error={error} onRetry={() => void Promise.all([overdue.refetch(), open.refetch()])} />
        </div>
      )}
      {!error && !(overdue.data && open.data) && <LoadingCard rows={12} />}
      {overdue.data && open.data && (
        <DeskBody today={today} day={day} overdue={overdue.data.items} open={open.data.items} total={total} />
      )}
    </div>
  );
}

const scopes = [
  { value: "mine", label: "我的职责" },
  { value: "agency", label: "本机关" },
];

function DeskActions({ scope }: { readonly scope: "agency" | undefined }) {
  const navigate = useNavigate();
  const { account } = useSession();
  if (dutyRoles(account.roles).length === 0) return <p className="page-actions faint">各机关应办</p>;
  return (
    <div className="page-actions">
      <Segmented
        aria-label="看谁的应办"
        options={scopes}
        value={scope ?? "mine"}
        onChange={(value) =>
          void navigate({ to: "/", search: { scope: value === "agency" ? "agency" : undefined } })
        }
      />
      <Button
        type="primary"
        icon={<Icon name="plus" />}
        onClick={() => void navigate({ to: "/matters/new" })}
      >
        登记案源
      </Button>
    </div>
  );
}

interface BodyProps {
  readonly today: string;
  readonly day: string | undefined;
  readonly overdue: readonly Duty[];
  readonly open: readonly Duty[];
  readonly total: number;
}

function DeskBody({ today, day, overdue, open, total }: BodyProps) {
  const first = mondayOf(today);
  const { data: calendar } = useQuery(calendarQuery(first, addDays(first, stripDays - 1)));
  const all = [...overdue, ...open];
  const chosen = day === undefined ? all : all.filter(({ due }) => due === day);
  const note = all.length < total ? `只列最近到期的 ${all.length} 项，共 ${total} 项` : "按到期日，逾期在前";
  return (
    <>
      <DueStrip
        today={today}
        days={calendar?.days ?? []}
        duties={all}
        overdue={overdue.length}
        earliest={overdue[0]?.due}
        chosen={day}
      />
      <div className="desk-grid">
        <Card
          title="应办事项"
          note={note}
          className="desk-duties"
          {...(day === undefined
            ? {}
            : {
                extra: (
                  <Link
                    to="/"
                    search={(old) => ({ ...old, day: undefined })}
                  >{`只看 ${longDay(day)}，显示全部`}</Link>
                ),
              })}
        >
          {chosen.length > 0 ? (
            <DutyTable groups={groupsOf(chosen, today)} today={today} />
          ) : (
            <StateCard plain says="没有应办事项。" action={<Link to="/matters">查看全部事项</Link>} />
          )}
        </Card>
        <aside className="desk-side">
          <RecentMatters today={today} />
          <DraftList />
        </aside>
      </div>
    </>
  );
}
