import type { ActRule } from "@zhunsheng/engine";
import { dayOf, nextDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { recheckAct, statementAct } from "../../shared/demand-answers.ts";
import {
  carriedFrom,
  demandGates,
  isHeard,
  isPartyOfParent,
  isUndone,
  lastDayTold,
} from "../../shared/enforcing.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly, wholeCourse } from "../../shared/recordings.ts";
import {
  deliveryProved,
  electronicConfirmed,
  isDelivered,
  leavingWitnessed,
  publicNoticePosted,
  sentOn,
} from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";

type Kinds = "demand" | "immediate" | "tell" | "statement" | "recheck" | "decide" | "serve";

const substitution = cite("compulsion", 12, undefined, 5);

/** 催告、立即代履行、代履行决定、送达. */
export const preparing: { [P in Kinds]: ActRule<Facts, P> } = {
  demand: {
    title: "催告",
    stage: "demand",
    nature: "decision",
    basis: cite("compulsion", 35),
    performers: ["officer", "leader", "head"],
    starts: true,
    repeats: true,
    after: [],
    before: ["decide", "immediate"],
    carries: (parent) => {
      const { decidedOn: _decided, receivedOn: _received, ...told } = carriedFrom(parent);
      return told;
    },
    fields: fields.demand,
    examples: samples.demand,
    gates: [
      ...demandGates,
      {
        code: "demand.overdue",
        basis: [cite("compulsion", 35), cite("compulsion", 50)],
        says: "当事人逾期不履行的，才需要催告；催告应当给履行的期限",
        holds: (_file, act) =>
          act.facts.dueOn < dayOf(act.occurredAt) && dayOf(act.occurredAt) < act.facts.performBy,
      },
      {
        code: "demand.party",
        basis: cite("compulsion", 50),
        says: "当事人应当是原决定的当事人，原决定没有被撤销或者停止执行",
        holds: (_file, { facts }, reference) =>
          isPartyOfParent(facts.partyName, reference) && !isUndone(reference),
      },
    ],
    documents: ["代履行催告书"],
    numbered: { series: "demand", pattern: "（{region}）{short}催〔{year}〕{n}号" },
    recording: keyMoments,
  },
  immediate: {
    title: "立即代履行",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 52),
    performers: ["officer"],
    starts: true,
    conditional: true,
    after: [],
    before: ["demand"],
    carries: (parent) => {
      const {
        decision: _decision,
        decidedOn: _decided,
        receivedOn: _received,
        ...party
      } = carriedFrom(parent);
      return party;
    },
    fields: fields.immediate,
    examples: samples.immediate,
    gates: [
      twoOfficers,
      certified,
      certificateShown,
      {
        code: "immediate.place",
        basis: cite("compulsion", 52),
        says: "需要立即清除道路、河道、航道或者公共场所的遗洒物、障碍物或者污染物的，才可以立即代履行",
        holds: (_file, act) => act.facts.place !== "other",
      },
      {
        code: "immediate.unable",
        basis: cite("compulsion", 52),
        says: "当事人不能清除的，行政机关才可以决定立即实施代履行",
        holds: (_file, act) => act.facts.unable,
        wayOut: () => ({ text: "责令当事人清除；逾期不清除的，催告后代履行" }),
      },
    ],
    opens: [
      {
        duty: "tell",
        title: "当事人不在场的，事后立即通知并依法处理",
        owedBy: "officer",
        basis: cite("compulsion", 52),
        mark: "M",
        when: (_file, act) => !act.facts.partyPresent,
        within: workingDays(1),
        dischargedBy: ["tell"],
      },
    ],
    figures: [
      { indicator: "QZ.N", basis: substitution },
      { indicator: "QZ.EXECUTION.N", basis: substitution },
      { indicator: "QZ.SUBSTITUTE.N", basis: substitution },
    ],
    documents: ["立即代履行决定书"],
    recording: wholeCourse,
  },
  tell: {
    title: "事后通知当事人",
    stage: "execution",
    nature: "fact",
    basis: cite("compulsion", 52),
    performers: ["officer"],
    conditional: true,
    afterEnd: true,
    after: ["immediate"],
    follows: ["immediate"],
    fields: fields.tell,
    examples: samples.tell,
    documents: ["立即代履行通知书"],
    recording: textOnly,
  },
  statement: {
    ...statementAct,
    stage: "demand",
    fields: fields.statement,
    examples: samples.statement,
  },
  recheck: {
    ...recheckAct,
    stage: "demand",
    fields: fields.recheck,
    examples: samples.recheck,
  },
  decide: {
    title: "代履行决定",
    stage: "decision",
    nature: "decision",
    basis: cite("compulsion", 50),
    performers: ["leader", "head"],
    conditional: true,
    after: ["demand"],
    follows: ["demand", "statement", "recheck"],
    fields: fields.decide,
    examples: samples.decide,
    gates: [
      {
        code: "decide.condition",
        basis: cite("compulsion", 50),
        says: "不排除妨碍、不恢复原状，后果已经或者将危害交通安全、污染环境、破坏自然资源的，才可以代履行",
        holds: (file, act) =>
          file.latest.demand?.facts.obligation !== "other" && act.facts.consequence !== "other",
      },
      {
        code: "decide.term",
        basis: [cite("compulsion", 37, 1), cite("compulsion", 50)],
        says: "经催告仍不履行的，才可以代履行；催告的期限没有届满",
        holds: (file, act) => lastDayTold(file.latest.demand, "performBy") < dayOf(act.occurredAt),
        wayOut: (file) => {
          const { demand } = file.latest;
          return demand && { earliest: nextDay(lastDayTold(demand, "performBy")) };
        },
      },
      {
        code: "decide.heard",
        basis: cite("compulsion", 36),
        says: "当事人提出陈述申辩的，应当记录、复核；没有复核的不得作出代履行决定",
        holds: (file) => isHeard(file),
        wayOut: () => ({ act: "recheck" }),
      },
      {
        code: "decide.standing",
        basis: cite("compulsion", 40, undefined, 4),
        says: "据以执行的行政决定已经被撤销或者停止执行，不得代履行",
        holds: (_file, _act, reference) => !isUndone(reference),
      },
      {
        code: "decide.performer",
        basis: cite("compulsion", 50),
        says: "行政机关可以代履行，或者委托没有利害关系的第三人代履行",
        holds: (_file, { facts }) => !facts.byThirdParty || !facts.interested,
      },
      {
        code: "decide.estimate",
        basis: cite("compulsion", 51, 1, 1),
        says: "代履行决定书应当载明代履行的理由和依据、方式和时间、标的、费用预算以及代履行人；没有费用预算",
        holds: (_file, act) => act.facts.estimateFen > 0,
      },
      {
        code: "decide.sealed",
        basis: cite("compulsion", 37, 2),
        says: "代履行决定应当以书面形式作出，加盖行政机关的印章并注明日期",
        holds: (_file, act) => act.facts.sealed,
      },
    ],
    opens: [
      {
        duty: "serve",
        title: "代履行前送达决定书",
        owedBy: "officer",
        basis: cite("compulsion", 51, 1, 1),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["serve"],
        dischargedWhen: (_file, act) => act.kind === "serve" && isDelivered(act),
        dischargedOn: (_file, act) => (act.kind === "serve" ? sentOn(act) : dayOf(act.occurredAt)),
        waivedBy: ["conclude"],
      },
    ],
    figures: [
      { indicator: "QZ.N", basis: substitution },
      { indicator: "QZ.EXECUTION.N", basis: substitution },
      { indicator: "QZ.SUBSTITUTE.N", basis: substitution },
    ],
    documents: ["代履行决定书"],
    numbered: { series: "execution", pattern: "（{region}）{short}强执〔{year}〕{n}号" },
    recording: textOnly,
  },
  serve: {
    title: "送达",
    stage: "decision",
    nature: "fact",
    basis: cite("compulsion", 51, 1, 1),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["decide"],
    follows: ["decide"],
    fields: fields.serve,
    examples: samples.serve,
    gates: [electronicConfirmed, leavingWitnessed, publicNoticePosted, ...deliveryProved],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
};
