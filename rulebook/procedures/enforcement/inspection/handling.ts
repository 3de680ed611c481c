import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  inspectionStandards,
  inspectionStandardsKey,
  reviewLimit,
} from "../../../registers/inspection-standards.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { onSite } from "./gates.ts";
import { samples } from "./samples.ts";
import { lastingMeasure, lasts, outstanding, problemsIn, reviewOf } from "./standing.ts";

const hazard = cite("workSafety", 65, 1, 3);

type Kinds = "handle" | "resumeRequest" | "review" | "consent" | "resumed";

/** 现场处理措施、申请恢复、恢复审查、同意恢复. */
export const handling: { [P in Kinds]: ActRule<Facts, P> } = {
  handle: {
    title: "现场处理措施",
    stage: "handling",
    nature: "decision",
    basis: cite("workSafety", 65),
    performers: ["officer"],
    conditional: true,
    repeats: true,
    after: ["check"],
    follows: ["check"],
    fields: fields.handle,
    examples: samples.handle,
    gates: [
      ...onSite,
      {
        code: "handle.found",
        basis: cite("workSafety", 65, 1, 2),
        says: "现场处理措施应当针对检查中发现的违法行为或者事故隐患，检查没有发现问题的不得采取",
        holds: (file) => file.all.check.some(({ facts }) => problemsIn(facts).length > 0),
        wayOut: () => ({ act: "check" }),
      },
      {
        code: "handle.majorHazard",
        basis: hazard,
        says: "责令撤出人员、暂时停产停业、停止使用，应当存在重大事故隐患，且排除前或者排除过程中无法保证安全",
        holds: (_file, { facts }) => !lasts(facts.measure) || (facts.majorHazard && facts.unsafe),
      },
      {
        code: "handle.resumption",
        basis: hazard,
        says: "责令撤出人员、暂时停产停业、停止使用的，应当写明恢复的条件：重大事故隐患排除后经审查同意",
        holds: (_file, { facts }) => !lasts(facts.measure) || facts.resumption !== undefined,
      },
      {
        code: "handle.majorRow",
        basis: hazard,
        mark: "M",
        says: "检查结果中没有级别为重大的问题，重大事故隐患的认定应当有依据",
        holds: (file, { facts }) =>
          !lasts(facts.measure) ||
          file.all.check.some((one) => problemsIn(one.facts).some(({ level }) => level === "major")),
      },
    ],
    figures: [{ indicator: "INS.MEASURE.N", basis: cite("workSafety", 65) }],
    documents: ["现场处理措施决定书"],
    numbered: { series: "onSiteHandling", pattern: "（{region}）{short}现决〔{year}〕{n}号" },
    recording: keyMoments,
  },
  resumeRequest: {
    title: "收到恢复申请",
    stage: "handling",
    nature: "fact",
    basis: hazard,
    performers: ["officer", "unitHead", "party"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["handle"],
    fields: fields.resumeRequest,
    examples: samples.resumeRequest,
    needs: [inspectionStandards.need(() => inspectionStandardsKey)],
    gates: [
      {
        code: "resumeRequest.measure",
        basis: hazard,
        says: "申请恢复的应当是本次检查责令撤出人员、停产停业或者停止使用的措施",
        holds: (file, { facts }) => lastingMeasure(file, facts.measure) !== undefined,
        noteOnly: true,
      },
      {
        code: "resumeRequest.receivedOn",
        basis: hazard,
        says: "收到申请之日不得晚于登记之日",
        holds: (_file, act) => act.facts.receivedOn <= dayOf(act.occurredAt),
      },
    ],
    opens: [
      {
        duty: "review",
        title: "审查重大事故隐患是否排除",
        owedBy: "officer",
        basis: hazard,
        mark: "M",
        within: workingDays(10),
        agencyLimit: reviewLimit,
        from: (_file, act) => act.facts.receivedOn,
        dischargedBy: ["review"],
        dischargedWhen: (file, _review, opened) =>
          file.all.review.at(-1)?.facts.measure === opened.facts.measure,
      },
    ],
    documents: ["恢复生产经营（使用）申请"],
    recording: textOnly,
  },
  review: {
    title: "恢复审查",
    stage: "handling",
    nature: "decision",
    basis: hazard,
    performers: ["officer"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["handle"],
    follows: ["resumeRequest"],
    fields: fields.review,
    examples: samples.review,
    gates: [
      ...onSite,
      {
        code: "review.measure",
        basis: hazard,
        says: "审查的应当是本次检查责令撤出人员、停产停业或者停止使用，并且还没有同意恢复的措施",
        holds: (file, { facts }) => outstanding(file).includes(facts.measure),
      },
    ],
    documents: ["复查意见书"],
    recording: keyMoments,
  },
  consent: {
    title: "同意恢复生产经营、使用",
    stage: "handling",
    nature: "decision",
    basis: hazard,
    performers: ["leader", "head"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["review"],
    follows: ["review"],
    fields: fields.consent,
    examples: samples.consent,
    gates: [
      {
        code: "consent.removed",
        basis: hazard,
        says: "重大事故隐患排除后，经审查同意，方可恢复生产经营和使用；没有审查或者审查没有排除的，不得同意恢复",
        holds: (file, { facts }) =>
          outstanding(file).includes(facts.measure) &&
          reviewOf(file, facts.measure)?.facts.result === "removed",
        wayOut: () => ({ act: "review" }),
      },
    ],
    documents: ["同意恢复生产经营（使用）意见书"],
    recording: textOnly,
  },
  resumed: {
    title: "恢复生产经营、使用",
    stage: "handling",
    nature: "fact",
    basis: hazard,
    performers: ["officer", "unitHead", "party"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["handle"],
    fields: fields.resumed,
    examples: samples.resumed,
    gates: [
      {
        code: "resumed.consent",
        basis: hazard,
        says: "重大事故隐患没有经审查书面同意就恢复生产经营或者使用",
        holds: (file, { facts }) =>
          file.all.consent.some(
            (one) => one.facts.measure === facts.measure && dayOf(one.occurredAt) <= facts.resumedOn,
          ),
        noteOnly: true,
      },
    ],
    recording: textOnly,
  },
};
