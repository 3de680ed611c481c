import { Link } from "@tanstack/react-router";
import type { Offer } from "../api/types.ts";
import { Cite } from "./Cite.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly matter: string;
  readonly offers: readonly Offer[];
  /** Nothing else is to be done here. */
  readonly unfolded: boolean;
}

/** 引出新事项: what may begin from this matter, filled in with what it already says. */
export function Offers({ matter, offers, unfolded }: Props) {
  if (offers.length === 0) return null;
  const titles = [...new Set(offers.map(({ procedureTitle }) => procedureTitle))];
  return (
    <details className="act-group" open={unfolded}>
      <summary>
        <b>引出新事项</b>
        <span className="act-group-titles">{titles.join("、")}</span>
        <span className="act-group-count">{offers.length} 项</span>
      </summary>
      <ul>
        {offers.map(({ procedure, procedureTitle, kind, title, basis }) => (
          <li key={`${procedure}/${kind}`} className="other-act">
            <Link
              to="/matters/new"
              search={{ procedure, kind, parent: matter }}
              data-row=""
              aria-label={`引出「${procedureTitle}」：${title}`}
            >
              <Icon name="link" size={13} /> {procedureTitle}
            </Link>
            {title !== procedureTitle && <span className="faint">{title}</span>}
            <Cite basis={basis} />
          </li>
        ))}
      </ul>
    </details>
  );
}
