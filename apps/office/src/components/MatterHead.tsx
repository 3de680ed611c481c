import type { Duty, MatterPage } from "../api/types.ts";
import { useSession } from "../session.ts";
import { dayOf, longDay } from "../words/days.ts";
import { Clock } from "./Clock.tsx";
import { StageBar } from "./StageBar.tsx";

const clocksMax = 3;

export const runningOf = (duties: readonly Duty[]): readonly Duty[] =>
  duties
    .filter(({ state }) => state === "open" || state === "overdue")
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

/** What matter this is, how far it is, and which limits run. */
export function MatterHead({ page, today }: { readonly page: MatterPage; readonly today: string }) {
  const { matter, stages, duties } = page;
  const running = matter.ended ? [] : runningOf(duties);
  return (
    <header className="card matter-head">
      <div className="matter-head-top">
        <div className="matter-name">
          <p className="matter-title">
            <h1>{matter.title}</h1>
            <span className="tag">{matter.procedureTitle}</span>
            {matter.ended && <span className="tag tag-plain">已结</span>}
          </p>
          <Facts page={page} />
        </div>
        <div className="clocks">
          {running.slice(0, clocksMax).map((duty) => (
            <Clock key={duty.id} duty={duty} today={today} />
          ))}
        </div>
      </div>
      <StageBar stages={stages} />
    </header>
  );
}

function Facts({ page: { matter, acts } }: { readonly page: MatterPage }) {
  const { account } = useSession();
  const people = [...new Set(acts.flatMap(({ by }) => by.map(({ name }) => name)))];
  const handlers = people.slice(0, 3).join("、") + (people.length > 3 ? `等 ${people.length} 人` : "");
  return (
    <p className="matter-facts">
      {matter.number !== undefined && <b>{matter.number}</b>}
      {matter.party !== undefined && (
        <span>
          <i>当事人</i> {matter.party}
        </span>
      )}
      <span>
        <i>经办</i> {handlers}
      </span>
      <span>
        <i>开始于</i> {longDay(dayOf(matter.openedAt))}
      </span>
      {account.agency !== matter.agency && (
        <span>
          <i>机关</i> {matter.agencyName}
        </span>
      )}
    </p>
  );
}
