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
    </li>
  );
}
