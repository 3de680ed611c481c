import type { MatterPage, NextAct } from "../api/types.ts";
import { useSession } from "../session.ts";
import { ActRow } from "./ActRow.tsx";
import { Card } from "./Card.tsx";
import { runningOf } from "./MatterHead.tsx";
import type { Ways } from "./Refusal.tsx";
import { RefusedAct } from "./RefusedAct.tsx";
import { StateCard } from "./StateCard.tsx";

interface Props {
  readonly page: MatterPage;
  readonly today: string;
}

/** Allowed acts on top, one of them primary; beneath, every refused act with every gate it fails. */
export function NextActs({ page, today }: Props) {
  const { account } = useSession();
  const { matter, duties } = page;
  const running = runningOf(duties);
  const own = account.agency === matter.agency;
  const mine = (act: NextAct): boolean => own && act.performers.some((role) => account.roles.includes(role));
  const dischargedBy = (act: NextAct) => running.filter(({ by }) => by.some(({ kind }) => kind === act.kind));
  const allowed = page.next.filter((act) => act.allowed).toSorted((a, b) => rankOf(a) - rankOf(b));
  function rankOf(act: NextAct): number {
    return (mine(act) ? 0 : 2) + (dischargedBy(act).length > 0 ? 0 : act.conditional ? 5 : 1);
  }
  const refused = page.next.filter((act) => !act.allowed);
  const first = allowed.find(mine);
  const ways: Ways = { matter: matter.id, kinds: new Map(page.next.map(({ title, kind }) => [title, kind])) };
  return (
    <div className="work-next">
      <Card title="现在可以办" note={allowed.length} className="next-allowed">
        {allowed.length === 0 && (
          <StateCard plain says={matter.ended ? "本事项已经办结。" : "现在没有可以办的行为，条件见下。"} />
        )}
        <ul>
          {allowed.map((act) => (
            <ActRow
              key={act.kind}
              matter={matter.id}
              act={act}
              discharges={dischargedBy(act)}
              primary={act === first}
              mine={mine(act)}
              today={today}
            />
          ))}
        </ul>
      </Card>
      {refused.length > 0 && !matter.ended && (
        <Card
          title="现在不能办"
          note={`${refused.length}　·　条件满足后自动移到上方`}
          className="next-refused"
        >
          <ul>
            {refused.map((act) => (
              <RefusedAct key={act.kind} act={act} ways={ways} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
