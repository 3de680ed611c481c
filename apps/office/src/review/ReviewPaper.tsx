import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { Act, MatterPage } from "../api/types.ts";
import { ActMarks } from "../components/ActMarks.tsx";
import { Icon } from "../components/Icon.tsx";
import { Refusal } from "../components/Refusal.tsx";
import { dayOf, longDay } from "../words/days.ts";
import { namedDisplay, peopleIn } from "../words/people.ts";

interface Props {
  readonly page: MatterPage;
  readonly act: Act;
  readonly acts: readonly Act[];
}

/** One paper of the file as recorded, with what the record itself says against it. */
export function ReviewPaper({ page, act, acts }: Props) {
  const names = peopleIn(page.acts);
  return (
    <section className="card review-paper" aria-label={act.title}>
      <header className="card-head">
        <h2>{act.title}</h2>
        <span className="card-note">{act.by.map(({ name }) => name).join("、")}</span>
        <Steps matter={page.matter.id} act={act} acts={acts} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="preview-desk" tabIndex={0}>
        <article className="sheet">
          <p className="sheet-agency">{page.matter.agencyName}</p>
          <p className="sheet-title">{act.documents[0] ?? act.title}</p>
          {act.number !== undefined && <p className="sheet-number">{act.number}</p>}
          <hr />
          {act.shown.map((field) => (
            <p
              key={field.name}
              className={field.display.length > 40 ? "sheet-line sheet-long" : "sheet-line"}
            >
              {field.title}：{namedDisplay(field, act.input, names)}
            </p>
          ))}
          <p className="sheet-sign">办理人：{act.by.map(({ name }) => name).join("、")}</p>
          <p className="sheet-sign">{longDay(dayOf(act.occurredAt))}</p>
        </article>
        <div className="review-marks">
          <ActMarks act={act} />
          {act.defects.length > 0 && (
            <ul className={act.nature === "fact" ? "defects" : "defects defects-warn"}>
              {act.defects.map((defect) => (
                <Refusal key={defect.gate} refusal={defect} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}

interface StepsProps {
  readonly matter: string;
  readonly act: Act;
  readonly acts: readonly Act[];
}

/** Leafs through the file without going back to its contents. */
function Steps({ matter, act, acts }: StepsProps) {
  const place = acts.indexOf(act);
  const step = (to: Act | undefined, word: string, icon: "left" | "right") =>
    to ? (
      <Link
        to="/review"
        search={{ matter, act: to.seq }}
        className="review-step"
        aria-label={word}
        resetScroll={false}
      >
        <Icon name={icon} size={15} />
      </Link>
    ) : (
      <Button type="text" size="small" disabled aria-label={word} icon={<Icon name={icon} size={15} />} />
    );
  return (
    <span className="card-extra review-steps">
      {step(acts[place - 1], "上一份", "left")}
      {place + 1} / {acts.length}
      {step(acts[place + 1], "下一份", "right")}
    </span>
  );
}
