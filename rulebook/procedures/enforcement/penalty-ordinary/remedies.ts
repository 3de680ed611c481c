import type { ActRule, Reference } from "@zhunsheng/engine";
import { type Due, dayOf, workingDays } from "@zhunsheng/law";
import { calendar as holidays } from "../../../calendars/index.ts";
import { cite } from "../../../laws/index.ts";
import { isPublished, undoes } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { reconsiderBy, sueAfterReconsiderationBy, sueBy } from "../../shared/remedies.ts";
import { revocationGates } from "../../shared/revocation.ts";
import { courtTerm, courtTermAgain } from "./demand.ts";
import { type Facts, fields } from "./fields.ts";
import { reviewEnters, revocationEnters } from "./history.ts";
import { courtTermFrom, fineOwed, gainsOwed, isAnnulled, receivedOn } from "./owed.ts";
import { samples as closing } from "./samples-closing.ts";
import { samples } from "./samples-performance.ts";
import type { File } from "./standing.ts";

/** The last day to ask for what is asked; undefined while the decision has not reached the party. */
function lastDayToAsk(file: File, { kind }: Facts["reviewBegun"], { calendar }: Reference): Due | undefined {
  const received = receivedOn(file);
  if (received === undefined) return undefined;
  if (kind === "reconsideration") return reconsiderBy(received, calendar);
  const reconsidered = file.all.reviewEnded.findLast(({ facts }) =>
    file.all.reviewBegun.some(({ seq, facts: begun }) => {
      return seq === facts.begun && begun.kind === "reconsideration";
    }),
  );
  return reconsidered
    ? sueAfterReconsiderationBy(reconsidered.facts.endedOn, calendar)
    : sueBy(received, calendar);
}

/** 处罚法第48条第2款: what no longer stands as it was published is taken back, with reasons. */
const withdrawal = {
  duty: "withdrawPublication",
  title: "三日内撤回公示并公开说明理由",
  owedBy: "publisher",
  basis: cite("penalty", 48, 2),
  within: workingDays(3),
  dischargedBy: ["withdraw"],
  dischargedWhen: (file: File) => !isPublished(file),
} as const;

const standingOf = (file: File) => ({
  annulled: isAnnulled(file),
  fineFen: fineOwed(file),
  gainsFen: gainsOwed(file),
});

/** 行政复议、行政诉讼、自行撤销变更: what runs while they last, and what they leave. */
export const remedies: { [P in "reviewBegun" | "reviewEnded" | "revoke"]: ActRule<Facts, P> } = {
  reviewBegun: {
    title: "行政复议、行政诉讼受理",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 73),
    performers: ["officer", "unitHead", "reviewer"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.reviewBegun,
    examples: samples.reviewBegun,
    gates: [
      {
        code: "reviewBegun.inTime",
        basis: [cite("reconsideration", 20), cite("litigation", 45), cite("litigation", 46)],
        says: "申请行政复议的期限是六十日，直接起诉的是六个月，经复议再起诉的是十五日；本次超过期限",
        noteOnly: true,
        holds: (file, act, reference) => {
          const due = lastDayToAsk(file, act.facts, reference);
          return due === undefined || due.provisional || act.facts.appliedOn <= due.day;
        },
      },
      {
        code: "reviewBegun.appliedOn",
        basis: cite("penalty", 73),
        says: "申请或者起诉之日不得早于决定之日，不得晚于登记之日",
        holds: (file, act) => {
          const decided = file.latest.decide;
          const { appliedOn } = act.facts;
          if (!decided) return false;
          return dayOf(decided.occurredAt) <= appliedOn && appliedOn <= dayOf(act.occurredAt);
        },
      },
    ],
    figures: [{ indicator: "REVIEW.N", basis: cite("penalty", 73) }],
    documents: ["行政复议答复通知书", "应诉通知书"],
    recording: textOnly,
  },
  reviewEnded: {
    title: "行政复议、行政诉讼终结",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 73),
    performers: ["officer", "unitHead", "reviewer"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["reviewBegun"],
    fields: fields.reviewEnded,
    examples: samples.reviewEnded,
    gates: [
      {
        code: "reviewEnded.begun",
        basis: cite("penalty", 73),
        says: "应当对应本案已经登记、还没有终结的行政复议或者行政诉讼",
        holds: (file, act) =>
          file.all.reviewBegun.some(({ seq }) => seq === act.facts.begun) &&
          file.all.reviewEnded.every(({ facts }) => facts.begun !== act.facts.begun),
      },
      {
        code: "reviewEnded.endedOn",
        basis: cite("penalty", 73),
        says: "文书生效之日不得早于申请或者起诉之日，不得晚于登记之日",
        holds: (file, act) => {
          const begun = file.all.reviewBegun.find(({ seq }) => seq === act.facts.begun);
          const { endedOn } = act.facts;
          return (begun?.facts.appliedOn ?? endedOn) <= endedOn && endedOn <= dayOf(act.occurredAt);
        },
      },
    ],
    opens: [
      {
        ...withdrawal,
        when: (file, act) => undoes(act.facts.result) && isPublished(file),
        from: (_file, act) => act.facts.endedOn,
      },
      {
        ...courtTerm,
        when: courtTermAgain,
        from: (file, act) => courtTermFrom(file, holidays) ?? act.facts.endedOn,
      },
    ],
    enters: reviewEnters,
    figures: [
      {
        indicator: "REVIEW.UNDONE.N",
        basis: cite("penalty", 48, 2),
        when: (_file, act) => undoes(act.facts.result),
      },
    ],
    documents: ["行政复议决定书", "行政判决书"],
    recording: textOnly,
  },
  revoke: {
    title: "自行撤销、变更",
    stage: "performance",
    nature: "decision",
    basis: cite("penalty", 75, 2),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["decide", "reviewEnded"],
    fields: fields.revoke,
    examples: closing.revoke,
    gates: revocationGates(standingOf),
    opens: [{ ...withdrawal, when: isPublished }],
    enters: revocationEnters,
    documents: ["撤销行政处罚决定书", "变更行政处罚决定书"],
    recording: textOnly,
  },
};
