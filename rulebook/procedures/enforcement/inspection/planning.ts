import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { ceilingsNeed, lowestCeiling } from "../../../registers/inspection-ceilings.ts";
import { inspectionItems } from "../../../registers/inspection-items.ts";
import { inspectionStandards, inspectionStandardsKey } from "../../../registers/inspection-standards.ts";
import { visitsNeed } from "../../../registers/inspection-visits.ts";
import { parties } from "../../../registers/parties.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { byMark, inspectorsCertified, inspectorsTwo } from "./gates.ts";
import { objectGates } from "./object-gates.ts";
import { carriedTask, plannedGates } from "./planned.ts";
import { samples } from "./samples.ts";
import { isApproved, isBegun, isRefused, itemsOf } from "./standing.ts";
import {
  cancelledEntry,
  isSingle,
  plannedEntry,
  reachesCeiling,
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
      visitsNeed<Facts, "task">(
        (_file, act) => act.facts,
        (_file, act) => act.facts.plannedOn,
      ),
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
      ...plannedGates,
      inspectorsTwo,
      inspectorsCertified,
      ...objectGates,
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
    enters: (file, act) =>
      act.facts.outcome === "refused" && !isBegun(file) && !file.done.check ? cancelledEntry(file, act) : [],
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
    needs: [
      visitsNeed<Facts, "notify">(
        (file) => file.latest.task?.facts,
        (_file, act) => act.facts.on,
      ),
      ...ceilingsNeed<Facts, "notify">((file) => file.latest.task?.facts.riskClass),
    ],
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
      {
        code: "notify.ceiling",
        basis: notice,
        mark: "V2",
        says: "检查通知书载明的频次上限应当与公布的上限一致，没有公布上限的不填",
        holds: ({ latest: { task } }, { facts }, reference) =>
          !task ||
          facts.allowed ===
            lowestCeiling(reference.entries, task.facts.riskClass, itemsOf(task.facts), reference.day),
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
    // What was stopped is reviewed after closing too, by whoever holds the office then.
    afterEnd: true,
    after: ["task"],
    fields: fields.replace,
    examples: samples.replace,
    gates: [
      inspectorsTwo,
      inspectorsCertified,
      {
        code: "replace.recusal",
        basis: cite("penalty", 43),
        says: "检查人员的回避由行政机关负责人决定",
        holds: (_file, { facts, by }, { people }) =>
          facts.ground !== "recusal" ||
          by.some(({ id }) => people[id]?.roles.some((role) => role === "leader" || role === "head")),
      },
    ],
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
    gates: [
      {
        code: "cancel.begun",
        basis: cite("workSafety", 68),
        says: "已经进入现场或者取证的，应当如实记录检查情况，不得撤销任务；审批没有同意的除外",
        holds: (file) => !isBegun(file) || isRefused(file),
        wayOut: () => ({ act: "check" }),
      },
    ],
    enters: cancelledEntry,
    recording: textOnly,
  },
};
