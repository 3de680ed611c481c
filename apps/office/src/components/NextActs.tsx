import { Input } from "antd";
import { type ReactNode, useState } from "react";
import type { Duty, MatterPage, NextAct } from "../api/types.ts";
import { useSession } from "../session.ts";
import { runningOf } from "../words/clocks.ts";
import { standingActs } from "../words/common-acts.ts";
import { mayBegin, searchNext, sortNext } from "../words/next-order.ts";
import { ActRow } from "./ActRow.tsx";
import { Card } from "./Card.tsx";
import { Offers } from "./Offers.tsx";
import { OtherActs } from "./OtherActs.tsx";
import { OverrunRows } from "./OverrunRows.tsx";
import { waysOf } from "./Refusal.tsx";
import { RefusedAct } from "./RefusedAct.tsx";
import { RefusedCard } from "./RefusedCard.tsx";
import { StateCard } from "./StateCard.tsx";

interface Props {
  readonly page: MatterPage;
  readonly today: string;
  /** Whether who is signed in may explain why a limit was exceeded. */
  readonly explain: boolean;
}

/** So few are seen at a glance, and need no search. */
const searchedFrom = 8;

/** What there is to do in this matter, in order, and how one act of it looks. */
function useNext({ page, today }: Pick<Props, "page" | "today">) {
  const { account } = useSession();
  const { matter, duties } = page;
  const mayAct = account.agency === matter.agency;
  const running = runningOf(duties);
  const dischargedBy = (act: NextAct): readonly Duty[] =>
    running.filter(({ by }) => by.some(({ kind }) => kind === act.kind));
  const dueOf = (act: NextAct): string | undefined =>
    dischargedBy(act)
      .map(({ due }) => due)
      .sort()[0];
  const mine = ({ performers }: NextAct): boolean =>
    mayAct && performers.some((role) => account.roles.includes(role));
  const sorted = sortNext(page, { dueOf, today });
  const first = matter.ended ? undefined : sorted.main.find(mine);
  const rows = (acts: readonly NextAct[]): ReactNode =>
    acts.map((act) => (
      <ActRow
        key={act.kind}
        matter={matter.id}
        act={act}
        discharges={dischargedBy(act)}
        primary={act === first}
        mine={mine(act)}
        mayAct={mayAct}
        today={today}
      />
    ));
  return { ...sorted, rest: sorted.others.flatMap(({ acts }) => acts), mayAct, rows };
}

/** What the matter waits for on top, one of it primary; the rest by stage; beneath, what is refused and why. */
export function NextActs({ page, today, explain }: Props) {
  const [q, setQ] = useState("");
  const { main, others, rest, linked, refused, unlikely, closed, mayAct, rows } = useNext({ page, today });
  const { ended, id } = page.matter;
  const all = [...main, ...rest, ...linked, ...refused, ...unlikely, ...closed];
  const searching = all.length > searchedFrom && q.trim() !== "";
  const box = all.length > searchedFrom && <SearchNext value={q} count={all.length} onChange={setQ} />;
  const late = explain && page.duties.some(({ needsOverrun }) => needsOverrun);
  const nothing = main.length === 0 && !late;
  const offers = mayAct ? page.offers : [];
  return (
    <>
      <Card title="现在可以办" note={main.length + rest.length} extra={box} className="next-allowed">
        {searching ? (
          <Found page={page} acts={searchNext(all, page.stages, q)} rows={rows} />
        ) : (
          <>
            {nothing && <Nothing ended={ended} others={rest.length} />}
            <ul>
              {explain && <OverrunRows duties={page.duties} today={today} />}
              {rows(main)}
            </ul>
            <OtherActs
              matter={id}
              groups={others}
              done={timesDone(page)}
              mayAct={mayAct}
              unfolded={nothing && !ended}
            />
            <Offers matter={id} offers={offers} unfolded={ended} />
          </>
        )}
      </Card>
      {!searching && !ended && (
        <RefusedCard refused={refused} unlikely={unlikely} closed={closed} ways={waysOf(page)} />
      )}
    </>
  );
}

function timesDone({ acts }: MatterPage): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { kind } of standingActs(acts)) times.set(kind, (times.get(kind) ?? 0) + 1);
  return times;
}

function Nothing({ ended, others }: { readonly ended: boolean; readonly others: number }) {
  if (ended) return <StateCard plain says="本事项已经办结。" />;
  return (
    <p className="next-nothing">
      {others > 0 ? "下一步的条件见下；以下各项可以根据案情办理。" : "现在没有可以办的行为，条件见下。"}
    </p>
  );
}

interface SearchProps {
  readonly value: string;
  readonly count: number;
  readonly onChange: (q: string) => void;
}

const SearchNext = ({ value, count, onChange }: SearchProps) => (
  <Input
    className="next-search"
    size="small"
    allowClear
    aria-label="查找要办的行为"
    placeholder={`在 ${count} 项中查找`}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);

interface FoundProps {
  readonly page: MatterPage;
  readonly acts: readonly NextAct[];
  readonly rows: (acts: readonly NextAct[]) => ReactNode;
}

/** What was looked for: what may be done with its button, what may not with the reason. */
function Found({ page, acts, rows }: FoundProps) {
  if (acts.length === 0) return <StateCard plain says="没有找到这样的行为。" />;
  const ways = waysOf(page);
  return (
    <ul>
      {rows(acts.filter(mayBegin))}
      {acts
        .filter((act) => !mayBegin(act))
        .map((act) => (
          <RefusedAct key={act.kind} act={act} ways={ways} />
        ))}
    </ul>
  );
}
