import { type ActRule, type DutyRule, since } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { correctionLimit, standardsNeed } from "../../../registers/correction-standards.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { certificateShown } from "./gates.ts";
import { inspecting, serving, unlessExtended } from "./ordering.ts";
import { samples } from "./samples.ts";
import { dueOf, hasStopped, isCorrected, isServedBy, termEnd, uncorrected } from "./standing.ts";

type Kinds = "reinspect" | "resumedUnlawfully" | "resume";

/** 重大事故隐患排除后，经审查同意，方可恢复 (E-56). */
const consent = cite("workSafety", 65, 1, 3);

/** An order that was not obeyed is followed up: a case, a power cut, execution, substitute performance. */
const pursuing = {
  title: "逾期未整改、擅自恢复生产的，立案查处或者依法强制",
  owedBy: "unitHead" as const,
  basis: cite("penalty", 54, 2),
  ...correctionLimit("pursuitWorkingDays"),
  dischargedBy: ["caseOpened", "powerCut", "executed", "substituted"] as const,
  waivedBy: ["annul", "close"] as const,
};

const resumption: DutyRule<Facts, "reinspect"> = {
  duty: "decideResume",
  title: "审查是否同意恢复生产经营、使用",
  owedBy: "leader",
  basis: consent,
  ...correctionLimit("resumptionWorkingDays"),
  when: (file) => hasStopped(file) && isCorrected(file) && !file.done.resume,
  dischargedBy: ["resume"],
  waivedBy: ["annul", "close"],
};

