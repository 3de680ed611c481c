import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";

type Kinds =
  | "ordered"
  | "orderClosed"
  | "measured"
  | "powerCut"
  | "caseOpened"
  | "caseDeclined"
  | "punished"
  | "transferred"
  | "licenceRevoked";

/** What every fact that another matter brings about has in common. */
const returned = {
  stage: "handling",
  nature: "fact",
  conditional: true,
  repeats: true,
  afterEnd: true,
  after: ["task"],
  performers: ["officer", "unitHead", "leader", "head"],
  recording: textOnly,
} as const;

/** 责令整改、强制措施、停止供电、立案、当场处罚、移送司法、撤销许可: the results of matters opened from this one. */
export const linked: { [P in Kinds]: ActRule<Facts, P> } = {
  ordered: {
    ...returned,
    title: "责令限期整改",
    basis: cite("workSafety", 65),
    fields: fields.ordered,
    examples: samples.ordered,
    fromLink: "correction-order",
    documents: ["责令限期整改指令书"],
  },
  orderClosed: {
    ...returned,
    title: "责令整改办结",
    basis: cite("workSafety", 65),
    fields: fields.orderClosed,
    examples: samples.orderClosed,
    fromLink: "correction-order",
    documents: ["整改复查意见书"],
  },
  measured: {
    ...returned,
    title: "行政强制措施",
    basis: cite("workSafety", 65),
    fields: fields.measured,
    examples: samples.measured,
    fromLink: "coercive-measure",
    documents: ["查封（扣押）决定书"],
  },
  powerCut: {
    ...returned,
    title: "停止供电、停止供应民用爆炸物品",
    basis: cite("workSafety", 70),
    fields: fields.powerCut,
    examples: samples.powerCut,
    fromLink: "power-cut",
  },
  caseOpened: {
    ...returned,
    title: "转案件查处（登记案源）",
    basis: cite("penalty", 54),
    fields: fields.caseOpened,
    examples: samples.caseOpened,
    figures: [{ indicator: "INS.CASE.N", basis: cite("penalty", 54) }],
    fromLink: "penalty-ordinary",
    documents: ["案源（线索）登记表"],
  },
  caseDeclined: {
    ...returned,
    title: "案件不予立案",
    basis: cite("penalty", 54),
    fields: fields.caseDeclined,
    examples: samples.caseDeclined,
    fromLink: "penalty-ordinary",
    documents: ["不予立案审批表"],
  },
  punished: {
    ...returned,
    title: "当场处罚",
    basis: cite("penalty", 51),
    fields: fields.punished,
    examples: samples.punished,
    fromLink: "penalty-summary",
  },
  transferred: {
    ...returned,
    title: "移送涉嫌犯罪案件",
    basis: cite("transfer", 3),
    fields: fields.transferred,
    examples: samples.transferred,
    fromLink: "criminal-transfer",
    documents: ["涉嫌犯罪案件移送书"],
  },
  licenceRevoked: {
    ...returned,
    title: "撤销、撤回行政许可",
    basis: cite("licensing", 69),
    fields: fields.licenceRevoked,
    examples: samples.licenceRevoked,
    fromLink: "licence-revocation",
  },
};
