import type { ActRule } from "@zhunsheng/engine";
import { dayOf, dueDay, hasPassed, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { penaltyStandards, standards } from "../../../registers/standards.ts";
import { agencyWorkingDays } from "../../shared/agency-limits.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { awaitsReview, supplementing } from "./review-standing.ts";
import { samples } from "./samples-review.ts";
import { assignedTo } from "./standing.ts";

type Kinds = "reviewSupplement" | "reviewSupplied" | "reviewExtension";

const pending = {
  basis: cite("threeSystems", 13),
  says: "没有尚待审核的送审",
  wayOut: () => ({ act: "reviewSubmission" as const }),
};

/** What may happen while a submission waits for its opinion: more material, more time. */
export const waiting: { [P in Kinds]: ActRule<Facts, P> } = {
  reviewSupplement: {
    title: "要求补充送审材料",
    stage: "review",
    nature: "decision",
    basis: cite("innerMongolia", 29),
    performers: ["reviewer"],
    repeats: true,
    conditional: true,
    after: ["reviewSubmission"],
    before: ["decide"],
    follows: ["reviewSubmission"],
    fields: fields.reviewSupplement,
    examples: samples.reviewSupplement,
    gates: [{ code: "reviewSupplement.pending", ...pending, holds: awaitsReview }],
    opens: [
      {
        duty: "supplement",
        title: "补充送审材料",
        owedBy: "officer",
        basis: cite("innerMongolia", 29),
        mark: "V2",
        within: workingDays(3),
        agencyLimit: (_file, act) => workingDays(act.facts.withinWorkingDays),
        who: assignedTo,
        dischargedBy: ["reviewSupplied"],
        dischargedWhen: (_file, act) => act.kind === "reviewSupplied" && act.facts.complete,
        waivedBy: ["legalReview"],
      },
    ],
    documents: ["补充材料通知书"],
    recording: textOnly,
  },
  reviewSupplied: {
    title: "补充送审材料",
    stage: "review",
    nature: "fact",
    basis: cite("innerMongolia", 29),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["reviewSupplement"],
    before: ["decide"],
    follows: ["reviewSupplement"],
    fields: fields.reviewSupplied,
    examples: samples.reviewSupplied,
    documents: ["补充材料清单"],
    recording: textOnly,
  },
  reviewExtension: {
    title: "延长法制审核期限",
    stage: "review",
    nature: "decision",
    basis: cite("innerMongolia", 31),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["reviewSubmission"],
    before: ["decide"],
    follows: ["reviewSubmission"],
    fields: fields.reviewExtension,
    examples: samples.reviewExtension,
    needs: [standards.need(() => "penalty")],
    gates: [
      { code: "reviewExtension.pending", ...pending, holds: awaitsReview },
      {
        code: "reviewExtension.days",
        basis: cite("innerMongolia", 31),
        mark: "V2",
        says: "延长法制审核期限一般不超过五个工作日",
        holds: (_file, act) => act.facts.workingDays <= 5,
      },
      {
        code: "reviewExtension.inTime",
        basis: cite("innerMongolia", 31),
        mark: "V2",
        says: "延长法制审核期限应当在期限届满以前批准",
        holds: (file, act, reference) => {
          const submission = file.latest.reviewSubmission;
          if (!submission) return true;
          const today = dayOf(act.occurredAt);
          const limit = workingDays(penaltyStandards(reference).reviewWorkingDays);
          const tolls = supplementing(file, submission, today);
          const due = dueDay(dayOf(submission.occurredAt), limit, reference.calendar, tolls);
          return !hasPassed(due, act.occurredAt);
        },
      },
    ],
    opens: [
      {
        duty: "reviewExtended",
        title: "在延长的期限内完成法制审核",
        owedBy: "reviewer",
        basis: cite("local"),
        mark: "M",
        within: workingDays(10),
        agencyLimit: (_file, act) =>
          agencyWorkingDays(act.relied, "reviewWorkingDays", act.facts.workingDays) ??
          workingDays(5 + act.facts.workingDays),
        from: (file, act) => dayOf((file.latest.reviewSubmission ?? act).occurredAt),
        paused: (file, act, today) => {
          const submission = file.all.reviewSubmission.findLast(({ seq }) => seq < act.seq);
          return submission ? supplementing(file, submission, today) : [];
        },
        dischargedBy: ["legalReview"],
      },
    ],
    documents: ["延长法制审核期限审批表"],
    recording: textOnly,
  },
};
