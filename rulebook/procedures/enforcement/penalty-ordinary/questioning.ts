import type { ActRule } from "@zhunsheng/engine";
import { compareInstants } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { assigned, notRecused } from "./people-gates.ts";
import { samples } from "./samples-questioning.ts";

/** 现场检查、询问 (行政处罚法第55条). */
export const questioning: { [P in "inspect" | "interviewNotice" | "interview"]: ActRule<Facts, P> } = {
  inspect: {
    title: "现场检查（勘验）",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 55, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.inspect,
    examples: samples.inspect,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      certificateShown,
      {
        code: "inspect.refusal",
        basis: cite("workSafety", 68),
        mark: "M",
        says: "被检查单位的负责人拒绝签字的，应当将情况记录在案，并报告",
        holds: (_file, { facts }) =>
          facts.signature === "signed" || (facts.refusalNote !== undefined && facts.refusalReported === true),
      },
      {
        code: "inspect.refusalSeen",
        basis: cite("local"),
        mark: "M",
        says: "拒绝签名的，应当有见证人签名或者音像记录",
        holds: (_file, { facts }) =>
          facts.signature === "signed" || facts.witness !== undefined || facts.recordings !== undefined,
      },
    ],
    documents: ["现场检查记录", "勘验笔录"],
    recording: keyMoments,
  },
  interviewNotice: {
    title: "询问通知",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 55, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.interviewNotice,
    examples: samples.interviewNotice,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      {
        code: "interviewNotice.ahead",
        basis: cite("local"),
        mark: "M",
        says: "询问通知应当在询问以前发出",
        holds: (_file, act) => compareInstants(act.occurredAt, act.facts.at) <= 0,
      },
    ],
    documents: ["询问通知书"],
    recording: textOnly,
  },
  interview: {
    title: "询问",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 55, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.interview,
    examples: samples.interview,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      certificateShown,
      {
        code: "interview.rights",
        basis: cite("threeSystems", 5),
        says: "询问时应当告知被询问人权利和义务",
        holds: (_file, act) => act.facts.rightsTold,
      },
      {
        code: "interview.alone",
        basis: cite("local"),
        mark: "M",
        says: "询问应当个别进行",
        holds: (_file, act) => act.facts.alone === true,
      },
      {
        code: "interview.readOver",
        basis: cite("local"),
        mark: "M",
        says: "询问笔录应当交被询问人核对或者向其宣读，并由其逐页签名",
        holds: (_file, { facts }) =>
          facts.readOver !== undefined && (facts.signature === "refused" || facts.eachPageSigned === true),
      },
      {
        code: "interview.refusalSeen",
        basis: cite("local"),
        mark: "M",
        says: "被询问人拒绝签名的，应当注明情况，并有见证人签名或者音像记录",
        holds: (_file, { facts }) =>
          facts.signature === "signed" ||
          (facts.refusalNote !== undefined &&
            (facts.witness !== undefined || facts.recordings !== undefined)),
      },
    ],
    documents: ["询问通知书", "询问笔录"],
    recording: keyMoments,
  },
};
