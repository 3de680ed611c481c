import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { carriedOpening, parentCase } from "./parent-case.ts";
import { hasExamined, hostOf, isHost, openChallenge } from "./standing.ts";

type Kinds = "open" | "announce" | "challenge" | "recusal" | "withdraw";

const host = cite("licensing", 48, 1, 3);

/** 决定听证、公告、回避、撤回 (行政许可法第46至48条). */
export const opening: { [P in Kinds]: ActRule<Facts, P> } = {
  open: {
    title: "决定举行听证",
    stage: "opening",
    nature: "decision",
    basis: cite("licensing", 47),
    performers: ["leader", "head", "unitHead"],
    starts: true,
    carries: carriedOpening,
    after: [],
    fields: fields.open,
    examples: samples.open,
    gates: [
      {
        code: "open.request",
        basis: cite("licensing", 47),
        says: "没有尚待举行听证的申请，或者申请超过了五日；认为需要听证的，可以依职权举行",
        holds: (_file, { facts }, reference) =>
          facts.ground !== "request" || parentCase(reference)?.requestedOn === facts.requestedOn,
      },
      {
        code: "open.undecided",
        basis: [cite("licensing", 46), cite("licensing", 47)],
        says: "听证应当在作出许可决定之前举行，决定已经作出",
        holds: (_file, _act, reference) => parentCase(reference)?.decided === false,
      },
      {
        code: "open.host",
        basis: host,
        says: "听证由行政机关指定的听证主持人主持，指定的人员在当日不具有该身份",
        holds: (_file, { facts }, reference) => isHost(reference, facts.host),
      },
      {
        code: "open.notExaminer",
        basis: host,
        says: "应当指定审查该行政许可申请的工作人员以外的人员为听证主持人",
        holds: (_file, { facts }, reference) => !hasExamined(reference, facts.host),
      },
      {
        code: "open.clerk",
        basis: cite("local"),
        mark: "M",
        says: "书记员不应当是审查人员，也不应当由主持人兼任",
        holds: (_file, { facts }, reference) =>
          facts.clerk !== facts.host && !hasExamined(reference, facts.clerk),
      },
    ],
    opens: [
      {
        duty: "hold",
        title: "二十日内组织听证",
        owedBy: "hearingHost",
        basis: cite("licensing", 47),
        when: (_file, { facts }) => facts.requestedOn !== undefined,
        within: workingDays(20),
        from: (_file, act) => act.facts.requestedOn ?? dayOf(act.occurredAt),
        who: (_file, { facts }) => [facts.host],
        overrun: true,
        dischargedBy: ["session"],
        waivedBy: ["withdraw"],
      },
    ],
    documents: ["听证审批表"],
    recording: textOnly,
  },
  announce: {
    title: "公告听证",
    stage: "preparing",
    nature: "fact",
    basis: cite("licensing", 46),
    performers: ["clerk", "hearingHost", "publisher"],
    repeats: true,
    conditional: true,
    after: ["open"],
    before: ["session"],
    follows: ["open"],
    fields: fields.announce,
    examples: samples.announce,
    documents: ["听证公告"],
    recording: textOnly,
  },
  challenge: {
    title: "申请主持人回避",
    stage: "preparing",
    nature: "fact",
    basis: host,
    performers: ["hearingHost", "clerk", "party"],
    repeats: true,
    conditional: true,
    after: ["open"],
    before: ["session"],
    follows: ["open"],
    fields: fields.challenge,
    examples: samples.challenge,
    opens: [
      {
        duty: "ruleOnChallenge",
        title: "对回避申请作出决定",
        owedBy: "leader",
        basis: host,
        mark: "M",
        within: workingDays(3),
        dischargedBy: ["recusal"],
        waivedBy: ["withdraw"],
      },
    ],
    documents: ["回避申请书"],
    recording: textOnly,
  },
  recusal: {
    title: "决定主持人回避",
    stage: "preparing",
    nature: "decision",
    basis: host,
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["challenge"],
    before: ["session"],
    follows: ["challenge"],
    fields: fields.recusal,
    examples: samples.recusal,
    gates: [
      {
        code: "recusal.challenge",
        basis: host,
        says: "没有尚待决定的回避申请",
        holds: openChallenge,
        wayOut: () => ({ act: "challenge" }),
      },
      {
        code: "recusal.newHost",
        basis: host,
        says: "更换的主持人应当是听证主持人，且不是审查人员或者被申请回避的人员",
        holds: (file, { facts }, reference) =>
          facts.newHost === undefined ||
          (isHost(reference, facts.newHost) &&
            !hasExamined(reference, facts.newHost) &&
            facts.newHost !== hostOf(file)),
      },
    ],
    documents: ["回避决定书"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回申请、终结听证",
    stage: "preparing",
    nature: "decision",
    basis: cite("licensing", 47),
    performers: ["hearingHost", "clerk", "unitHead"],
    conditional: true,
    after: ["open"],
    before: ["session"],
    follows: ["open"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [
      {
        code: "withdraw.requested",
        basis: cite("licensing", 46),
        says: "依职权举行的听证不因当事人撤回而终结，应当举行",
        holds: (file, { facts }) => facts.cause === "over" || file.latest.open?.facts.ground === "request",
      },
      {
        code: "withdraw.everyone",
        basis: cite("licensing", 47),
        says: "还有申请人、利害关系人要求听证的，不因其中一人撤回而终结，应当举行",
        holds: (_file, { facts }) => facts.cause === "over" || facts.everyone,
      },
      {
        code: "withdraw.over",
        basis: [cite("licensing", 46), cite("licensing", 47)],
        says: "原事项没有撤回申请、终止或者办结，不能以原事项已经终结不举行听证",
        holds: (_file, { facts }, reference) =>
          facts.cause !== "over" || parentCase(reference)?.over === true,
      },
    ],
    returns: {
      kind: "heard",
      facts: (_file, act) => ({
        result: "withdrawn",
        heardOn: dayOf(act.occurredAt),
        report: `${act.facts.person}${act.facts.cause === "over" ? "" : "撤回听证申请"}：${act.facts.reason}`,
      }),
    },
    documents: ["撤回听证申请书"],
    recording: textOnly,
  },
};
