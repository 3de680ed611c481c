import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  collectedSmall,
  collectionRequested,
  handingIn,
  receiptIssued,
  remitting,
} from "../../shared/collection.ts";
import { isBeforeCourt } from "../../shared/court.ts";
import { twoOfficers } from "../../shared/gates.ts";
import {
  correctionTold,
  endsRightly,
  expiredOnDay,
  isPublished,
  maskingDone,
  notOfMinors,
  notPublishedTwice,
  notUndone,
  notWithheld,
  publicationOwed,
  ruledBefore,
  secondPersonChecked,
  untilWithinBounds,
  withdrawnInTime,
} from "../../shared/publication.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { withdrawalEnters } from "./history.ts";
import { samples } from "./samples.ts";
import { isRevoked, partyIsYoung, unpaidFen } from "./standing.ts";

type Kinds =
  | "collect"
  | "handIn"
  | "remit"
  | "fileReport"
  | "payment"
  | "publish"
  | "withdraw"
  | "visited"
  | "archive";

/** 收缴、交款、备案、缴款、公示、归档. */
export const afterwards: { [P in Kinds]: ActRule<Facts, P> } = {
  collect: {
    title: "当场收缴",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 68),
    performers: ["officer"],
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.collect,
    examples: samples.collect,
    gates: [twoOfficers, collectedSmall, collectionRequested, receiptIssued],
    opens: [
      {
        duty: "handIn",
        title: "二日内将当场收缴的罚款交至行政机关",
        owedBy: "officer",
        basis: cite("penalty", 71),
        within: workingDays(2),
        from: (_file, act) => act.facts.ashoreOn ?? dayOf(act.occurredAt),
        dischargedBy: ["handIn"],
      },
    ],
    figures: [
      {
        indicator: "PAY.AMT",
        basis: cite("penalty", 68),
        amount: (_file, act) => act.facts.amountFen,
      },
    ],
    documents: ["罚款专用票据"],
    recording: keyMoments,
  },
  handIn: { ...handingIn, fields: fields.handIn, examples: samples.handIn },
  remit: { ...remitting, fields: fields.remit, examples: samples.remit },
  fileReport: {
    title: "报所属机关备案",
    stage: "filing",
    nature: "fact",
    basis: cite("penalty", 52, 3),
    performers: ["officer"],
    afterEnd: true,
    after: ["decide"],
    fields: fields.fileReport,
    examples: samples.fileReport,
    documents: ["当场处罚备案表"],
    recording: textOnly,
  },
  payment: {
    title: "缴款",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 67, 3),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.payment,
    examples: samples.payment,
    figures: [
      {
        indicator: "PAY.AMT",
        basis: cite("penalty", 67, 3),
        amount: (_file, act) => act.facts.amountFen,
      },
    ],
    documents: ["缴款凭证"],
    recording: textOnly,
  },
  publish: {
    title: "公示",
    stage: "filing",
    nature: "decision",
    basis: cite("threeSystems", 6),
    performers: ["publisher"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["deliver", "withdraw"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.delivered",
        basis: cite("penalty", 52, 1),
        says: "当场处罚决定书没有交付当事人，不得公示",
        holds: (file) => file.done.deliver,
        wayOut: () => ({ act: "deliver" }),
      },
      { ...notOfMinors, holds: (file) => !partyIsYoung(file) },
      notPublishedTwice,
      notUndone,
      notWithheld,
      maskingDone,
      secondPersonChecked,
      correctionTold,
      untilWithinBounds,
    ],
    figures: [
      {
        indicator: "PUB.PEN.N",
        basis: cite("threeSystems", 6),
        when: (file) => file.all.publish.length <= 1,
      },
    ],
    documents: ["行政处罚决定公示审核表"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回公示",
    stage: "filing",
    nature: "fact",
    basis: cite("penalty", 48, 2),
    performers: ["publisher"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["publish"],
    follows: ["publish"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [withdrawnInTime, ruledBefore, expiredOnDay],
    enters: withdrawalEnters,
    figures: [
      {
        indicator: "PUB.WITHDRAWN.N",
        basis: cite("penalty", 48, 2),
        when: (_file, act) => !endsRightly(act.facts.ground),
      },
    ],
    documents: ["撤回公示审批表"],
    recording: textOnly,
  },
  visited: {
    title: "处罚回访",
    stage: "filing",
    nature: "fact",
    basis: cite("local"),
    performers: ["officer", "unitHead", "reviewer"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.visited,
    examples: samples.visited,
    fromLink: "return-visit",
    documents: ["回访记录表"],
    recording: textOnly,
  },
  archive: {
    title: "归档",
    stage: "filing",
    nature: "decision",
    basis: cite("penalty", 47),
    performers: ["archivist"],
    after: ["decide", "deliver", "fileReport"],
    follows: ["collect", "handIn", "remit", "payment", "publish"],
    fields: fields.archive,
    examples: samples.archive,
    gates: [
      {
        code: "archive.performed",
        basis: cite("penalty", 66, 1),
        says: "罚款没有缴清，不能以已履行归档",
        holds: (file, act) => unpaidFen(file) <= 0 || act.facts.performed !== "performed",
      },
      {
        code: "archive.beforeCourt",
        basis: [cite("compulsion", 53), cite("litigation", 97)],
        says: "已经申请人民法院强制执行，还没有办结，不能归档",
        holds: (file) => !isBeforeCourt(file),
        wayOut: () => ({ text: "办结「申请人民法院强制执行」" }),
      },
      {
        code: "archive.collected",
        basis: cite("penalty", 71),
        says: "当场收缴的罚款没有交至行政机关并缴付指定的银行，不能以已履行归档",
        holds: (file, act) => act.facts.performed !== "performed" || !file.done.collect || file.done.remit,
        wayOut: (file) => ({ act: file.done.handIn ? "remit" : "handIn" }),
      },
      {
        code: "archive.ruling",
        basis: [cite("penalty", 48, 2), cite("penalty", 75, 2)],
        says: "以决定被撤销、确认无效归档的，应当写明法律文书或者已经自行撤销；已经撤销的，不以已履行归档",
        holds: (file, { facts }) =>
          isRevoked(file)
            ? facts.performed === "annulled"
            : facts.performed !== "annulled" || facts.ruling !== undefined,
        wayOut: (file) => (isRevoked(file) ? undefined : { act: "revoke" }),
      },
      {
        code: "archive.annulled",
        basis: cite("penalty", 48, 2),
        says: "以决定被撤销或者确认无效归档的，决定信息已经公示的，应当先撤回并公开说明理由",
        holds: (file, act) => act.facts.performed !== "annulled" || !isPublished(file),
        wayOut: () => ({ act: "withdraw" }),
      },
      {
        code: "archive.published",
        basis: [cite("penalty", 48, 1), cite("threeSystems", 6)],
        says: "应当公示的行政处罚决定信息还没有公示，不能归档",
        holds: (file, act) =>
          partyIsYoung(file) || !publicationOwed(file) || act.facts.performed === "annulled",
        wayOut: () => ({ act: "publish" }),
      },
    ],
    figures: [{ indicator: "ARC.N", basis: cite("penalty", 47) }],
    documents: ["卷内目录"],
    recording: textOnly,
  },
};
