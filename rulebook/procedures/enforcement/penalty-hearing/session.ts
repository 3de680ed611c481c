import type { ActRule } from "@zhunsheng/engine";
import { dayOf, latestNoticeDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly, wholeCourse } from "../../shared/recordings.ts";
import { caseOf } from "./case-file.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { sessionGates } from "./session-gates.ts";
import { hostOf, partyStayed, sessionDay } from "./standing.ts";

/** 举行听证，听证报告. */
export const session: { [P in "session" | "report"]: ActRule<Facts, P> } = {
  session: {
    title: "举行听证",
    stage: "session",
    nature: "decision",
    basis: cite("penalty", 64, undefined, 7),
    performers: ["hearingHost", "clerk"],
    after: ["accept", "notify"],
    follows: ["notify", "announce", "recusal"],
    fields: fields.session,
    examples: samples.session,
    gates: [
      {
        code: "session.announced",
        basis: cite("penalty", 64, undefined, 3),
        mark: "M",
        says: "公开举行听证的，一般应当在举行听证的三个工作日前公告",
        holds: (file, act, { calendar }) => {
          const told = file.latest.notify?.facts.open;
          const latest = latestNoticeDay(dayOf(act.occurredAt), workingDays(3), calendar).day;
          return told !== true || file.all.announce.some(({ occurredAt }) => dayOf(occurredAt) <= latest);
        },
      },
      ...sessionGates,
    ],
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
    figures: [
      {
        indicator: "PEN.HEARING.N",
        basis: cite("threeSystems", 6),
        when: (_file, act) => partyStayed(act.facts),
      },
    ],
    documents: ["听证笔录", "授权委托书"],
    recording: wholeCourse,
  },
  report: {
    title: "听证报告",
    stage: "report",
    nature: "decision",
    basis: cite("penalty", 65),
    performers: ["hearingHost", "clerk"],
    after: ["session"],
    follows: ["session"],
    fields: fields.report,
    examples: samples.report,
    gates: [
      {
        code: "report.host",
        basis: cite("penalty", 64, undefined, 4),
        says: "听证报告应当由本次听证的主持人提出",
        holds: (file, act) => act.by.some(({ id }) => id === hostOf(file)),
      },
      {
        code: "report.evidence",
        basis: cite("local"),
        mark: "M",
        says: "听证报告应当对每一项质证过的证据提出认定意见",
        holds: (file, act) => {
          const examined = file.latest.session?.facts.examined ?? [];
          return examined.every((one) =>
            act.facts.evidence.some(({ evidence }) => evidence === one.evidence),
          );
        },
      },
      {
        code: "report.known",
        basis: cite("penalty", 65),
        says: "听证报告认定的证据不在本案证据以内，决定应当根据听证笔录作出",
        holds: (_file, act, reference) => {
          const known = (caseOf(reference)?.evidence ?? []).map(({ number }) => number);
          return act.facts.evidence.every(({ evidence }) => known.includes(evidence));
        },
      },
    ],
    returns: {
      kind: "hearingHeld",
      facts: (file, act) => {
        const held = file.latest.session;
        const heldOn = sessionDay(file);
        if (!held || heldOn === undefined) return undefined;
        const result = partyStayed(held.facts) ? "held" : "deemedWaived";
        return { result, heldOn, record: held.facts.record, opinion: act.facts.opinion };
      },
    },
    documents: ["听证会报告书"],
    recording: textOnly,
  },
};
