import { type ActRule, type Reference, since } from "@zhunsheng/engine";
import { calendarDays, type Day, dayOf, nextDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { isBeforeCourt } from "../../shared/court.ts";
import { demandLimit, isHeard } from "../../shared/enforcing.ts";
import { lastProtectedDay } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { debtOf, remediesEndOn, totalFen } from "./debt.ts";
import { type Facts, fields } from "./fields.ts";
import { executorFigures } from "./results.ts";
import { samples } from "./samples.ts";
import { type File, isRefused } from "./standing.ts";

type Kinds = "apply" | "urgent" | "answered" | "objection" | "objectionRuled";

/** The last of the ten days after the latest demand, made here or in the parent; undefined where there is none. */
function demandedUntil(file: File, reference: Reference): Day | undefined {
  const own = file.latest.demand;
  if (own) return lastProtectedDay(own, demandLimit, reference);
  const day = debtOf(reference)?.demandedOn;
  return day && lastProtectedDay({ occurredAt: `${day}T12:00:00+08:00` }, demandLimit, reference);
}

/** 十五日内向上一级人民法院申请复议 (行政强制法第56条第2款、第58条第3款): what the agency may do in time. */
export const objecting = {
  duty: "object",
  title: "十五日内可以向上一级人民法院申请复议",
  owedBy: "leader",
  within: calendarDays(15),
  overrun: true,
  dischargedBy: ["objection"],
  waivedBy: ["withdraw", "conclude"],
} as const;

/** 申请、立即执行、受理、复议. */
export const applying: { [P in Kinds]: ActRule<Facts, P> } = {
  apply: {
    title: "申请人民法院强制执行",
    stage: "application",
    nature: "decision",
    basis: cite("compulsion", 53),
    performers: ["leader", "head"],
    after: ["readiness"],
    follows: ["readiness", "demand", "statement", "recheck"],
    fields: fields.apply,
    examples: samples.apply,
    gates: [
      {
        code: "apply.remedies",
        basis: [cite("compulsion", 53), cite("litigation", 97)],
        says: "当事人申请行政复议、提起行政诉讼的期限没有届满，或者复议、诉讼没有终结，不得申请强制执行",
        holds: (file, act, reference) => {
          const seen = file.latest.readiness?.facts;
          const end = seen && remediesEndOn(seen, reference);
          return end !== undefined && dayOf(act.occurredAt) > end;
        },
        wayOut: (file, _act, reference) => {
          const seen = file.latest.readiness?.facts;
          const end = seen && remediesEndOn(seen, reference);
          return end === undefined ? { text: "等待行政复议、行政诉讼终结" } : { earliest: nextDay(end) };
        },
      },
      {
        code: "apply.readiness",
        basis: cite("litigationInterpretation", 156),
        says: "审查以后原案的救济、延期分期情况有变化，应当重新审查申请条件",
        holds: (file, _act, reference) => {
          const seen = file.latest.readiness?.facts;
          return seen !== undefined && remediesEndOn(seen, reference) === seen.remediesEndOn;
        },
        wayOut: () => ({ act: "readiness" }),
      },
      {
        code: "apply.standing",
        basis: [cite("penalty", 48, 2), cite("litigation", 97)],
        says: "原决定已经被撤销、确认无效或者停止执行，不得申请强制执行",
        holds: (_file, _act, reference) => debtOf(reference)?.standing === true,
      },
      {
        code: "apply.once",
        basis: cite("compulsion", 53),
        says: "同一决定已经申请人民法院强制执行，还没有办结，不得重复申请",
        holds: (file, _act, { parent }) => !parent || !isBeforeCourt(parent.file, file.matter),
        wayOut: () => ({ text: "在已经提出的申请中办理" }),
      },
      {
        code: "apply.demanded",
        basis: [cite("compulsion", 54), cite("compulsion", 69)],
        says: "申请人民法院强制执行前应当催告当事人履行义务，催告书送达十日（工作日）后仍未履行的才可以申请",
        holds: (file, act, reference) => {
          const until = demandedUntil(file, reference);
          return until !== undefined && dayOf(act.occurredAt) > until;
        },
        wayOut: (file, _act, reference) => {
          const until = demandedUntil(file, reference);
          return until === undefined ? { act: "demand" } : { earliest: nextDay(until) };
        },
      },
      {
        code: "apply.heard",
        basis: cite("compulsion", 36),
        says: "当事人对催告提出陈述申辩的，应当复核；没有复核的不得申请强制执行",
        holds: (file, _act, reference) => isHeard(file) && debtOf(reference)?.statementOpen === false,
        wayOut: (file) => (isHeard(file) ? { text: "在原案中办理复核" } : { act: "recheck" }),
      },
      {
        code: "apply.owed",
        basis: [cite("compulsion", 53), cite("compulsion", 55)],
        says: "申请执行的数额应当与原案尚未履行的数额一致到分；已经履行的不得申请",
        holds: (_file, { facts }, reference) => {
          const debt = debtOf(reference);
          if (!debt) return false;
          const same = facts.fineFen === debt.fineFen && facts.gainsFen === debt.gainsFen;
          const more = debt.surchargeExact
            ? facts.surchargeFen === debt.surchargeFen
            : facts.surchargeFen <= debt.surchargeFen;
          return same && more && (totalFen(facts) > 0 || facts.otherObligation !== undefined);
        },
      },
      {
        code: "apply.documents",
        basis: cite("compulsion", 55),
        says: "应当提交强制执行申请书、行政决定书及事实理由依据、当事人的意见及催告情况、执行标的情况",
        holds: (_file, { facts }) =>
          (["application", "decision", "opinion", "subject"] as const).every((one) =>
            facts.documents.includes(one),
          ),
      },
      {
        code: "apply.signed",
        basis: cite("compulsion", 55),
        says: "强制执行申请书应当由行政机关负责人签名，加盖行政机关的印章，并注明日期",
        holds: (_file, { facts }) => facts.signed && facts.sealed,
      },
      {
        code: "apply.court",
        basis: [cite("compulsion", 54), cite("litigationInterpretation", 157)],
        says: "向本机关所在地有管辖权的人民法院申请；执行对象是不动产的，向不动产所在地的人民法院申请",
        holds: (_file, { facts }) => facts.immovable === (facts.jurisdiction === "property"),
      },
    ],
    opens: [
      {
        duty: "answer",
        title: "人民法院五日内受理，跟踪答复",
        owedBy: "unitHead",
        basis: cite("compulsion", 56),
        within: workingDays(5),
        dischargedBy: ["answered"],
        waivedBy: ["withdraw", "conclude"],
      },
    ],
    figures: [
      { indicator: "FS.APPLY.N", basis: cite("compulsion", 53) },
      { indicator: "QZ.COURT.N", basis: cite("compulsion", 53) },
      { indicator: "FS.OPEN.N", basis: cite("compulsion", 53) },
      {
        indicator: "FS.APPLY.AMT",
        basis: cite("compulsion", 53),
        amount: (_file, act) => totalFen(act.facts),
      },
    ],
    returns: {
      kind: "courtApplied",
      facts: (_file, act) => ({ appliedOn: dayOf(act.occurredAt), court: act.facts.court }),
    },
    documents: ["强制执行申请书"],
    numbered: { series: "court", pattern: "（{region}）{short}强申〔{year}〕{n}号" },
    recording: textOnly,
  },
  urgent: {
    title: "申请立即执行",
    stage: "application",
    nature: "decision",
    basis: cite("compulsion", 59),
    performers: ["leader", "head"],
    conditional: true,
    after: ["apply"],
    before: ["ruling"],
    follows: ["apply"],
    fields: fields.urgent,
    examples: samples.urgent,
    gates: [
      {
        code: "urgent.publicSafety",
        basis: cite("compulsion", 59),
        says: "因情况紧急，为保障公共安全，行政机关才可以申请人民法院立即执行",
        holds: (_file, act) => act.facts.publicSafety,
      },
    ],
    documents: ["立即执行申请书"],
    recording: textOnly,
  },
  answered: {
    title: "人民法院受理情况",
    stage: "application",
    nature: "fact",
    basis: cite("compulsion", 56),
    performers: ["officer", "unitHead"],
    after: ["apply"],
    follows: ["apply"],
    fields: fields.answered,
    examples: samples.answered,
    gates: [
      {
        code: "answered.fee",
        basis: cite("compulsion", 60),
        says: "行政机关申请人民法院强制执行，不缴纳申请费；强制执行的费用由被执行人承担",
        noteOnly: true,
        holds: (_file, act) => !act.facts.feeCharged,
      },
    ],
    opens: [
      {
        duty: "rule",
        title: "人民法院七日内裁定（听取意见的三十日内），跟踪裁定",
        owedBy: "unitHead",
        basis: cite("compulsion", 57),
        when: (_file, act) => act.facts.result === "accepted",
        within: workingDays(7),
        dischargedBy: ["ruling"],
        waivedBy: ["withdraw", "conclude"],
      },
      {
        ...objecting,
        basis: cite("compulsion", 56),
        when: (_file, act) => act.facts.result === "refused",
      },
    ],
    figures: [
      {
        indicator: "FS.NOTACCEPTED.N",
        basis: cite("compulsion", 56),
        when: (_file, act) => act.facts.result === "refused",
      },
    ],
    documents: ["受理通知书", "不予受理裁定书"],
    recording: textOnly,
  },
  objection: {
    title: "向上一级法院申请复议",
    stage: "application",
    nature: "decision",
    basis: cite("compulsion", 56),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["answered"],
    follows: ["answered", "ruling"],
    fields: fields.objection,
    examples: samples.objection,
    gates: [
      {
        code: "objection.refused",
        basis: [cite("compulsion", 56), cite("compulsion", 58)],
        says: "人民法院不予受理或者不予执行的，才可以向上一级人民法院申请复议",
        holds: (file) =>
          isRefused(file) && !since(file.latest.objection, file.latest.ruling ?? file.latest.answered),
      },
    ],
    documents: ["复议申请书"],
    recording: textOnly,
  },
  objectionRuled: {
    title: "上一级法院裁定",
    stage: "application",
    nature: "fact",
    basis: cite("compulsion", 58),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["objection"],
    follows: ["objection"],
    fields: fields.objectionRuled,
    examples: samples.objectionRuled,
    figures: [
      {
        indicator: "FS.ALLOW.N",
        basis: cite("compulsion", 58),
        when: (file, act) =>
          act.facts.result === "overturned" && file.latest.ruling?.facts.result === "refused",
      },
      ...executorFigures,
    ],
    documents: ["复议裁定书"],
    recording: textOnly,
  },
};
