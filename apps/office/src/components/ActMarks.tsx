import type { Act } from "../api/types.ts";
import { type Label, labelsOf } from "../words/act-labels.ts";
import { Icon } from "./Icon.tsx";

const levels = { key: "关键环节音像", whole: "全过程音像" } as const;

/** Number, documents and recordings of an act, and what became of it. */
export function ActMarks({ act, rectified = false }: { readonly act: Act; readonly rectified?: boolean }) {
  return (
    <span className="marks">
      {act.number !== undefined && <span className="mark mark-number">{act.number}</span>}
      {act.documents.map((title) => (
        <span key={title} className="mark">
          <Icon name="document" size={13} />
          {title}
        </span>
      ))}
      {act.recording !== undefined && act.recording !== "text" && (
        <span className="mark">
          <Icon name="camera" size={13} />
          {levels[act.recording]}
        </span>
      )}
      {labelsOf(act).map(({ text, tone, note }) => (
        <span key={text} className={looks[tone]} title={note}>
          {text}
        </span>
      ))}
      {rectified && <span className="mark">已补正</span>}
    </span>
  );
}

const looks: Readonly<Record<Label["tone"], string>> = {
  plain: "mark",
  warn: "mark mark-warn",
  late: "mark mark-late",
};
