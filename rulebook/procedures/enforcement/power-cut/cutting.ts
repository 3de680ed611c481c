import type { ActRule } from "@zhunsheng/engine";
import { calendarDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly, wholeCourse } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { isDayAhead, isRemoved, mustWait, wasTold } from "./standing.ts";

type Kinds =
  | "notify"
  | "notifySupplier"
  | "supplierReceipt"
  | "cut"
  | "reinspect"
  | "restore"
  | "tellSupplier"
  | "restored";

/** 通知单位、通知供应单位、停止供应、解除、恢复 (安全生产法第70条). */
export const cutting: { [P in Kinds]: ActRule<Facts, P> } = {
  notify: {
    title: "提前通知生产经营单位",
    stage: "execution",
    nature: "decision",
    basis: cite("workSafety", 70, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["decide"],
    before: ["restore"],
    fields: fields.notify,
    examples: samples.notify,
    gates: [
      twoOfficers,
      certified,
      {
        code: "notify.dayAhead",
        basis: cite("workSafety", 70, 2),
        says: "除有危及生产安全的紧急情形外，应当提前二十四小时通知生产经营单位停止供电的时间",
        holds: (file, { facts, occurredAt }) => !mustWait(file) || isDayAhead(occurredAt, facts.plannedAt),
      },
      {
        code: "notify.left",
        basis: cite("local"),
        mark: "M",
        says: "留置送达的，应当有见证人或者音像记录",
        holds: (_file, { facts }) => facts.way !== "leaving" || facts.witness !== undefined,
      },
    ],
    documents: ["停止供电（供应民用爆炸物品）告知书"],
    recording: keyMoments,
  },
  notifySupplier: {
    title: "书面通知供应单位停止供应",
    stage: "execution",
    nature: "decision",
    basis: cite("workSafety", 70, 1),
    performers: ["officer"],
    repeats: true,
    after: ["decide"],
    before: ["restore"],
    follows: ["notify"],
    fields: fields.notifySupplier,
    examples: samples.notifySupplier,
    gates: [
      {
        code: "notifySupplier.written",
        basis: cite("workSafety", 70, 1),
        says: "通知供电、供应单位应当采用书面形式",
        holds: (_file, { facts }) => facts.written,
      },
      {
        code: "notifySupplier.dayAhead",
        basis: cite("workSafety", 70, 2),
        says: "要求停止供电的时间距通知生产经营单位不满二十四小时，也没有紧急情形",
        holds: (file, { facts }) => !mustWait(file) || wasTold(file, facts.cutAt),
        wayOut: (file) => (file.done.notify ? { text: "推迟停止供电的时间" } : { act: "notify" }),
      },
    ],
    documents: ["停止供电（供应民用爆炸物品）通知书"],
    recording: textOnly,
  },
  supplierReceipt: {
    title: "供应单位签收",
    stage: "execution",
    nature: "fact",
    basis: cite("workSafety", 70, 1),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["notifySupplier"],
    fields: fields.supplierReceipt,
    examples: samples.supplierReceipt,
    gates: [
      {
        code: "supplierReceipt.cooperates",
        basis: cite("workSafety", 70, 1),
        says: "有关单位应当予以配合",
        noteOnly: true,
        holds: (_file, { facts }) => facts.cooperates,
      },
    ],
    documents: ["通知书回执"],
    recording: textOnly,
  },
  cut: {
    title: "停止供应",
    stage: "execution",
    nature: "fact",
    basis: cite("workSafety", 70, 1),
    performers: ["officer"],
    conditional: true,
    after: ["notifySupplier"],
    fields: fields.cut,
    examples: samples.cut,
    gates: [
      {
        code: "cut.dayAhead",
        basis: cite("workSafety", 70, 2),
        says: "没有紧急情形，停止供电距通知生产经营单位不满二十四小时",
        holds: (file, { occurredAt }) => !mustWait(file) || wasTold(file, occurredAt),
      },
    ],
    documents: ["停止供应记录"],
    recording: wholeCourse,
  },
  reinspect: {
    title: "复查",
    stage: "lifting",
    nature: "decision",
    basis: cite("workSafety", 70, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["decide"],
    fields: fields.reinspect,
    examples: samples.reinspect,
    gates: [twoOfficers, certified, certificateShown],
    opens: [
      {
        duty: "restore",
        title: "隐患消除，及时解除停止供应",
        owedBy: "head",
        basis: cite("workSafety", 70, 2),
        mark: "M",
        when: (file, { facts }) => facts.obeyed && facts.removed && !file.done.restore,
        within: calendarDays(1, "none"),
        dischargedBy: ["restore"],
      },
    ],
    documents: ["整改复查意见书"],
    recording: keyMoments,
  },
  restore: {
    title: "解除停止供应",
    stage: "lifting",
    nature: "decision",
    basis: cite("workSafety", 70, 2),
    performers: ["leader", "head"],
    after: ["decide"],
    follows: ["reinspect"],
    fields: fields.restore,
    examples: samples.restore,
    gates: [
      {
        code: "restore.removed",
        basis: cite("workSafety", 70, 2),
        says: "复查没有确认已经履行决定、消除事故隐患",
        holds: (file, { facts }) => facts.ground !== "removed" || isRemoved(file),
        wayOut: () => ({ act: "reinspect" }),
      },
    ],
    opens: [
      {
        duty: "tellSupplier",
        title: "及时书面通知供应单位恢复供应",
        owedBy: "officer",
        basis: cite("workSafety", 70, 2),
        mark: "M",
        when: (file) => file.done.notifySupplier,
        within: calendarDays(1, "none"),
        dischargedBy: ["tellSupplier"],
      },
    ],
    documents: ["解除停止供应决定书"],
    numbered: { series: "powerRestore", pattern: "（{region}）{short}复供〔{year}〕{n}号" },
    recording: textOnly,
  },
  tellSupplier: {
    title: "通知供应单位恢复供应",
    stage: "lifting",
    nature: "decision",
    basis: cite("workSafety", 70, 2),
    performers: ["officer"],
    conditional: true,
    after: ["notifySupplier", "restore"],
    fields: fields.tellSupplier,
    examples: samples.tellSupplier,
    gates: [
      {
        code: "tellSupplier.written",
        basis: cite("workSafety", 70, 1),
        says: "通知应当采用书面形式",
        holds: (_file, { facts }) => facts.written,
      },
    ],
    documents: ["恢复供电（供应民用爆炸物品）通知书"],
    recording: textOnly,
  },
  restored: {
    title: "恢复供应",
    stage: "lifting",
    nature: "fact",
    basis: cite("workSafety", 70, 2),
    performers: ["officer"],
    conditional: true,
    after: ["cut"],
    fields: fields.restored,
    examples: samples.restored,
    gates: [
      {
        code: "restored.lifted",
        basis: cite("workSafety", 70, 1),
        says: "还没有解除停止供应，供应单位已经恢复供应",
        noteOnly: true,
        holds: (file) => file.done.restore,
      },
    ],
    recording: textOnly,
  },
};
