import type { Condition, NextAct, ProcedureAct } from "../api/types.ts";
import { Cites } from "../components/Cite.tsx";
import { Icon } from "../components/Icon.tsx";
import { Refusal, type Ways } from "../components/Refusal.tsx";

interface Props {
  readonly act: ProcedureAct;
  readonly next: NextAct | undefined;
  readonly ways: Ways | undefined;
}

/** What already holds, what is checked on submitting, or why it cannot be done at all. */
export function FormConditions({ act, next, ways }: Props) {
  const depends = next?.depends ?? act.gates.map(({ code, ...gate }) => ({ gate: code, ...gate }));
  const passed = next?.passed ?? [];
  return (
    <div className="conditions">
      {next && !next.allowed && (
        <section className="refused-box" role="alert">
          <p>
            <Icon name="refused" size={15} />{" "}
            <b>{next.possible ? "按报告拟办的，现在不能办" : "现在不能办"}</b>　{next.refusals.length}{" "}
            项条件未满足{next.possible && "；作其他决定的，提交时核对"}
          </p>
          <ul>
            {next.refusals.map((refusal) => (
              <Refusal key={`${refusal.gate}/${refusal.says}`} refusal={refusal} ways={ways} />
            ))}
          </ul>
        </section>
      )}
      {passed.length > 0 && (
        <details className="passed-box" open={passed.length <= 3}>
          <summary>
            <Icon name="tick" size={14} /> 已满足 {passed.length} 项条件
          </summary>
          <Conditions conditions={passed} />
        </details>
      )}
      {depends.length > 0 && (
        <details className="depends-box" open={depends.length <= 4}>
          <summary>将核对 {depends.length} 项　提交时逐项核对，不符合的说明理由</summary>
          <Conditions conditions={depends} />
        </details>
      )}
    </div>
  );
}

function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  return (
    <ul>
      {conditions.map(({ gate, says, basis, mark }) => (
        <li key={gate}>
          {says}
          {mark !== "V" && <span className="mark mark-warn">待核</span>} <Cites basis={basis} mark={mark} />
        </li>
      ))}
    </ul>
  );
}
