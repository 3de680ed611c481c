import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { keyMoments, textOnly, wholeCourse } from "../../shared/recordings.ts";
import { earliestHearing, inGoodTime, latestNotice } from "../penalty-hearing/standing.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { sessionGates } from "./session-gates.ts";
import { hostOf, openChallenge, sessionDay } from "./standing.ts";

const notice = cite("licensing", 48, 1, 1);

/** 通知、延期、举行听证、听证报告 (行政许可法第48条). */
export const session: { [P in "notify" | "adjourn" | "session" | "report"]: ActRule<Facts, P> } = {
  notify: {
    title: "通知听证时间地点",
    stage: "preparing",
    nature: "decision",
    basis: notice,
    performers: ["clerk", "hearingHost", "unitHead"],
    repeats: true,
    after: ["open"],
    before: ["session"],
    follows: ["open", "adjourn", "recusal"],
    fields: fields.notify,
    examples: samples.notify,
    gates: [
      {
        code: "notify.sevenDays",
        basis: [notice, cite("licensing", 82)],
        says: "应当在举行听证的七日前，将举行听证的时间、地点通知申请人、利害关系人",
        holds: (_file, act, { calendar }) =>
          inGoodTime(dayOf(act.occurredAt), dayOf(act.facts.heldAt), calendar),
        wayOut: (_file, act, { calendar }) => ({
          earliest: earliestHearing(dayOf(act.occurredAt), calendar),
        }),
      },
      {
        code: "notify.daysKnown",
        basis: [notice, cite("licensing", 82)],
        mark: "M",
        says: "通知到举行听证之间跨入尚未公布放假安排的年度，七日是否届满待核",
        holds: (_file, act, { calendar }) => !latestNotice(dayOf(act.facts.heldAt), calendar).provisional,
      },
      {
        code: "notify.parties",
        basis: notice,
        says: "举行听证的时间、地点应当通知申请人、利害关系人",
        holds: (_file, { facts }) => facts.partiesTold,
      },
      {
        code: "notify.free",
        basis: cite("licensing", 47, 2),
        says: "申请人、利害关系人不承担行政机关组织听证的费用",
        holds: (_file, { facts }) => facts.free,
      },
      {
        code: "notify.rights",
        basis: cite("licensing", 48, 1, 3),
        mark: "M",
        says: "听证通知没有告知主持人姓名和申请回避的权利",
        holds: (_file, { facts }) => facts.challengeTold,
      },
      {
        code: "notify.challengeRuled",
        basis: cite("licensing", 48, 1, 3),
        says: "申请人、利害关系人申请主持人回避的，应当先作出决定",
        holds: (file) => !openChallenge(file),
        wayOut: () => ({ act: "recusal" }),
      },
    ],
    documents: ["听证通知书"],
    recording: keyMoments,
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
        dischargedBy: ["notify"],
        waivedBy: ["withdraw"],
      },
    ],
    documents: ["听证延期通知书"],
    recording: textOnly,
  },
  session: {
    title: "举行听证",
    stage: "session",
    nature: "decision",
    basis: cite("licensing", 48),
    performers: ["hearingHost", "clerk"],
    after: ["notify"],
    follows: ["notify", "announce", "recusal"],
    fields: fields.session,
    examples: samples.session,
    gates: sessionGates,
    opens: [
      {
        duty: "report",
        title: "提出听证报告",
        owedBy: "hearingHost",
        basis: cite("local"),
        mark: "M",
        within: workingDays(5),
        who: (file) => [hostOf(file) ?? ""].filter((id) => id !== ""),
        dischargedBy: ["report"],
      },
    ],
    figures: [{ indicator: "XK.HEARING.N", basis: cite("licensing", 48) }],
    documents: ["听证笔录"],
    recording: wholeCourse,
  },
  report: {
    title: "听证报告",
    stage: "report",
    nature: "decision",
    basis: cite("licensing", 48, 2),
    performers: ["hearingHost", "clerk"],
    after: ["session"],
    follows: ["session"],
    fields: fields.report,
    examples: samples.report,
    gates: [
      {
        code: "report.host",
        basis: cite("licensing", 48, 1, 3),
        says: "听证报告应当由本次听证的主持人提出",
        holds: (file, act) => act.by.some(({ id }) => id === hostOf(file)),
      },
    ],
    returns: {
      kind: "heard",
      facts: (file, { facts }) => {
        const heardOn = sessionDay(file);
        return heardOn === undefined
          ? undefined
          : { result: "held", heardOn, report: `${facts.facts}${facts.opinion}` };
      },
    },
    documents: ["听证报告"],
    recording: textOnly,
  },
};
