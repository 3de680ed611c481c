import type { ActRule } from "@zhunsheng/engine";
import { dayOf, dueDay } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { owed, paymentLimit, receivedOn, standingPlan, surchargeOn, surchargeUnpaidFen } from "./owed.ts";
import { samples } from "./samples-performance.ts";
import { standingGates } from "./standing-gates.ts";

/** 加处罚款 and what an execution agreement may take off it. */
export const surcharges: { [P in "surcharge" | "surchargeReduction"]: ActRule<Facts, P> } = {
  surcharge: {
    title: "加处罚款决定",
    stage: "performance",
    nature: "decision",
    basis: cite("penalty", 72, 1, 1),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["serve"],
    before: ["close"],
    follows: ["payment", "reviewBegun", "reviewEnded", "postpone"],
    fields: fields.surcharge,
    examples: samples.surcharge,
    gates: [
      ...standingGates("surcharge"),
      {
        code: "surcharge.told",
        basis: [cite("compulsion", 45, 1), cite("collection", 7)],
        says: "加处罚款的标准应当告知当事人，处罚决定书没有写明的，不得加处罚款",
        holds: (file) => file.latest.decide?.facts.surchargeTold === true,
      },
      {
        code: "surcharge.overdue",
        basis: [cite("penalty", 67, 3), cite("penalty", 72, 1, 1)],
        says: "当事人到期不缴纳罚款的，才可以加处罚款；缴款期限没有届满",
        holds: (file, act, reference) => {
          const first = owed(file, reference.calendar)[0];
          return first !== undefined && first.due < act.facts.until;
        },
      },
      {
        code: "surcharge.until",
        basis: cite("penalty", 72, 1, 1),
        says: "加处罚款只能计算至决定之日",
        holds: (_file, act) => act.facts.until <= dayOf(act.occurredAt),
      },
      {
        code: "surcharge.computed",
        basis: [cite("penalty", 72, 1, 1), cite("penalty", 73, 3)],
        says: "每日按罚款数额的百分之三加处，不得超出罚款的数额，复议、诉讼期间不予计算；所填数额不符",
        holds: (file, act, reference) =>
          act.facts.amountFen > 0 &&
          act.facts.amountFen === surchargeOn(file, act.facts.until, reference.calendar),
      },
      {
        code: "surcharge.sealed",
        basis: cite("compulsion", 37),
        says: "加处罚款决定书应当加盖行政机关的印章",
        holds: (_file, act) => act.facts.sealed,
      },
      {
        code: "surcharge.periodKnown",
        basis: cite("penalty", 67, 3),
        mark: "M",
        says: "缴款期限跨入尚未公布放假安排的年度，届满日待核",
        holds: (file, _act, reference) => {
          const received = receivedOn(file);
          if (received === undefined || standingPlan(file)) return true;
          return !dueDay(received, paymentLimit, reference.calendar).provisional;
        },
      },
    ],
    figures: [{ indicator: "PEN.SURCHARGE.N", basis: cite("penalty", 72, 1, 1) }],
    documents: ["加处罚款决定书"],
    numbered: { series: "surcharge", pattern: "（{region}）{short}加罚〔{year}〕{n}号" },
    recording: textOnly,
  },
  surchargeReduction: {
    title: "执行协议减免加处罚款",
    stage: "performance",
    nature: "decision",
    basis: cite("compulsion", 42),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["surcharge"],
    before: ["close"],
    follows: ["surcharge"],
    fields: fields.surchargeReduction,
    examples: samples.surchargeReduction,
    gates: [
      {
        code: "surchargeReduction.remedied",
        basis: cite("compulsion", 42),
        says: "当事人采取补救措施的，才可以减免加处的罚款",
        holds: (_file, act) => act.facts.remedied,
      },
      {
        code: "surchargeReduction.onlySurcharge",
        basis: cite("compulsion", 42),
        says: "执行协议只能减免加处的罚款，减免数额不得超过尚未缴纳的加处罚款，罚款本身不得减免",
        holds: (file, act) => act.facts.reducedFen <= surchargeUnpaidFen(file),
      },
      {
        code: "surchargeReduction.agreedOn",
        basis: cite("compulsion", 42),
        says: "执行协议签订之日不得晚于批准减免之日",
        holds: (_file, act) => act.facts.agreedOn <= dayOf(act.occurredAt),
      },
    ],
    figures: [
      {
        indicator: "PEN.SURCHARGE.REDUCED",
        basis: cite("compulsion", 42),
        amount: (_file, act) => act.facts.reducedFen,
      },
    ],
    documents: ["执行协议"],
    recording: textOnly,
  },
};
