import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { closingLimit, standards } from "../../../registers/standards.ts";
import { collectionRequested, handingIn, receiptIssued, remitting } from "../../shared/collection.ts";
import { twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { beginsNext, instalment } from "./instalments.ts";
import { dayBefore, surchargeUnpaidFen, unpaidFen } from "./owed.ts";
import { samples } from "./samples-performance.ts";

type Kinds = "payment" | "collect" | "handIn" | "remit" | "postponeRequest" | "postpone";

/** 缴款、当场收缴、延期（分期）缴纳. */
export const paying: { [P in Kinds]: ActRule<Facts, P> } = {
  payment: {
    title: "缴款",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 67, 3),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.payment,
    examples: samples.payment,
    needs: [standards.need(() => "penalty")],
    gates: [
      {
        code: "payment.channel",
        basis: cite("penalty", 67, 2),
        says: "除依法当场收缴的以外，作出行政处罚决定的行政机关及其执法人员不得自行收缴罚款",
        holds: (_file, act) => act.facts.channel !== "agency",
      },
      {
        code: "payment.excess",
        basis: [cite("penalty", 67, 3), cite("collection", 12)],
        says: "缴款数额超过尚未缴纳的罚款数额，多缴的应当核对退还",
        noteOnly: true,
        holds: (file, act) => act.facts.amountFen <= Math.max(0, unpaidFen(file)),
      },
      {
        code: "payment.surcharge",
        basis: cite("penalty", 72, 1, 1),
        says: "所缴加处罚款超过加处罚款决定尚未缴纳的数额，应当核对",
        noteOnly: true,
        holds: (file, act) => (act.facts.surchargeFen ?? 0) <= Math.max(0, surchargeUnpaidFen(file)),
      },
    ],
    opens: [
      {
        duty: "close",
        title: "执行完毕后结案",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        when: (file, act) => {
          const unpaid = unpaidFen(file);
          return unpaid <= 0 && unpaid + act.facts.amountFen > 0 && !file.done.close;
        },
        within: workingDays(15),
        agencyLimit: closingLimit,
        dischargedBy: ["close"],
      },
      { ...instalment, when: (file, act) => beginsNext(file, act.facts) },
    ],
    figures: [
      {
        indicator: "PAY.AMT",
        basis: cite("penalty", 67, 3),
        when: (_file, act) => act.facts.amountFen > 0,
        amount: (_file, act) => act.facts.amountFen,
      },
      {
        indicator: "PAY.SURCHARGE",
        basis: cite("penalty", 72, 1, 1),
        when: (_file, act) => (act.facts.surchargeFen ?? 0) > 0,
        amount: (_file, act) => act.facts.surchargeFen ?? 0,
      },
    ],
    documents: ["缴款凭证"],
    recording: textOnly,
  },
  collect: {
    title: "当场收缴",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 69),
    performers: ["officer"],
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.collect,
    examples: samples.collect,
    gates: [
      twoOfficers,
      {
        code: "collect.ground",
        basis: [cite("penalty", 68), cite("penalty", 69)],
        says: "适用普通程序的，只有在边远、水上、交通不便地区才可以经当事人提出当场收缴罚款",
        holds: (_file, act) => act.facts.ground === "remote",
      },
      collectionRequested,
      receiptIssued,
    ],
    opens: [
      {
        duty: "handIn",
        title: "二日内将当场收缴的罚款交至行政机关",
        owedBy: "officer",
        basis: cite("penalty", 71),
        within: workingDays(2),
        from: (_file, act) => act.facts.ashoreOn ?? dayOf(act.occurredAt),
        dischargedBy: ["handIn"],
      },
    ],
    figures: [
      {
        indicator: "PAY.AMT",
        basis: cite("penalty", 69),
        amount: (_file, act) => act.facts.amountFen,
      },
    ],
    documents: ["罚款专用票据"],
    recording: keyMoments,
  },
  handIn: { ...handingIn, fields: fields.handIn, examples: samples.handIn },
  remit: { ...remitting, fields: fields.remit, examples: samples.remit },
  postponeRequest: {
    title: "申请延期（分期）缴纳罚款",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 66, 2),
    performers: ["officer", "party"],
    repeats: true,
    conditional: true,
    after: ["decide"],
    before: ["close"],
    fields: fields.postponeRequest,
    examples: samples.postponeRequest,
    opens: [
      {
        duty: "answerPostponement",
        title: "答复延期（分期）缴纳申请",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["postpone"],
        waivedBy: ["close"],
      },
    ],
    documents: ["延期（分期）缴纳罚款申请"],
    recording: textOnly,
  },
  postpone: {
    title: "延期（分期）缴纳罚款审批",
    stage: "performance",
    nature: "decision",
    basis: cite("penalty", 66, 2),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["postponeRequest"],
    before: ["close"],
    follows: ["postponeRequest"],
    fields: fields.postpone,
    examples: samples.postpone,
    gates: [
      {
        code: "postpone.requested",
        basis: cite("penalty", 66, 2),
        says: "暂缓或者分期缴纳应当由当事人申请，没有尚未答复的申请",
        holds: (file) => (file.latest.postponeRequest?.seq ?? 0) > (file.latest.postpone?.seq ?? 0),
        wayOut: () => ({ act: "postponeRequest" }),
      },
      {
        code: "postpone.difficulty",
        basis: cite("penalty", 66, 2),
        says: "当事人确有经济困难，并有证明的，才可以暂缓或者分期缴纳",
        holds: (file, act) =>
          act.facts.outcome === "refused" ||
          (act.facts.difficultyFound && file.latest.postponeRequest?.facts.proof !== undefined),
      },
      {
        code: "postpone.plan",
        basis: cite("penalty", 66, 2),
        says: "分期缴纳的各期数额之和应当等于尚未缴纳的罚款数额",
        holds: (file, act) => {
          const rows = act.facts.plan;
          return !rows || rows.reduce((sum, { amountFen }) => sum + amountFen, 0) === unpaidFen(file);
        },
      },
      {
        code: "postpone.days",
        basis: cite("penalty", 66, 2),
        says: "延期或者分期缴纳的期限应当在批准之日以后，各期依次在后",
        holds: (_file, act) => {
          const days = [dayOf(act.occurredAt), ...dueDays(act.facts)];
          return days.every((day, place) => place === 0 || (days[place - 1] ?? "") < day);
        },
      },
    ],
    opens: [
      {
        ...instalment,
        duty: "payPostponed",
        title: "当事人在延期届满前缴清罚款",
        when: (_file, act) => act.facts.until !== undefined,
        from: (_file, act) => dayBefore(act.facts.until ?? dayOf(act.occurredAt)),
        dischargedWhen: (file) => unpaidFen(file) <= 0,
      },
      { ...instalment, when: (_file, act) => act.facts.plan !== undefined },
    ],
    figures: [
      {
        indicator: "PAY.POSTPONED.N",
        basis: cite("penalty", 66, 2),
        when: (_file, act) => act.facts.outcome === "granted",
      },
    ],
    documents: ["延期（分期）缴纳罚款审批表", "延期（分期）缴纳罚款批准书"],
    recording: textOnly,
  },
};

const dueDays = ({ until, plan }: Facts["postpone"]): readonly string[] =>
  until === undefined ? (plan ?? []).map(({ due }) => due) : [until];
