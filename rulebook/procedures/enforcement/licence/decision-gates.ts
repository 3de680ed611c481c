import { type Gate, since } from "@zhunsheng/engine";
import { dayOf, nextDay } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { grantedOf, waitsBefore } from "../../../registers/licence-queue.ts";
import { lastProtectedDay } from "../../shared/gates.ts";
import { termEnd } from "../../shared/licence-limits.ts";
import { openToll } from "../../shared/licence-tolls.ts";
import type { Facts } from "./fields.ts";
import { requestLimit } from "./interests.ts";
import {
  byCommitment,
  type File,
  itemAccepted,
  itemKeyOf,
  itemOf,
  lastHeld,
  missingFrom,
  openHearing,
  soundCheck,
} from "./standing.ts";

type Rule = Gate<Facts, "decide">;

const grants = ({ outcome }: Facts["decide"]): boolean => outcome === "grant";

/** What must have been examined, and by whom (行政许可法第34、38条). */
const examined: readonly Rule[] = [
  {
    code: "decide.examined",
    basis: [cite("licensing", 34), cite("licensing", 38)],
    says: "没有对申请材料进行审查并提出审查意见，不得作出许可决定；告知承诺的除外",
    holds: (file) => file.done.examine || byCommitment(file),
    wayOut: () => ({ act: "examine" }),
  },
  {
    code: "decide.checked",
    basis: cite("licensing", 34),
    says: "应当现场核查的事项，没有经两名以上工作人员核查，不得准予许可",
    holds: (file, { facts }, reference) =>
      !grants(facts) ||
      byCommitment(file) ||
      itemOf(file, reference)?.onSiteCheck !== true ||
      soundCheck(file) !== undefined,
    wayOut: () => ({ act: "onSiteCheck" }),
  },
  {
    code: "decide.conforms",
    basis: cite("licensing", 38),
    says: "现场核查不符合许可条件，没有再次核查符合的，不得准予许可",
    holds: (file, { facts }) => !grants(facts) || soundCheck(file)?.facts.result !== "differs",
  },
  {
    code: "decide.gaps",
    basis: [cite("licensing", 34), cite("licensing", 38)],
    says: "必要的申请材料还没有补齐，不得准予行政许可；告知承诺的除外",
    holds: (file, { facts }) => {
      const item = itemAccepted(file);
      return !grants(facts) || byCommitment(file) || !item || missingFrom(file, item).length === 0;
    },
    wayOut: () => ({ act: "supplyGaps" }),
  },
  {
    code: "decide.reviewed",
    basis: cite("threeSystems", 12),
    says: "列入法制审核目录的事项，审查以后没有经过法制审核或者审核没有同意，不得作出决定",
    holds: (file, _act, reference) => {
      const { legalReview, examine } = file.latest;
      if (itemOf(file, reference)?.reviewCatalogue !== true) return true;
      return since(legalReview, examine) && legalReview?.facts.outcome === "passed";
    },
    wayOut: () => ({ act: "legalReview" }),
  },
];

