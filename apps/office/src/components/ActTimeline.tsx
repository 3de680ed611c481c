import { Link } from "@tanstack/react-router";
import { Dropdown } from "antd";
import type { Act } from "../api/types.ts";
import { type ActChoice, type CommonKind, choicesOf, isCommon, rectifiedIn } from "../words/common-acts.ts";
import { shortTime } from "../words/days.ts";
import { ActMarks } from "./ActMarks.tsx";
import { Icon } from "./Icon.tsx";
import { ProofMark } from "./ProofMark.tsx";

interface Props {
  /** Oldest first, as recorded. */
  readonly acts: readonly Act[];
  readonly today: string;
  readonly newestFirst: boolean;
  /** What may be done to an act by who looks at it. */
  readonly common: ReadonlySet<CommonKind>;
  readonly onOpen: (act: Act) => void;
  readonly onChoose: (act: Act, choice: ActChoice["choice"]) => void;
}

/** The acts of a matter: people, documents, recordings, what became of them, proof. */
export function ActTimeline({ acts, newestFirst, ...rest }: Props) {
  const rectified = rectifiedIn(acts);
  const shown = newestFirst ? acts.toReversed() : acts;
  return (
    <ol className="timeline" reversed={newestFirst}>
      {shown.map((act) => (
        <li key={act.seq} className={lookOf(act, acts.length)}>
          <ActEntry act={act} rectified={rectified} {...rest} />
        </li>
      ))}
    </ol>
  );
}

const lookOf = (act: Act, last: number): string =>
  [
    act.seq === last ? "timeline-last" : "",
    isCommon(act) ? "timeline-common" : "",
    act.standing === undefined || act.standing === "effective" ? "" : `timeline-${act.standing}`,
  ]
    .filter(Boolean)
    .join(" ");

type EntryProps = Omit<Props, "acts" | "newestFirst"> & {
  readonly act: Act;
  readonly rectified: ReadonlySet<number>;
};

function ActEntry({ act, rectified, today, common, onOpen, onChoose }: EntryProps) {
  return (
    <>
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
        <ActMenu act={act} choices={choicesOf(act, common, rectified)} onChoose={onChoose} />
      </div>
      {act.origin && (
        <p className="timeline-origin">
          <Icon name="link" size={13} />
          来自关联事项
          <Link to="/matters/$matterId" params={{ matterId: act.origin.matter }}>
            {act.origin.title}
          </Link>
        </p>
      )}
      <ActMarks act={act} rectified={rectified.has(act.seq)} />
    </>
  );
}

interface MenuProps {
  readonly act: Act;
  readonly choices: readonly ActChoice[];
  readonly onChoose: Props["onChoose"];
}

function ActMenu({ act, choices, onChoose }: MenuProps) {
  if (choices.length === 0) return null;
  const items = choices.map(({ choice, title }) => ({ key: choice, label: title }));
  const choose = (key: string): void => {
    const found = choices.find(({ choice }) => choice === key);
    if (found) onChoose(act, found.choice);
  };
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <button type="button" className="timeline-menu" aria-label={`第 ${act.seq} 号行为的更多操作`}>
        <Icon name="more" size={16} />
      </button>
    </Dropdown>
  );
}
