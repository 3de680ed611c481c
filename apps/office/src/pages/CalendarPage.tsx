import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { calendarQuery, dutiesQuery } from "../api/queries.ts";
import { today as serverToday } from "../api/server-clock.ts";
import type { Duty } from "../api/types.ts";
import { Card } from "../components/Card.tsx";
import { DayDuties } from "../components/DayDuties.tsx";
import { Failed } from "../components/Failed.tsx";
import { Icon } from "../components/Icon.tsx";
import { MonthGrid } from "../components/MonthGrid.tsx";
import { MonthList } from "../components/MonthList.tsx";
import { useSession } from "../session.ts";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";
import { longDay, weekdayName } from "../words/days.ts";
import { addMonths, longMonth, monthOf, weeksOf } from "../words/month.ts";
import { dutyRoles } from "../words/roles.ts";

const route = getRouteApi("/calendar");
const shownMax = 200;

/** What falls due between two days and is not done yet; late and not late are two questions to the server. */
function useDue(from: string, to: string, scope: "agency" | undefined) {
  const { account } = useSession();
  const roles = dutyRoles(account.roles);
  const owedBy = scope === "agency" ? undefined : roles.join(",") || undefined;
  const agency = roles.length > 0 ? account.agency : undefined;
  const asked = { agency, owedBy, from, to, pageSize: shownMax };
  const overdue = useQuery(dutiesQuery({ ...asked, state: "overdue" }));
  const open = useQuery(dutiesQuery({ ...asked, state: "open" }));
  const items = [...(overdue.data?.items ?? []), ...(open.data?.items ?? [])];
  const total = (overdue.data?.total ?? 0) + (open.data?.total ?? 0);
  const error = overdue.error ?? open.error;
  return { items, total, error, retry: () => Promise.all([overdue.refetch(), open.refetch()]) };
}

function byDay(duties: readonly Duty[]): ReadonlyMap<string, readonly Duty[]> {
  const days = new Map<string, Duty[]>();
  for (const duty of duties) days.set(duty.due, [...(days.get(duty.due) ?? []), duty]);
  return days;
}

/** The month's due days: a grid with the chosen day's duties beside it; on a phone the month as a list. */
export function CalendarPage() {
  useTitle("到期日历");
  useRowKeys();
  const { month: asked, day, scope } = route.useSearch();
  const navigate = useNavigate();
  const today = serverToday();
  const month = asked ?? monthOf(day ?? today);
  const chosen = day !== undefined && monthOf(day) === month ? day : chosenIn(month, today);
  const weeks = weeksOf(month);
  const [first = today, last = today] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)];
  const { items, total, error, retry } = useDue(first, last, scope);
  const { data: calendar } = useQuery(calendarQuery(first, last));
  const days = new Map(calendar?.days.map((one) => [one.day, one]));
  const duties = byDay(items);
  const choose = (to: string): void =>
    void navigate({ to: "/calendar", search: { month: monthOf(to), day: to, scope }, replace: true });
  const provisional = calendar?.days.some((one) => one.provisional) ?? false;
  return (
    <div className="calendar">
      <CalendarHead month={month} scope={scope} total={total} shown={items.length} />
      {provisional && <p className="carried">本月有的日期尚无放假通知，工作日按周一至周五计，到期日待核。</p>}
      {error ? (
        <div className="card">
          <Failed plain error={error} onRetry={() => void retry()} />
        </div>
      ) : (
        <div className="calendar-grid">
          <section className="card month-card" aria-label="月历">
            <MonthGrid
              month={month}
              today={today}
              chosen={chosen}
              days={days}
              duties={duties}
              onChoose={choose}
            />
          </section>
          <Card
            title={`${longDay(chosen)} 星期${weekdayName(chosen)}`}
            note={`${duties.get(chosen)?.length ?? 0} 项到期`}
            className="month-side"
          >
            <DayDuties duties={duties.get(chosen) ?? []} />
          </Card>
          <MonthList month={month} today={today} days={days} duties={duties} />
        </div>
      )}
    </div>
  );
}

/** The present month opens on today, another on its first day. */
const chosenIn = (month: string, today: string): string => (monthOf(today) === month ? today : `${month}-01`);

const scopes = [
  { value: "mine", label: "我的职责" },
  { value: "agency", label: "本机关" },
];

interface HeadProps {
  readonly month: string;
  readonly scope: "agency" | undefined;
  readonly total: number;
  readonly shown: number;
}

function CalendarHead({ month, scope, total, shown }: HeadProps) {
  const { account } = useSession();
  const navigate = useNavigate();
  const go = (to: string | undefined): void =>
    void navigate({ to: "/calendar", search: { month: to, day: undefined, scope } });
  const choose = (value: string): void =>
    void navigate({ to: "/calendar", search: { month, scope: value === "agency" ? "agency" : undefined } });
  return (
    <header className="page-head">
      <h1>到期日历</h1>
      <div className="month-steps">
        <Button aria-label="上个月" icon={<Icon name="left" />} onClick={() => go(addMonths(month, -1))} />
        <b aria-live="polite">{longMonth(month)}</b>
        <Button aria-label="下个月" icon={<Icon name="right" />} onClick={() => go(addMonths(month, 1))} />
        <Button onClick={() => go(undefined)}>回到今天</Button>
      </div>
      <p className="page-facts">
        {shown < total ? `只列 ${shown} 项，共 ${total} 项未了` : `${total} 项未了`}
      </p>
      {dutyRoles(account.roles).length > 0 && (
        <div className="page-actions">
          <Segmented aria-label="看谁的应办" options={scopes} value={scope ?? "mine"} onChange={choose} />
        </div>
      )}
    </header>
  );
}
