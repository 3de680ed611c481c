import { Link } from "@tanstack/react-router";
import type { MatterLink } from "../api/types.ts";
import { Card } from "./Card.tsx";
import { Icon } from "./Icon.tsx";

const relations = { parent: "引出本事项", child: "由本事项引出" } as const;

/** The chain of matters this one stands in: what brought it about, and what it brought about. */
export function LinkedMatters({ links }: { readonly links: readonly MatterLink[] }) {
  if (links.length === 0) return null;
  const ordered = [...links.filter(isParent), ...links.filter((link) => !isParent(link))];
  return (
    <Card title="关联事项" note={links.length} className="side-card">
      <ol className="side-list chain">
        {ordered.map((link) => (
          <li key={link.matter} className={`chain-${link.relation}`}>
            <Link to="/matters/$matterId" params={{ matterId: link.matter }} className="side-title">
              <Icon name="link" size={14} /> {link.procedureTitle}
            </Link>
            <p className="chain-title">{link.title}</p>
            <p className="side-facts">
              <span>{relations[link.relation]}</span>
              <span>{link.ended ? "已结" : link.stageTitle}</span>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const isParent = ({ relation }: MatterLink): boolean => relation === "parent";
