import type { ActRule, Refusal } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { dueAfter, isLate } from "../../shared/gates.ts";
import { keyMoments, textOnly, wholeCourse } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";

type Kinds = "tellThirdParty" | "statement" | "hearingRequest" | "heard";

/** 五日 to ask for a hearing from the day one was told of the right (行政许可法第47条). */
export const requestLimit = workingDays(5);

/** 二十日 to hold it. */
const hearingLimit = workingDays(20);

const isMarked = (
  gate: string,
  { defects }: { readonly defects?: readonly Refusal[] | undefined },
): boolean => defects?.some((one) => one.gate === gate) === true;

/** 利害关系人: told, heard, and given a hearing where they ask for one in time (行政许可法第36、47条). */
export const interests: { [P in Kinds]: ActRule<Facts, P> } = {
  tellThirdParty: {
    title: "告知利害关系人",
    stage: "examination",
    nature: "decision",
    basis: cite("licensing", 36),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["accept"],
    before: ["decide"],
    follows: ["accept"],
    fields: fields.tellThirdParty,
    examples: samples.tellThirdParty,
    gates: [
      {
        code: "tell.hearing",
        basis: cite("licensing", 47),
        says: "涉及申请人与他人之间重大利益关系的，应当告知申请人、利害关系人享有要求听证的权利",
        holds: (_file, { facts }) => !facts.majorInterest || facts.hearingTold,
      },
      {
        code: "tell.statement",
        basis: cite("licensing", 36),
        says: "应当告知利害关系人，申请人、利害关系人有权进行陈述和申辩",
        holds: (_file, { facts }) => facts.statementTold,
      },
    ],
    documents: ["利害关系人告知书"],
    recording: textOnly,
  },
  statement: {
    title: "陈述申辩",
    stage: "examination",
    nature: "fact",
    basis: cite("licensing", 36),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["accept"],
    before: ["decide"],
    follows: ["accept"],
    fields: fields.statement,
    examples: samples.statement,
    figures: [{ indicator: "XK.PLEA.N", basis: cite("licensing", 36) }],
    documents: ["陈述申辩笔录"],
    recording: keyMoments,
  },
  hearingRequest: {
    title: "要求听证",
    stage: "examination",
    nature: "fact",
    basis: cite("licensing", 47),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["tellThirdParty"],
    before: ["decide"],
    follows: ["tellThirdParty"],
    fields: fields.hearingRequest,
    examples: samples.hearingRequest,
    gates: [
      {
        code: "hearingRequest.inTime",
        basis: [cite("licensing", 47), cite("licensing", 82)],
        noteOnly: true,
        says: "申请人、利害关系人应当在被告知听证权利之日起五日内提出听证申请",
        holds: (file, act, reference) => {
          // The five days run from being told of the right, not from being told of the matter.
          const told = file.all.tellThirdParty.findLast(({ facts }) => facts.hearingTold);
          return told === undefined || !isLate(dueAfter(told, requestLimit, reference), act.occurredAt);
        },
      },
    ],
    opens: [
      {
        duty: "organiseHearing",
        title: "二十日内组织听证",
        owedBy: "unitHead",
        basis: cite("licensing", 47),
        when: (_file, act) => !isMarked("hearingRequest.inTime", act),
        within: hearingLimit,
        dischargedBy: ["heard"],
        dischargedOn: (file) => file.latest.heard?.facts.heardOn ?? "",
        waivedBy: ["withdrawApplication", "terminate"],
      },
    ],
    documents: ["听证申请书"],
    recording: textOnly,
  },
  heard: {
    title: "听证",
    stage: "examination",
    nature: "fact",
    basis: cite("licensing", 48),
    performers: ["hearingHost", "clerk", "unitHead", "officer"],
    repeats: true,
    conditional: true,
    // A hearing still open when the application was withdrawn is told of all the same, or it could not be ended.
    afterEnd: true,
    after: ["accept"],
    fields: fields.heard,
    examples: samples.heard,
    fromLink: "licence-hearing",
    documents: ["听证笔录", "听证报告"],
    recording: wholeCourse,
  },
};
