import type { ActRule, LinkedFile } from "@zhunsheng/engine";
import { z } from "zod";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { ceilingsNeed } from "../../../registers/inspection-ceilings.ts";
import { inspectionItems } from "../../../registers/inspection-items.ts";
import { inspectionStandards, inspectionStandardsKey } from "../../../registers/inspection-standards.ts";
import { visitsNeed } from "../../../registers/inspection-visits.ts";
import { parties } from "../../../registers/parties.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { byMark, inspectorsCertified, inspectorsTwo } from "./gates.ts";
import { samples } from "./samples.ts";
import { isApproved, itemsOf } from "./standing.ts";
import {
  isSingle,
  plannedEntry,
  reachesCeiling,
  settledEntry,
  usedThisYear,
  withinCeiling,
} from "./visits.ts";

const notice = cite("inspectionNotice");

/** The task names at most ten items, each of them looked up by itself. */
const itemNeeds = Array.from({ length: 10 }, (_, place) =>
  inspectionItems.need<Facts, "task">((_file, act) => act.facts.items[place]?.item),
);

const standardsNeed = inspectionStandards.need<Facts, "task">(() => inspectionStandardsKey);

/** 检查任务、审批、通知、更换检查人员、撤销任务. */
export const planning: {
  [P in "task" | "approve" | "notify" | "replace" | "cancel"]: ActRule<Facts, P>;
} = {
  task: {
    title: "拟定检查任务",
    stage: "planning",
    nature: "decision",
    basis: cite("workSafety", 62, 2),
    performers: ["officer", "unitHead"],
    starts: true,
    after: [],
    fields: fields.task,
    examples: samples.task,
    carries: carriedTask,
    needs: [
      ...itemNeeds,
      ...ceilingsNeed<Facts, "task">((_file, act) => act.facts.riskClass),
      visitsNeed<Facts, "task">((_file, act) => act.facts),
      parties.need((_file, act) => act.facts.party),
      agencies.need(() => "self"),
      standardsNeed,
    ],
    gates: [
      {
        code: "task.listed",
        basis: [cite("randomInspection"), notice],
        says: "检查事项应当有法律、法规、规章依据并列入已经公布的清单，没有列入或者没有公布的不得检查，企业有权拒绝",
        holds: (_file, { facts }, reference) =>
          facts.items.every(({ item }) => {
            const listed = inspectionItems.find(reference, item);
            return listed !== undefined && listed.publishedOn <= reference.day;
          }),
      },
      {
        code: "task.way",
        basis: notice,
        mark: "V2",
        says: "检查方式应当与检查事项清单公布的方式一致",
        holds: (_file, { facts }, reference) =>
          facts.items.every(
            ({ item }) => inspectionItems.find(reference, item)?.ways.includes(facts.way) ?? true,
          ),
      },
      {
        code: "task.planned",
        basis: cite("workSafety", 62, 2),
        says: "日常检查、专项检查应当按照年度监督检查计划或者专项检查计划进行，计划应当已经公布",
        holds: (_file, { facts }, reference) => {
          if (facts.kind !== "daily" && facts.kind !== "special") return true;
          const { parent } = reference;
          if (parent?.procedure === "inspection-plan") return parent.file.done.publish === true;
          return facts.plan !== undefined;
        },
        wayOut: () => ({ text: "从已经公布的检查计划中开始，或者写明计划编号" }),
      },
      {
        code: "task.planRow",
        basis: cite("workSafety", 62, 2),
        says: "从检查计划开始的任务应当写明计划事项，检查事项应当是该计划事项所列的",
        holds: (_file, { facts }, { parent }) => {
          if (parent?.procedure !== "inspection-plan") return true;
          const row = plannedRows(parent).find(({ id }) => id === facts.planRow);
          return row !== undefined && itemsOf(facts).includes(row.item);
        },
      },
      inspectorsTwo,
      inspectorsCertified,
      {
        code: "task.riskClass",
        basis: cite("local"),
        says: "风险等级应当与监管对象登记一致，登记有等级的应当写明",
        holds: (_file, { facts }, reference) => {
          const known = parties.find(reference, facts.party)?.riskClass;
          return known === undefined || known === facts.riskClass;
        },
      },
      {
        code: "task.ceiling",
        basis: [notice, cite("local")],
        says: "同一企业本年度的检查次数已经达到公布的频次上限，不得再安排检查；线索核查、即时检查不计入",
        holds: (file, act, reference) => withinCeiling(file, act, reference, true),
      },
      {
        code: "task.ceilingUnverified",
        basis: [notice, cite("inspectionPattern", 29)],
        mark: "V2",
        says: "同一企业本年度的检查次数已经达到频次上限（上限的依据待核）",
        holds: (file, act, reference) => withinCeiling(file, act, reference, false),
      },
      ...byMark<{ readonly facts: Facts["task"] }>({
        code: "task.duplicate",
        basis: notice,
        says: "对同一企业已有尚未实施的检查任务，或者在规定的间隔内检查过同一事项，应当合并检查、不得重复检查",
        holds: isSingle,
        wayOut: () => ({ text: "并入已有的检查任务，或者等待间隔届满" }),
      }),
      ...byMark<{ readonly facts: Facts["task"] }>({
        code: "task.delegated",
        basis: notice,
        says: "受委托组织应当在委托范围内以委托行政机关名义检查，不得以自己的名义检查",
        holds: (_file, { facts }, reference) =>
          agencies.find(reference, "self")?.kind !== "delegated" || facts.delegatedBy !== undefined,
        wayOut: () => ({ text: "写明委托行政机关和委托书，以其名义检查" }),
      }),
      {
        code: "task.district",
        basis: notice,
        mark: "V2",
        says: "行政检查由有管辖权的机关实施，异地检查应当按照规定请求当地协助",
        holds: (_file, { facts }) => facts.inDistrict,
      },
    ],
    enters: plannedEntry,
    figures: [
      { indicator: "INS.TASK.N", basis: notice },
      { indicator: "INS.COMPANY.MAX", basis: notice, when: reachesCeiling },
    ],
    documents: ["行政检查审批表"],
    recording: textOnly,
  },
  approve: {
    title: "检查审批",
    stage: "planning",
    nature: "decision",
    basis: notice,
    performers: ["leader", "head"],
    afterEnd: true,
    after: ["task"],
    fields: fields.approve,
    examples: samples.approve,
    documents: ["行政检查审批表"],
    recording: textOnly,
  },
  notify: {
    title: "检查通知",
    stage: "planning",
    nature: "decision",
    basis: notice,
    performers: ["officer", "unitHead"],
    conditional: true,
    repeats: true,
    after: ["task"],
    follows: ["approve"],
    before: ["check"],
    fields: fields.notify,
    examples: samples.notify,
    needs: [visitsNeed<Facts, "notify">((file) => file.latest.task?.facts)],
    gates: [
      {
        code: "notify.approved",
        basis: notice,
        mark: "V2",
        says: "检查应当经批准后通知企业",
        holds: isApproved,
        wayOut: () => ({ act: "approve" }),
      },
      {
        code: "notify.unannounced",
        basis: cite("local"),
        mark: "M",
        says: "不预先告知的检查不应当事先通知",
        holds: (file) => file.latest.task?.facts.notice !== "unannounced" || file.done.enter,
      },
      {
        code: "notify.told",
        basis: notice,
        mark: "V2",
        says: "检查通知书应当载明禁止行为、投诉电话，并告知陈述、申辩、申请回避的权利",
        holds: (_file, { facts }) => facts.prohibitionsTold && facts.rightsTold,
      },
      {
        code: "notify.frequency",
        basis: notice,
        mark: "V2",
        says: "检查通知书载明的已检查次数应当与检查记录一致",
        holds: (file, { facts }, reference) => facts.used === usedThisYear(file, facts.on, reference),
      },
    ],
    documents: ["行政检查通知书"],
    recording: textOnly,
  },
  replace: {
    title: "更换检查人员",
    stage: "planning",
    nature: "decision",
    basis: cite("penalty", 43),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    repeats: true,
    after: ["task"],
    fields: fields.replace,
    examples: samples.replace,
    gates: [inspectorsTwo, inspectorsCertified],
    recording: textOnly,
  },
  cancel: {
    title: "撤销检查任务",
    stage: "planning",
    nature: "decision",
    basis: notice,
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    after: ["task"],
    before: ["check"],
    fields: fields.cancel,
    examples: samples.cancel,
    enters: settledEntry("cancelled"),
    recording: textOnly,
  },
};

const listed = z.array(z.object({ id: z.string(), item: z.string() }));

/** The rows of the plan as they stand. */
function plannedRows({ file }: LinkedFile): z.infer<typeof listed> {
  const { revise, draft } = file.latest;
  return listed.parse((revise ?? draft)?.facts.rows ?? []);
}

/** What the matter it comes from already says: the plan and its campaign, or the party to which one goes. */
function carriedTask(parent: LinkedFile): Partial<Facts["task"]> {
  const { procedure, file } = parent;
  if (procedure === "inspection-plan") {
    const { kind, title } = file.latest.draft?.facts ?? {};
    const campaign = kind === "special" && typeof title === "string" ? { campaign: title } : {};
    return { kind: kind === "special" ? "special" : "daily", plan: file.matter, ...campaign };
  }
  const party = partyOfParent(parent);
  return {
    ...party,
    kind: procedure === "correction-order" ? "recheck" : "clue",
    ...(party.partyAddress === undefined ? {} : { place: party.partyAddress }),
  };
}
