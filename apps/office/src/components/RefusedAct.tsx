import { Link } from "@tanstack/react-router";
import type { NextAct } from "../api/types.ts";
import { Icon } from "./Icon.tsx";
import { Refusal, type Ways } from "./Refusal.tsx";

/** An act the law does not allow yet, with every condition it fails. */
export function RefusedAct({ act, ways }: { readonly act: NextAct; readonly ways: Ways }) {
  return (
    <li className="refused-act">
      <p className="refused-head">
        <Icon name="refused" size={15} />
        <b>{act.title}</b>
        <span className="late">{act.refusals.length} 项条件未满足</span>
      </p>
      <ul>
        {act.refusals.map((refusal) => (
          <Refusal key={`${refusal.gate}/${refusal.says}`} refusal={refusal} ways={ways} />
        ))}
      </ul>
      {act.possible && (
        <p className="refused-otherwise">
          以上针对卷内拟办的结果；作其他决定的，可以
          <Link to="/matters/$matterId/acts/$kind" params={{ matterId: ways.matter, kind: act.kind }}>
            办理
          </Link>
          ，提交时核对。
        </p>
      )}
    </li>
  );
}
