import type { Act, MatterPage } from "../api/types.ts";
import { runningOf } from "../words/clocks.ts";
import type { CommonKind } from "../words/common-acts.ts";
import { dutiesByOwner } from "../words/duty-groups.ts";
import { Card } from "./Card.tsx";
import { DutyLine, Settled } from "./DutyLine.tsx";
import { LinkedMatters } from "./LinkedMatters.tsx";
import { RetentionCard } from "./RetentionCard.tsx";

interface Props {
  readonly page: MatterPage;
  readonly today: string;
  /** What who is signed in may do here: explain why a limit was exceeded, propose that content be erased. */
  readonly common: ReadonlySet<CommonKind>;
  readonly onOpen: (act: Act) => void;
}

/** What is owed, who it is about, what proves it. */
export function MatterSide({ page, today, common, onOpen }: Props) {
  const mayExplain = common.has("overrun");
  const running = runningOf(page.duties);
  const settled = page.duties.filter((duty) => !running.includes(duty));
  const evidence = page.acts.filter(({ kind }) => kind === "evidence");
  const party = page.acts.findLast(({ input }) => typeof input.partyName === "string");
  return (
    <aside className="work-side">
      <Card title="应办" note={running.length} className="side-card side-grow">
        {running.length === 0 && <p className="side-empty">没有未了的应办事项。</p>}
        {dutiesByOwner(running).map(({ owner, duties }) => (
          <section key={owner} aria-label={owner}>
            <h3 className="duty-owner">{owner}</h3>
            <ul className="side-list">
              {duties.map((duty) => (
                <DutyLine key={duty.id} duty={duty} today={today} mayExplain={mayExplain} />
              ))}
            </ul>
          </section>
        ))}
        {settled.length > 0 && <Settled duties={settled} today={today} mayExplain={mayExplain} />}
      </Card>
      <LinkedMatters chain={page.chain} matter={page.matter.id} today={today} />
      {party && <PartyCard act={party} />}
      {evidence.length > 0 && (
        <Card title="证据" note={`${evidence.length} 件`} className="side-card">
          <ul className="side-list">
            {evidence.map((act) => (
              <li key={act.seq}>
                <button type="button" className="link side-title" onClick={() => onOpen(act)}>
                  {shownOf(act, "name") ?? act.title}
                </button>
                <p className="side-facts">
                  <span>{shownOf(act, "kind")}</span>
                  <code>{act.actSha256.slice(0, 8)}</code>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <RetentionCard page={page} mayErase={common.has("erase")} />
    </aside>
  );
}

const shownOf = (act: Act, name: string): string | undefined =>
  act.shown.find((one) => one.name === name)?.display;

/** The newest act that says who the party is, as far as it says it. */
function PartyCard({ act }: { readonly act: Act }) {
  const fields = act.shown.filter(({ name }) => /^party[A-Z]/.test(name));
  return (
    <Card title="当事人" note={`据第 ${act.seq} 号行为`} className="side-card">
      <dl className="facts">
        {fields.map(({ name, title, display }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{display}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
