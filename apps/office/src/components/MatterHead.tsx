import type { MatterPage } from "../api/types.ts";
import { useSession } from "../session.ts";
import { runningOf } from "../words/clocks.ts";
import { dayOf, longDay } from "../words/days.ts";
import { ChainLine } from "./ChainLine.tsx";
import { ClockChart } from "./ClockChart.tsx";
import { StageBar } from "./StageBar.tsx";

/** What matter this is, how far it is, and which limits run. */
export function MatterHead({ page, today }: { readonly page: MatterPage; readonly today: string }) {
  const { matter, stages, duties } = page;
  const running = matter.ended ? [] : runningOf(duties);
  return (
    <header className="card matter-head">
      <div className="matter-head-top">
        <div className="matter-name">
          <div className="matter-title">
            <h1>{matter.title}</h1>
            <span className="tag">{matter.procedureTitle}</span>
            {matter.ended && <span className="tag tag-plain">已结</span>}
          </div>
          <Facts page={page} />
          <ChainLine chain={page.chain} matter={matter.id} />
        </div>
        <ClockChart duties={running} today={today} />
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
