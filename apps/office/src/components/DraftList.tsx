import { Link } from "@tanstack/react-router";
import { today } from "../api/server-clock.ts";
import { type KeptDraft, listDrafts, reviewDraft } from "../form/drafts.ts";
import { useSession } from "../session.ts";
import { aboutOf } from "../words/about.ts";
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
  if (draft.about === reviewDraft) {
    return (
      <Link to="/review" search={{ matter: draft.matter }} className="side-title">
        {words}
      </Link>
    );
  }
  if (draft.matter !== undefined && draft.about !== undefined) {
    const params = { matterId: draft.matter, kind: draft.kind };
    return (
      <Link
        to="/matters/$matterId/common/$kind"
        params={params}
        search={aboutOf(draft.about)}
        className="side-title"
      >
        {words}
      </Link>
    );
  }
  return draft.matter === undefined ? (
    <Link
      to="/matters/new"
      search={{ procedure: draft.procedure, kind: draft.kind, parent: draft.parent }}
      className="side-title"
    >
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
