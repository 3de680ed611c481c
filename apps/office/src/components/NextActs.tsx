import { useState } from "react";
import type { Duty, MatterPage, NextAct } from "../api/types.ts";
import { useSession } from "../session.ts";
import { runningOf } from "../words/clocks.ts";
import { sortNext } from "../words/next-order.ts";
import { ActRow } from "./ActRow.tsx";
import { Card } from "./Card.tsx";
import { type Ways, waysOf } from "./Refusal.tsx";
import { RefusedAct } from "./RefusedAct.tsx";
import { StateCard } from "./StateCard.tsx";

interface Props {
  readonly page: MatterPage;
  readonly today: string;
}

/** Allowed acts on top, one of them primary; beneath, every refused act with every gate it fails. */
export function NextActs({ page, today }: Props) {
  const { account } = useSession();
  const [unfolded, setUnfolded] = useState(false);
  const { matter, duties } = page;
  const running = runningOf(duties);
  const mine = (act: NextAct): boolean =>
    account.agency === matter.agency && act.performers.some((role) => account.roles.includes(role));
  const dischargedBy = (act: NextAct): readonly Duty[] =>
    running.filter(({ by }) => by.some(({ kind }) => kind === act.kind));
  const { main, others, refused, closed } = sortNext(page, {
    mine,
    urgent: (act) => dischargedBy(act).length > 0,
  });
  const first = matter.ended ? undefined : main.find(mine);
  const ways = waysOf(page);
  const rows = (acts: readonly NextAct[]) =>
    acts.map((act) => (
      <ActRow
        key={act.kind}
        matter={matter.id}
        act={act}
        discharges={dischargedBy(act)}
        primary={act === first}
        mine={mine(act)}
        mayAct={account.agency === matter.agency}
        today={today}
      />
    ));
  const more = others.length > 0 && (
    <button type="button" className="link" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
      {unfolded ? "收起" : `其他 ${others.length} 项：${others.map(({ title }) => title).join("、")}`}
    </button>
  );
  return (
    <>
      <Card title="现在可以办" note={main.length} extra={more} className="next-allowed">
        {main.length === 0 && (
          <StateCard plain says={matter.ended ? "本事项已经办结。" : "现在没有可以办的行为，条件见下。"} />
        )}
        <ul>
          {rows(main)}
          {unfolded && rows(others)}
        </ul>
      </Card>
      {refused.length + closed.length > 0 && !matter.ended && (
        <RefusedCard refused={refused} closed={closed} ways={ways} />
      )}
    </>
  );
}

interface RefusedProps {
  readonly refused: readonly NextAct[];
  readonly closed: readonly NextAct[];
  readonly ways: Ways;
}

function RefusedCard({ refused, closed, ways }: RefusedProps) {
  return (
    <Card title="现在不能办" note={`${refused.length} · 条件满足后自动移到上方`} className="next-refused">
      <ul>
        {refused.map((act) => (
          <RefusedAct key={act.kind} act={act} ways={ways} />
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="closed-acts">
          <summary>
            不再适用 {closed.length} 项：{closed.map(({ title }) => title).join("、")}
          </summary>
          <ul>
            {closed.map((act) => (
              <RefusedAct key={act.kind} act={act} ways={ways} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
