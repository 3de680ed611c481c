import { Link } from "@tanstack/react-router";
import type { Duty } from "../api/types.ts";
import { Card } from "../components/Card.tsx";
import { timeLeft } from "../words/days.ts";

interface Props {
  readonly duties: readonly Duty[];
  /** The matter on the desk. */
  readonly chosen: string;
  readonly today: string;
}

/** What waits to be reviewed, by due day. */
export function ReviewQueue({ duties, chosen, today }: Props) {
  return (
    <Card title="待审" note={duties.length} className="review-queue">
      <ul>
        {duties.map((duty) => {
          const { late, text } = timeLeft(duty.due, today);
          return (
            <li key={`${duty.matter}/${duty.id}`}>
              <Link
                to="/review"
                search={{ matter: duty.matter }}
                className={duty.matter === chosen ? "review-item review-here" : "review-item"}
                aria-current={duty.matter === chosen ? "true" : undefined}
                data-row=""
              >
                <span className="review-title">{duty.matterTitle ?? duty.matter}</span>
                <b className={late ? "late" : ""}>{text}</b>
                <span className="review-note">{duty.number ?? duty.title}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
