import { Link } from "@tanstack/react-router";
import { today } from "../api/server-clock.ts";
import type { Act } from "../api/types.ts";
import { Card } from "../components/Card.tsx";
import { labelsOf } from "../words/act-labels.ts";
import { dayOf, shortDay } from "../words/days.ts";

interface Props {
  readonly matter: string;
  /** In the order of the file. */
  readonly acts: readonly Act[];
  readonly shown: number | undefined;
}

/** The contents of the file, in its own order; what is marked needs a second look. */
export function ReviewFile({ matter, acts, shown }: Props) {
  return (
    <Card title="卷内目录" note={`${acts.length} 份`} className="review-file">
      <ol>
        {acts.map((act, place) => (
          <li key={act.seq}>
            <Link
              to="/review"
              search={{ matter, act: act.seq }}
              className={act.seq === shown ? "review-entry review-here" : "review-entry"}
              aria-current={act.seq === shown ? "true" : undefined}
              resetScroll={false}
            >
              <span className="faint">{place + 1}</span>
              <span>
                {nameOf(act)}
                {labelsOf(act).some(({ tone }) => tone !== "plain") && <i className="review-flag">有标记</i>}
              </span>
              <time className="faint">{shortDay(dayOf(act.occurredAt), today())}</time>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Evidence is told apart by its own name. */
const nameOf = ({ kind, title, shown }: Act): string => {
  const name = kind === "evidence" ? shown.find((one) => one.name === "name")?.display : undefined;
  return name === undefined ? title : `${title}：${name}`;
};
