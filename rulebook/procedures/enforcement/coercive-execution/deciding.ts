import type { ActRule } from "@zhunsheng/engine";
import { addDays, dayOf, nextDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { standards } from "../../../registers/standards.ts";
import {
  courseRecorded,
  courseWitnessed,
  isHeard,
  isUndone,
  lastDayTold,
  onSpotGates,
} from "../../shared/enforcing.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly, wholeCourse } from "../../shared/recordings.ts";
import {
  deliveryProved,
  electronicConfirmed,
  isDelivered,
  leavingWitnessed,
  publicNoticePosted,
  sentOn,
  servedOn,
} from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { isPaidBehind, remediesAreOver } from "./parent-gates.ts";
import { samples } from "./samples.ts";
import { type File, isAgreed, isSuspended } from "./standing.ts";

type Kinds = "decide" | "serve" | "carryOut" | "record";

const execution = cite("compulsion", 12);

/** 强制执行决定、送达、实施、执行笔录. */
export const deciding: { [P in Kinds]: ActRule<Facts, P> } = {
  decide: {
    title: "强制执行决定",
    stage: "decision",
    nature: "decision",
    basis: cite("compulsion", 37),
    performers: ["leader", "head"],
    after: ["begin", "demand"],
    follows: ["begin", "demand", "statement", "recheck", "notice", "paid"],
    fields: fields.decide,
    examples: samples.decide,
    gates: [
      {
        code: "decide.term",
        basis: [cite("compulsion", 37, 1), cite("compulsion", 37, 3)],
        says: "经催告，当事人逾期仍不履行的，才可以作出强制执行决定；催告的期限没有届满，也没有转移、隐匿财物的证据",
        holds: (file, act) =>
          act.facts.evasion || lastDayTold(file.latest.demand, "performBy") < dayOf(act.occurredAt),
        wayOut: (file) => {
          const { demand } = file.latest;
          return demand && { earliest: nextDay(lastDayTold(demand, "performBy")) };
        },
      },
      {
        code: "decide.evasion",
        basis: cite("compulsion", 37, 3),
        says: "催告期间立即作出强制执行决定的，应当有证据证明有转移或者隐匿财物迹象",
        holds: (_file, { facts }) => !facts.evasion || facts.evasionProof !== undefined,
      },
      {
        code: "decide.heard",
        basis: cite("compulsion", 36),
        says: "当事人提出陈述申辩的，应当记录、复核；没有复核的不得作出强制执行决定",
        holds: (file) => isHeard(file),
        wayOut: () => ({ act: "recheck" }),
      },
      {
        code: "decide.thirtyDays",
        basis: cite("compulsion", 46, 1),
        says: "实施加处罚款或者滞纳金超过三十日，经催告当事人仍不履行的，具有强制执行权的行政机关才可以强制执行",
        holds: (file, act) => {
          const begun = file.latest.begin?.facts;
          if (!begun || begun.fineFen === 0 || begun.way === "auction") return true;
          return (
            begun.surchargeFrom !== undefined && addDays(begun.surchargeFrom, 30) <= dayOf(act.occurredAt)
          );
        },
        wayOut: (file) => {
          const from = file.latest.begin?.facts.surchargeFrom;
          return from === undefined ? { text: "先加处罚款或者滞纳金" } : { earliest: addDays(from, 30) };
        },
      },
      {
        code: "decide.remedies",
        basis: [cite("compulsion", 44), cite("compulsion", 46, 3)],
        says: "强制拆除、拍卖查封扣押的财物抵缴罚款的，应当在当事人法定期限内不申请复议、不起诉以后",
        holds: (file, act, reference) => {
          const begun = file.latest.begin?.facts;
          if (!begun || (begun.way !== "demolish" && begun.way !== "auction")) return true;
          const day = dayOf(act.occurredAt);
          return !begun.contested && begun.remediesEndOn < day && remediesAreOver(day, reference);
        },
      },
      {
        code: "decide.notice",
        basis: cite("compulsion", 44),
        says: "强制拆除的，应当先予以公告，限期当事人自行拆除；没有公告或者自行拆除的期限没有届满",
        holds: (file, act) =>
          file.latest.begin?.facts.way !== "demolish" ||
          lastDayTold(file.latest.notice, "selfRemovalBy") < dayOf(act.occurredAt),
        wayOut: () => ({ act: "notice" }),
      },
      {
        code: "decide.owed",
        basis: cite("compulsion", 37, 1),
        says: "当事人已经全部履行，没有可以执行的内容",
        holds: (file, _act, reference) =>
          file.latest.paid?.facts.whole !== true && !isPaidBehind(file, reference),
      },
      {
        code: "decide.standing",
        basis: cite("compulsion", 40, undefined, 4),
        says: "据以执行的行政决定已经被撤销或者停止执行，不得强制执行",
        holds: (_file, _act, reference) => !isUndone(reference),
      },
      {
        code: "decide.sealed",
        basis: cite("compulsion", 37, 2),
        says: "强制执行决定应当以书面形式作出，加盖行政机关的印章并注明日期",
        holds: (_file, act) => act.facts.sealed,
      },
    ],
    opens: [
      {
        duty: "serve",
        title: "送达强制执行决定书",
        owedBy: "officer",
        basis: cite("compulsion", 38),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["serve"],
        dischargedWhen: (_file, act) => act.kind === "serve" && isDelivered(act),
        dischargedOn: (_file, act) => (act.kind === "serve" ? sentOn(act) : dayOf(act.occurredAt)),
        waivedBy: ["conclude"],
      },
    ],
    figures: [
      { indicator: "QZ.N", basis: execution },
      { indicator: "QZ.EXECUTION.N", basis: execution },
      { indicator: "QZ.SURCHARGE.N", basis: execution, when: (file) => wayOf(file) === "surcharge" },
      { indicator: "QZ.TRANSFER.N", basis: execution, when: (file) => wayOf(file) === "transfer" },
      { indicator: "QZ.AUCTION.N", basis: execution, when: (file) => wayOf(file) === "auction" },
      {
        indicator: "QZ.RESTORE.N",
        basis: execution,
        when: (file) => ["restore", "demolish"].includes(wayOf(file) ?? ""),
      },
      { indicator: "QZ.OTHEREXECUTION.N", basis: execution, when: (file) => wayOf(file) === "other" },
    ],
    documents: ["行政强制执行决定书"],
    numbered: { series: "execution", pattern: "（{region}）{short}强执〔{year}〕{n}号" },
    recording: textOnly,
  },
  serve: {
    title: "送达",
    stage: "decision",
    nature: "fact",
    basis: cite("compulsion", 38),
    performers: ["officer"],
    repeats: true,
    after: ["decide"],
    follows: ["decide"],
    fields: fields.serve,
    examples: samples.serve,
    gates: [electronicConfirmed, leavingWitnessed, publicNoticePosted, ...deliveryProved],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
  carryOut: {
    title: "实施强制执行",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 43),
    performers: ["officer"],
    repeats: true,
    after: ["decide", "serve"],
    follows: ["serve", "suspend", "agree", "resume"],
    fields: fields.carryOut,
    examples: samples.carryOut,
    needs: [standards.need(() => "penalty")],
    gates: [
      twoOfficers,
      certified,
      certificateShown,
      ...onSpotGates,
      {
        code: "carryOut.served",
        basis: cite("compulsion", 38),
        says: "强制执行决定书没有依法送达，不得实施",
        holds: (file, act) =>
          file.all.serve.some((one) => isDelivered(one) && servedOn(one) <= dayOf(act.occurredAt)),
        wayOut: () => ({ act: "serve" }),
      },
      {
        code: "carryOut.suspended",
        basis: [cite("compulsion", 39), cite("compulsion", 42)],
        says: "中止执行的情形没有消失，或者执行协议正在履行，不得实施",
        holds: (file) => !isSuspended(file) && !isAgreed(file),
        wayOut: () => ({ act: "resume" }),
      },
      {
        code: "carryOut.owed",
        basis: [cite("compulsion", 37, 1), cite("compulsion", 40)],
        says: "当事人已经全部履行，或者原决定已经被撤销、停止执行，不得实施",
        holds: (file, _act, reference) =>
          file.latest.paid?.facts.whole !== true && !isPaidBehind(file, reference) && !isUndone(reference),
      },
    ],
    opens: [
      {
        duty: "record",
        title: "制作执行笔录",
        owedBy: "officer",
        basis: cite("threeSystems", 7),
        mark: "M",
        within: workingDays(2),
        dischargedBy: ["record"],
      },
    ],
    recording: wholeCourse,
  },
  record: {
    title: "执行笔录",
    stage: "execution",
    nature: "fact",
    basis: cite("threeSystems", 7),
    performers: ["officer"],
    repeats: true,
    after: ["carryOut"],
    follows: ["carryOut"],
    fields: fields.record,
    examples: samples.record,
    gates: [courseRecorded, courseWitnessed],
    documents: ["执行笔录"],
    recording: wholeCourse,
  },
};

const wayOf = (file: File): string | undefined => file.latest.begin?.facts.way;
