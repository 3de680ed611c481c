import { Link } from "@tanstack/react-router";
import type { Refusal as Refused } from "../api/types.ts";
import { Cites } from "./Cite.tsx";
import { Icon } from "./Icon.tsx";

/** Where a way out leads: the acts of this matter that can be opened, by their titles. */
export interface Ways {
  readonly matter: string;
  readonly kinds: ReadonlyMap<string, string>;
}

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
          <WayOut text={refusal.wayOut} ways={ways} />
        </p>
      )}
    </li>
  );
}

/** 先办「复核陈述申辩意见」 links to that act where there is one. */
function WayOut({ text, ways }: { readonly text: string; readonly ways: Ways | undefined }) {
  const [whole = "", title = ""] = /「(.+?)」/.exec(text) ?? [];
  const kind = ways?.kinds.get(title);
  if (!ways || kind === undefined) return <span>{text}</span>;
  const [before = "", after = ""] = text.split(whole);
  return (
    <span>
      {before}
      <Link to="/matters/$matterId/acts/$kind" params={{ matterId: ways.matter, kind }}>
        {title}
      </Link>
      {after}
    </span>
  );
}
