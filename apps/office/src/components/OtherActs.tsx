import { useNavigate } from "@tanstack/react-router";
import type { NextAct } from "../api/types.ts";
import type { StageGroup } from "../words/next-order.ts";
import { roleTitle } from "../words/roles.ts";
import { Cite } from "./Cite.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly matter: string;
  readonly groups: readonly StageGroup[];
  /** How often each kind was done. */
  readonly done: ReadonlyMap<string, number>;
  /** False for who may only read the matter. */
  readonly mayAct: boolean;
  /** Nothing else can be done: the stage the matter stands in is shown unfolded. */
  readonly unfolded: boolean;
}

/** What may be done too but nothing waits for: by stage, folded, a line each. */
export function OtherActs({ matter, groups, done, mayAct, unfolded }: Props) {
  return groups.map(({ id, title, here, acts }) => (
    <details key={id} className="act-group" open={here && unfolded}>
      <summary>
        <b>{title}</b>
        {here && <span className="tag">当前阶段</span>}
        <span className="act-group-titles">{acts.map((act) => act.title).join("、")}</span>
        <span className="act-group-count">{acts.length} 项</span>
      </summary>
      <ul>
        {acts.map((act) => (
          <OtherAct
            key={act.kind}
            matter={matter}
            act={act}
            times={done.get(act.kind) ?? 0}
            mayAct={mayAct}
          />
        ))}
      </ul>
    </details>
  ));
}

interface ActProps {
  readonly matter: string;
  readonly act: NextAct;
  readonly times: number;
  readonly mayAct: boolean;
}

function OtherAct({ matter, act, times, mayAct }: ActProps) {
  const navigate = useNavigate();
  const { kind, title, fromLink, performers, basis } = act;
  const open = (): void =>
    void (fromLink
      ? navigate({ to: "/matters/new", search: { procedure: fromLink.procedure, parent: matter } })
      : navigate({ to: "/matters/$matterId/acts/$kind", params: { matterId: matter, kind } }));
  return (
    <li className="other-act">
      {mayAct ? (
        <button
          type="button"
          className="link"
          data-row=""
          title={`由${performers.map(roleTitle).join("、")}办理`}
          aria-label={fromLink ? `办理「${fromLink.title}」` : `办理：${title}`}
          onClick={open}
        >
          {fromLink && <Icon name="link" size={13} />} {title}
        </button>
      ) : (
        <span>{title}</span>
      )}
      {times > 0 && <span className="faint">已办 {times} 次</span>}
      <Cite basis={basis} />
    </li>
  );
}
