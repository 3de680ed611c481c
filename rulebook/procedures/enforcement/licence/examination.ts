import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { itemNeed } from "../../../registers/licence-items.ts";
import { tolling } from "../../shared/licence-tolls.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { itemKeyOf, itemOf, openGaps } from "./standing.ts";

type Kinds = "assign" | "onSiteCheck" | "toll" | "tollEnd" | "examine";

/** 指派、现场核查、不计入期限的时间、审查意见 (行政许可法第34、45、55条). */
export const examination: { [P in Kinds]: ActRule<Facts, P> } = {
  assign: {
    title: "指派审查人员",
    stage: "examination",
    nature: "decision",
    basis: cite("licensing", 34),
    performers: ["unitHead", "leader", "head"],
    repeats: true,
    after: ["accept"],
    before: ["decide"],
    follows: ["accept"],
    fields: fields.assign,
    examples: samples.assign,
    needs: [itemNeed(itemKeyOf)],
    gates: [
      {
        code: "assign.two",
        basis: [cite("licensing", 34), cite("licensing", 55)],
        says: "需要现场核查或者检验检测的，应当指派两名以上工作人员",
        holds: (file, { facts }, reference) => {
          const item = itemOf(file, reference);
          const two = item?.onSiteCheck === true || item?.facilityTest === true;
          return !two || new Set(facts.examiners).size >= 2;
        },
      },
    ],
    documents: ["审查人员指派单"],
    recording: textOnly,
  },
  onSiteCheck: {
    title: "现场核查",
    stage: "examination",
    nature: "fact",
    basis: cite("licensing", 34),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["accept"],
    before: ["decide"],
    follows: ["accept"],
    fields: fields.onSiteCheck,
    examples: samples.onSiteCheck,
    gates: [
      {
        code: "check.two",
        basis: cite("licensing", 34),
        says: "需要对申请材料的实质内容进行核实的，应当指派两名以上工作人员进行核查",
        holds: (_file, act) => new Set(act.by.map(({ id }) => id)).size >= 2,
      },
      {
        code: "check.assigned",
        basis: cite("local"),
        mark: "M",
        says: "现场核查应当由指派的审查人员进行",
        holds: (file, act) => {
          const examiners = file.latest.assign?.facts.examiners ?? [];
          return act.by.every(({ id }) => examiners.includes(id));
        },
      },
    ],
    figures: [{ indicator: "XK.SITE.N", basis: cite("licensing", 34) }],
    documents: ["现场核查记录"],
    recording: keyMoments,
  },
  ...tolling,
  examine: {
    title: "审查意见",
    stage: "examination",
    nature: "decision",
    basis: cite("licensing", 34),
    performers: ["officer", "unitHead"],
    repeats: true,
    after: ["accept"],
    before: ["decide"],
    follows: ["accept", "supplyGaps", "onSiteCheck", "statement", "heard"],
    fields: fields.examine,
    examples: samples.examine,
    gates: [
      {
        code: "examine.assigned",
        basis: cite("local"),
        mark: "M",
        says: "审查意见应当由指派的审查人员提出",
        holds: (file, act) => {
          const examiners = file.latest.assign?.facts.examiners ?? [];
          return act.by.every(({ id }) => examiners.includes(id));
        },
      },
      {
        code: "examine.gaps",
        basis: cite("licensing", 34),
        says: "承诺补交的容缺材料还没有补交，不能建议准予许可",
        holds: (file, { facts }) => facts.opinion === "refuse" || openGaps(file).length === 0,
        wayOut: () => ({ act: "supplyGaps" }),
      },
    ],
    documents: ["行政许可审查意见表"],
    recording: textOnly,
  },
};
