import { Link } from "@tanstack/react-router";
import { today } from "../api/server-clock.ts";
import { type KeptDraft, listDrafts } from "../form/drafts.ts";
import { useSession } from "../session.ts";
import { shortTime } from "../words/days.ts";
import { Card } from "./Card.tsx";
import { Icon } from "./Icon.tsx";

/** What was begun on this machine and not yet submitted. */
export function DraftList() {
  const { account } = useSession();
  const drafts = listDrafts(account.id);
  return (
    <Card title="草稿" note={drafts.length} className="side-card">
      {drafts.length === 0 && <p className="side-empty">没有草稿。填写中的表单自动存在本机。</p>}
      <ul className="side-list">
        {drafts.map((draft) => (
          <li key={draft.key} className="draft">
            <DraftLink draft={draft} />
            <p className="side-facts">
              <span>仅存本机，未提交</span>
              <time>{shortTime(draft.savedAt, today())}</time>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function DraftLink({ draft }: { readonly draft: KeptDraft }) {
  const words = (
    <>
      <Icon name="draft" size={14} /> {draft.title}
    </>
  );
  return draft.matter === undefined ? (
    <Link to="/matters/new" search={{ procedure: draft.procedure, kind: draft.kind }} className="side-title">
      {words}
    </Link>
  ) : (
    <Link
      to="/matters/$matterId/acts/$kind"
      params={{ matterId: draft.matter, kind: draft.kind }}
      className="side-title"
    >
      {words}
    </Link>
  );
}
