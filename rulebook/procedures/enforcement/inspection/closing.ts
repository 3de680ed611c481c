import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  countedWithPenalty,
  inspectionStandards,
  inspectionStandardsKey,
} from "../../../registers/inspection-standards.ts";
import { isYoung } from "../../shared/party.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { conclusionTitles } from "./fields-result.ts";
import { samples } from "./samples.ts";
import {
  type File,
  foundProblems,
  hasLooked,
  inspectedOn,
  isApproved,
  isTakenOver,
  isUnreached,
  ledToCase,
  outstanding,
  refusalUnreported,
} from "./standing.ts";

const record = cite("workSafety", 68);
const counting = cite("threeSystems", 6);

/** Conclusions for which there is no problem to tell of. */
const clear: readonly string[] = ["none", "unreachable", "notOperating"];

/**
 * A visit that found nobody is none (统计口径, 待核). E-50: not counted again where it led to a penalty, unless the
 * region counts both.
 */
const isCounted = (file: File, act: Parameters<typeof countedWithPenalty>[0]): boolean =>
  hasLooked(file) && (!ledToCase(file) || countedWithPenalty(act));

const kindIs =
  (kind: Facts["task"]["kind"]) =>
  (file: File, act: Parameters<typeof countedWithPenalty>[0]): boolean =>
    isCounted(file, act) && file.latest.task?.facts.kind === kind;

/** Parents that are told what an inspection came to. */
const told: readonly (string | undefined)[] = [
  "inspection-plan",
  "penalty-ordinary",
  "correction-order",
  "licence",
];

type Kinds = "tellResult" | "handOver" | "handOverReceipt" | "rate" | "answerRating" | "close";

