import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { maskingDone, secondPersonChecked, withdrawnInTime } from "../../shared/publication.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { electronicConfirmed, leavingWitnessed, publicNoticeOver } from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-closing.ts";
import { unpaidFen } from "./standing.ts";

type Kinds = "serve" | "publish" | "withdraw" | "payment" | "close" | "archive";

/** 送达、公示、缴款、结案、归档. */
export const closing: { [P in Kinds]: ActRule<Facts, P> } = {
  serve: {
    title: "送达",
    stage: "service",
    nature: "fact",
    basis: cite("penalty", 61, 1),
    performers: ["officer"],
    after: ["decide"],
    fields: fields.serve,
    examples: samples.serve,
    gates: [electronicConfirmed, leavingWitnessed, publicNoticeOver],
    opens: [
      {
        duty: "pay",
        title: "当事人自收到决定书之日起十五日内缴纳罚款",
        owedBy: "party",
        basis: cite("penalty", 67, 3),
        when: (file) => unpaidFen(file) > 0,
        within: calendarDays(15),
        dischargedBy: ["payment"],
        dischargedWhen: (file) => unpaidFen(file) <= 0,
        waivedBy: ["withdraw", "close"],
      },
    ],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
  publish: {
    title: "公示",
    stage: "service",
    nature: "decision",
    basis: cite("threeSystems", 6),
    performers: ["publisher"],
    conditional: true,
    after: ["decide"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.penalty",
        basis: cite("penalty", 48, 1),
        says: "应当公开的是行政处罚决定，本案没有给予行政处罚",
        holds: (file) => file.latest.decide?.facts.outcome === "punish",
      },
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
    stage: "service",
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
    gates: [
      {
        code: "payment.channel",
        basis: cite("penalty", 67, 2),
        says: "除依法当场收缴的以外，作出行政处罚决定的行政机关及其执法人员不得自行收缴罚款",
        holds: (_file, act) => act.facts.channel !== "agency",
      },
    ],
    opens: [
      {
        duty: "close",
        title: "执行完毕后结案",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        when: (file) => unpaidFen(file) <= 0,
        within: workingDays(15),
        dischargedBy: ["close"],
      },
    ],
    documents: ["缴款凭证"],
    recording: textOnly,
  },
  close: {
    title: "结案",
    stage: "closing",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    after: ["decide"],
    fields: fields.close,
    examples: samples.close,
    gates: [
      {
        code: "close.served",
        basis: cite("penalty", 61, 1),
        says: "决定书没有送达，不能结案",
        holds: (file) => file.latest.decide?.facts.outcome === "transfer" || file.done.serve,
        wayOut: () => ({ act: "serve" }),
      },
      {
        code: "close.result",
        basis: cite("penalty", 57, 1),
        says: "结案情形与作出的决定不符",
        holds: (file, act) => {
          const outcome = file.latest.decide?.facts.outcome;
          if (outcome === "punish") return ["performed", "courtEnded"].includes(act.facts.result);
          return act.facts.result === (outcome === "transfer" ? "transferred" : "noPenalty");
        },
      },
      {
        code: "close.performed",
        basis: cite("penalty", 66, 1),
        says: "罚款没有缴清，不能以执行完毕结案",
        holds: (file, act) => unpaidFen(file) <= 0 || act.facts.result !== "performed",
      },
    ],
    opens: [
      {
        duty: "archive",
        title: "结案后归档",
        owedBy: "archivist",
        basis: cite("local"),
        mark: "M",
        within: calendarDays(30),
        dischargedBy: ["archive"],
      },
    ],
    figures: [{ indicator: "CASE.CLOSED", basis: cite("threeSystems", 6) }],
    documents: ["结案审批表"],
    recording: textOnly,
  },
  archive: {
    title: "归档",
    stage: "closing",
    nature: "decision",
    basis: cite("penalty", 47),
    performers: ["archivist"],
    after: ["close"],
    fields: fields.archive,
    examples: samples.archive,
    gates: [
      {
        code: "archive.complete",
        basis: cite("penalty", 47),
        says: "应当对行政处罚进行全过程记录，归档保存；文书和回证没有核对齐全的不能归档",
        holds: (_file, act) => act.facts.completeChecked,
      },
    ],
    documents: ["案卷封面", "卷内目录", "备考表"],
    recording: textOnly,
  },
};
