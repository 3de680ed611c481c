import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { Duty, NextAct } from "../api/types.ts";
import { shortDay, timeLeft } from "../words/days.ts";
import { roleTitle } from "../words/roles.ts";
import { Cite } from "./Cite.tsx";

interface Props {
  readonly matter: string;
  readonly act: NextAct;
  /** Open duties this act would end. */
  readonly discharges: readonly Duty[];
  readonly primary: boolean;
  readonly mine: boolean;
  /** False for who may only read the matter. */
  readonly mayAct: boolean;
  readonly today: string;
}

/** An act that may be done now: what it is, its article, what it produces and discharges, one button. */
export function ActRow({ matter, act, discharges, primary, mine, mayAct, today }: Props) {
  const navigate = useNavigate();
  const due = discharges.map((duty) => duty.due).sort()[0];
  const kind = act.kind;
  return (
    <li className="act-row">
      <div className="act-row-text">
        <p className="act-row-head">
          <b>{act.title}</b>
          {due !== undefined && <DueTag due={due} today={today} />}
          <Cite basis={act.basis} />
        </p>
        <p className="act-row-note">{outcomeOf(act, discharges)}</p>
      </div>
      {mayAct && act.fromLink && <LinkedButton matter={matter} link={act.fromLink} primary={primary} />}
      {mayAct && !act.fromLink && (
        <Button
          type={primary ? "primary" : "default"}
          className={primary || !mine ? "" : "quiet"}
          data-row=""
          aria-label={`办理：${act.title}`}
          onClick={() =>
            void navigate({ to: "/matters/$matterId/acts/$kind", params: { matterId: matter, kind } })
          }
        >
          办理
        </Button>
      )}
    </li>
  );
}

interface LinkedProps {
  readonly matter: string;
  readonly link: NonNullable<NextAct["fromLink"]>;
  readonly primary: boolean;
}

/** The act comes in from a matter of another procedure: that one is begun here. */
function LinkedButton({ matter, link: { procedure, title }, primary }: LinkedProps) {
  const navigate = useNavigate();
  return (
    <Button
      type={primary ? "primary" : "default"}
      data-row=""
      onClick={() => void navigate({ to: "/matters/new", search: { procedure, parent: matter } })}
    >
      办理「{title}」
    </Button>
  );
}

function DueTag({ due, today }: { readonly due: string; readonly today: string }) {
  const { late, text } = timeLeft(due, today);
  const words = late ? text.replace("逾", "逾期") : due === today ? "今天到期" : `${shortDay(due, today)} 前`;
  return <span className={late ? "tag tag-late" : "tag"}>{words}</span>;
}

function outcomeOf(act: NextAct, discharges: readonly Duty[]): string {
  const parts = [`由${act.performers.map(roleTitle).join("、")}办理`];
  if (act.documents.length > 0) parts.push(`产生 ${act.documents.join("、")}`);
  if (discharges.length > 0) parts.push(`解除应办 ${discharges.map(({ title }) => title).join("、")}`);
  if (act.depends.length > 0) parts.push(`提交时核对 ${act.depends.length} 项条件`);
  return parts.join(" · ");
}
