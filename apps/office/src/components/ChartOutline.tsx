import type { MatterPage, Procedure, ProcedureAct } from "../api/types.ts";
import { isCommon } from "../words/common-acts.ts";
import { type StepState, stepStateOf, stepWords } from "../words/steps.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly procedure: Procedure;
  readonly page: MatterPage;
  readonly chosen: string | undefined;
  readonly onChoose: (kind: string) => void;
}

/** The chart as a list by stage: the usual course and what was done in sight, what only some cases need folded. */
export function ChartOutline({ procedure, page, chosen, onChoose }: Props) {
  const acts = procedure.acts.filter((act) => !isCommon(act));
  return (
    <ol className="outline">
      {page.stages.map(({ id, title, state }) => {
        const steps = acts
          .filter(({ stage }) => stage === id)
          .map((act) => ({ act, state: stepStateOf(act.kind, page) }));
        const shown = steps.filter(
          ({ act, state: one }) => !act.conditional || one === "done" || one === "last",
        );
        const folded = steps.filter((one) => !shown.includes(one));
        return (
          <li key={id} className={`outline-stage outline-${state}`}>
            <h3>{title}</h3>
            <Steps steps={shown} chosen={chosen} onChoose={onChoose} />
            {folded.length > 0 && (
              <details className="act-group">
                <summary>
                  <b>视情形</b>
                  <span className="act-group-titles">{folded.map(({ act }) => act.title).join("、")}</span>
                  <span className="act-group-count">{folded.length} 项</span>
                </summary>
                <Steps steps={folded} chosen={chosen} onChoose={onChoose} />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface StepsProps {
  readonly steps: readonly { readonly act: ProcedureAct; readonly state: StepState }[];
  readonly chosen: string | undefined;
  readonly onChoose: (kind: string) => void;
}

const marks = { last: "tick", done: "tick", allowed: "arrow", refused: "refused", closed: "remove" } as const;

function Steps({ steps, chosen, onChoose }: StepsProps) {
  return (
    <ul className="outline-steps">
      {steps.map(({ act, state }) => (
        <li key={act.kind}>
          <button
            type="button"
            className={`outline-step step-${state}`}
            aria-pressed={act.kind === chosen}
            onClick={() => onChoose(act.kind)}
          >
            <Icon name={marks[state]} size={14} />
            <span>{act.title}</span>
            <i>{stepWords[state]}</i>
          </button>
        </li>
      ))}
    </ul>
  );
}
