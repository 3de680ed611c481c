/** @jsxImportSource hono/jsx */
import { cite, shortCitation } from "@zhunsheng/rulebook";
import type { CourseClock } from "../course-clocks.ts";
import { Bar } from "../look/icons.tsx";
import { Paragraphs } from "../look/pieces.tsx";
import type { DisclosureRow } from "../parts.ts";
import type { Decision } from "../plain-words.ts";
import { citeShort } from "../rules.ts";

interface RemediesProps {
  readonly decision: Decision;
  /** The authority of reconsideration, as the agency's register names it. */
  readonly body: string | undefined;
  /** Decided on the spot: reconsideration has to come before the court. */
  readonly onSpot: boolean;
}

export const Remedies = (props: RemediesProps) => (
  <section id="remedies">
    <h2>不服怎么办</h2>
    {props.decision.remedies ? <Paragraphs text={props.decision.remedies.shown} /> : null}
    <div class="halves">
      <div>
        <b>申请行政复议</b>
        <p>
          自知道决定之日起 60 日内{props.body ? `，向${props.body}申请` : "提出"}（
          {shortCitation(cite("reconsideration", 20))}）。
        </p>
      </div>
      <div>
        <b>提起行政诉讼</b>
        {props.onSpot ? (
          <p>
            当场作出的处罚决定，应当先申请行政复议（{shortCitation(cite("reconsideration", 23))}
            ）；不服复议决定的，自收到复议决定书之日起 15 日内起诉（{shortCitation(cite("litigation", 45))}
            ）。
          </p>
        ) : (
          <p>
            自知道决定之日起 6 个月内，向有管辖权的人民法院起诉（{shortCitation(cite("litigation", 46))}）。
          </p>
        )}
      </div>
    </div>
  </section>
);

/** 准绳: the whole course on one plumb line. A filled knot is a decision, which the gates of the law guard. */
export const Course = (props: { readonly row: DisclosureRow; readonly clocks: readonly CourseClock[] }) => (
  <section id="course">
    <h2>办理经过</h2>
    {props.clocks.length > 0 ? <Clocks clocks={props.clocks} /> : null}
    <ol class="plumb">
      {props.row.view.course.map((act) => (
        <li class={act.nature === "decision" ? "gate" : undefined}>
          <time datetime={act.day}>{act.day}</time>
          <div>
            <b>{act.title}</b>
            <span class="basis">{citeShort(act.basis)}</span>
          </div>
          {act.number && act.seq !== props.row.view.subject ? <p>{act.number}</p> : null}
        </li>
      ))}
    </ol>
    <p class="small-text">实心是要过关口的决定，空心是发生的事实。每一步都记入公开日志。</p>
  </section>
);

const Clocks = ({ clocks }: { readonly clocks: readonly CourseClock[] }) => (
  <ul class="clocks">
    {clocks.map((clock) => (
      <li class={clock.late ? "late" : undefined}>
        <small>{clock.title}</small>
        <span>
          <b>{clock.used}</b> / {clock.allowed} {clock.unit.replace(/^个/, "")}
          {clock.late ? "（超期）" : ""}
        </span>
        <Bar part={clock.used} whole={clock.allowed} />
      </li>
    ))}
  </ul>
);