/** 复查、擅自恢复、同意恢复. */
export const reinspecting: { [P in Kinds]: ActRule<Facts, P> } = {
  reinspect: {
    title: "整改复查",
    stage: "reinspection",
    nature: "decision",
    basis: cite("workSafety", 65, 1, 2),
    performers: ["officer"],
    repeats: true,
    after: ["issue"],
    before: ["annul"],
    fields: fields.reinspect,
    examples: samples.reinspect,
    needs: [standardsNeed],
    gates: [
      twoOfficers,
      certified,
      certificateShown,
      {
        code: "reinspect.items",
        basis: cite("local"),
        mark: "M",
        says: "应当对责令整改、已经到期的事项逐项复查，写明结果；复查的应当是责令整改的事项",
        holds: (file, act) => {
          const checked = new Set(act.facts.items.map(({ problem }) => problem));
          const ordered = new Set(file.latest.issue?.facts.items.map(({ problem }) => problem));
          const owed = uncorrected(file).filter(
            (problem) => (dueOf(file, problem) ?? "") <= dayOf(act.occurredAt),
          );
          return (
            [...checked].every((problem) => ordered.has(problem)) && owed.every((one) => checked.has(one))
          );
        },
      },
      {
        code: "reinspect.opinion",
        basis: cite("penalty", 28, 1),
        says: "全部整改的，才可以提出整改完毕的意见；已经全部整改的，不得再责令整改或者以逾期查处",
        holds: (file, { facts }) => (facts.opinion === "closed") === (uncorrected(file, facts).length === 0),
      },
      {
        code: "reinspect.remaining",
        basis: cite("penalty", 28, 1),
        says: "已经到期的事项都整改的，其余事项才可以按原期限继续整改",
        holds: (file, { facts, occurredAt }) =>
          facts.opinion !== "remaining" ||
          uncorrected(file, facts).every((problem) => (dueOf(file, problem) ?? "") > dayOf(occurredAt)),
      },
      {
        code: "reinspect.term",
        basis: cite("penalty", 28, 1),
        says: "整改期限没有届满，不得认定逾期未整改",
        holds: (file, act) =>
          act.facts.opinion !== "pursue" ||
          act.facts.items.some(({ problem, result }) => {
            const due = dueOf(file, problem);
            return result !== "done" && due !== undefined && dayOf(act.occurredAt) > due;
          }),
      },
      {
        code: "reinspect.served",
        basis: cite("local"),
        mark: "M",
        says: "责令整改文书没有在整改期限内依法送达，认定逾期未整改的依据不足",
        holds: (file, { facts }) => facts.opinion !== "pursue" || isServedBy(file, termEnd(file) ?? ""),
        wayOut: () => ({ act: "deliver" }),
      },
      {
        code: "reinspect.newTerm",
        basis: cite("penalty", 28, 1),
        says: "重新确定的整改期限应当晚于复查之日，不得早于原来的期限",
        holds: (file, act) =>
          act.facts.newDueOn === undefined ||
          (act.facts.newDueOn > dayOf(act.occurredAt) && act.facts.newDueOn >= (termEnd(file) ?? "")),
      },
      {
        code: "reinspect.early",
        basis: cite("local"),
        mark: "M",
        says: "整改期限届满前复查的，应当有当事人的申请",
        holds: (file, act) => {
          const items = file.latest.issue?.facts.items ?? [];
          const due = items.some(({ problem }) => (dueOf(file, problem) ?? "") <= dayOf(act.occurredAt));
          return due || since(file.latest.requestReinspection, file.latest.reinspect);
        },
        wayOut: () => ({ act: "requestReinspection" }),
      },
      {
        code: "reinspect.refusal",
        basis: cite("workSafety", 68),
        says: "当事人拒绝签名的，应当将情况记录在案并报告",
        holds: (_file, { facts }) => facts.signature !== "refused" || facts.refusalNote !== undefined,
      },
    ],
    opens: [
      { duty: "deliverOpinion", title: "送达整改复查意见书", ...serving("opinion") },
      { duty: "pursue", ...pursuing, when: (_file, { facts }) => facts.opinion === "pursue" },
      {
        duty: "reinspectAgain",
        title: "重新确定的整改期限届满后复查",
        ...inspecting,
        when: (_file, { facts }) => facts.newDueOn !== undefined,
        from: (_file, act) => act.facts.newDueOn ?? dayOf(act.occurredAt),
        ...unlessExtended,
      },
      resumption,
    ],
    figures: [
      { indicator: "REINS.N", basis: cite("threeSystems", 6) },
      {
        indicator: "ORD.OVERDUE.N",
        basis: cite("threeSystems", 6),
        when: (_file, { facts }) => facts.opinion === "pursue",
      },
    ],
    documents: ["整改复查意见书"],
    recording: keyMoments,
  },
  resumedUnlawfully: {
    title: "擅自恢复生产经营、使用",
    stage: "reinspection",
    nature: "fact",
    basis: consent,
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    fields: fields.resumedUnlawfully,
    examples: samples.resumedUnlawfully,
    needs: [standardsNeed],
    gates: [
      twoOfficers,
      certified,
      {
        code: "resumedUnlawfully.stopped",
        basis: consent,
        says: "没有责令停产停业、停止使用，或者已经同意恢复，不属于擅自恢复",
        holds: (file) => hasStopped(file) && !file.done.resume,
      },
    ],
    opens: [{ duty: "pursueResumed", ...pursuing }],
    documents: ["现场检查记录"],
    recording: keyMoments,
  },
  resume: {
    title: "同意恢复生产经营、使用",
    stage: "reinspection",
    nature: "decision",
    basis: consent,
    performers: ["leader", "head"],
    conditional: true,
    after: ["issue"],
    before: ["annul"],
    follows: ["reinspect"],
    fields: fields.resume,
    examples: samples.resume,
    needs: [standardsNeed],
    gates: [
      {
        code: "resume.stopped",
        basis: consent,
        says: "没有责令停产停业、停止使用，不需要同意恢复",
        holds: hasStopped,
      },
      {
        code: "resume.removed",
        basis: consent,
        says: "重大事故隐患没有经复查确认排除，不得同意恢复生产经营、使用",
        holds: isCorrected,
        wayOut: () => ({ act: "reinspect" }),
      },
    ],
    opens: [{ duty: "deliverConsent", title: "送达恢复审查同意书", ...serving("consent") }],
    documents: ["恢复生产经营审查意见书"],
    recording: textOnly,
  },
};
