import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { electronicConfirmed, leavingWitnessed, publicNoticeOver } from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { earliestHearing, inGoodTime, latestNotice, openChallenge } from "./standing.ts";

/** 通知、公告、延期. */
export const preparing: { [P in "notify" | "announce" | "adjourn"]: ActRule<Facts, P> } = {
  notify: {
    title: "通知听证时间地点",
    stage: "preparing",
    nature: "decision",
    basis: cite("penalty", 64, undefined, 2),
    performers: ["clerk", "hearingHost", "unitHead"],
    repeats: true,
    after: ["accept"],
    before: ["session"],
    follows: ["accept", "adjourn", "recusal"],
    fields: fields.notify,
    examples: samples.notify,
    gates: [
      {
        code: "notify.sevenDays",
        basis: [cite("penalty", 64, undefined, 2), cite("penalty", 85)],
        says: "应当在举行听证的七日前，通知当事人及有关人员听证的时间、地点",
        holds: (_file, act, { calendar }) =>
          inGoodTime(dayOf(act.occurredAt), dayOf(act.facts.heldAt), calendar),
        wayOut: (_file, act, { calendar }) => ({
          earliest: earliestHearing(dayOf(act.occurredAt), calendar),
        }),
      },
      {
        code: "notify.daysKnown",
        basis: [cite("penalty", 64, undefined, 2), cite("penalty", 85)],
        mark: "M",
        says: "通知到举行听证之间跨入尚未公布放假安排的年度，七日是否届满待核",
        holds: (_file, act, { calendar }) => !latestNotice(dayOf(act.facts.heldAt), calendar).provisional,
      },
      {
        code: "notify.open",
        basis: cite("penalty", 64, undefined, 3),
        says: "除涉及国家秘密、商业秘密或者个人隐私依法予以保密外，听证公开举行",
        holds: (_file, act) => act.facts.open || act.facts.closedGround !== undefined,
      },
      {
        code: "notify.investigators",
        basis: cite("penalty", 64, undefined, 2),
        says: "听证的时间、地点应当通知有关人员，包括本案调查人员",
        holds: (_file, act) => act.facts.investigatorsTold,
      },
      {
        code: "notify.rights",
        basis: [
          cite("penalty", 64, undefined, 4),
          cite("penalty", 64, undefined, 5),
          cite("penalty", 64, undefined, 6),
        ],
        mark: "M",
        says: "听证通知没有写明申请回避、委托代理人的权利和不出席的后果",
        holds: (_file, { facts }) => facts.hostTold && facts.agentsTold && facts.absenceTold,
      },
      {
        code: "notify.challengeRuled",
        basis: cite("penalty", 64, undefined, 4),
        says: "当事人申请主持人回避的，应当先作出决定",
        holds: (file) => !openChallenge(file),
        wayOut: () => ({ act: "recusal" }),
      },
      electronicConfirmed,
      leavingWitnessed,
      publicNoticeOver,
    ],
    documents: ["听证会通知书", "文书送达回执"],
    recording: keyMoments,
  },
  announce: {
    title: "公告听证",
    stage: "preparing",
    nature: "fact",
    basis: cite("penalty", 64, undefined, 3),
    performers: ["clerk", "hearingHost", "publisher"],
    repeats: true,
    conditional: true,
    after: ["notify"],
    before: ["session"],
    follows: ["adjourn"],
    fields: fields.announce,
    examples: samples.announce,
    documents: ["听证公告"],
    recording: textOnly,
  },
  adjourn: {
    title: "延期听证",
    stage: "preparing",
    nature: "decision",
    basis: cite("local"),
    performers: ["hearingHost", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["notify"],
    before: ["session"],
    follows: ["notify"],
    fields: fields.adjourn,
    examples: samples.adjourn,
    opens: [
      {
        duty: "notifyAgain",
        title: "另行通知听证时间地点",
        owedBy: "clerk",
        basis: cite("local"),
        mark: "M",
        within: workingDays(10),
        who: (file) => (file.latest.accept ? [file.latest.accept.facts.clerk] : []),
        dischargedBy: ["notify"],
        waivedBy: ["withdraw"],
      },
    ],
    documents: ["听证延期通知书"],
    recording: textOnly,
  },
};
