import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { procedureQuery } from "../api/queries.ts";
import type { Act, MatterPage, Person } from "../api/types.ts";
import { changesBetween } from "../words/changes.ts";
import { dayOf, longDay, timeOf } from "../words/days.ts";
import { wordsOf } from "../words/field-words.ts";
import { namedDisplay, peopleIn } from "../words/people.ts";
import { Cite } from "./Cite.tsx";
import { ErasurePreview } from "./ErasurePreview.tsx";
import { ProofPanel } from "./ProofPanel.tsx";
import { Refusal } from "./Refusal.tsx";

const momentOf = (instant: string): string => `${longDay(dayOf(instant))} ${timeOf(instant)}`;

/** One recorded act: who, when, what was entered, what it lacks, and its proof. */
export function ActDetail({ act, page }: { readonly act: Act; readonly page: MatterPage }) {
  const names = peopleIn(page.acts);
  return (
    <div className="act-detail">
      <dl className="facts facts-wide">
        <Row title="办理人">{act.by.map(({ name }) => name).join("、") || "（已依法清除）"}</Row>
        <Row title="发生时间">{momentOf(act.occurredAt)}</Row>
        <Row title="记入时间">{momentOf(act.recordedAt)}</Row>
        <Standing act={act} />
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
      {act.kind === "erase" && act.standing === "pending" && (
        <ErasurePreview
          matter={page.matter.id}
          scope={Array.isArray(act.input.scope) ? act.input.scope : undefined}
        />
      )}
      <h3>记载内容</h3>
      <Erased act={act} />
      <dl className="facts facts-wide facts-entry">
        {act.shown.map((field) => (
          <Row key={field.name} title={field.title}>
            {namedDisplay(field, act.input, names)}
          </Row>
        ))}
      </dl>
      <Original act={act} procedure={page.matter.procedure} names={names} />
      <h3>证明</h3>
      <ProofPanel matter={page.matter.id} act={act} />
    </div>
  );
}

const namesOf = (people: readonly Person[]): string => people.map(({ name }) => name).join("、");

/** Who signed, who has not yet, who entered it for others and why late. */
function Standing({ act }: { readonly act: Act }) {
  const { confirmedBy = [], awaits = [], enteredBy, lateReason, correctedBy = [] } = act;
  return (
    <>
      {act.standing === "void" && <Row title="效力">已作废</Row>}
      {act.standing === "pending" && <Row title="效力">待确认，尚未生效</Row>}
      {confirmedBy.length > 0 && awaits.length > 0 && <Row title="已确认">{namesOf(confirmedBy)}</Row>}
      {awaits.length > 0 && <Row title="待确认">{namesOf(awaits)}</Row>}
      {enteredBy && <Row title="代为登记">{enteredBy.name}</Row>}
      {lateReason !== undefined && <Row title="补录原因">{lateReason}</Row>}
      {correctedBy.length > 0 && <Row title="更正">见第 {correctedBy.join("、")} 号行为</Row>}
    </>
  );
}

/** The tombstone of what is gone. */
function Erased({ act: { erased = [] } }: { readonly act: Act }) {
  if (erased.length === 0) return null;
  const places = [...new Set(erased.map(({ by }) => by))].join("、");
  return (
    <p className="erasure-note warn">
      已依法清除（依据见第 {places} 号行为），不可复算：{erased.map(({ title }) => title).join("、")}
    </p>
  );
}

interface OriginalProps {
  readonly act: Act;
  readonly procedure: string;
  readonly names: ReadonlyMap<string, string>;
}

/** What was entered before it was corrected, where it says something else now. */
function Original({ act, procedure, names }: OriginalProps) {
  const { data } = useQuery(procedureQuery(procedure));
  const { original } = act;
  if (!original || !data) return null;
  const changed = changesBetween(original, act.input);
  const fields = data.acts.find(({ kind }) => kind === act.kind)?.fields ?? [];
  const shown = fields.filter(({ name }) => name in changed);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>更正前的记载</h3>
      <dl className="facts facts-wide facts-entry">
        {shown.map((field) => (
          <Row key={field.name} title={field.title}>
            {wordsOf(field, original[field.name], names) || "（未填写）"}
          </Row>
        ))}
      </dl>
    </>
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
