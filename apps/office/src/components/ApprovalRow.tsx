import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { MatterPage, NextAct } from "../api/types.ts";
import { type Approval, passedOf } from "../words/approvals.ts";
import { timeLeft } from "../words/days.ts";
import { Cite, Cites } from "./Cite.tsx";
import { Confirmations } from "./Confirmations.tsx";
import { Icon } from "./Icon.tsx";
import { Refusal, waysOf } from "./Refusal.tsx";

interface Props {
  readonly approval: Approval;
  readonly today: string;
}

/** What waits in one matter: by when, what was checked, and the one step. */
export function ApprovalRow({ approval: { page, confirms, acts }, today }: Props) {
  return (
    <li className="card approval">
      <MatterLine page={page} />
      <Confirmations matter={page.matter.id} acts={confirms} today={today} />
      {acts.map(({ next, due }) => (
        <ActLine key={next.kind} page={page} next={next} due={due} today={today} />
      ))}
    </li>
  );
}

function MatterLine({ page: { matter } }: { readonly page: MatterPage }) {
  return (
    <p className="approval-matter">
      <Link to="/matters/$matterId" params={{ matterId: matter.id }}>
        {matter.title}
      </Link>
      <span>{matter.number}</span>
      <span>{matter.procedureTitle}</span>
      <span>{matter.stage.title}</span>
    </p>
  );
}

interface LineProps {
  readonly page: MatterPage;
  readonly next: NextAct;
  readonly due: string | undefined;
  readonly today: string;
}

function ActLine({ page, next, due, today }: LineProps) {
  const { matter } = page;
  const navigate = useNavigate();
  const left = due === undefined ? undefined : timeLeft(due, today);
  const open = (): void =>
    void navigate({
      to: "/matters/$matterId/acts/$kind",
      params: { matterId: matter.id, kind: next.kind },
    });
  return (
    <div className="approval-act">
      <div className="approval-text">
        <p className="act-row-head">
          <b>{next.title}</b>
          <Cite basis={next.basis} />
          {left && (
            <span className={left.late ? "tag tag-late" : "tag"}>
              {left.late ? `已逾期 ${left.text.replace("逾 ", "")}` : `${due} 到期 · 还有 ${left.text}`}
            </span>
          )}
        </p>
        {next.allowed ? <Checked next={next} /> : <Blocked page={page} next={next} />}
      </div>
      {next.allowed && (
        <Button
          type={left?.late ? "primary" : "default"}
          data-row=""
          aria-label={`办理：${next.title}（${matter.title}）`}
          onClick={open}
        >
          办理
        </Button>
      )}
    </div>
  );
}

/** It is late and still cannot be done: what stands in its way, and who has to move. */
function Blocked({ page, next }: { readonly page: MatterPage; readonly next: NextAct }) {
  const ways = waysOf(page);
  return (
    <>
      <p className="late">现在不能办，{next.refusals.length} 项条件未满足</p>
      <ul>
        {next.refusals.map((refusal) => (
          <Refusal key={`${refusal.gate}/${refusal.says}`} refusal={refusal} ways={ways} />
        ))}
      </ul>
    </>
  );
}

/** What the file already meets, and how much waits for the entry. */
function Checked({ next }: { readonly next: NextAct }) {
  const passed = passedOf(next);
  const depends = next.depends.length > 0 ? `，提交时再核对 ${next.depends.length} 项` : "";
  if (passed.length === 0) {
    return <p className="act-row-note">没有须事先满足的条件{depends}</p>;
  }
  return (
    <details className="approval-checked">
      <summary>
        <Icon name="tick" size={14} /> 已核对 {passed.length} 项条件，均符合{depends}
      </summary>
      <ul>
        {passed.map(({ gate, says, basis, mark }) => (
          <li key={gate}>
            {says}
            {mark !== "V" && <span className="mark mark-warn">待核</span>} <Cites basis={basis} mark={mark} />
          </li>
        ))}
      </ul>
    </details>
  );
}