/** 结果告知、移送其他部门、企业评价、办结. */
export const closing: { [P in Kinds]: ActRule<Facts, P> } = {
  tellResult: {
    title: "告知检查结果",
    stage: "result",
    nature: "decision",
    basis: cite("inspectionNotice"),
    performers: ["officer", "unitHead"],
    after: ["check"],
    follows: ["check", "handle"],
    fields: fields.tellResult,
    examples: samples.tellResult,
    gates: [
      {
        code: "tellResult.asFound",
        basis: record,
        says: "检查发现问题的，应当作出处理；没有发现问题的，不得以发现问题处理；没有找到的，才可以以无法联系作结论",
        holds: (file, { facts }) => {
          if (facts.conclusion === "unreachable" && (!isUnreached(file) || hasLooked(file))) return false;
          return foundProblems(file) === !clear.includes(facts.conclusion);
        },
      },
      {
        code: "tellResult.problems",
        basis: cite("threeSystems", 5),
        says: "发现问题的，应当向被检查单位告知问题和违反的规定，并告知陈述、申辩等权利",
        holds: (_file, { facts }) =>
          clear.includes(facts.conclusion) || (facts.problems !== undefined && facts.rightsTold),
      },
    ],
    opens: [
      {
        duty: "publish",
        title: "二十个工作日内公示检查结果",
        owedBy: "publisher",
        basis: counting,
        when: (file) => !isYoung(file.latest.task?.facts),
        within: workingDays(20),
        dischargedBy: ["publish"],
        waivedBy: ["withhold"],
        waivedWhen: (file) => file.latest.withhold?.facts.outcome === "withheld",
      },
      {
        duty: "order",
        title: "作出责令限期整改",
        owedBy: "officer",
        basis: cite("workSafety", 65, 1, 2),
        mark: "M",
        when: (file, act) => act.facts.conclusion === "order" && !file.done.ordered,
        within: workingDays(3),
        dischargedBy: ["ordered"],
      },
      {
        duty: "openCase",
        title: "登记案源，及时立案",
        owedBy: "officer",
        basis: cite("penalty", 54, 2),
        mark: "M",
        when: (file, act) => act.facts.conclusion === "case" && !ledToCase(file),
        within: workingDays(7),
        dischargedBy: ["caseOpened", "punished", "transferred"],
      },
      {
        duty: "handOver",
        title: "及时移送其他有关部门",
        owedBy: "unitHead",
        basis: cite("workSafety", 69),
        mark: "M",
        when: (file, act) => act.facts.conclusion === "handOver" && !file.done.handOver,
        within: workingDays(3),
        dischargedBy: ["handOver"],
      },
    ],
    returns: {
      kind: "inspected",
      facts: (file, { facts }) => {
        const day = inspectedOn(file);
        const parent = file.acts[0]?.parent?.procedure;
        if (day === undefined || !told.includes(parent)) return undefined;
        const row = parent === "inspection-plan" ? file.latest.task?.facts.planRow : undefined;
        return {
          inspectedOn: day,
          conclusion: conclusionTitles[facts.conclusion] ?? facts.conclusion,
          ...(row === undefined ? {} : { row }),
        };
      },
    },
    documents: ["行政检查结果告知书"],
    recording: textOnly,
  },
  handOver: {
    title: "移送其他有关部门",
    stage: "result",
    nature: "decision",
    basis: cite("workSafety", 69),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["check"],
    fields: fields.handOver,
    examples: samples.handOver,
    opens: [
      {
        duty: "handOverReceipt",
        title: "取得接受移送部门的签收凭证",
        owedBy: "officer",
        basis: cite("workSafety", 69),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["handOverReceipt"],
      },
    ],
    documents: ["安全生产问题移送书"],
    recording: textOnly,
  },
  handOverReceipt: {
    title: "接受移送部门签收",
    stage: "result",
    nature: "fact",
    basis: cite("workSafety", 69),
    performers: ["officer", "unitHead"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["handOver"],
    fields: fields.handOverReceipt,
    examples: samples.handOverReceipt,
    documents: ["移送回执"],
    recording: textOnly,
  },
  rate: {
    title: "企业评价",
    stage: "result",
    nature: "fact",
    basis: cite("inspectionNotice"),
    performers: ["unitHead", "party"],
    conditional: true,
    afterEnd: true,
    after: ["check"],
    fields: fields.rate,
    examples: samples.rate,
    opens: [
      {
        duty: "answerRating",
        title: "核查企业反映的违反禁止行为",
        owedBy: "leader",
        basis: cite("inspectionNotice"),
        mark: "M",
        when: (_file, act) => act.facts.broken.length > 0,
        within: workingDays(15),
        dischargedBy: ["answerRating"],
      },
    ],
    figures: [
      { indicator: "INS.RATE.N", basis: cite("inspectionNotice") },
      {
        indicator: "INS.RATE.BROKEN.N",
        basis: cite("inspectionNotice"),
        when: (_file, act) => act.facts.broken.length > 0,
      },
    ],
    documents: ["执法评价表"],
    recording: textOnly,
  },
  answerRating: {
    title: "核查评价反映的问题",
    stage: "result",
    nature: "decision",
    basis: cite("inspectionNotice"),
    performers: ["leader", "head"],
    conditional: true,
    afterEnd: true,
    after: ["rate"],
    follows: ["rate"],
    fields: fields.answerRating,
    examples: samples.answerRating,
    recording: textOnly,
  },
  close: {
    title: "检查办结",
    stage: "result",
    nature: "decision",
    basis: record,
    performers: ["unitHead", "leader", "head"],
    after: ["tellResult"],
    follows: ["tellResult", "review", "consent"],
    fields: fields.close,
    examples: samples.close,
    needs: [inspectionStandards.need(() => inspectionStandardsKey)],
    gates: [
      {
        code: "close.refusalReported",
        basis: record,
        says: "被检查单位负责人拒绝签字的情况还没有向部门报告",
        holds: (file) => !refusalUnreported(file),
        wayOut: () => ({ act: "reportRefusal" }),
      },
      {
        code: "close.measures",
        basis: cite("workSafety", 65, 1, 3),
        says: "撤出人员、停产停业、停止使用的措施还没有经审查同意恢复的，应当由责令整改、行政强制或者案件继续，并写明",
        holds: (file, { facts }) =>
          outstanding(file).length === 0 || (facts.continues !== undefined && isTakenOver(file)),
        fromFile: (file) => outstanding(file).length === 0,
        wayOut: () => ({ act: "review" }),
      },
      {
        code: "close.approved",
        basis: cite("inspectionNotice"),
        mark: "V2",
        says: "紧急检查没有补办审批",
        holds: isApproved,
        wayOut: () => ({ act: "approve" }),
      },
    ],
    figures: [
      { indicator: "INS.VISIT", basis: counting, when: isCounted },
      {
        indicator: "INS.PENALTY.N",
        basis: counting,
        when: (file) => hasLooked(file) && ledToCase(file),
      },
      { indicator: "INS.DAILY.N", basis: counting, when: kindIs("daily") },
      { indicator: "INS.CAMP.N", basis: counting, when: kindIs("special") },
      { indicator: "INS.CLUE.N", basis: counting, when: kindIs("clue") },
      { indicator: "INS.IMMEDIATE.N", basis: counting, when: kindIs("immediate") },
      { indicator: "INS.RECHECK.N", basis: counting, when: kindIs("recheck") },
      {
        indicator: "INS.JOINT.N",
        basis: cite("workSafety", 69),
        when: (file, act) => isCounted(file, act) && (file.latest.task?.facts.units ?? []).length > 0,
      },
      {
        indicator: "INS.HAZ.FIXED",
        basis: record,
        when: (_file, { facts }) => facts.fixed > 0,
        amount: (_file, { facts }) => facts.fixed,
      },
    ],
    recording: textOnly,
  },
};
