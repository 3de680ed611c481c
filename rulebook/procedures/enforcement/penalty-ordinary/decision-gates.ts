import type { Gate, MatterFile, WayOut } from "@zhunsheng/engine";
import { type Due, nextDay } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { penaltyStandards, verified } from "../../../registers/standards.ts";
import { periodOver } from "../../shared/gates.ts";
import type { Facts } from "./fields.ts";
import {
  currentHearing,
  currentNotice,
  discussed,
  discussionBySum,
  hearingWaived,
  punishing,
  requestDue,
  reviewByDirectory,
  reviewByStatute,
  reviewPassed,
  standingRequest,
  statementDue,
} from "./standing.ts";

type Rule = Gate<Facts, "decide">;

const dayAfter = (due: Due): WayOut<Facts> => ({ earliest: nextDay(due.day) });

/** The party was told, could answer, and was heard. They bind while the report proposes a penalty. */
export const heardGates: readonly Rule[] = [
  {
    code: "decide.notice",
    basis: [cite("penalty", 44), cite("penalty", 62)],
    says: "没有依照规定向当事人告知拟作出的行政处罚内容及事实、理由、依据，不得作出行政处罚决定",
    holds: (file) => !punishing(file) || currentNotice(file) !== undefined,
    wayOut: () => ({ act: "notice" }),
  },
  {
    code: "decide.statement",
    basis: [cite("penalty", 45, 1), cite("penalty", 62)],
    says: "当事人没有陈述申辩，也没有明确放弃，且告知的陈述申辩期限没有届满，不得作出行政处罚决定",
    holds: (file, act, reference) => {
      const notice = currentNotice(file);
      if (!punishing(file) || !notice) return true;
      const answered = file.all.statement.some(({ seq }) => seq > notice.seq);
      return answered || periodOver(statementDue(notice, reference), act.occurredAt);
    },
    wayOut: (file, _act, reference) => {
      const notice = currentNotice(file);
      return notice && dayAfter(statementDue(notice, reference));
    },
  },
  {
    code: "decide.recheck",
    basis: cite("penalty", 45, 1),
    says: "对当事人提出的事实、理由和证据应当进行复核，没有复核的不得作出决定",
    holds: (file) => {
      const stated = file.all.statement.findLast(({ facts }) => facts.answer === "stated");
      if (!punishing(file) || !stated) return true;
      return file.all.recheck.some(({ seq }) => seq > stated.seq);
    },
    wayOut: () => ({ act: "recheck" }),
  },
  {
    code: "decide.hearingPeriod",
    basis: [cite("penalty", 63, 1), cite("penalty", 64, undefined, 1), cite("penalty", 85)],
    says: "当事人可以要求听证的五日期限没有届满，不得作出行政处罚决定",
    holds: (file, act, reference) => {
      const notice = currentNotice(file);
      if (!punishing(file) || !notice?.facts.hearingRight) return true;
      if (currentHearing(file) || standingRequest(file, reference) || hearingWaived(file, notice))
        return true;
      return periodOver(requestDue(notice, reference), act.occurredAt);
    },
    wayOut: (file, _act, reference) => {
      const notice = currentNotice(file);
      return notice && dayAfter(requestDue(notice, reference));
    },
  },
  {
    code: "decide.hearing",
    basis: [cite("penalty", 63, 1), cite("penalty", 65)],
    says: "当事人要求听证的，应当组织听证，并根据听证笔录作出决定",
    holds: (file, _act, reference) => {
      const request = standingRequest(file, reference);
      if (!punishing(file) || !request) return true;
      return file.all.hearing.some(({ seq }) => seq > request.seq);
    },
    wayOut: () => ({ act: "hearing" }),
  },
  {
    code: "decide.periodKnown",
    basis: [cite("penalty", 64, undefined, 1), cite("penalty", 85)],
    mark: "M",
    says: "陈述申辩或者听证期限跨入尚未公布放假安排的年度，届满日待核",
    holds: (file, _act, reference) => {
      const notice = currentNotice(file);
      if (!notice) return true;
      return !requestDue(notice, reference).provisional && !statementDue(notice, reference).provisional;
    },
  },
];

const reviewWayOut = (file: MatterFile<Facts>): WayOut<Facts> => {
  const waiting = file.latest.reviewSubmission;
  const review = file.latest.legalReview;
  return waiting && (!review || waiting.seq > review.seq)
    ? { act: "legalReview" }
    : { act: "reviewSubmission" };
};

/** Reviewed and, where due, discussed by the leaders together. */
export const reviewGates: readonly Rule[] = [
  {
    code: "decide.review",
    basis: [cite("penalty", 58, 1), cite("threeSystems", 12)],
    says: "应当进行法制审核的，在作出决定之前未经法制审核或者审核未通过的，不得作出决定",
    holds: (file, _act, reference) => {
      const set = penaltyStandards(reference);
      const byDirectory = verified(set.reviewMark) && reviewByDirectory(file, set);
      return reviewPassed(file) || !(reviewByStatute(file) || byDirectory);
    },
    wayOut: reviewWayOut,
  },
  {
    code: "decide.reviewDirectory",
    basis: [cite("penalty", 58, 1), cite("threeSystems", 12)],
    mark: "M",
    says: "达到法制审核目录的数额（目录待核），未经法制审核或者审核未通过",
    holds: (file, _act, reference) =>
      reviewPassed(file) || !reviewByDirectory(file, penaltyStandards(reference)),
    wayOut: reviewWayOut,
  },
  {
    code: "decide.discussion",
    basis: cite("penalty", 57, 2),
    says: "情节复杂或者重大违法行为给予行政处罚，行政机关负责人应当集体讨论决定",
    holds: (file, _act, reference) => {
      const set = penaltyStandards(reference);
      const grave = punishing(file) && file.latest.report?.facts.grave === true;
      const bySum = verified(set.discussionMark) && discussionBySum(file, set);
      return discussed(file) || !(grave || bySum);
    },
    wayOut: () => ({ act: "discussion" }),
  },
  {
    code: "decide.discussionSum",
    basis: [cite("penalty", 57, 2), cite("local")],
    mark: "M",
    says: "达到集体讨论的数额（标准待核），没有经过集体讨论",
    holds: (file, _act, reference) => discussed(file) || !discussionBySum(file, penaltyStandards(reference)),
    wayOut: () => ({ act: "discussion" }),
  },
];
