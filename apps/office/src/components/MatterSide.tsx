import type { Act, Duty, MatterPage } from "../api/types.ts";
import { shortDay, timeLeft } from "../words/days.ts";
import { Card } from "./Card.tsx";
import { Cite } from "./Cite.tsx";
import { Icon } from "./Icon.tsx";
import { runningOf } from "./MatterHead.tsx";

interface Props {
  readonly page: MatterPage;
  readonly today: string;
  readonly onOpen: (act: Act) => void;
}

/** What is owed, who it is about, what proves it. */
export function MatterSide({ page, today, onOpen }: Props) {
  const running = runningOf(page.duties);
  const settled = page.duties.filter((duty) => !running.includes(duty));
  const evidence = page.acts.filter(({ kind }) => kind === "evidence");
  const party = page.acts.findLast(({ input }) => typeof input.partyName === "string");
  return (
    <aside className="work-side">
      <Card title="应办" note={running.length} className="side-card side-grow">
        {running.length === 0 && <p className="side-empty">没有未了的应办事项。</p>}
        <ul className="side-list">
          {running.map((duty) => (
            <DutyLine key={duty.id} duty={duty} today={today} />
          ))}
        </ul>
        {settled.length > 0 && <Settled duties={settled} today={today} />}
      </Card>
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
    </aside>
  );
}

const shownOf = (act: Act, name: string): string | undefined =>
  act.shown.find((one) => one.name === name)?.display;

function DutyLine({ duty, today }: { readonly duty: Duty; readonly today: string }) {
  const { late, text } = timeLeft(duty.due, today);
  return (
    <li className="duty-line">
      <p>
        <span>{duty.title}</span>
        <b className={late ? "late" : duty.due === today ? "warn" : ""}>{text}</b>
      </p>
      <p className="side-facts">
        <span>{duty.owedByTitle}</span>
        <span>{shortDay(duty.due, today)}</span>
        {duty.provisional && <span className="mark mark-warn">待核</span>}
        <Cite basis={duty.basis} mark={duty.mark} />
      </p>
    </li>
  );
}

const endings = {
  discharged: "按期办结",
  late: "逾期办结",
  waived: "不再需要",
  open: "",
  overdue: "",
} as const;

function Settled({ duties, today }: { readonly duties: readonly Duty[]; readonly today: string }) {
  return (
    <details className="settled">
      <summary>已了结 {duties.length} 项</summary>
      <ul>
        {duties.map((duty) => (
          <li key={duty.id}>
            <Icon name="tick" size={13} /> {duty.title}
            <span className={duty.state === "late" ? "late" : "faint"}>
              {endings[duty.state]}
              {duty.dischargedOn !== undefined && ` ${shortDay(duty.dischargedOn, today)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

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
