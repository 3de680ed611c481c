import { type ActRule, since } from "@zhunsheng/engine";
import { calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { leftFen, totalFen } from "./debt.ts";
import { type Facts, fields } from "./fields.ts";
import { grounds, isPerformed, performedResults, resultTitles } from "./results.ts";
import { samples } from "./samples.ts";
import { isObjecting, isSettled } from "./standing.ts";

type Kinds = "settle" | "resume" | "paid" | "courtReported" | "withdraw" | "conclude" | "restore";
/** 执行和解、履行、法院执行情况、撤回、办结、执行回转. */
export const ending: { [P in Kinds]: ActRule<Facts, P> } = {
  settle: {
    title: "执行和解",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 42),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["apply"],
    follows: ["apply"],
    fields: fields.settle,
    examples: samples.settle,
    gates: [
      {
        code: "settle.harmless",
        basis: cite("compulsion", 42),
        says: "实施行政强制执行，在不损害公共利益和他人合法权益的情况下，才可以与当事人达成执行协议",
        holds: (_file, act) => act.facts.harmless,
      },
      {
        code: "settle.onlySurcharge",
        basis: cite("compulsion", 42),
        says: "执行协议只能减免加处的罚款或者滞纳金，不得减免罚款等本金，累计减免不得超过申请执行的加处罚款",
        holds: (file, { facts }) =>
          file.all.settle.reduce((sum, one) => sum + one.facts.reducedFen, facts.reducedFen) <=
          (file.latest.apply?.facts.surchargeFen ?? 0),
      },
      {
        code: "settle.remedied",
        basis: cite("compulsion", 42),
        says: "当事人采取补救措施的，才可以减免加处的罚款或者滞纳金",
        holds: (_file, { facts }) => facts.reducedFen === 0 || facts.remedied,
      },
      {
        code: "settle.agreedOn",
        basis: cite("compulsion", 42),
        says: "协议达成之日不得晚于批准之日",
        holds: (_file, act) => act.facts.agreedOn <= dayOf(act.occurredAt),
      },
    ],
    documents: ["执行协议"],
    recording: textOnly,
  },
  resume: {
    title: "恢复执行",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 42),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["settle"],
    follows: ["settle"],
    fields: fields.resume,
    examples: samples.resume,
    gates: [
      {
        code: "resume.settled",
        basis: cite("compulsion", 42),
        says: "当事人不履行执行协议的，应当恢复强制执行；没有尚在履行的执行协议",
        holds: (file) => isSettled(file),
      },
    ],
    documents: ["恢复执行申请书"],
    recording: textOnly,
  },
  paid: {
    title: "履行情况",
    stage: "execution",
    nature: "fact",
    basis: cite("compulsion", 53),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["readiness"],
    fields: fields.paid,
    examples: samples.paid,
    gates: [
      {
        code: "paid.whole",
        basis: cite("compulsion", 42),
        says: "登记为全部履行，但是缴纳的数额少于申请执行的数额，应当核对",
        noteOnly: true,
        holds: (file, { facts }) => !facts.whole || leftFen(file) <= totalFen(facts),
      },
      {
        code: "paid.receipt",
        basis: cite("penalty", 67, 2),
        says: "缴款应当有凭证，除依法当场收缴的以外，行政机关及其执法人员不得自行收缴罚款",
        holds: (_file, { facts }) => totalFen(facts) === 0 || facts.receipt !== undefined,
      },
    ],
    opens: [
      {
        duty: "conclude",
        title: "履行完毕后办结",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        when: (_file, act) => act.facts.whole,
        within: calendarDays(15),
        dischargedBy: ["conclude"],
      },
    ],
    figures: [
      {
        indicator: "FS.PAID.AMT",
        basis: cite("compulsion", 53),
        when: (_file, act) => totalFen(act.facts) > 0,
        amount: (_file, act) => totalFen(act.facts),
      },
    ],
    returns: {
      kind: "courtPaid",
      facts: (_file, { facts, occurredAt }) =>
        totalFen(facts) === 0
          ? undefined
          : {
              paidOn: dayOf(occurredAt),
              amountFen: facts.fineFen,
              surchargeFen: facts.surchargeFen,
              gainsFen: facts.gainsFen,
              receipt: facts.receipt ?? "没有凭证",
            },
    },
    documents: ["缴款凭证"],
    recording: textOnly,
  },
  courtReported: {
    title: "人民法院执行情况",
    stage: "execution",
    nature: "fact",
    basis: cite("compulsion", 57),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["ruling"],
    follows: ["ruling"],
    fields: fields.courtReported,
    examples: samples.courtReported,
    documents: ["执行裁定书", "结案通知书"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回申请",
    stage: "application",
    nature: "decision",
    basis: cite("litigation", 97),
    performers: ["leader", "head"],
    conditional: true,
    after: ["apply"],
    follows: ["apply"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [
      {
        code: "withdraw.pending",
        basis: cite("litigation", 97),
        mark: "M",
        says: "人民法院已经裁定的，撤回申请由人民法院依执行程序处理，待核",
        holds: (file) => !file.done.ruling,
      },
    ],
    documents: ["撤回强制执行申请书"],
    recording: textOnly,
  },
  conclude: {
    title: "办结",
    stage: "conclusion",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    after: ["readiness"],
    follows: ["apply", "ruling", "objectionRuled", "record", "paid", "courtReported", "withdraw", "settle"],
    fields: fields.conclude,
    examples: samples.conclude,
    gates: [
      {
        code: "conclude.ground",
        basis: [cite("compulsion", 40), cite("compulsion", 58)],
        says: "办理结果与案卷中人民法院的答复、裁定、执行情况或者撤回、和解的记录不符",
        holds: (file, act) => grounds[act.facts.result](file),
      },
      {
        code: "conclude.performed",
        basis: [cite("compulsion", 42), cite("penalty", 66, 1)],
        says: "义务没有全部履行，不能以自觉履行、和解履行办结",
        holds: (file, act, reference) =>
          !performedResults.includes(act.facts.result) || isPerformed(file, reference),
        wayOut: () => ({ act: "paid" }),
      },
      {
        code: "conclude.objecting",
        basis: cite("compulsion", 58),
        says: "向上一级人民法院申请的复议还没有裁定，不能办结",
        holds: (file, act) => performedResults.includes(act.facts.result) || !isObjecting(file),
        wayOut: () => ({ act: "objectionRuled" }),
      },
      {
        code: "conclude.recorded",
        basis: cite("threeSystems", 7),
        says: "已经组织实施，没有执行笔录，不能办结",
        holds: (file) => !file.done.carryOut || since(file.latest.record, file.latest.carryOut),
        wayOut: () => ({ act: "record" }),
      },
    ],
    figures: [
      {
        indicator: "FS.VOLUNTARY.N",
        basis: cite("local"),
        when: (file, act) => act.facts.result === "voluntary" && file.done.apply,
      },
      {
        indicator: "FS.OPEN.N",
        basis: cite("local"),
        when: (file) => file.done.apply,
        amount: () => -1,
      },
    ],
    returns: {
      kind: "courtEnded",
      facts: (file, act) =>
        file.done.apply
          ? { result: resultTitles[act.facts.result], endedOn: dayOf(act.occurredAt) }
          : undefined,
    },
    documents: ["强制执行办结审批表"],
    recording: textOnly,
  },
  restore: {
    title: "执行回转",
    stage: "conclusion",
    nature: "decision",
    basis: cite("compulsion", 41),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["apply"],
    fields: fields.restore,
    examples: samples.restore,
    gates: [
      {
        code: "restore.executed",
        basis: cite("compulsion", 41),
        says: "据以执行的决定被撤销、变更或者执行错误，并且已经执行的，才需要执行回转",
        holds: (file) => file.done.paid || file.done.record || file.done.courtReported,
      },
    ],
    documents: ["执行回转决定书"],
    recording: textOnly,
  },
};
