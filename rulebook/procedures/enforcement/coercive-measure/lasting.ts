import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, previousDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { compulsionItems } from "../../../registers/compulsion-items.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-keeping.ts";
import { caseIsOver, fromPenalty, held, isAmong, isOver, tolls } from "./standing.ts";
import { nothingHeld, statutoryDays } from "./term.ts";

type Kinds = "commission" | "testResult" | "extend" | "tellExtension";

/** 检测期间、延长期限 (行政强制法第25条): what alone makes a measure last longer. */
export const lasting: { [P in Kinds]: ActRule<Facts, P> } = {
  commission: {
    title: "委托检测",
    stage: "custody",
    nature: "decision",
    basis: cite("compulsion", 25, 3),
    performers: ["officer", "unitHead", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["take"],
    fields: fields.commission,
    examples: samples.commission,
    gates: [
      {
        code: "commission.told",
        basis: cite("compulsion", 25, 3),
        says: "检测、检验、检疫或者技术鉴定的期间应当明确，并书面告知当事人",
        holds: (_file, { facts }) => facts.told,
      },
      {
        code: "commission.forward",
        basis: cite("compulsion", 25, 3),
        says: "检测期间不得早于委托之日，已经过去的日子不能扣除",
        holds: (_file, { facts, occurredAt }) => dayOf(occurredAt) <= facts.from,
      },
      {
        code: "commission.inForce",
        basis: [cite("compulsion", 25, 3), cite("compulsion", 28, 1, 4)],
        says: "查封、扣押期限已经届满，不能再以检测扣除期间",
        holds: (file, { facts }) => !isOver(file, facts.from),
      },
      {
        code: "commission.cost",
        basis: cite("compulsion", 25, 3),
        says: "检测、检验、检疫或者技术鉴定的费用由行政机关承担",
        holds: (_file, { facts }) => facts.costOnAgency,
      },
      {
        code: "commission.held",
        basis: cite("compulsion", 25, 3),
        says: "送检的应当是清单所列、仍在查封、扣押的物品",
        holds: (file, act) => isAmong(act, held(file)),
      },
    ],
    opens: [
      {
        duty: "testResult",
        title: "在告知的检测期间内取得结果",
        owedBy: "officer",
        basis: cite("compulsion", 25, 3),
        within: calendarDays(1, "none"),
        from: (_file, { facts }) => previousDay(facts.until),
        dischargedBy: ["testResult"],
        dischargedWhen: (file, { seq }, opened) =>
          file.all.testResult.some((result) => result.seq === seq && result.facts.commission === opened.seq),
      },
    ],
    documents: ["检测（鉴定）委托书", "检测（鉴定）期间告知书"],
    recording: textOnly,
  },
  testResult: {
    title: "收到检测结果",
    stage: "custody",
    nature: "fact",
    basis: cite("compulsion", 25, 3),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["commission"],
    fields: fields.testResult,
    examples: samples.testResult,
    gates: [
      {
        code: "testResult.commissioned",
        basis: cite("compulsion", 25, 3),
        says: "检测结果应当对应本案尚无结果的委托，收到之日不得早于委托、晚于登记",
        holds: (file, { facts, seq, occurredAt }) => {
          const commission = file.all.commission.find((one) => one.seq === facts.commission);
          const answered = file.all.testResult.some(
            (one) => one.seq !== seq && one.facts.commission === facts.commission,
          );
          return (
            commission !== undefined &&
            !answered &&
            dayOf(commission.occurredAt) <= facts.receivedOn &&
            facts.receivedOn <= dayOf(occurredAt)
          );
        },
      },
    ],
    documents: ["检测（鉴定）报告"],
    recording: textOnly,
  },
  extend: {
    title: "延长期限",
    stage: "custody",
    nature: "decision",
    basis: cite("compulsion", 25, 1),
    performers: ["leader", "head"],
    conditional: true,
    after: ["take"],
    fields: fields.extend,
    examples: samples.extend,
    needs: [compulsionItems.need((file) => file.latest.take?.facts.item)],
    gates: [
      {
        code: "extend.days",
        basis: cite("compulsion", 25, 1),
        says: "延长期限不得超过三十日，法律、行政法规另有规定的除外",
        holds: (file, { facts }, reference) => {
          const item = compulsionItems.find(reference, file.latest.take?.facts.item);
          return facts.days <= (item?.termDays ?? statutoryDays);
        },
      },
      {
        code: "extend.complex",
        basis: cite("compulsion", 25, 1),
        says: "情况复杂的，经行政机关负责人批准，才可以延长",
        holds: (_file, { facts }) => facts.complex,
      },
      {
        code: "extend.inTime",
        basis: [cite("compulsion", 25, 1), cite("compulsion", 28, 1, 4)],
        says: "查封、扣押期限已经届满，应当解除并立即退还，不能再延长",
        holds: (file, { occurredAt }) => !isOver(file, dayOf(occurredAt)),
        wayOut: () => ({ act: "lift" }),
      },
      {
        code: "extend.held",
        basis: cite("compulsion", 25, 1),
        says: "没有仍在查封、扣押的物品，不需要延长",
        holds: (file) => held(file).length > 0,
      },
      {
        code: "extend.ratified",
        basis: cite("compulsion", 19),
        says: "当场实施的强制措施还没有经负责人补办批准，或者负责人认为不应当采取，不能延长",
        holds: (file) => file.done.approve || file.latest.ratify?.facts.outcome === "agreed",
        wayOut: (file) => ({ act: file.done.ratify ? "lift" : "ratify" }),
      },
      {
        code: "extend.caseOpen",
        basis: cite("compulsion", 28, 1, 3),
        says: "案件已经作出处理决定或者办结，应当及时解除，不能延长",
        holds: (_file, _act, reference) => !fromPenalty(reference) || !caseIsOver(reference),
        wayOut: () => ({ act: "lift" }),
      },
    ],
    opens: [
      {
        duty: "tellExtension",
        title: "将延长决定及时书面告知当事人",
        owedBy: "officer",
        basis: cite("compulsion", 25, 2),
        mark: "M",
        within: workingDays(3),
        dischargedBy: ["tellExtension"],
      },
      {
        duty: "settleExtended",
        title: "在延长的期限内作出处理决定或者解除",
        owedBy: "leader",
        basis: cite("compulsion", 27),
        within: calendarDays(60, "none"),
        from: ({ latest: { take } }, act) => dayOf(take?.occurredAt ?? act.occurredAt),
        agencyLimit: (file, { facts }) =>
          file.latest.take && calendarDays(file.latest.take.facts.termDays + facts.days, "none"),
        paused: (file) => tolls(file),
        dischargedBy: nothingHeld.dischargedBy,
        dischargedWhen: nothingHeld.dischargedWhen,
      },
    ],
    figures: [{ indicator: "QZ.EXTENDED.N", basis: cite("compulsion", 25, 1) }],
    documents: ["延长查封（扣押）期限决定书"],
    numbered: { series: "measureExtension", pattern: "（{region}）{short}延强〔{year}〕{n}号" },
    recording: textOnly,
  },
  tellExtension: {
    title: "告知延长决定",
    stage: "custody",
    nature: "fact",
    basis: cite("compulsion", 25, 2),
    performers: ["officer"],
    conditional: true,
    repeats: true,
    after: ["extend"],
    fields: fields.tellExtension,
    examples: samples.tellExtension,
    gates: [
      {
        code: "tellExtension.written",
        basis: cite("compulsion", 25, 2),
        says: "延长查封、扣押的决定应当书面告知当事人，并说明理由",
        holds: (_file, { facts }) => facts.way !== "spoken" && facts.reasonTold,
      },
    ],
    documents: ["送达回执"],
    recording: keyMoments,
  },
};
