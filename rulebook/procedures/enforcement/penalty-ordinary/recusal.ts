import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-recusal.ts";
import { findActAt } from "./standing-investigation.ts";

/** 回避. Nothing waits for it: 决定作出之前，不停止调查. */
export const recusal: { [P in "recusalRequest" | "recusalDecision"]: ActRule<Facts, P> } = {
  recusalRequest: {
    title: "回避申请",
    stage: "opening",
    nature: "fact",
    basis: cite("penalty", 43, 2),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.recusalRequest,
    examples: samples.recusalRequest,
    opens: [
      {
        duty: "decideRecusal",
        title: "审查回避申请，作出决定",
        owedBy: "leader",
        basis: cite("penalty", 43, 3),
        mark: "M",
        within: workingDays(3),
        dischargedBy: ["recusalDecision"],
        dischargedWhen: (file, discharging, opened) =>
          file.latest.recusalDecision?.seq === discharging.seq &&
          file.latest.recusalDecision.facts.officer === opened.facts.officer,
        waivedBy: ["decide", "refer", "terminate"],
      },
    ],
    documents: ["回避申请书"],
    recording: textOnly,
  },
  recusalDecision: {
    title: "回避决定",
    stage: "opening",
    nature: "decision",
    basis: cite("penalty", 43, 3),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.recusalDecision,
    examples: samples.recusalDecision,
    gates: [
      {
        code: "recusalDecision.request",
        basis: cite("penalty", 43, 3),
        says: "当事人提出回避申请的，应当依法审查，由行政机关负责人决定；所决定的申请应当是对同一人员的回避申请",
        holds: (file, { facts }) =>
          facts.request === undefined ||
          findActAt(file.all.recusalRequest, facts.request)?.facts.officer === facts.officer,
        wayOut: () => ({ act: "recusalRequest" }),
      },
      {
        code: "recusalDecision.leader",
        basis: cite("henanEnforcement", 23),
        mark: "M",
        says: "机关负责人的回避，由本级人民政府或者上一级行政机关决定",
        holds: (_file, { facts }, reference) =>
          facts.decidedOutside !== undefined ||
          !(reference.people[facts.officer]?.roles ?? []).some((role) => ["leader", "head"].includes(role)),
      },
      {
        code: "recusalDecision.notOwn",
        basis: cite("penalty", 43, 1),
        mark: "M",
        says: "被申请回避的人员不得决定自己的回避",
        holds: (_file, { by, facts }) => by.every(({ id }) => id !== facts.officer),
      },
      {
        code: "recusalDecision.earlierActs",
        basis: cite("local"),
        mark: "M",
        says: "决定回避的，应当写明该人员此前所作调查的效力",
        holds: (_file, { facts }) => facts.outcome === "rejected" || facts.earlierActs !== undefined,
      },
      {
        code: "recusalDecision.told",
        basis: cite("local"),
        mark: "M",
        says: "回避的决定应当告知申请人",
        holds: (_file, { facts }) => facts.told,
      },
    ],
    opens: [
      {
        duty: "replaceHandler",
        title: "承办人员回避后，重新指派承办人员",
        owedBy: "unitHead",
        basis: cite("penalty", 42, 1),
        mark: "M",
        when: (file, { facts }) =>
          facts.outcome === "withdraw" && (file.latest.assign?.facts.handlers ?? []).includes(facts.officer),
        within: workingDays(3),
        dischargedBy: ["assign"],
        waivedBy: ["refer", "terminate"],
      },
    ],
    documents: ["回避决定书"],
    recording: textOnly,
  },
};
