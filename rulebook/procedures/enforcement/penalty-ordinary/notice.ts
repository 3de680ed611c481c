import { type ActRule, since } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { penaltyStandards, standards, verified } from "../../../registers/standards.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { isGrave, milderOrSame, samePenalty } from "../../shared/penalties.ts";
import { keyMoments } from "../../shared/recordings.ts";
import {
  electronicConfirmed,
  leavingWitnessed,
  otherWaysFailed,
  publicNoticeOver,
  serviceProved,
} from "../../shared/service.ts";
import { findingsProved, reportedSinceExclusion } from "./evidence-gates.ts";
import { type Facts, fields } from "./fields.ts";
import { assigned, competentHere, notRecused } from "./people-gates.ts";
import { samples } from "./samples-hearing.ts";
import { answeredNotices, assignedTo, claimsToAnswer, hearingBySum } from "./standing.ts";
import { recusedIn, soundEvidence } from "./standing-investigation.ts";

/** 告知、陈述申辩、复核. */
export const notice: { [P in "notice" | "statement" | "recheck"]: ActRule<Facts, P> } = {
  notice: {
    title: "告知",
    stage: "notice",
    nature: "decision",
    basis: cite("penalty", 44),
    performers: ["officer"],
    repeats: true,
    after: ["report"],
    before: ["decide"],
    follows: ["report", "evidence", "excludeEvidence"],
    fields: fields.notice,
    examples: samples.notice,
    needs: [standards.need(() => "penalty")],
    gates: [
      twoOfficers,
      certified,
      assigned,
      {
        code: "notice.evidence",
        basis: cite("penalty", 57, 1),
        says: "调查终结报告以后又登记了证据，应当重新提出调查终结报告再行告知",
        holds: (file) => since(file.latest.report, file.latest.evidence),
        wayOut: () => ({ act: "report" }),
      },
      reportedSinceExclusion,
      findingsProved,
      competentHere,
      {
        code: "notice.report",
        basis: cite("penalty", 44),
        says: "调查终结报告没有建议给予行政处罚，不能告知拟给予的处罚",
        holds: (file) => file.latest.report?.facts.outcome === "punish",
        wayOut: () => ({ act: "report" }),
      },
      {
        code: "notice.content",
        basis: cite("penalty", 44),
        says: "告知的处罚内容应当与调查终结报告建议的一致",
        holds: (file, act) => {
          const report = file.latest.report?.facts;
          return report !== undefined && samePenalty(act.facts, report);
        },
      },
      {
        code: "notice.heavier",
        basis: cite("penalty", 45, 2),
        says: "不得因当事人陈述、申辩而给予更重的处罚；没有新登记的证据和理由，不得告知比当事人已经申辩过的更重的处罚",
        holds: (file, { facts }) => {
          const sound = soundEvidence(file);
          return answeredNotices(file).every(
            (one) =>
              milderOrSame(facts, one.facts) ||
              (facts.heavierReason !== undefined && sound.some(({ seq }) => seq > one.seq)),
          );
        },
      },
      {
        code: "notice.rights",
        basis: cite("penalty", 44),
        says: "应当告知当事人依法享有的陈述、申辩等权利",
        holds: (_file, act) => act.facts.rightsTold,
      },
      {
        code: "notice.benchmark",
        basis: cite("penalty", 34),
        says: "告知的裁量阶次应当与调查终结报告一致",
        holds: (file, act) => act.facts.benchmarkStep === file.latest.report?.facts.benchmarkStep,
      },
      {
        code: "notice.hearing",
        basis: cite("penalty", 63, 1),
        says: "拟给予的处罚属于听证范围，应当告知当事人有要求听证的权利",
        holds: (file, act, reference) => {
          const set = penaltyStandards(reference);
          const bySum = verified(set.hearingMark) && hearingBySum(file, act.facts, set, true);
          return act.facts.hearingRight || !(isGrave(act.facts) || bySum);
        },
      },
      {
        code: "notice.hearingSum",
        basis: cite("penalty", 63, 1),
        mark: "M",
        says: "罚款或者没收达到听证标准（标准待核），应当告知当事人有要求听证的权利",
        holds: (file, act, reference) =>
          act.facts.hearingRight || !hearingBySum(file, act.facts, penaltyStandards(reference), false),
      },
      {
        code: "notice.statementDays",
        basis: [cite("penalty", 45, 1), cite("local")],
        mark: "M",
        says: "告知书写明的陈述申辩期限短于本机关标准",
        holds: (_file, act, reference) =>
          act.facts.statementDays >= penaltyStandards(reference).statementWorkingDays,
      },
      {
        code: "notice.approved",
        basis: cite("local"),
        mark: "M",
        says: "告知书应当由本机关负责人签发",
        holds: (_file, act, reference) =>
          reference.people[act.facts.approvedBy]?.roles.some(
            (role) => role === "leader" || role === "head",
          ) === true,
      },
      {
        code: "notice.approverRecused",
        basis: [cite("penalty", 43, 1), cite("penalty", 43, 3)],
        says: "已决定回避的负责人不得再参与本案，不得签发告知书",
        holds: (file, { facts }) => !recusedIn(file).has(facts.approvedBy),
      },
      electronicConfirmed,
      leavingWitnessed,
      publicNoticeOver,
      ...serviceProved,
      otherWaysFailed("report"),
    ],
    documents: ["行政处罚告知书", "听证告知书", "文书送达回执"],
    recording: keyMoments,
  },
  statement: {
    title: "陈述申辩",
    stage: "notice",
    nature: "fact",
    basis: cite("penalty", 45, 1),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["notice"],
    fields: fields.statement,
    examples: samples.statement,
    opens: [
      {
        duty: "recheckInTime",
        title: "复核当事人的陈述申辩",
        owedBy: "officer",
        basis: cite("local"),
        mark: "M",
        when: (file, act) => act.facts.answer === "stated" && !file.done.decide,
        within: workingDays(5),
        who: assignedTo,
        dischargedBy: ["recheck"],
        waivedBy: ["decide"],
      },
    ],
    documents: ["当事人陈述申辩笔录"],
    recording: keyMoments,
  },
  recheck: {
    title: "复核陈述申辩意见",
    stage: "notice",
    nature: "decision",
    basis: cite("penalty", 45, 1),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["statement"],
    before: ["decide"],
    follows: ["statement"],
    fields: fields.recheck,
    examples: samples.recheck,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      {
        code: "recheck.each",
        basis: cite("penalty", 45, 1),
        says: "对当事人提出的事实、理由和证据，应当逐项复核",
        holds: (file, act) => {
          const claims = claimsToAnswer(file);
          const numbers = act.facts.answers.map(({ number }) => number).sort((one, other) => one - other);
          return claims.length > 0 && numbers.join() === claims.join();
        },
        wayOut: (file) => ({ text: `逐项复核第${claimsToAnswer(file).join("、")}项意见，每项一次` }),
      },
    ],
    figures: [{ indicator: "PEN.PLEA.N", basis: cite("threeSystems", 6) }],
    documents: ["陈述申辩复核意见书"],
    recording: keyMoments,
  },
};
