import type { ActRule, Reference } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { carriedText } from "../../shared/carried.ts";
import { textOnly } from "../../shared/recordings.ts";
import { caseOf } from "./case-file.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { hostOf, openChallenge } from "./standing.ts";

const isHost = (reference: Reference, id: string): boolean =>
  reference.people[id]?.roles.includes("hearingHost") === true;

const investigated = (reference: Reference, id: string): boolean =>
  caseOf(reference)?.investigators.includes(id) !== false;

type Kinds = "accept" | "challenge" | "recusal" | "withdraw";

/** 受理、回避、撤回. */
export const opening: { [P in Kinds]: ActRule<Facts, P> } = {
  accept: {
    title: "受理听证申请",
    stage: "acceptance",
    nature: "decision",
    basis: cite("penalty", 64, undefined, 4),
    performers: ["leader", "head", "unitHead"],
    starts: true,
    carries: (parent) => {
      const partyName = carriedText(parent, "partyName");
      return partyName === undefined ? {} : { partyName };
    },
    after: [],
    fields: fields.accept,
    examples: samples.accept,
    gates: [
      {
        code: "accept.request",
        basis: [cite("penalty", 63, 1), cite("penalty", 64, undefined, 1)],
        says: "本案没有尚待举行听证的申请，或者当事人已经放弃听证",
        holds: (_file, _act, reference) => caseOf(reference)?.request !== undefined,
      },
      {
        code: "accept.late",
        basis: [cite("penalty", 64, undefined, 1), cite("penalty", 85)],
        mark: "M",
        says: "当事人逾期要求听证，本机关仍组织听证的，应当记明理由",
        holds: (_file, act, reference) =>
          caseOf(reference)?.request?.late !== true || act.facts.lateReason !== undefined,
      },
      {
        code: "accept.party",
        basis: cite("penalty", 63, 1),
        says: "听证的当事人应当是本案当事人",
        holds: (_file, act, reference) => caseOf(reference)?.partyName === act.facts.partyName,
      },
      {
        code: "accept.host",
        basis: cite("penalty", 64, undefined, 4),
        says: "听证由行政机关指定的听证主持人主持，指定的人员在当日不具有该身份",
        holds: (_file, act, reference) => isHost(reference, act.facts.host),
      },
      {
        code: "accept.notInvestigator",
        basis: cite("penalty", 64, undefined, 4),
        says: "听证由行政机关指定的非本案调查人员主持，指派过的承办人员不得主持听证",
        holds: (_file, act, reference) => !investigated(reference, act.facts.host),
      },
      {
        code: "accept.clerk",
        basis: cite("local"),
        mark: "M",
        says: "书记员不应当是本案调查人员，也不应当由主持人兼任",
        holds: (_file, act, reference) =>
          act.facts.clerk !== act.facts.host && !investigated(reference, act.facts.clerk),
      },
    ],
    opens: [
      {
        duty: "notifyHearing",
        title: "通知当事人听证的时间、地点",
        owedBy: "clerk",
        basis: cite("local"),
        mark: "M",
        within: workingDays(3),
        who: (_file, act) => [act.facts.clerk],
        dischargedBy: ["notify"],
        waivedBy: ["withdraw"],
      },
    ],
    documents: ["听证审批表"],
    recording: textOnly,
  },
  challenge: {
    title: "申请主持人回避",
    stage: "preparing",
    nature: "fact",
    basis: cite("penalty", 64, undefined, 4),
    performers: ["hearingHost", "clerk", "party"],
    repeats: true,
    conditional: true,
    after: ["accept"],
    before: ["session"],
    follows: ["accept"],
    fields: fields.challenge,
    examples: samples.challenge,
    opens: [
      {
        duty: "ruleOnChallenge",
        title: "对回避申请作出决定",
        owedBy: "leader",
        basis: cite("penalty", 43, 3),
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
    basis: cite("penalty", 43, 3),
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
        basis: cite("penalty", 64, undefined, 4),
        says: "没有尚待决定的回避申请",
        holds: openChallenge,
        wayOut: () => ({ act: "challenge" }),
      },
      {
        code: "recusal.newHost",
        basis: cite("penalty", 64, undefined, 4),
        says: "更换的主持人应当是本机关听证主持人，且不是本案调查人员或者被申请回避的人员",
        holds: (file, { facts }, reference) =>
          facts.newHost === undefined ||
          (isHost(reference, facts.newHost) &&
            !investigated(reference, facts.newHost) &&
            facts.newHost !== hostOf(file)),
      },
    ],
    documents: ["回避决定书"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回听证申请",
    stage: "preparing",
    nature: "fact",
    basis: cite("penalty", 64, undefined, 1),
    performers: ["hearingHost", "clerk", "officer", "party"],
    conditional: true,
    after: ["accept"],
    before: ["session"],
    follows: ["accept"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    documents: ["撤回听证申请书"],
    returns: {
      kind: "hearingHeld",
      facts: (_file, act) => ({ result: "withdrawn", opinion: act.facts.reason }),
    },
    recording: textOnly,
  },
};
