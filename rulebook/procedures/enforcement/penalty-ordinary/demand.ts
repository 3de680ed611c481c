import { type ActRule, since } from "@zhunsheng/engine";
import { type Day, dayOf, type HolidayCalendar, months, workingDays } from "@zhunsheng/law";
import { calendar as holidays } from "../../../calendars/index.ts";
import { cite } from "../../../laws/index.ts";
import { lastProtectedDay } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { electronicConfirmed, leavingWitnessed, publicNoticeOver } from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { courtTermFrom, gainsUnpaidFen, owed, receivedOn, surchargeUnpaidFen, unpaidFen } from "./owed.ts";
import { samples } from "./samples-performance.ts";
import type { File } from "./standing.ts";
import { standingGates } from "./standing-gates.ts";

type Kinds = "demand" | "demandStatement" | "demandRecheck" | "goodsDisposal";

/** 催告书送达十日 (行政强制法第54条、第69条): working days, being ten. */
const demandLimit = workingDays(10);

/** Something of the fine or its surcharge is unpaid, and the fine, or its first instalment, was due before. */
const fineOverdue = (file: File, day: Day, calendar: HolidayCalendar): boolean => {
  const first = owed(file, calendar)[0];
  const unpaid = unpaidFen(file) > 0 || surchargeUnpaidFen(file) > 0;
  return unpaid && first !== undefined && first.due < day;
};

const stillOwed = (file: File): boolean => unpaidFen(file) > 0 || gainsUnpaidFen(file) > 0;

/** 申请人民法院强制执行: opened by the demand, and anew when a review that interrupted it has ended. */
export const courtTerm = {
  duty: "courtTerm",
  title: "三个月内申请人民法院强制执行",
  owedBy: "leader",
  basis: cite("compulsion", 53),
  mark: "M",
  within: months(3),
  dischargedBy: ["courtApplied", "payment", "courtPaid", "close"],
  dischargedWhen: (file: File, act: { readonly kind: string }) =>
    act.kind === "courtApplied" || act.kind === "close" || !stillOwed(file),
  waivedBy: ["demand", "reviewBegun", "reviewEnded", "revoke"],
  waivedWhen: (file: File, act: { readonly kind: string }) =>
    act.kind === "demand" || act.kind === "reviewBegun" || !stillOwed(file),
} as const;

/** After a review the three months are counted anew, where a demand was made and something is still owed. */
export const courtTermAgain = (file: File): boolean =>
  file.done.demand && stillOwed(file) && courtTermFrom(file, holidays) !== undefined;

