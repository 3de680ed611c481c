import { type ActRule, since } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { standardsNeed } from "../../../registers/correction-standards.ts";
import { textOnly } from "../../shared/recordings.ts";
import { closingTitles, type Facts, fields } from "./fields.ts";
import { serving } from "./ordering.ts";
import { isPublished } from "./publicity.ts";
import { samples } from "./samples.ts";
import { hasStopped, isCorrected, isPursued, isServedBy } from "./standing.ts";

type Linked = "powerCut" | "inspected" | "caseOpened" | "caseDeclined" | "executed" | "substituted";

/** What every fact that another matter brings about has in common. */
const returned = {
  stage: "ending",
  nature: "fact",
  performers: ["officer", "unitHead", "leader", "head"],
  conditional: true,
  afterEnd: true,
  repeats: true,
  after: ["issue"],
  recording: textOnly,
} as const;

/** 停电、检查、立案、强制执行、代履行: what came of matters opened from this order. */
const linked: { [P in Linked]: ActRule<Facts, P> } = {
  powerCut: {
    ...returned,
    title: "停止供电、停止供应民用爆炸物品",
    basis: cite("workSafety", 70),
    fields: fields.powerCut,
    examples: samples.powerCut,
    fromLink: "power-cut",
  },
  inspected: {
    ...returned,
    title: "行政检查",
    basis: cite("workSafety", 65),
    fields: fields.inspected,
    examples: samples.inspected,
    fromLink: "inspection",
  },
  caseOpened: {
    ...returned,
    title: "转案件查处（登记案源）",
    basis: cite("penalty", 54, 2),
    fields: fields.caseOpened,
    examples: samples.caseOpened,
    fromLink: "penalty-ordinary",
  },
  caseDeclined: {
    ...returned,
    title: "案件不予立案",
    basis: cite("penalty", 54, 2),
    fields: fields.caseDeclined,
    examples: samples.caseDeclined,
    fromLink: "penalty-ordinary",
  },
  executed: {
    ...returned,
    title: "行政机关强制执行",
    basis: cite("compulsion", 34),
    fields: fields.executed,
    examples: samples.executed,
    fromLink: "coercive-execution",
  },
  substituted: {
    ...returned,
    title: "代履行",
    basis: cite("compulsion", 50),
    fields: fields.substituted,
    examples: samples.substituted,
    fromLink: "substitute-performance",
  },
};

/** 撤销、不再责令、关联事项、办结. */
export const ending: { [P in "annul" | "notIssued" | Linked | "close"]: ActRule<Facts, P> } = {
  annul: {
    title: "撤销责令整改",
    stage: "ending",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    conditional: true,
    // A reconsideration or a court may annul what was obeyed and closed long ago.
    afterEnd: true,
    after: ["issue"],
    follows: ["reply"],
    fields: fields.annul,
    examples: samples.annul,
    needs: [standardsNeed],
    opens: [
      { duty: "deliverAnnulment", title: "送达撤销责令整改决定书", ...serving("annulment") },
      {
        duty: "withdrawPublication",
        title: "撤回责令整改公示，公开说明理由",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        mark: "M",
        when: isPublished,
        within: workingDays(3),
        dischargedBy: ["withdraw"],
      },
    ],
    figures: [{ indicator: "ORD.ANNULLED.N", basis: cite("local") }],
    returns: {
      kind: "orderClosed",
      facts: (_file, { occurredAt }) => ({ result: closingTitles.annulled, closedOn: dayOf(occurredAt) }),
    },
    documents: ["撤销责令整改决定书"],
    recording: textOnly,
  },
  notIssued: {
    title: "不再责令整改",
    stage: "ending",
    nature: "decision",
    basis: cite("local"),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    after: ["approveStop"],
    before: ["issue"],
    follows: ["approveStop"],
    fields: fields.notIssued,
    examples: samples.notIssued,
    recording: textOnly,
  },
  ...linked,
  close: {
    title: "办结",
    stage: "ending",
    nature: "decision",
    basis: cite("local"),
    performers: ["unitHead", "leader", "head"],
    after: ["issue"],
    follows: ["reinspect", "resume", "annul"],
    fields: fields.close,
    examples: samples.close,
    gates: [
      {
        code: "close.corrected",
        basis: cite("penalty", 28, 1),
        says: "没有经复查确认全部整改，不能以整改完毕办结",
        holds: (file, { facts }) => facts.result !== "corrected" || isCorrected(file),
        wayOut: () => ({ act: "reinspect" }),
      },
      {
        code: "close.resumed",
        basis: cite("workSafety", 65, 1, 3),
        says: "责令停产停业、停止使用的，没有审查同意恢复，不能以整改完毕办结",
        holds: (file, { facts }) => facts.result !== "corrected" || !hasStopped(file) || file.done.resume,
        wayOut: () => ({ act: "resume" }),
      },
      {
        code: "close.pursued",
        basis: cite("penalty", 54, 2),
        says: "没有立案查处，也没有依法强制，不能以转查处办结",
        holds: (file, { facts }) => facts.result !== "pursued" || isPursued(file),
        wayOut: () => ({ text: "由本事项办理行政处罚、停止供电或者强制执行" }),
      },
      {
        code: "close.annulled",
        basis: cite("penalty", 28, 1),
        says: "责令整改已经撤销的，以撤销办结；没有撤销的，不能以撤销办结",
        holds: (file, { facts }) => (facts.result === "annulled") === file.done.annul,
      },
      {
        code: "close.served",
        basis: cite("local"),
        mark: "M",
        says: "责令整改文书没有依法送达",
        holds: (file, { facts, occurredAt }) =>
          facts.result === "annulled" || isServedBy(file, dayOf(occurredAt)),
        wayOut: () => ({ act: "deliver" }),
      },
      {
        code: "close.replied",
        basis: cite("local"),
        mark: "M",
        says: "当事人的陈述申辩还没有答复",
        holds: (file) => !file.done.statement || since(file.latest.reply, file.latest.statement),
        wayOut: () => ({ act: "reply" }),
      },
    ],
    figures: [
      {
        indicator: "ORD.DONE.N",
        basis: cite("threeSystems", 6),
        when: (_file, { facts }) => facts.result === "corrected",
        amount: (file) => file.latest.issue?.facts.items.length ?? 0,
      },
    ],
    returns: {
      kind: "orderClosed",
      // That it was annulled was told when it was.
      facts: (_file, { facts, occurredAt }) =>
        facts.result === "annulled"
          ? undefined
          : { result: closingTitles[facts.result], closedOn: dayOf(occurredAt) },
    },
    documents: ["整改办结审批表"],
    recording: textOnly,
  },
};
