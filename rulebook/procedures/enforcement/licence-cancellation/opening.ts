import { type ActRule, since } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { licenceKey, licencesHeld } from "../../../registers/licences.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { cancellationEnters, carriedOpening, isAsOpened, isHeardBefore, isOver } from "./standing.ts";

type Kinds = "open" | "tell" | "objection" | "answer" | "decide";

/** 启动、告知、陈述申辩、决定. */
export const opening: { [P in Kinds]: ActRule<Facts, P> } = {
  open: {
    title: "启动注销",
    stage: "opening",
    nature: "decision",
    basis: cite("licensing", 70),
    performers: ["unitHead", "leader", "head"],
    starts: true,
    carries: carriedOpening,
    after: [],
    fields: fields.open,
    examples: samples.open,
    needs: [licencesHeld.need((_file, { facts }) => licenceKey(facts))],
    gates: [
      {
        code: "open.held",
        basis: [cite("licensing", 50, 2), cite("licensing", 70)],
        says: "登记簿中的许可证件与注销的情形不符：没有该证件，已经注销，没有被撤销、撤回，或者届满以前已经申请延续",
        holds: (_file, { facts }, reference) => isAsOpened(reference, facts),
      },
      {
        code: "open.expired",
        basis: cite("licensing", 70, undefined, 1),
        says: "有效期没有届满，不能以届满未延续注销",
        holds: (_file, { facts, occurredAt }) =>
          facts.ground !== "expired" || isOver(facts, dayOf(occurredAt)),
      },
      {
        code: "open.citizen",
        basis: cite("licensing", 70, undefined, 2),
        says: "死亡、丧失行为能力的情形只适用于赋予公民特定资格的许可，依法终止的情形只适用于法人或者其他组织",
        holds: (_file, { facts }) =>
          (facts.ground !== "deceased" || facts.holderKind !== "organisation") &&
          (facts.ground !== "ended" || facts.holderKind !== "citizen"),
      },
    ],
    opens: [
      {
        duty: "decide",
        title: "二十个工作日内办理注销手续",
        owedBy: "leader",
        basis: cite("licensing", 70),
        mark: "M",
        within: workingDays(20),
        dischargedBy: ["decide"],
      },
    ],
    documents: ["注销行政许可审批表"],
    recording: textOnly,
  },
  tell: {
    title: "告知拟注销",
    stage: "opening",
    nature: "decision",
    basis: cite("licensing", 7),
    performers: ["officer", "unitHead"],
    conditional: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.tell,
    examples: samples.tell,
    gates: [
      {
        code: "tell.rights",
        basis: cite("licensing", 7),
        says: "应当告知陈述、申辩的权利",
        holds: (_file, { facts }) => facts.rightsTold,
      },
    ],
    documents: ["注销行政许可告知书"],
    recording: textOnly,
  },
  objection: {
    title: "陈述申辩",
    stage: "opening",
    nature: "fact",
    basis: cite("licensing", 7),
    performers: ["officer", "unitHead", "party"],
    conditional: true,
    repeats: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.objection,
    examples: samples.objection,
    documents: ["陈述申辩笔录"],
    recording: textOnly,
  },
  answer: {
    title: "复核意见",
    stage: "opening",
    nature: "decision",
    basis: cite("licensing", 7),
    performers: ["officer", "unitHead"],
    conditional: true,
    repeats: true,
    after: ["objection"],
    before: ["decide"],
    follows: ["objection"],
    fields: fields.answer,
    examples: samples.answer,
    documents: ["复核意见书"],
    recording: textOnly,
  },
  decide: {
    title: "注销决定",
    stage: "decision",
    nature: "decision",
    basis: cite("licensing", 70),
    performers: ["leader", "head"],
    after: ["open"],
    follows: ["tell", "objection", "answer"],
    fields: fields.decide,
    examples: samples.decide,
    needs: [licencesHeld.need(({ latest }) => latest.open && licenceKey(latest.open.facts))],
    gates: [
      {
        code: "decide.held",
        basis: [cite("licensing", 50, 2), cite("licensing", 70)],
        says: "登记簿中的许可证件在启动以后有变化（如已经申请延续、延续、变更），不符合注销的情形",
        holds: ({ latest: { open } }, { facts }, reference) =>
          facts.outcome === "kept" || (!!open && isAsOpened(reference, open.facts)),
      },
      {
        code: "decide.told",
        basis: cite("licensing", 7),
        mark: "V2",
        says: "没有告知被许可人并听取意见；已经撤销、撤回、吊销的除外",
        holds: ({ done, latest: { open } }, { facts }) =>
          facts.outcome === "kept" || done.tell || (!!open && isHeardBefore(open.facts)),
      },
      {
        code: "decide.answered",
        basis: cite("licensing", 7),
        says: "被许可人、利害关系人提出的意见没有复核，不得注销",
        holds: ({ latest: { objection, answer } }, { facts }) =>
          facts.outcome === "kept" || !objection || since(answer, objection),
        wayOut: () => ({ act: "answer" }),
      },
      {
        code: "decide.adopted",
        basis: cite("licensing", 7),
        says: "复核认为意见成立的，不得注销",
        holds: ({ latest: { answer } }, { facts }) => facts.outcome === "kept" || !answer?.facts.adopted,
      },
      {
        code: "decide.must",
        basis: cite("licensing", 70),
        says: "符合法定情形的应当办理注销；没有人提出意见，或者意见不成立的，不得不予注销",
        holds: ({ latest: { open, answer } }, { facts }, reference) =>
          facts.outcome === "cancelled" ||
          answer?.facts.adopted === true ||
          (!!open && !isAsOpened(reference, open.facts)),
      },
      {
        code: "decide.remedies",
        basis: cite("licensing", 7),
        says: "注销决定应当告知申请行政复议、提起行政诉讼的权利",
        holds: (_file, { facts }) => facts.outcome === "kept" || facts.remedies !== undefined,
      },
      {
        code: "decide.sealed",
        basis: cite("licensing", 39, 1),
        says: "决定书应当加盖本行政机关印章",
        holds: (_file, { facts }) => facts.sealed,
      },
    ],
    opens: [
      {
        duty: "deliver",
        title: "十个工作日内送达",
        owedBy: "officer",
        basis: cite("licensing", 44),
        mark: "M",
        within: workingDays(10),
        dischargedBy: ["deliver"],
      },
      {
        duty: "publish",
        title: "七个工作日内公告许可证件作废",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.outcome === "cancelled",
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["withdraw"],
      },
      {
        duty: "recover",
        title: "收回许可证件",
        owedBy: "officer",
        basis: cite("licensing", 70),
        mark: "M",
        when: (_file, act) => act.facts.outcome === "cancelled",
        within: workingDays(10),
        dischargedBy: ["recover"],
      },
    ],
    enters: cancellationEnters,
    figures: [
      {
        indicator: "XK.CANCEL.N",
        basis: cite("licensing", 70),
        when: (_file, act) => act.facts.outcome === "cancelled",
      },
    ],
    returns: {
      kind: "cancelled",
      facts: (_file, act) =>
        act.facts.outcome === "cancelled"
          ? { number: act.number ?? "未编号", decidedOn: dayOf(act.occurredAt) }
          : undefined,
    },
    documents: ["注销行政许可决定书"],
    numbered: {
      series: "licence-cancellation",
      pattern: "（{region}）{short}许销〔{year}〕{n}号",
      when: (_file, act) => act.facts.outcome === "cancelled",
    },
    recording: textOnly,
  },
};
