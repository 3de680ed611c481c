import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { licenceKey, licencesHeld } from "../../../registers/licences.ts";
import { dueAfter, isLate } from "../../shared/gates.ts";
import { carriedHolder, isHeld } from "../../shared/licence-holder.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { hearingLimit, isAskedInTime, isWithdrawal, standingAnswer } from "./standing.ts";

type Kinds =
  | "open"
  | "inform"
  | "investigate"
  | "notice"
  | "statement"
  | "hearingRequest"
  | "heard"
  | "recheck";

/** 启动、抄告、核实、告知、陈述申辩、听证、复核. */
export const opening: { [P in Kinds]: ActRule<Facts, P> } = {
  open: {
    title: "启动撤销、撤回",
    stage: "investigation",
    nature: "decision",
    basis: cite("licensing", 69, 1),
    performers: ["leader", "head"],
    starts: true,
    carries: carriedHolder,
    after: [],
    fields: fields.open,
    examples: samples.open,
    needs: [licencesHeld.need((_file, { facts }) => licenceKey(facts))],
    gates: [
      {
        code: "open.held",
        basis: [cite("licensing", 8, 1), cite("licensing", 69, 1)],
        says: "登记簿中没有这一有效的许可证件，没有可以撤销、撤回的许可",
        holds: (_file, { facts }, reference) => facts.grantedBy === "other" || isHeld(reference, facts),
      },
    ],
    opens: [
      {
        duty: "inform",
        title: "将违法事实和处理结果抄告作出许可决定的机关",
        owedBy: "unitHead",
        basis: cite("licensing", 64),
        mark: "M",
        when: (_file, act) => act.facts.grantedBy === "other",
        within: workingDays(10),
        dischargedBy: ["inform"],
      },
    ],
    documents: ["撤销（撤回）行政许可审批表"],
    recording: textOnly,
  },
  inform: {
    title: "抄告作出许可决定的机关",
    stage: "investigation",
    nature: "decision",
    basis: cite("licensing", 64),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    after: ["open"],
    before: ["decide"],
    follows: ["open"],
    fields: fields.inform,
    examples: samples.inform,
    gates: [
      {
        code: "inform.other",
        basis: cite("licensing", 64),
        says: "许可由本机关或者下级机关作出的，由本机关处理，不以抄告结束",
        holds: ({ latest }) => latest.open?.facts.grantedBy === "other",
        wayOut: () => ({ act: "investigate" }),
      },
    ],
    figures: [{ indicator: "XK.INFORM.N", basis: cite("licensing", 64) }],
    documents: ["抄告函"],
    recording: textOnly,
  },
  investigate: {
    title: "调查核实",
    stage: "investigation",
    nature: "fact",
    basis: cite("licensing", 61, 2),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.investigate,
    examples: samples.investigate,
    gates: [
      {
        code: "investigate.two",
        basis: [cite("licensing", 34, 3), cite("licensing", 61, 2)],
        says: "调查核实应当由两名以上工作人员进行并签字",
        holds: (_file, { by }) => new Set(by.map(({ id }) => id)).size >= 2,
      },
      {
        code: "investigate.assigned",
        basis: cite("local"),
        says: "调查核实应当由指派的承办人员进行",
        holds: ({ latest }, { by }) => by.every(({ id }) => latest.open?.facts.handlers.includes(id)),
      },
    ],
    documents: ["调查核实记录"],
    recording: keyMoments,
  },
  notice: {
    title: "告知拟撤销、撤回",
    stage: "notice",
    nature: "decision",
    basis: cite("licensing", 7),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["investigate"],
    before: ["decide"],
    follows: ["investigate"],
    fields: fields.notice,
    examples: samples.notice,
    gates: [
      {
        code: "notice.proposed",
        basis: [cite("licensing", 8, 2), cite("licensing", 69)],
        says: "法律修改、情况变化的拟撤回，其他情形拟撤销；告知的与启动的情形不符",
        holds: (file, { facts }) => (facts.proposed === "withdrawn") === isWithdrawal(file),
      },
      {
        code: "notice.rights",
        basis: cite("licensing", 7),
        says: "应当告知被许可人陈述、申辩的权利",
        holds: (_file, { facts }) => facts.statementRight,
      },
      {
        code: "notice.hearing",
        basis: [cite("licensing", 46), cite("licensing", 47, 1)],
        mark: "V2",
        says: "撤销、撤回直接涉及重大利益的，应当告知要求听证的权利",
        holds: (_file, { facts }) => facts.hearingRight,
      },
      {
        code: "notice.receivedOn",
        basis: cite("licensing", 7),
        says: "收到告知之日不得早于调查核实之日，也不得晚于登记之日",
        holds: ({ latest: { investigate } }, { facts, occurredAt }) =>
          facts.receivedOn <= dayOf(occurredAt) &&
          (investigate === undefined || dayOf(investigate.occurredAt) <= facts.receivedOn),
      },
    ],
    documents: ["撤销（撤回）行政许可告知书"],
    recording: textOnly,
  },
  statement: {
    title: "陈述申辩",
    stage: "notice",
    nature: "fact",
    basis: cite("licensing", 7),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["notice"],
    before: ["decide"],
    fields: fields.statement,
    examples: samples.statement,
    documents: ["陈述申辩笔录"],
    recording: keyMoments,
  },
  hearingRequest: {
    title: "要求听证",
    stage: "notice",
    nature: "fact",
    basis: cite("licensing", 47, 1),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["notice"],
    before: ["decide"],
    fields: fields.hearingRequest,
    examples: samples.hearingRequest,
    gates: [
      {
        code: "hearingRequest.inTime",
        basis: [cite("licensing", 47, 1), cite("licensing", 82)],
        says: "要求听证应当在收到告知之日起五日内提出",
        noteOnly: true,
        holds: ({ latest: { notice } }, { occurredAt }, reference) =>
          !notice || !isLate(dueAfter(notice, hearingLimit, reference), occurredAt),
      },
    ],
    opens: [
      {
        duty: "organiseHearing",
        title: "二十日内组织听证",
        owedBy: "unitHead",
        basis: cite("licensing", 47, 1),
        when: (_file, act) => isAskedInTime(act),
        within: workingDays(20),
        dischargedBy: ["heard"],
        dischargedOn: (_file, act) => (act.kind === "heard" ? act.facts.heardOn : dayOf(act.occurredAt)),
      },
    ],
    documents: ["听证申请书"],
    recording: textOnly,
  },
  heard: {
    title: "听证结果",
    stage: "notice",
    nature: "fact",
    basis: cite("licensing", 48, 2),
    performers: ["hearingHost", "clerk", "officer", "unitHead"],
    conditional: true,
    repeats: true,
    // A hearing that ends after the licence was kept is told all the same.
    afterEnd: true,
    after: ["notice"],
    fields: fields.heard,
    examples: samples.heard,
    fromLink: "licence-hearing",
    documents: ["听证笔录"],
    recording: keyMoments,
  },
  recheck: {
    title: "复核陈述申辩",
    stage: "notice",
    nature: "decision",
    basis: cite("licensing", 36),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["statement"],
    before: ["decide"],
    follows: ["statement"],
    fields: fields.recheck,
    examples: samples.recheck,
    gates: [
      {
        code: "recheck.stated",
        basis: cite("licensing", 36),
        says: "被许可人没有就最近一次告知提出意见，没有可以复核的内容",
        holds: (file) => standingAnswer(file) !== undefined,
      },
    ],
    documents: ["陈述申辩复核意见书"],
    recording: textOnly,
  },
};
