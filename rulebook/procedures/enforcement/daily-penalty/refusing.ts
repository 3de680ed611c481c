import { type ActRule, since } from "@zhunsheng/engine";
import { dayOf, latestNoticeDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { penaltyStandards, standards, verified } from "../../../registers/standards.ts";
import { carriedDecision, carriedParty } from "../../shared/carried.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import {
  parentAct,
  parentAnnulled,
  parentDays,
  parentFact,
  parentFineFen,
  parentHandlers,
  standingOrderDays,
} from "../../shared/parent.ts";
import { reaches } from "../../shared/penalties.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { electronicConfirmed, leavingWitnessed, publicNoticeOver } from "../../shared/service.ts";
import { isComputed } from "./computed.ts";
import { type Facts, fields, samples } from "./fields.ts";

type Kinds = "reinspect" | "notice" | "statement" | "recheck";

/** 复查、告知、陈述申辩. */
export const refusing: { [P in Kinds]: ActRule<Facts, P> } = {
  reinspect: {
    title: "复查，拒不改正",
    stage: "reinspection",
    nature: "decision",
    basis: cite("workSafety", 112),
    performers: ["officer"],
    starts: true,
    carries: (parent) => {
      const { number } = carriedDecision(parent);
      return { ...carriedParty(parent), ...(number === undefined ? {} : { order: number }) };
    },
    repeats: true,
    after: [],
    before: ["decide"],
    fields: fields.reinspect,
    examples: samples.reinspect,
    gates: [
      twoOfficers,
      certified,
      certificateShown,
      {
        code: "reinspect.fined",
        basis: cite("workSafety", 112),
        says: "按日连续处罚的前提是生产经营单位违反安全生产法规定，被责令改正且受到罚款处罚",
        holds: (_file, _act, reference) =>
          parentFineFen(reference) > 0 &&
          parentFact(reference, "decide", "correction") !== undefined &&
          String(parentFact(reference, "decide", "lawApplied")).includes("安全生产法"),
      },
      {
        code: "reinspect.served",
        basis: [cite("penalty", 61, 1), cite("workSafety", 112)],
        says: "处罚决定书还没有送达，当事人无从拒不改正",
        holds: (_file, _act, reference) => parentAct(reference, "serve") !== undefined,
      },
      {
        code: "reinspect.refused",
        basis: cite("workSafety", 112),
        says: "复查没有发现拒不改正，不得按日连续处罚",
        holds: (_file, act) => act.facts.refused,
      },
      {
        code: "reinspect.standing",
        basis: [cite("penalty", 48, 2), cite("workSafety", 112)],
        says: "原处罚决定已经被撤销或者确认无效，不得据此按日连续处罚",
        holds: (_file, _act, reference) => !parentAnnulled(reference),
      },
      {
        code: "reinspect.party",
        basis: cite("workSafety", 112),
        says: "按日连续处罚的当事人应当是原处罚决定的当事人",
        holds: (_file, { facts }, reference) =>
          facts.partyName === parentFact(reference, "decide", "partyName") &&
          (facts.partyCode === undefined || facts.partyCode === parentFact(reference, "decide", "partyCode")),
      },
      {
        code: "reinspect.asOrdered",
        basis: cite("workSafety", 112),
        says: "责令改正之日应当是原案责令改正或者决定所附责令改正之日，也可以从送达之日起算",
        holds: (_file, { facts }, reference) =>
          [
            ...["orderCorrection", "decide", "serve"].flatMap((kind) => parentDays(reference, kind)),
            ...standingOrderDays(reference),
          ].includes(facts.orderedOn),
      },
      {
        code: "reinspect.orderedOn",
        basis: cite("workSafety", 112),
        says: "责令改正之日应当早于复查之日",
        holds: (_file, act) => act.facts.orderedOn < dayOf(act.occurredAt),
      },
    ],
    documents: ["整改复查意见书"],
    recording: keyMoments,
  },
  notice: {
    title: "告知",
    stage: "notice",
    nature: "decision",
    basis: cite("penalty", 44),
    performers: ["officer"],
    repeats: true,
    after: ["reinspect"],
    before: ["decide"],
    follows: ["reinspect"],
    fields: fields.notice,
    examples: samples.notice,
    needs: [standards.need(() => "penalty")],
    gates: [
      twoOfficers,
      certified,
      electronicConfirmed,
      leavingWitnessed,
      publicNoticeOver,
      {
        code: "notice.computed",
        basis: cite("workSafety", 112),
        says: "按日连续处罚自责令改正之日的次日起，按照原处罚数额逐日计算，不得重复计罚；所填日数或者总额不符",
        holds: (file, { facts }, reference) =>
          isComputed(facts, file.latest.reinspect?.facts.orderedOn, reference),
      },
      {
        code: "notice.until",
        basis: cite("workSafety", 112),
        says: "只能计罚至复查证实仍未改正之日",
        holds: (file, act) => {
          const seen = file.latest.reinspect;
          return seen !== undefined && act.facts.until <= dayOf(seen.occurredAt);
        },
      },
      {
        code: "notice.rights",
        basis: cite("penalty", 44),
        says: "应当告知当事人依法享有的陈述、申辩等权利",
        holds: (_file, act) => act.facts.rightsTold,
      },
      {
        code: "notice.hearing",
        basis: cite("penalty", 63, 1),
        mark: "M",
        says: "按日累计的罚款一般达到较大数额（标准待核），应当告知听证权",
        holds: (_file, act) => act.facts.hearingRight,
      },
      {
        code: "notice.hearingDue",
        basis: cite("penalty", 63, 1),
        says: "拟作出较大数额罚款的，应当告知当事人有要求听证的权利",
        holds: (_file, { facts }, reference) => {
          const set = penaltyStandards(reference);
          const citizen = parentFact(reference, "decide", "partyKind") === "citizen";
          const large = reaches(
            { kinds: ["fine"], fineFen: facts.fineFen },
            citizen,
            set.hearingCitizenFen,
            set.hearingOrganisationFen,
          );
          return facts.hearingRight || !large || !verified(set.hearingMark);
        },
      },
    ],
    documents: ["行政处罚告知书", "听证告知书"],
    recording: keyMoments,
  },
  statement: {
    title: "陈述申辩、听证要求",
    stage: "notice",
    nature: "fact",
    basis: cite("penalty", 45, 1),
    performers: ["officer", "party"],
    repeats: true,
    conditional: true,
    after: ["notice"],
    before: ["decide"],
    fields: fields.statement,
    examples: samples.statement,
    documents: ["当事人陈述申辩笔录"],
    recording: textOnly,
  },
  recheck: {
    title: "复核、听证",
    stage: "notice",
    nature: "decision",
    basis: cite("penalty", 45, 1),
    performers: ["officer", "unitHead", "hearingHost"],
    repeats: true,
    conditional: true,
    after: ["statement"],
    before: ["decide"],
    follows: ["statement"],
    fields: fields.recheck,
    examples: samples.recheck,
    gates: [
      {
        code: "recheck.pending",
        basis: cite("penalty", 45, 1),
        says: "没有尚未复核的陈述申辩",
        holds: (file) => since(file.latest.statement, file.latest.recheck),
      },
      {
        code: "recheck.hearing",
        basis: [cite("penalty", 63, 1), cite("penalty", 64)],
        says: "当事人要求听证的，应当组织听证",
        holds: (file, act) =>
          file.latest.statement?.facts.answer !== "hearing" ||
          (act.facts.hearingHeldOn !== undefined && act.facts.hearingRecord !== undefined),
      },
      {
        code: "recheck.hearingHost",
        basis: cite("penalty", 64, undefined, 4),
        says: "听证由行政机关指定的非本案调查人员主持",
        holds: (file, { facts }, reference) => {
          if (facts.hearingHeldOn === undefined) return true;
          const host = facts.hearingHost ?? "";
          const took = [...file.all.reinspect, ...file.all.notice].flatMap(({ by }) =>
            by.map(({ id }) => id),
          );
          const isHost = reference.people[host]?.roles.includes("hearingHost") === true;
          return isHost && ![...took, ...parentHandlers(reference)].includes(host);
        },
      },
      {
        code: "recheck.sevenDays",
        basis: [cite("penalty", 64, undefined, 2), cite("penalty", 85)],
        says: "应当在举行听证的七日前，通知当事人听证的时间、地点",
        holds: (_file, { facts }, { calendar }) => {
          const { hearingHeldOn, hearingNotifiedOn } = facts;
          if (hearingHeldOn === undefined) return true;
          const latest = latestNoticeDay(hearingHeldOn, workingDays(7), calendar);
          return hearingNotifiedOn !== undefined && (latest.provisional || hearingNotifiedOn <= latest.day);
        },
      },
      {
        code: "recheck.crossExamined",
        basis: cite("penalty", 64, undefined, 7),
        says: "举行听证时，调查人员提出违法事实、证据和处罚建议，当事人进行申辩和质证",
        holds: (_file, { facts }) => facts.hearingHeldOn === undefined || facts.crossExamined === true,
      },
    ],
    documents: ["复核意见", "听证笔录"],
    recording: keyMoments,
  },
};
