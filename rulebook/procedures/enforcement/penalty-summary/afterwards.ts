import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { twoOfficers } from "../../shared/gates.ts";
import { maskingDone, secondPersonChecked, withdrawnInTime } from "../../shared/publication.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { unpaidFen } from "./standing.ts";

type Kinds = "collect" | "handIn" | "remit" | "fileReport" | "payment" | "publish" | "withdraw" | "archive";

/** 收缴、交款、备案、缴款、公示、归档. */
export const afterwards: { [P in Kinds]: ActRule<Facts, P> } = {
  collect: {
    title: "当场收缴",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 68),
    performers: ["officer"],
    conditional: true,
    after: ["decide"],
    fields: fields.collect,
    examples: samples.collect,
    gates: [
      twoOfficers,
      {
        code: "collect.small",
        basis: cite("penalty", 68),
        says: "以小额罚款为由当场收缴的，罚款应当在一百元以下",
        holds: (_file, act) => act.facts.ground !== "small" || act.facts.amountFen <= 10_000,
      },
      {
        code: "collect.requested",
        basis: cite("penalty", 69),
        says: "边远、水上、交通不便地区当场收缴罚款，应当经当事人提出",
        holds: (_file, act) => act.facts.ground !== "remote" || act.facts.requestedByParty,
      },
      {
        code: "collect.receipt",
        basis: cite("penalty", 70),
        says: "当场收缴罚款必须出具财政部门统一制发的专用票据，不出具的当事人有权拒绝缴纳",
        holds: (_file, act) => act.facts.receiptIssued,
      },
    ],
    opens: [
      {
        duty: "handIn",
        title: "二日内将当场收缴的罚款交至行政机关",
        owedBy: "officer",
        basis: cite("penalty", 71),
        within: workingDays(2),
        dischargedBy: ["handIn"],
      },
    ],
    documents: ["罚款专用票据"],
    recording: keyMoments,
  },
  handIn: {
    title: "交款",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 71),
    performers: ["officer"],
    conditional: true,
    after: ["collect"],
    fields: fields.handIn,
    examples: samples.handIn,
    opens: [
      {
        duty: "remit",
        title: "二日内将罚款缴付指定的银行",
        owedBy: "unitHead",
        basis: cite("penalty", 71),
        within: workingDays(2),
        dischargedBy: ["remit"],
      },
    ],
    documents: ["当场收缴罚款交款单"],
    recording: textOnly,
  },
  remit: {
    title: "缴付银行",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 71),
    performers: ["officer", "unitHead"],
    conditional: true,
    after: ["handIn"],
    fields: fields.remit,
    examples: samples.remit,
    documents: ["银行缴款回单"],
    recording: textOnly,
  },
  fileReport: {
    title: "报所属机关备案",
    stage: "filing",
    nature: "fact",
    basis: cite("penalty", 52, 3),
    performers: ["officer"],
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
    after: ["decide"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.minor",
        basis: cite("disclosureRegulation", 15),
        says: "未成年人的行政处罚信息涉及个人隐私，不得公开",
        holds: (file) => {
          const age = file.latest.decide?.facts.partyAge;
          return age === undefined || age === "adult";
        },
      },
      maskingDone,
      secondPersonChecked,
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
    afterEnd: true,
    after: ["publish"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [withdrawnInTime],
    documents: ["撤回公示审批表"],
    recording: textOnly,
  },
  archive: {
    title: "归档",
    stage: "filing",
    nature: "decision",
    basis: cite("penalty", 47),
    performers: ["archivist"],
    after: ["decide", "deliver", "fileReport"],
    fields: fields.archive,
    examples: samples.archive,
    gates: [
      {
        code: "archive.performed",
        basis: cite("penalty", 66, 1),
        says: "罚款没有缴清，不能以已履行归档",
        holds: (file, act) => unpaidFen(file) <= 0 || act.facts.performed !== "performed",
      },
    ],
    documents: ["卷内目录"],
    recording: textOnly,
  },
};
