import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { MatterPage, Procedure, ProcedureAct } from "../api/types.ts";
import { dayOf, longDay } from "../words/days.ts";
import { stepStateOf, stepWords } from "../words/steps.ts";
import { Cite } from "./Cite.tsx";
import { Refusal, waysOf } from "./Refusal.tsx";

interface Props {
  readonly act: ProcedureAct;
  readonly procedure: Procedure;
  readonly page: MatterPage;
}

/** One step of the chart: its article first, then who, after what, until when, and whether it can be done. */
export function ChartPanel({ act, procedure, page }: Props) {
  const navigate = useNavigate();
  const { matter } = page;
  const next = page.next.find(({ kind }) => kind === act.kind);
  const ways = waysOf(page);
  const done = page.acts.some(({ kind }) => kind === act.kind);
  const open = (): void =>
    void navigate({ to: "/matters/$matterId/acts/$kind", params: { matterId: matter.id, kind: act.kind } });
  return (
    <section className="card chart-panel" aria-label={act.title} aria-live="polite">
      <header className="card-head">
        <span className="tag">{stepWords[stepStateOf(act.kind, page)]}</span>
        <h2>{act.title}</h2>
      </header>
      <div className="chart-panel-body">
        <p className="law-text">{act.basis.text}</p>
        <PanelFacts act={act} procedure={procedure} page={page} />
        {next && !next.allowed && (
          <ul className="defects">
            {next.refusals.map((refusal) => (
              <Refusal key={refusal.gate} refusal={refusal} ways={ways} />
            ))}
          </ul>
        )}
        {next?.allowed && (
          <Button type={done ? "default" : "primary"} block aria-label={`办理：${act.title}`} onClick={open}>
            {done ? "再次办理" : "办理"}
          </Button>
        )}
      </div>
    </section>
  );
}

function PanelFacts({ act, procedure, page }: Props) {
  const done = page.acts.filter(({ kind }) => kind === act.kind);
  const last = done.at(-1);
  const doneKinds = new Set(page.acts.map(({ kind }) => kind));
  const owed = procedure.acts
    .flatMap((one) => one.duties)
    .filter((duty) => duty.dischargedBy.includes(act.kind));
  const after = act.after.map((kind) => ({
    kind,
    title: procedure.acts.find((one) => one.kind === kind)?.title ?? kind,
  }));
  return (
    <dl className="facts facts-wide">
      <Row title="谁来办">{act.performerTitles.join("、")}</Row>
      {last && <Row title="已办">{`${longDay(dayOf(last.occurredAt))}，共 ${done.length} 次`}</Row>}
      {owed.map(({ duty, within, title, basis, mark }) => (
        <Row key={duty} title="期限">
          {within}　{title} <Cite basis={basis} mark={mark} />
        </Row>
      ))}
      {after.length > 0 && (
        <Row title="前提">
          {after.map(({ kind, title }) => `${doneKinds.has(kind) ? "✓ " : "○ "}${title}`).join("、")}
        </Row>
      )}
      {act.documents.length > 0 && <Row title="产生文书">{act.documents.join("、")}</Row>}
      <Row title="关口">{act.gates.length > 0 ? `${act.gates.length} 道，办理时逐项核对` : "无"}</Row>
    </dl>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
