import type { ReactNode } from "react";
import type { Act, MatterPage } from "../api/types.ts";
import { dayOf, longDay, timeOf } from "../words/days.ts";
import { namedDisplay, peopleIn } from "../words/people.ts";
import { Cite } from "./Cite.tsx";
import { ProofPanel } from "./ProofPanel.tsx";
import { Refusal } from "./Refusal.tsx";

const momentOf = (instant: string): string => `${longDay(dayOf(instant))} ${timeOf(instant)}`;

/** One recorded act: who, when, what was entered, what it lacks, and its proof. */
export function ActDetail({ act, page }: { readonly act: Act; readonly page: MatterPage }) {
  const names = peopleIn(page.acts);
  return (
    <div className="act-detail">
      <dl className="facts facts-wide">
        <Row title="办理人">{act.by.map(({ name }) => name).join("、")}</Row>
        <Row title="发生时间">{momentOf(act.occurredAt)}</Row>
        <Row title="记入时间">{momentOf(act.recordedAt)}</Row>
        {act.number !== undefined && <Row title="文号">{act.number}</Row>}
        <Row title="依据">
          <Cite basis={act.basis} />
        </Row>
        {act.documents.length > 0 && <Row title="文书">{act.documents.join("、")}</Row>}
      </dl>
      {act.defects.length > 0 && (
        <>
          <h3>{act.nature === "fact" ? "缺陷" : "待核的条件"}</h3>
          <ul className={act.nature === "fact" ? "defects" : "defects defects-warn"}>
            {act.defects.map((defect) => (
              <Refusal key={defect.gate} refusal={defect} />
            ))}
          </ul>
        </>
      )}
      <h3>记载内容</h3>
      <dl className="facts facts-wide facts-entry">
        {act.shown.map((field) => (
          <Row key={field.name} title={field.title}>
            {namedDisplay(field, act.input, names)}
          </Row>
        ))}
      </dl>
      <h3>证明</h3>
      <ProofPanel matter={page.matter.id} act={act} />
    </div>
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
