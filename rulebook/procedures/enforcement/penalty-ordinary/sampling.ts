import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, daysBetween, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { assigned, notRecused } from "./people-gates.ts";
import { samples } from "./samples-evidence.ts";
import { assignedTo } from "./standing.ts";
import { findActAt } from "./standing-investigation.ts";

type Kinds =
  | "sample"
  | "commission"
  | "opinion"
  | "tellOpinion"
  | "extractData"
  | "requestEvidence"
  | "evidenceReceived";

/** 抽样取证、鉴定检测、电子数据、调取和协查. */
export const sampling: { [P in Kinds]: ActRule<Facts, P> } = {
  sample: {
    title: "抽样取证",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 56),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.sample,
    examples: samples.sample,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      certificateShown,
      {
        code: "sample.sealed",
        basis: cite("local"),
        mark: "M",
        says: "抽取的样品应当逐件封样，并告知当事人检验检测的时间",
        holds: (_file, { facts }) => facts.testTimeTold && facts.samples.every(({ sealed }) => sealed),
      },
    ],
    documents: ["抽样取证凭证"],
    recording: keyMoments,
  },
  commission: {
    title: "委托鉴定（检测）",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 46, 1),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.commission,
    examples: samples.commission,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      {
        code: "commission.told",
        basis: cite("local"),
        mark: "M",
        says: "委托鉴定、检测的事项和期限应当告知当事人",
        holds: (_file, { facts }) => facts.partyTold,
      },
    ],
    opens: [
      {
        duty: "awaitOpinion",
        title: "在约定的期限内取得鉴定（检测）意见",
        owedBy: "officer",
        who: (file) => assignedTo(file),
        basis: cite("local"),
        mark: "M",
        within: calendarDays(30),
        agencyLimit: (_file, { facts }) => calendarDays(facts.termDays),
        dischargedBy: ["opinion"],
        dischargedWhen: (file, discharging, opened) =>
          findActAt(file.all.opinion, discharging.seq)?.facts.commission === opened.seq,
        waivedBy: ["decide", "refer", "terminate"],
      },
    ],
    documents: ["鉴定委托书"],
    recording: textOnly,
  },
  opinion: {
    title: "鉴定（检测）意见",
    stage: "investigation",
    nature: "fact",
    basis: cite("penalty", 46, 1),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["commission"],
    fields: fields.opinion,
    examples: samples.opinion,
    gates: [
      {
        code: "opinion.commission",
        basis: cite("penalty", 46, 2),
        says: "鉴定意见应当答复本案的委托，并有机构印章和鉴定人签名",
        holds: (file, { facts }) =>
          facts.signed && findActAt(file.all.commission, facts.commission) !== undefined,
      },
    ],
    opens: [
      {
        duty: "tellOpinion",
        title: "将鉴定（检测）意见告知当事人",
        owedBy: "officer",
        who: (file) => assignedTo(file),
        basis: cite("local"),
        mark: "M",
        within: workingDays(5),
        dischargedBy: ["tellOpinion"],
        dischargedWhen: (file, discharging, opened) =>
          findActAt(file.all.tellOpinion, discharging.seq)?.facts.opinion === opened.seq,
        waivedBy: ["refer", "terminate"],
      },
    ],
    documents: ["鉴定意见书"],
    recording: textOnly,
  },
  tellOpinion: {
    title: "告知鉴定（检测）意见",
    stage: "investigation",
    nature: "fact",
    basis: cite("local"),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["opinion"],
    fields: fields.tellOpinion,
    examples: samples.tellOpinion,
    gates: [
      {
        code: "tellOpinion.opinion",
        basis: cite("local"),
        mark: "M",
        says: "所告知的应当是本案已经取得的鉴定（检测）意见",
        holds: (file, { facts }) => findActAt(file.all.opinion, facts.opinion) !== undefined,
      },
    ],
    documents: ["鉴定意见告知书"],
    recording: textOnly,
  },
  extractData: {
    title: "电子数据提取",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 46, 1),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.extractData,
    examples: samples.extractData,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      {
        code: "extractData.witness",
        basis: cite("local"),
        mark: "M",
        says: "提取电子数据应当有见证人或者对提取过程录像",
        holds: (_file, { facts }) => facts.witness !== undefined || facts.recordings !== undefined,
      },
    ],
    documents: ["电子数据提取笔录"],
    recording: keyMoments,
  },
  requestEvidence: {
    title: "调取证据、协助调查",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 26),
    performers: ["officer", "unitHead", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.requestEvidence,
    examples: samples.requestEvidence,
    gates: [
      {
        code: "requestEvidence.answerBy",
        basis: cite("penalty", 26),
        says: "要求提供材料的日期不得早于发出之日",
        holds: (_file, act) => act.facts.answerBy >= dayOf(act.occurredAt),
      },
    ],
    opens: [
      {
        duty: "awaitEvidence",
        title: "跟踪调取、协查的答复",
        owedBy: "officer",
        basis: cite("penalty", 26),
        mark: "M",
        within: calendarDays(30),
        agencyLimit: (_file, act) =>
          calendarDays(Math.max(1, daysBetween(dayOf(act.occurredAt), act.facts.answerBy))),
        dischargedBy: ["evidenceReceived"],
        dischargedWhen: (file, discharging, opened) =>
          findActAt(file.all.evidenceReceived, discharging.seq)?.facts.request === opened.seq,
        waivedBy: ["decide", "refer", "terminate"],
      },
    ],
    documents: ["调取证据通知书", "协助调查函"],
    recording: textOnly,
  },
  evidenceReceived: {
    title: "调取、协查的答复",
    stage: "investigation",
    nature: "fact",
    basis: cite("penalty", 26),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["requestEvidence"],
    fields: fields.evidenceReceived,
    examples: samples.evidenceReceived,
    gates: [
      {
        code: "evidenceReceived.request",
        basis: cite("penalty", 26),
        says: "所答复的应当是本案发出的调取或者协查",
        holds: (file, { facts }) => findActAt(file.all.requestEvidence, facts.request) !== undefined,
      },
      {
        code: "evidenceReceived.reason",
        basis: cite("penalty", 26),
        mark: "M",
        says: "不予提供的，应当记明理由",
        holds: (_file, { facts }) => facts.answer !== "refused" || facts.reason !== undefined,
      },
    ],
    documents: ["协助调查复函"],
    recording: textOnly,
  },
};
