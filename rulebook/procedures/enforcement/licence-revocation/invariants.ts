import type { Invariant } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allHave, areTwo, idsOf, notWithout, reliedEntry, shareNobody } from "../../shared/invariants.ts";
import { publishedRightly } from "../../shared/licence-invariants.ts";
import type { Facts, grounds } from "./fields.ts";

type Rule = Invariant<Facts>;

const withdrawing: readonly string[] = ["lawChanged", "factsChanged"] satisfies (keyof typeof grounds)[];

/** The holder was told, answered, and was heard before anything was taken. */
const heard: readonly Rule[] = [
  notWithout("decide", ["open", "investigate"], cite("licensing", 69, 1), "没有启动、没有核实的，没有决定"),
  {
    code: "revocation.noticed",
    says: "撤销、撤回以前，核实以后告知了情形相符的事实和陈述申辩权",
    basis: cite("licensing", 7),
    holds: ({ latest: { open, investigate, notice, decide } }) =>
      (!notice ||
        ((notice.facts.proposed === "withdrawn") === withdrawing.includes(open?.facts.ground ?? "") &&
          notice.facts.statementRight &&
          notice.facts.receivedOn <= dayOf(notice.occurredAt))) &&
      (!decide ||
        decide.facts.outcome === "kept" ||
        (notice !== undefined && (investigate?.seq ?? 0) < notice.seq && notice.seq < decide.seq)),
  },
  {
    code: "revocation.hearingPeriod",
    says: "告知听证权利以后五日没有过去的，只在放弃或者要求听证以后撤销、撤回",
    basis: cite("licensing", 47, 1),
    holds: ({ all, latest: { notice, decide } }) =>
      !decide ||
      !notice?.facts.hearingRight ||
      decide.facts.outcome === "kept" ||
      all.statement.some(({ seq, facts }) => seq > notice.seq && facts.answer === "waived") ||
      all.hearingRequest.some(({ defects }) => (defects ?? []).length === 0) ||
      dayOf(decide.occurredAt) > addDays(dayOf(notice.occurredAt), 5),
  },
  {
    code: "revocation.answered",
    says: "陈述申辩有复核，要求听证的举行了听证；没有陈述的没有复核",
    basis: cite("licensing", 36),
    holds: ({ all, latest: { decide } }) => {
      const rechecked = all.statement.every(
        ({ seq, facts }) => facts.answer === "waived" || all.recheck.some((one) => one.seq > seq),
      );
      const heardAll = all.hearingRequest.every(
        ({ seq, defects }) =>
          (defects ?? []).length > 0 ||
          all.heard.some((one) => one.seq > seq) ||
          all.statement.some((one) => one.seq > seq && one.facts.answer === "waived"),
      );
      const answered = rechecked && heardAll;
      const stated = all.recheck.every((one) => {
        const told = all.notice.findLast(({ seq }) => seq < one.seq);
        return all.statement.some(({ seq }) => seq > (told?.seq ?? 0) && seq < one.seq);
      });
      return stated && (!decide || decide.facts.outcome === "kept" || answered);
    },
  },
  {
    code: "revocation.reviewed",
    says: "撤销、撤回以前由承办人员以外的审核人员审核通过，审核看到全部告知和陈述",
    basis: cite("threeSystems", 12),
    holds: ({ all, latest: { decide } }) => {
      const handlers = [...all.investigate, ...all.notice].flatMap(idsOf);
      const apart = all.legalReview.every((act) => shareNobody(idsOf(act), handlers));
      if (!decide || decide.facts.outcome === "kept") return apart;
      const passed = all.legalReview.at(-1);
      const seen = [
        ...all.investigate,
        ...all.notice,
        ...all.statement,
        ...all.hearingRequest,
        ...all.heard,
        ...all.recheck,
      ];
      return (
        apart &&
        passed?.facts.outcome === "passed" &&
        seen.every(({ seq }) => seq < passed.seq || seq > decide.seq)
      );
    },
  },
];

