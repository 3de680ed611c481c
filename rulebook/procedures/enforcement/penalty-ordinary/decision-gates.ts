import type { Gate, MatterFile, Reference, WayOut } from "@zhunsheng/engine";
import { dayOf, type Limit, nextDay } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { reviewCatalogue } from "../../../registers/review-catalogue.ts";
import { penaltyStandards, verified } from "../../../registers/standards.ts";
import { dueAfter, lastProtectedDay } from "../../shared/gates.ts";
import type { Facts } from "./fields.ts";
import { inCatalogue } from "./review-standing.ts";
import {
  answered,
  currentNotice,
  discussed,
  discussionBySum,
  heardNow,
  hearingWaived,
  punishing,
  requestLimit,
  reviewByDirectory,
  reviewByStatute,
  reviewPassed,
  standingRequest,
  statementLimit,
} from "./standing.ts";

type Rule = Gate<Facts, "decide">;
type FromFile = Omit<Rule, "holds" | "fromFile"> & { readonly fromFile: NonNullable<Rule["fromFile"]> };
type File = MatterFile<Facts>;

/** Binds a decision to punish, whatever the report proposed; any other decision needs nothing of it. */
const whenPunishing = (gate: FromFile): Rule => ({
  ...gate,
  holds: (file, act, reference) => gate.fromFile(file, act, reference) || act.facts.outcome !== "punish",
});

type LimitOf = (notice: NonNullable<ReturnType<typeof currentNotice>>) => Limit;

const lastDay = (file: File, limit: LimitOf, reference: Reference): string | undefined => {
  const notice = currentNotice(file);
  return notice && lastProtectedDay(notice, limit(notice), reference);
};

const dayAfter =
  (limit: LimitOf) =>
  (file: File, _act: unknown, reference: Reference): WayOut<Facts> | undefined => {
    const last = lastDay(file, limit, reference);
    return last === undefined ? undefined : { earliest: nextDay(last) };
  };

const hearingLimit: LimitOf = () => requestLimit;

/** The party was told, and could answer. */
const toldGates: readonly Rule[] = [
  whenPunishing({
    code: "decide.notice",
    basis: [cite("penalty", 44), cite("penalty", 62)],
    says: "没有依照规定向当事人告知拟作出的行政处罚内容及事实、理由、依据，不得作出行政处罚决定",
    fromFile: (file) => currentNotice(file) !== undefined,
    wayOut: () => ({ act: "notice" }),
  }),
  whenPunishing({
    code: "decide.statement",
    basis: [cite("penalty", 45, 1), cite("penalty", 62)],
    says: "当事人没有陈述申辩，也没有明确放弃，且告知的陈述申辩期限没有届满，不得作出行政处罚决定",
    fromFile: (file, act, reference) => {
      const notice = currentNotice(file);
      if (!notice || answered(file, notice)) return true;
      return dayOf(act.occurredAt) > lastProtectedDay(notice, statementLimit(notice), reference);
    },
    wayOut: dayAfter(statementLimit),
  }),
  whenPunishing({
    code: "decide.recheck",
    basis: cite("penalty", 45, 1),
    says: "对当事人提出的事实、理由和证据应当进行复核，没有复核的不得作出决定",
    fromFile: (file) => {
      const stated = file.all.statement.findLast(({ facts }) => facts.answer === "stated");
      return stated === undefined || file.all.recheck.some(({ seq }) => seq > stated.seq);
    },
    wayOut: () => ({ act: "recheck" }),
  }),
];

