import type { NextAct } from "../api/types.ts";
import { Card } from "./Card.tsx";
import type { Ways } from "./Refusal.tsx";
import { RefusedAct } from "./RefusedAct.tsx";

interface Props {
  readonly refused: readonly NextAct[];
  readonly unlikely: readonly NextAct[];
  readonly closed: readonly NextAct[];
  readonly ways: Ways;
}

/** What the law does not allow yet: the usual course with every reason, the rest folded away. */
export function RefusedCard({ refused, unlikely, closed, ways }: Props) {
  const count = refused.length + unlikely.length;
  if (count + closed.length === 0) return null;
  return (
    <Card title="现在不能办" note={`${count} · 条件满足后自动移到上方`} className="next-refused">
      <ul>
        {refused.map((act) => (
          <RefusedAct key={act.kind} act={act} ways={ways} />
        ))}
      </ul>
      <Folded title={refused.length > 0 ? "视案情另有" : "条件未满足"} acts={unlikely} ways={ways} />
      <Folded title="不再适用" acts={closed} ways={ways} />
    </Card>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly acts: readonly NextAct[];
  readonly ways: Ways;
}

function Folded({ title, acts, ways }: FoldedProps) {
  if (acts.length === 0) return null;
  return (
    <details className="act-group">
      <summary>
        <b>{title}</b>
        <span className="act-group-titles">{acts.map((act) => act.title).join("、")}</span>
        <span className="act-group-count">{acts.length} 项</span>
      </summary>
      <ul className="refused-list">
        {acts.map((act) => (
          <RefusedAct key={act.kind} act={act} ways={ways} />
        ))}
      </ul>
    </details>
  );
}
