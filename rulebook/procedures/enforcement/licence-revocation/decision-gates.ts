import { type Gate, since } from "@zhunsheng/engine";
import { nextDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { itemIn } from "../../../registers/licence-items.ts";
import { lastProtectedDay } from "../../shared/gates.ts";
import { stands } from "../../shared/licence-holder.ts";
import type { Facts } from "./fields.ts";
import {
  hearingLimit,
  isFraud,
  isWithdrawal,
  lastToSee,
  standingAnswer,
  standingRequest,
} from "./standing.ts";

type DecisionGate = Gate<Facts, "decide">;

/** No text sets how long a holder may take to answer (待核). */
const statementLimit = workingDays(3);

/** The holder was told, could answer, was heard. */
const heardFirst: readonly DecisionGate[] = [
  {
    code: "decide.noticed",
    basis: cite("licensing", 7),
    says: "调查核实以后没有告知被许可人并听取陈述、申辩，不得撤销、撤回",
    holds: ({ latest }, { facts }) => facts.outcome === "kept" || since(latest.notice, latest.investigate),
    wayOut: () => ({ act: "notice" }),
  },
  {
    code: "decide.period",
    basis: cite("local"),
    mark: "M",
    says: "被许可人没有答复，也没有放弃，陈述申辩的期限（三个工作日，待核）没有届满",
    holds: (file, { facts, occurredAt }, reference) => {
      const { notice } = file.latest;
      if (facts.outcome === "kept" || !notice || standingAnswer(file) || standingRequest(file)) return true;
      return occurredAt.slice(0, 10) > lastProtectedDay(notice, statementLimit, reference);
    },
    wayOut: ({ latest: { notice } }, _act, reference) => {
      if (!notice) return undefined;
      return { earliest: nextDay(lastProtectedDay(notice, statementLimit, reference)) };
    },
  },
  {
    code: "decide.hearingPeriod",
    basis: [cite("licensing", 47, 1), cite("licensing", 82)],
    says: "告知了听证权利的，被许可人要求听证的五日期限没有届满，也没有明确放弃，不得撤销、撤回",
    holds: (file, { facts, occurredAt }, reference) => {
      const { notice } = file.latest;
      if (facts.outcome === "kept" || notice?.facts.hearingRight !== true) return true;
      if (standingAnswer(file)?.facts.answer === "waived" || standingRequest(file)) return true;
      return occurredAt.slice(0, 10) > lastProtectedDay(notice, hearingLimit, reference);
    },
    wayOut: ({ latest: { notice } }, _act, reference) => {
      if (!notice) return undefined;
      return { earliest: nextDay(lastProtectedDay(notice, hearingLimit, reference)) };
    },
  },
  {
    code: "decide.rechecked",
    basis: [cite("licensing", 7), cite("licensing", 36)],
    says: "被许可人的陈述、申辩没有复核，不得撤销、撤回",
    holds: (file, { facts }) => {
      const stated = file.all.statement.findLast((answer) => answer.facts.answer === "stated");
      return facts.outcome === "kept" || !stated || since(file.latest.recheck, stated);
    },
    wayOut: () => ({ act: "recheck" }),
  },
  {
    code: "decide.heard",
    basis: [cite("licensing", 47, 1), cite("licensing", 48, 2)],
    says: "被许可人要求听证的，应当组织听证，并根据听证笔录作出决定",
    holds: (file, { facts }) => {
      const asked = standingRequest(file);
      return facts.outcome === "kept" || !asked || since(file.latest.heard, asked);
    },
    wayOut: () => ({ text: "办理行政许可听证" }),
  },
  {
    code: "decide.review",
    basis: cite("threeSystems", 12),
    says: "直接关系被许可人重大权益的决定，在告知、陈述、听证以后没有经法制审核通过，不得作出",
    holds: (file, { facts }) => {
      const review = file.latest.legalReview;
      return facts.outcome === "kept" || (review?.facts.outcome === "passed" && review.seq > lastToSee(file));
    },
    wayOut: () => ({ act: "legalReview" }),
  },
];

/** What the law says of the ground, of the public good, and of what the holder loses. */
const onTheGround: readonly DecisionGate[] = [
  {
    code: "decide.competent",
    basis: cite("licensing", 69, 1),
    says: "撤销许可由作出许可决定的机关或者其上级机关决定；其他机关应当将违法事实抄告该机关",
    holds: ({ latest }, { facts }) => facts.outcome === "kept" || latest.open?.facts.grantedBy !== "other",
    wayOut: () => ({ act: "inform" }),
  },
  {
    code: "decide.held",
    basis: cite("licensing", 69, 1),
    says: "许可证件已经换发、注销或者已被撤销、撤回",
    holds: ({ latest: { open } }, { facts }, reference) =>
      facts.outcome === "kept" ||
      open?.facts.grantedBy === "other" ||
      (!!open && stands(reference, open.facts)),
  },
  {
    code: "decide.proved",
    basis: [cite("licensing", 8, 1), cite("licensing", 69)],
    says: "撤销、撤回的情形没有查证属实",
    holds: ({ latest }, { facts }) => facts.outcome === "kept" || latest.investigate?.facts.proved === true,
  },
  {
    code: "decide.kind",
    basis: [cite("licensing", 8, 2), cite("licensing", 69)],
    says: "法律修改、情况变化的只能撤回，其他情形只能撤销",
    holds: (file, { facts }) =>
      facts.outcome === "kept" || (facts.outcome === "withdrawn") === isWithdrawal(file),
  },
  {
    code: "decide.must",
    basis: cite("licensing", 69, 2),
    says: "以欺骗、贿赂等不正当手段取得许可查证属实的，应当予以撤销",
    holds: (file, { facts }, reference) => {
      const { open, investigate } = file.latest;
      // Where the licence ended in the meantime nothing is left to revoke, and the matter must be able to end.
      if (facts.outcome !== "kept" || !open || !stands(reference, open.facts)) return true;
      return !isFraud(file) || !investigate?.facts.proved || investigate.facts.gravePublicHarm;
    },
  },
  {
    code: "decide.publicHarm",
    basis: cite("licensing", 69, 3),
    says: "撤销可能对公共利益造成重大损害的，不予撤销",
    holds: ({ latest }, { facts }) =>
      facts.outcome !== "revoked" || latest.investigate?.facts.gravePublicHarm !== true,
  },
  {
    code: "decide.publicInterest",
    basis: cite("licensing", 8, 2),
    says: "撤回许可应当是为了公共利益的需要，并在决定中写明",
    holds: (_file, { facts }) => facts.outcome !== "withdrawn" || facts.publicInterest !== undefined,
  },
  {
    code: "decide.compensation",
    basis: [cite("licensing", 8, 2), cite("licensing", 69, 4)],
    says: "撤回造成财产损失的应当补偿，非因被许可人不正当手段撤销造成损害的应当赔偿",
    holds: (file, { facts }) =>
      facts.outcome === "kept" ||
      isFraud(file) ||
      file.latest.investigate?.facts.loss !== true ||
      (facts.compensationFen ?? 0) > 0,
  },
  {
    code: "decide.unprotected",
    basis: cite("licensing", 69, 4),
    says: "以不正当手段取得许可的，被许可人基于许可取得的利益不受保护，不予赔偿",
    holds: (file, { facts }) => !isFraud(file) || facts.compensationFen === undefined,
  },
  {
    code: "decide.ban",
    basis: cite("licensing", 79),
    says: "以不正当手段取得直接关系公共安全的许可的，应当告知三年内不得再次申请；其他情形不得禁止",
    holds: (file, { facts }, reference) => {
      const item = itemIn(reference, file.latest.open?.facts.item);
      const barred = facts.outcome === "revoked" && isFraud(file) && item?.publicSafety !== false;
      return (facts.banTold === true) === barred;
    },
  },
  {
    code: "decide.remedies",
    basis: cite("licensing", 7),
    says: "撤销、撤回决定应当告知申请行政复议、提起行政诉讼的权利",
    holds: (_file, { facts }) => facts.outcome === "kept" || facts.remedies !== undefined,
  },
  {
    code: "decide.sealed",
    basis: cite("licensing", 39, 1),
    says: "决定书应当加盖本行政机关印章",
    holds: (_file, { facts }) => facts.sealed,
  },
];

export const decisionGates: readonly DecisionGate[] = [...heardFirst, ...onTheGround];