const decided: readonly Rule[] = [
  {
    code: "revocation.ground",
    says: "情形属实，撤回只因法律、情况变化，撤销只因其他情形；由有权机关就有效的许可作出",
    basis: cite("licensing", 69, 1),
    holds: ({ latest: { open, investigate, decide } }) => {
      if (!open || !decide || decide.facts.outcome === "kept") return true;
      const { ground, holderCode, number, grantedBy } = open.facts;
      const kind = withdrawing.includes(ground) ? "withdrawn" : "revoked";
      const stood = [open, decide].every(
        (act) => reliedEntry(act, "licences", `${holderCode}#${number}`)?.status === "active",
      );
      return (
        decide.facts.outcome === kind && investigate?.facts.proved === true && grantedBy !== "other" && stood
      );
    },
  },
  {
    code: "revocation.public",
    says: "重大损害公共利益的没有撤销，欺骗取得查证属实的没有保留，撤回写明公共利益",
    basis: cite("licensing", 69, 3),
    holds: ({ latest: { open, investigate, decide } }) => {
      const harm = investigate?.facts.gravePublicHarm === true;
      const outcome = decide?.facts.outcome;
      const entry =
        decide && reliedEntry(decide, "licences", `${open?.facts.holderCode}#${open?.facts.number}`);
      const proved = open?.facts.ground === "fraud" && investigate?.facts.proved === true;
      const must = proved && !harm && entry?.status === "active";
      return (
        !(outcome === "revoked" && harm) &&
        !(outcome === "kept" && must) &&
        !(outcome === "withdrawn" && decide?.facts.publicInterest === undefined)
      );
    },
  },
  {
    code: "revocation.compensated",
    says: "无过错的被许可人有损失的有补偿，欺骗取得的没有补偿；三年禁止只因欺骗取得安全类许可",
    basis: cite("licensing", 69, 4),
    holds: ({ latest: { open, investigate, decide } }) => {
      if (!decide || decide.facts.outcome === "kept") return decide?.facts.banTold !== true;
      const fraud = open?.facts.ground === "fraud";
      const item = reliedEntry(decide, "licence-items", open?.facts.item);
      const due = investigate?.facts.loss === true && !fraud;
      return (
        (!due || (decide.facts.compensationFen ?? 0) > 0) &&
        (!fraud || decide.facts.compensationFen === undefined) &&
        (decide.facts.banTold === true) === (fraud && item?.publicSafety !== false)
      );
    },
  },
  {
    code: "revocation.byRole",
    says: "启动、决定、结案由机关负责人作出，决定有印章和救济途径，核实由指派的二人进行或者留有标记",
    basis: cite("licensing", 7),
    holds: ({ all, latest: { open, decide, close } }) =>
      [open, decide, close].every((act) => !act || allHave(act, idsOf(act), ["leader", "head"])) &&
      (!decide ||
        (decide.facts.sealed && (decide.facts.outcome === "kept" || decide.facts.remedies !== undefined))) &&
      all.legalReview.every((act) => allHave(act, idsOf(act), ["reviewer"])) &&
      all.investigate.every(
        (act) =>
          (act.defects ?? []).length > 0 ||
          (areTwo(idsOf(act)) && idsOf(act).every((id) => open?.facts.handlers.includes(id))),
      ),
  },
  {
    code: "revocation.closed",
    says: "只决定一次；撤销、撤回的，送达、补偿以后才结案；抄告只因许可由其他机关作出",
    basis: cite("licensing", 64),
    holds: ({ all, done, latest: { open, decide } }) => {
      const paid = all.compensate.reduce((sum, { facts }) => sum + facts.amountFen, 0);
      const sound = all.deliver.some(({ defects }) => (defects ?? []).length === 0);
      return (
        all.decide.length <= 1 &&
        (!done.inform || open?.facts.grantedBy === "other") &&
        !(done.inform && done.decide) &&
        (!done.close || done.decide || done.inform) &&
        (!done.close || !decide || decide.facts.outcome === "kept" || sound) &&
        (!done.close || paid >= (decide?.facts.compensationFen ?? 0))
      );
    },
  },
];

/** What is true of every revocation that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...heard, ...decided, publishedRightly("revoked", "withdrawn")];