/** The party could ask for a hearing, and was heard. */
const hearingGates: readonly Rule[] = [
  whenPunishing({
    code: "decide.hearingPeriod",
    basis: [cite("penalty", 63, 1), cite("penalty", 64, undefined, 1), cite("penalty", 85)],
    says: "当事人可以要求听证的五日期限没有届满，不得作出行政处罚决定",
    fromFile: (file, act, reference) => {
      const notice = currentNotice(file);
      if (!notice?.facts.hearingRight) return true;
      if (heardNow(file) || standingRequest(file, reference) || hearingWaived(file, notice)) return true;
      return dayOf(act.occurredAt) > lastProtectedDay(notice, requestLimit, reference);
    },
    wayOut: dayAfter(hearingLimit),
  }),
  whenPunishing({
    code: "decide.hearing",
    basis: [cite("penalty", 63, 1), cite("penalty", 65)],
    says: "当事人要求听证的，应当组织听证，并根据听证笔录作出决定",
    fromFile: (file, _act, reference) => standingRequest(file, reference) === undefined,
    wayOut: () => ({ text: "由本案立「行政处罚听证」，举行听证" }),
  }),
  whenPunishing({
    code: "decide.periodKnown",
    basis: [cite("penalty", 64, undefined, 1), cite("penalty", 85)],
    mark: "M",
    says: "陈述申辩或者听证期限跨入尚未公布放假安排的年度，届满日待核",
    fromFile: (file, _act, reference) => {
      const notice = currentNotice(file);
      if (!notice) return true;
      const limits = [requestLimit, statementLimit(notice)];
      return limits.every((limit) => !dueAfter(notice, limit, reference).provisional);
    },
  }),
];

export const heardGates: readonly Rule[] = [...toldGates, ...hearingGates];

const reviewWayOut = (file: File): WayOut<Facts> => {
  const waiting = file.latest.reviewSubmission;
  const review = file.latest.legalReview;
  return waiting && (!review || waiting.seq > review.seq)
    ? { act: "legalReview" }
    : { act: "reviewSubmission" };
};

/** The agency's directory lists it; `sure` asks only a directory that was checked. */
const listed = (file: File, reference: Reference, sure: boolean): boolean => {
  const catalogue = reviewCatalogue.find(reference, "penalty");
  return catalogue !== undefined && (!sure || verified(catalogue.mark)) && inCatalogue(catalogue.items, file);
};

/** Reviewed and, where due, discussed by the leaders together. */
export const reviewGates: readonly Rule[] = [
  whenPunishing({
    code: "decide.review",
    basis: [cite("penalty", 58, 1), cite("threeSystems", 12)],
    says: "应当进行法制审核的，在作出决定之前未经法制审核或者审核未通过的，不得作出决定",
    fromFile: (file, _act, reference) => {
      const set = penaltyStandards(reference);
      const bySum = verified(set.reviewMark) && reviewByDirectory(file, set, true);
      return reviewPassed(file) || !(reviewByStatute(file) || bySum || listed(file, reference, true));
    },
    wayOut: reviewWayOut,
  }),
  whenPunishing({
    code: "decide.reviewDirectory",
    basis: [cite("penalty", 58, 1), cite("threeSystems", 12)],
    mark: "M",
    says: "达到法制审核目录的数额（目录待核），未经法制审核或者审核未通过",
    fromFile: (file, _act, reference) =>
      reviewPassed(file) ||
      !(reviewByDirectory(file, penaltyStandards(reference), false) || listed(file, reference, false)),
    wayOut: reviewWayOut,
  }),
  whenPunishing({
    code: "decide.discussion",
    basis: cite("penalty", 57, 2),
    says: "情节复杂或者重大违法行为给予行政处罚，行政机关负责人应当集体讨论决定",
    fromFile: (file, _act, reference) => {
      const set = penaltyStandards(reference);
      const grave = punishing(file) && file.latest.report?.facts.grave === true;
      const bySum = verified(set.discussionMark) && discussionBySum(file, set, true);
      return discussed(file) || !(grave || bySum);
    },
    wayOut: () => ({ act: "discussion" }),
  }),
  whenPunishing({
    code: "decide.discussionSum",
    basis: [cite("penalty", 57, 2), cite("local")],
    mark: "M",
    says: "达到集体讨论的数额（标准待核），没有经过集体讨论",
    fromFile: (file, _act, reference) =>
      discussed(file) || !discussionBySum(file, penaltyStandards(reference), false),
    wayOut: () => ({ act: "discussion" }),
  }),
];
