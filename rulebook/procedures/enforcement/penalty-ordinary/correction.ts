import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { assigned, notRecused, notRecusedAbove } from "./people-gates.ts";
import { samples } from "./samples-correction.ts";
import { assignedTo } from "./standing.ts";
import { correctionDueOn, findActAt } from "./standing-investigation.ts";

type Kinds = "orderCorrection" | "orderDelivered" | "extendCorrection" | "recheckCorrection";

/** 责令改正与复查 (行政处罚法第28条): no penalty, and yet a procedure of its own (E-67). */
export const correction: { [P in Kinds]: ActRule<Facts, P> } = {
  orderCorrection: {
    title: "责令改正",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 28, 1),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["close"],
    fields: fields.orderCorrection,
    examples: samples.orderCorrection,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      {
        code: "orderCorrection.dueOn",
        basis: cite("penalty", 28, 1),
        says: "责令限期改正的期限不得早于责令之日；责令立即改正的，期限就是当日",
        holds: (_file, act) => {
          const day = dayOf(act.occurredAt);
          const now = act.facts.mode === "now";
          return act.facts.items.every(({ dueOn }) => (now ? dueOn === day : dueOn >= day));
        },
      },
    ],
    opens: [
      {
        duty: "deliverOrder",
        title: "送达责令改正文书",
        owedBy: "officer",
        who: (file) => assignedTo(file),
        basis: cite("penalty", 28, 1),
        mark: "M",
        when: (_file, { facts }) => !facts.handed,
        within: workingDays(7),
        dischargedBy: ["orderDelivered"],
        dischargedWhen: (file, discharging, opened) =>
          findActAt(file.all.orderDelivered, discharging.seq)?.facts.order === opened.seq,
        waivedBy: ["refer", "terminate"],
      },
      {
        duty: "recheckCorrection",
        title: "改正期限届满后复查",
        owedBy: "officer",
        who: (file) => assignedTo(file),
        basis: cite("penalty", 28, 1),
        mark: "M",
        within: workingDays(10),
        from: (file, act) => correctionDueOn(file, act),
        dischargedBy: ["recheckCorrection"],
        dischargedWhen: (file, discharging, opened) =>
          findActAt(file.all.recheckCorrection, discharging.seq)?.facts.order === opened.seq,
        waivedBy: ["extendCorrection", "refer", "terminate"],
        waivedWhen: (file, waiving, opened) => {
          const extended = findActAt(file.all.extendCorrection, waiving.seq);
          return extended === undefined || extended.facts.order === opened.seq;
        },
      },
    ],
    figures: [
      { indicator: "ORD.N", basis: cite("penalty", 28, 1) },
      {
        indicator: "ORD.ITEM.N",
        basis: cite("penalty", 28, 1),
        amount: (_file, { facts }) => facts.items.length,
      },
    ],
    documents: ["责令限期整改指令书", "现场处理措施决定书"],
    recording: textOnly,
  },
  orderDelivered: {
    title: "责令改正文书送达",
    stage: "investigation",
    nature: "fact",
    basis: cite("penalty", 61),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["orderCorrection"],
    fields: fields.orderDelivered,
    examples: samples.orderDelivered,
    gates: [
      {
        code: "orderDelivered.order",
        basis: cite("local"),
        mark: "M",
        says: "所送达的应当是本案的责令改正文书",
        holds: (file, { facts }) => findActAt(file.all.orderCorrection, facts.order) !== undefined,
      },
    ],
    documents: ["文书送达回执"],
    recording: textOnly,
  },
  extendCorrection: {
    title: "延长改正期限",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 28, 1),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["orderCorrection"],
    before: ["close"],
    fields: fields.extendCorrection,
    examples: samples.extendCorrection,
    gates: [
      notRecusedAbove,
      {
        code: "extendCorrection.order",
        basis: cite("penalty", 28, 1),
        says: "所延长的应当是本案的责令改正，延长后的期限应当晚于原来的期限",
        holds: (file, { facts }) => {
          const order = findActAt(file.all.orderCorrection, facts.order);
          return order !== undefined && facts.dueOn > correctionDueOn(file, order);
        },
      },
      {
        code: "extendCorrection.beforeEnd",
        basis: cite("local"),
        mark: "M",
        says: "延长改正期限应当在原来的期限届满前批准",
        holds: (file, act) => {
          const order = findActAt(file.all.orderCorrection, act.facts.order);
          return !order || dayOf(act.occurredAt) <= correctionDueOn(file, order);
        },
      },
    ],
    opens: [
      {
        duty: "recheckExtended",
        title: "延长的改正期限届满后复查",
        owedBy: "officer",
        who: (file) => assignedTo(file),
        basis: cite("penalty", 28, 1),
        mark: "M",
        within: workingDays(10),
        from: (_file, { facts }) => facts.dueOn,
        dischargedBy: ["recheckCorrection"],
        dischargedWhen: (file, discharging, opened) =>
          findActAt(file.all.recheckCorrection, discharging.seq)?.facts.order === opened.facts.order,
        waivedBy: ["extendCorrection", "refer", "terminate"],
        waivedWhen: (file, waiving, opened) => {
          const extended = findActAt(file.all.extendCorrection, waiving.seq);
          return extended === undefined || extended.facts.order === opened.facts.order;
        },
      },
    ],
    documents: ["延长改正期限审批表"],
    recording: textOnly,
  },
  recheckCorrection: {
    title: "整改复查",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 28, 1),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["orderCorrection"],
    fields: fields.recheckCorrection,
    examples: samples.recheckCorrection,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      certificateShown,
      {
        code: "recheckCorrection.order",
        basis: cite("penalty", 28, 1),
        says: "所复查的应当是本案的责令改正",
        holds: (file, { facts }) => findActAt(file.all.orderCorrection, facts.order) !== undefined,
      },
      {
        code: "recheckCorrection.items",
        basis: cite("local"),
        mark: "M",
        says: "对责令改正的事项应当逐项复查，写明结果；全部改正的，才可以提出改正完毕的意见",
        holds: (file, { facts }) => {
          const ordered = findActAt(file.all.orderCorrection, facts.order)?.facts.items ?? [];
          const checked = new Set(facts.items.map(({ problem }) => problem));
          const whole = ordered.every(({ problem }) => checked.has(problem));
          return (
            whole && (facts.opinion !== "closed" || facts.items.every(({ result }) => result === "done"))
          );
        },
      },
    ],
    figures: [{ indicator: "REINS.N", basis: cite("threeSystems", 6) }],
    documents: ["整改复查意见书"],
    recording: keyMoments,
  },
};