/** The third parties were told, their five days are over, and the hearing they asked for is held. */
const heard: readonly Rule[] = [
  {
    code: "decide.thirdPartyTold",
    basis: cite("licensing", 36),
    says: "许可事项直接关系他人重大利益的，应当告知利害关系人并听取申请人、利害关系人的意见",
    holds: (file, _act, reference) => {
      const concerned =
        itemOf(file, reference)?.thirdPartyInterest === true ||
        file.latest.examine?.facts.thirdParty === true;
      return !concerned || file.done.tellThirdParty;
    },
    wayOut: () => ({ act: "tellThirdParty" }),
  },
  {
    code: "decide.hearingTerm",
    basis: [cite("licensing", 47), cite("licensing", 82)],
    says: "申请人、利害关系人要求听证的五日没有届满，也没有明确放弃，不得作出许可决定",
    holds: (file, act, reference) => {
      const told = file.all.tellThirdParty.findLast(({ facts }) => facts.hearingTold);
      if (!told || since(lastHeld(file), told)) return true;
      const waived = file.all.statement.some(({ seq, facts }) => seq > told.seq && facts.waived);
      return waived || dayOf(act.occurredAt) > lastProtectedDay(told, requestLimit, reference);
    },
    wayOut: (file, _act, reference) => {
      const told = file.all.tellThirdParty.findLast(({ facts }) => facts.hearingTold);
      return told && { earliest: nextDay(lastProtectedDay(told, requestLimit, reference)) };
    },
  },
  {
    code: "decide.hearing",
    basis: [cite("licensing", 47), cite("licensing", 48)],
    says: "申请人、利害关系人在期限内要求听证的，没有组织听证不得作出许可决定",
    holds: (file) => !openHearing(file),
  },
  {
    code: "decide.hearingRequired",
    basis: cite("licensing", 46),
    says: "法律、法规、规章规定应当听证的事项，应当向社会公告并举行听证",
    holds: (file, _act, reference) =>
      itemOf(file, reference)?.hearingRequired !== true || lastHeld(file) !== undefined,
  },
  {
    code: "decide.record",
    basis: cite("licensing", 48),
    says: "举行听证的，应当根据听证笔录作出许可决定，并说明听证意见的采纳情况",
    holds: (file, { facts }) => !lastHeld(file) || facts.hearingOpinion !== undefined,
  },
  {
    code: "decide.examinedAfterHearing",
    basis: cite("licensing", 48),
    says: "听证以后没有根据听证笔录重新提出审查意见",
    holds: (file) => !lastHeld(file) || since(file.latest.examine, lastHeld(file)),
    wayOut: () => ({ act: "examine" }),
  },
  {
    code: "decide.tollOver",
    basis: cite("licensing", 45),
    mark: "M",
    says: "已经告知申请人的检验、检测、鉴定、评审、听证等还没有登记结束",
    holds: (file) => !openToll(file),
    wayOut: () => ({ act: "tollEnd" }),
  },
];

const isApplicant = (file: File, { applicantName, applicantCode }: Facts["decide"]): boolean => {
  const applicant = file.latest.apply?.facts;
  return applicant?.applicantName === applicantName && applicant.applicantCode === applicantCode;
};

/** What the decision itself must say, and in whose turn it comes. */
const content: readonly Rule[] = [
  {
    code: "decide.applicant",
    basis: cite("licensing", 38),
    says: "许可决定的申请人应当与申请书一致",
    holds: (file, { facts }) => isApplicant(file, facts),
  },
  {
    code: "decide.reasons",
    basis: cite("licensing", 38),
    says: "不予行政许可的，应当说明理由，并告知申请行政复议或者提起行政诉讼的权利",
    holds: (_file, { facts }) =>
      grants(facts) || (facts.reason !== undefined && facts.remedies !== undefined),
  },
  {
    code: "decide.agrees",
    basis: cite("licensing", 38),
    mark: "M",
    says: "决定与最后的审查意见不一致，应当写明理由",
    holds: (file, { facts }) => {
      const opinion = file.latest.examine?.facts.opinion;
      return opinion === undefined || opinion === facts.outcome || facts.reason !== undefined;
    },
  },
  {
    code: "decide.order",
    basis: cite("licensing", 57),
    says: "有数量限制的许可，应当根据受理的先后顺序作出准予决定，尚有受理在先的申请没有决定",
    holds: (file, { facts }, { entries }) => {
      const item = itemKeyOf(file);
      return !grants(facts) || item === undefined || !waitsBefore(entries, item, file.matter);
    },
  },
  {
    code: "decide.quantity",
    basis: [cite("licensing", 30), cite("licensing", 57)],
    says: "准予许可的数量已经达到公布的数量限制",
    holds: (file, { facts }, reference) => {
      const item = itemKeyOf(file);
      const most = itemOf(file, reference)?.quantity;
      if (!grants(facts) || item === undefined || most === undefined) return true;
      return grantedOf(reference.entries, item) < most;
    },
  },
  {
    code: "decide.validity",
    basis: cite("local"),
    mark: "M",
    says: "许可证件的有效期长于服务指南公布的有效期",
    holds: (file, { facts }, reference) => {
      const { validFrom, validUntil } = facts;
      const end = validFrom && termEnd(reference, itemKeyOf(file), validFrom);
      return end === undefined || (validUntil !== undefined && validUntil <= end);
    },
  },
  {
    code: "decide.sealed",
    basis: cite("licensing", 38),
    mark: "M",
    says: "许可决定书没有加盖本机关印章",
    holds: (_file, { facts }) => facts.sealed,
  },
];

export const decisionGates: readonly Rule[] = [...examined, ...heard, ...content];
