import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { linkedTransferSamples as samples } from "./fields-linked-transfer.ts";

type Kinds = "transferred" | "transferRefused" | "criminallyOpened" | "transferReturned" | "criminallyJudged";

const returned = {
  stage: "review",
  nature: "fact",
  performers: ["officer", "unitHead", "reviewer", "leader", "head"],
  repeats: true,
  conditional: true,
  afterEnd: true,
  after: ["clue"],
  fromLink: "criminal-transfer",
  recording: textOnly,
} as const;

/** 移送、不移送、公安机关立案、退回、司法处理: the results of a criminal transfer opened from this case. */
export const linkedTransfer: { [P in Kinds]: ActRule<Facts, P> } = {
  transferred: {
    ...returned,
    title: "已移送公安机关",
    basis: cite("transfer", 5, 2),
    fields: fields.transferred,
    examples: samples.transferred,
    documents: ["涉嫌犯罪案件移送书"],
  },
  transferRefused: {
    ...returned,
    title: "决定不移送",
    basis: cite("transfer", 5, 2),
    fields: fields.transferRefused,
    examples: samples.transferRefused,
    documents: ["涉嫌犯罪案件移送审批表"],
  },
  criminallyOpened: {
    ...returned,
    title: "公安机关立案",
    basis: cite("transfer", 8),
    fields: fields.criminallyOpened,
    examples: samples.criminallyOpened,
    documents: ["立案决定书"],
  },
  transferReturned: {
    ...returned,
    title: "移送案件退回",
    basis: cite("transfer", 13),
    fields: fields.transferReturned,
    examples: samples.transferReturned,
    documents: ["移送案件接收登记"],
  },
  criminallyJudged: {
    ...returned,
    title: "司法处理结果",
    basis: cite("penalty", 35, 2),
    fields: fields.criminallyJudged,
    examples: samples.criminallyJudged,
    documents: ["裁判文书登记"],
  },
};
