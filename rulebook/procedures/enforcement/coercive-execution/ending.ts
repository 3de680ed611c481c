import { type ActRule, since } from "@zhunsheng/engine";
import { addMonths, dayOf, years } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { type File, isAgreed, isSuspended, leftOf } from "./standing.ts";

type Kinds = "agree" | "suspend" | "resume" | "paid" | "conclude" | "restore";
type Result = Facts["conclude"]["result"];

const isPerformed = (file: File): boolean => {
  const { fineFen, surchargeFen } = leftOf(file);
  return file.latest.paid?.facts.whole === true && fineFen + surchargeFen === 0;
};

const grounds: Readonly<Record<Result, (file: File) => boolean>> = {
  voluntary: isPerformed,
  agreed: (file) => file.done.agree && isPerformed(file),
  executed: (file) => file.latest.record?.facts.result === "whole",
  terminated: () => true,
  abandoned: isSuspended,
  toCourt: (file) => !file.done.carryOut,
};

const titles: Readonly<Record<Result, string>> = {
  voluntary: "当事人自觉履行",
  agreed: "依执行协议履行完毕",
  executed: "强制执行完毕",
  terminated: "终结执行",
  abandoned: "中止满三年不再执行",
  toCourt: "不自行执行，申请人民法院强制执行",
};

/** 执行协议、中止、恢复、履行、办结、执行回转. */
export const ending: { [P in Kinds]: ActRule<Facts, P> } = {
  agree: {
    title: "执行协议",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 42),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["demand"],
    follows: ["demand"],
    fields: fields.agree,
    examples: samples.agree,
    gates: [
      {
        code: "agree.harmless",
        basis: cite("compulsion", 42),
        says: "在不损害公共利益和他人合法权益的情况下，才可以与当事人达成执行协议",
        holds: (_file, act) => act.facts.harmless,
      },
      {
        code: "agree.onlySurcharge",
        basis: cite("compulsion", 42),
        says: "执行协议只能减免尚未缴纳的加处罚款或者滞纳金，本金不得减免",
        holds: (file, { facts }) => facts.reducedFen <= leftOf(file).surchargeFen,
      },
      {
        code: "agree.remedied",
        basis: cite("compulsion", 42),
        says: "当事人采取补救措施的，才可以减免加处的罚款或者滞纳金",
        holds: (_file, { facts }) => facts.reducedFen === 0 || facts.remedied,
      },
      {
        code: "agree.agreedOn",
        basis: cite("compulsion", 42),
        says: "协议签订之日不得晚于批准之日",
        holds: (_file, act) => act.facts.agreedOn <= dayOf(act.occurredAt),
      },
    ],
    documents: ["执行协议"],
    recording: textOnly,
  },
  suspend: {
    title: "中止执行",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 39),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["decide"],
    follows: ["decide", "resume"],
    fields: fields.suspend,
    examples: samples.suspend,
    gates: [
      {
        code: "suspend.running",
        basis: cite("compulsion", 39),
        says: "已经中止执行，没有恢复",
        holds: (file) => !isSuspended(file),
      },
    ],
    opens: [
      {
        duty: "resume",
        title: "中止情形消失后恢复执行；中止满三年未恢复的不再执行",
        owedBy: "leader",
        basis: cite("compulsion", 39),
        within: years(3, "none"),
        dischargedBy: ["resume", "conclude"],
      },
    ],
    documents: ["中止执行决定书"],
    recording: textOnly,
  },
  resume: {
    title: "恢复执行",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 39),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["demand"],
    follows: ["suspend", "agree"],
    fields: fields.resume,
    examples: samples.resume,
    gates: [
      {
        code: "resume.ground",
        basis: [cite("compulsion", 39), cite("compulsion", 42)],
        says: "没有中止执行，或者没有尚在履行的执行协议，没有可以恢复的",
        holds: (file, { facts }) => (facts.ground === "over" ? isSuspended(file) : isAgreed(file)),
      },
    ],
    documents: ["恢复执行通知书"],
    recording: textOnly,
  },
  paid: {
    title: "履行情况",
    stage: "execution",
    nature: "fact",
    basis: cite("compulsion", 34),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["begin"],
    fields: fields.paid,
    examples: samples.paid,
    gates: [
      {
        code: "paid.whole",
        basis: cite("compulsion", 34),
        says: "登记为全部履行，但是缴纳的数额少于尚未缴纳的数额，应当核对",
        noteOnly: true,
        holds: (file, { facts }) => {
          const left = leftOf(file);
          return !facts.whole || left.fineFen + left.surchargeFen <= facts.fineFen + facts.surchargeFen;
        },
      },
      {
        code: "paid.receipt",
        basis: cite("compulsion", 49),
        says: "划拨、拍卖所得和缴纳的款项应当上缴国库或者划入财政专户，应当有凭证",
        holds: (_file, { facts }) => facts.fineFen + facts.surchargeFen === 0 || facts.receipt !== undefined,
      },
    ],
    documents: ["缴款凭证", "履行情况记录"],
    recording: textOnly,
  },
  conclude: {
    title: "办结",
    stage: "conclusion",
    nature: "decision",
    basis: cite("compulsion", 40),
    performers: ["leader", "head"],
    after: ["begin"],
    follows: ["demand", "decide", "carryOut", "record", "paid", "suspend", "resume", "agree"],
    fields: fields.conclude,
    examples: samples.conclude,
    gates: [
      {
        code: "conclude.ground",
        basis: [cite("compulsion", 34), cite("compulsion", 40)],
        says: "办理结果与案卷中的履行、实施、中止情况不符",
        holds: (file, act) => grounds[act.facts.result](file),
      },
      {
        code: "conclude.terminated",
        basis: cite("compulsion", 40),
        says: "终结执行的应当写明法定情形，其他结果不填",
        holds: (_file, { facts }) => (facts.result === "terminated") === (facts.ground !== undefined),
      },
      {
        code: "conclude.threeYears",
        basis: cite("compulsion", 39),
        says: "没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复执行的，才不再执行",
        holds: (file, act) => {
          if (act.facts.result !== "abandoned") return true;
          const stopped = file.latest.suspend;
          return (
            stopped !== undefined &&
            act.facts.harmless === true &&
            addMonths(dayOf(stopped.occurredAt), 36) <= dayOf(act.occurredAt)
          );
        },
      },
      {
        code: "conclude.recorded",
        basis: cite("threeSystems", 7),
        says: "已经实施强制执行，没有执行笔录，不能办结",
        holds: (file) => !file.done.carryOut || since(file.latest.record, file.latest.carryOut),
        wayOut: () => ({ act: "record" }),
      },
    ],
    returns: {
      kind: "executed",
      facts: (_file, act) => ({ result: titles[act.facts.result], endedOn: dayOf(act.occurredAt) }),
    },
    documents: ["终结执行决定书", "强制执行办结审批表"],
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
    after: ["decide"],
    fields: fields.restore,
    examples: samples.restore,
    gates: [
      {
        code: "restore.executed",
        basis: cite("compulsion", 41),
        says: "在执行中或者执行完毕后，据以执行的决定被撤销、变更或者执行错误的，才需要执行回转",
        holds: (file) => file.done.carryOut || file.done.paid,
      },
    ],
    documents: ["执行回转决定书"],
    recording: textOnly,
  },
};
