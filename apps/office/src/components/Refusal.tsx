import { Link } from "@tanstack/react-router";
import type { MatterPage, Refusal as Refused } from "../api/types.ts";
import { Cites } from "./Cite.tsx";
import { Icon } from "./Icon.tsx";

/** Where a way out leads: the acts of this matter that can be opened, by their titles. */
export interface Ways {
  readonly matter: string;
  readonly kinds: ReadonlyMap<string, string>;
  /** What is overdue: the duty's name → its id, where a delay has to be explained first. */
  readonly overdue: ReadonlyMap<string, string>;
}

/** Where ways out of this matter's refusals lead. */
export const waysOf = ({ matter, next, duties }: MatterPage): Ways => ({
  matter: matter.id,
  kinds: new Map(next.map(({ title, kind }) => [title, kind])),
  overdue: new Map(duties.filter(({ needsOverrun }) => needsOverrun).map(({ duty, id }) => [duty, id])),
});

interface Props {
  readonly refusal: Refused;
  readonly ways?: Ways | undefined;
}

/** Why something cannot be done: the sentence, its article, and how to satisfy it. */
export function Refusal({ refusal, ways }: Props) {
  return (
    <li className="refusal">
      <p className="refusal-says">
        {refusal.says} <Cites basis={refusal.basis} />
      </p>
      {refusal.wayOut !== undefined && (
        <p className="refusal-way">
          <Icon name="arrow" size={13} />
          <WayOut text={refusal.wayOut} gate={refusal.gate} ways={ways} />
        </p>
      )}
    </li>
  );
}

interface WayProps {
  readonly text: string;
  readonly gate: string;
  readonly ways: Ways | undefined;
}

/** 先办「复核陈述申辩意见」 links to that act where there is one. */
function WayOut({ text, gate, ways }: WayProps) {
  const [whole = "", title = ""] = /「(.+?)」/.exec(text) ?? [];
  const kind = ways?.kinds.get(title);
  const duty = ways?.overdue.get(gate.replace(/\.overrun$/, ""));
  if (!ways || (kind === undefined && duty === undefined)) return <span>{text}</span>;
  const [before = "", after = ""] = text.split(whole);
  const matterId = ways.matter;
  return (
    <span>
      {before}
      {kind === undefined ? (
        <Link to="/matters/$matterId/common/$kind" params={{ matterId, kind: "overrun" }} search={{ duty }}>
          {title}
        </Link>
      ) : (
        <Link to="/matters/$matterId/acts/$kind" params={{ matterId, kind }}>
          {title}
        </Link>
      )}
      {after}
    </span>
  );
}