/** 催告、对催告的陈述申辩、没收财物处理. */
export const demanding: { [P in Kinds]: ActRule<Facts, P> } = {
  demand: {
    title: "催告",
    stage: "performance",
    nature: "decision",
    basis: cite("compulsion", 54),
    performers: ["officer", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["serve"],
    before: ["close"],
    follows: ["payment", "surcharge", "surchargeReduction"],
    fields: fields.demand,
    examples: samples.demand,
    gates: [
      electronicConfirmed,
      leavingWitnessed,
      publicNoticeOver,
      ...standingGates("demand"),
      {
        code: "demand.overdue",
        basis: [cite("penalty", 67, 3), cite("compulsion", 35)],
        says: "当事人逾期不履行的，才需要催告；缴款期限或者其他义务的履行期限没有届满",
        holds: (file, act, reference) => {
          const { facts } = act;
          const day = dayOf(act.occurredAt);
          if ((facts.gainsFen ?? 0) === 0 && facts.otherObligation === undefined) {
            return fineOverdue(file, day, reference.calendar);
          }
          const received = receivedOn(file);
          const due = facts.obligationDueOn;
          return received !== undefined && due !== undefined && received <= due && due < day;
        },
      },
      {
        code: "demand.amount",
        basis: cite("compulsion", 35),
        says: "催告书应当有明确的金额：到期没有缴纳的罚款、已经决定的加处罚款和没收的违法所得，或者写明其他义务",
        holds: (file, { facts, occurredAt }, reference) => {
          const overdue = fineOverdue(file, dayOf(occurredAt), reference.calendar);
          const gains = facts.gainsFen ?? 0;
          return (
            facts.fineFen === (overdue ? Math.max(0, unpaidFen(file)) : 0) &&
            facts.surchargeFen === Math.max(0, surchargeUnpaidFen(file)) &&
            (gains === 0 || gains === gainsUnpaidFen(file)) &&
            (facts.fineFen + facts.surchargeFen + gains > 0 || facts.otherObligation !== undefined)
          );
        },
      },
      {
        code: "demand.rights",
        basis: [cite("compulsion", 35), cite("compulsion", 36)],
        says: "催告书应当载明当事人依法享有的陈述权和申辩权",
        holds: (_file, act) => act.facts.rightsTold,
      },
      {
        code: "demand.tenDays",
        basis: [cite("compulsion", 54), cite("compulsion", 69)],
        says: "催告书送达十日后当事人仍未履行义务的，才可以申请人民法院强制执行，所定的履行期限不得短于十个工作日",
        holds: (_file, act, reference) =>
          act.facts.performBy >= lastProtectedDay(act, demandLimit, reference),
        wayOut: (_file, act, reference) => ({ earliest: lastProtectedDay(act, demandLimit, reference) }),
      },
    ],
    opens: [
      {
        ...courtTerm,
        when: (file, { facts }) =>
          (stillOwed(file) || facts.otherObligation !== undefined) &&
          courtTermFrom(file, holidays) !== undefined,
        from: (file, act) => courtTermFrom(file, holidays) ?? dayOf(act.occurredAt),
      },
    ],
    figures: [{ indicator: "PEN.DEMAND.N", basis: cite("compulsion", 54) }],
    documents: ["罚款催缴通知书", "催告书"],
    numbered: { series: "demand", pattern: "（{region}）{short}催〔{year}〕{n}号" },
    recording: keyMoments,
  },
  demandStatement: {
    title: "对催告的陈述申辩",
    stage: "performance",
    nature: "fact",
    basis: cite("compulsion", 36),
    performers: ["officer", "party"],
    repeats: true,
    conditional: true,
    after: ["demand"],
    fields: fields.demandStatement,
    examples: samples.demandStatement,
    opens: [
      {
        duty: "recheckDemand",
        title: "复核对催告的陈述申辩",
        owedBy: "officer",
        basis: cite("compulsion", 36),
        mark: "M",
        within: workingDays(5),
        dischargedBy: ["demandRecheck"],
        waivedBy: ["close"],
      },
    ],
    documents: ["当事人陈述申辩笔录"],
    recording: textOnly,
  },
  demandRecheck: {
    title: "对催告陈述申辩的复核",
    stage: "performance",
    nature: "decision",
    basis: cite("compulsion", 36),
    performers: ["officer", "unitHead", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["demandStatement"],
    follows: ["demandStatement"],
    fields: fields.demandRecheck,
    examples: samples.demandRecheck,
    gates: [
      {
        code: "demandRecheck.pending",
        basis: cite("compulsion", 36),
        says: "对当事人提出的事实、理由和证据应当复核；没有尚未复核的陈述申辩",
        holds: (file) => since(file.latest.demandStatement, file.latest.demandRecheck),
      },
    ],
    documents: ["复核意见"],
    recording: textOnly,
  },
  goodsDisposal: {
    title: "没收财物处理",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 74),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.goodsDisposal,
    examples: samples.goodsDisposal,
    gates: [
      {
        code: "goodsDisposal.confiscated",
        basis: cite("penalty", 74),
        says: "处理的应当是本案决定没收的非法财物，本案没有决定没收",
        holds: (file) => file.latest.decide?.facts.kinds.includes("confiscateProperty") === true,
      },
      {
        code: "goodsDisposal.treasury",
        basis: cite("penalty", 74),
        says: "罚款、没收的违法所得或者没收非法财物拍卖的款项，必须全部上缴国库",
        holds: (_file, act) =>
          act.facts.treasuryReceipt !== undefined ||
          act.facts.items.every(({ proceedsFen }) => proceedsFen === 0),
      },
      {
        code: "goodsDisposal.destroyed",
        basis: cite("penalty", 74),
        says: "依法应当予以销毁的物品没有拍卖所得",
        holds: (_file, act) =>
          act.facts.items.every(({ way, proceedsFen }) => way !== "destroyed" || proceedsFen === 0),
      },
    ],
    documents: ["没收财物处理清单", "非税收入缴款书"],
    recording: keyMoments,
  },
};
