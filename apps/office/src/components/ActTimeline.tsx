import type { Act } from "../api/types.ts";
import { dayOf, daysBetween, shortTime } from "../words/days.ts";
import { Icon } from "./Icon.tsx";
import { ProofMark } from "./ProofMark.tsx";

interface Props {
  /** Oldest first, as recorded. */
  readonly acts: readonly Act[];
  readonly today: string;
  readonly newestFirst: boolean;
  readonly onOpen: (act: Act) => void;
}

/** The acts of a matter: people, documents, recordings, late entry and defect marks, proof. */
export function ActTimeline({ acts, today, newestFirst, onOpen }: Props) {
  const shown = newestFirst ? acts.toReversed() : acts;
  return (
    <ol className="timeline" reversed={newestFirst}>
      {shown.map((act) => (
        <li key={act.seq} className={act.seq === acts.length ? "timeline-last" : ""}>
          <span className="timeline-seq" aria-hidden="true">
            {act.seq}
          </span>
          <div className="timeline-head">
            <button type="button" className="timeline-title" onClick={() => onOpen(act)}>
              {act.title}
            </button>
            <time dateTime={act.occurredAt}>{shortTime(act.occurredAt, today)}</time>
          </div>
          <div className="timeline-people">
            <span>{act.by.map(({ name }) => name).join("、")}</span>
            <ProofMark leaf={act.leaf} onOpen={() => onOpen(act)} />
          </div>
          <Marks act={act} />
        </li>
      ))}
    </ol>
  );
}

const levels = { key: "关键环节音像", whole: "全过程音像" } as const;

function Marks({ act }: { readonly act: Act }) {
  const late = daysBetween(dayOf(act.occurredAt), dayOf(act.recordedAt));
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
      {late > 0 && <span className="mark mark-warn">补录 {late} 天</span>}
      {act.defects.length > 0 && <span className={defectClass(act)}>{defectText(act)}</span>}
    </span>
  );
}

/** A decision is never recorded against a verified gate: its marks are of rules still to be checked. */
const defectClass = ({ nature }: Act): string => (nature === "fact" ? "mark mark-late" : "mark mark-warn");

const defectText = ({ nature, defects }: Act): string =>
  nature === "fact" ? `${defects.length} 处缺陷` : `${defects.length} 处待核`;
