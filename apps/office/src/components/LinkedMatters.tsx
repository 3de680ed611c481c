import { Link } from "@tanstack/react-router";
import type { ChainLink } from "../api/types.ts";
import { unseen } from "../words/chain.ts";
import { shortDay, timeLeft } from "../words/days.ts";
import { Card } from "./Card.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly chain: readonly ChainLink[];
  readonly matter: string;
  readonly today: string;
}

/** The whole chain this matter stands in, as an outline: what brought it about, what came of it, how far each is. */
export function LinkedMatters({ chain, matter, today }: Props) {
  if (chain.length < 2) return null;
  return (
    <Card title="关联事项" note={chain.length - 1} className="side-card">
      <ol className="chain">
        {chain.map((link) => (
          <li
            key={link.matter}
            className={link.matter === matter ? "chain-here" : ""}
            style={{ paddingLeft: `${14 + Math.min(link.depth, deepestMax) * 14}px` }}
            aria-current={link.matter === matter ? "true" : undefined}
          >
            <ChainEntry link={link} here={link.matter === matter} today={today} />
            {unseen(chain, link) > 0 && (
              <p className="side-facts">另有 {unseen(chain, link)} 件由其引出，未列出</p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Deeper ones stand no further in: the column is narrow. */
const deepestMax = 4;

interface EntryProps {
  readonly link: ChainLink;
  readonly here: boolean;
  readonly today: string;
}

function ChainEntry({ link, here, today }: EntryProps) {
  const { matter, procedureTitle, title, number } = link;
  return (
    <>
      {here ? (
        <b className="side-title">{procedureTitle}</b>
      ) : (
        <Link to="/matters/$matterId" params={{ matterId: matter }} className="side-title">
          <Icon name="link" size={13} /> {procedureTitle}
        </Link>
      )}
      <p className="chain-title" title={title}>
        {number ?? title}
      </p>
      <p className="side-facts">
        <span>{here ? `本事项，${standing(link)}` : standing(link)}</span>
        <Owed link={link} today={today} />
      </p>
    </>
  );
}

const standing = ({ ended, stageTitle }: ChainLink): string => (ended ? "已结" : stageTitle);

/** What is still owed there, and by when first. */
function Owed({ link: { openDuties, nextDue }, today }: Pick<EntryProps, "link" | "today">) {
  if (openDuties === 0 || nextDue === undefined) return null;
  const { late, text } = timeLeft(nextDue, today);
  return (
    <span className={late ? "late" : ""}>
      应办 {openDuties} 项，{late ? text : `${shortDay(nextDue, today)} 到期`}
    </span>
  );
}
