import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, compareInstants } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { compulsionItems } from "../../../registers/compulsion-items.ts";
import { holdsCertificate } from "../../shared/gates.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-taking.ts";
import { wasUrgent } from "./standing.ts";
import { powerGates } from "./taking-gates.ts";
import { nothingHeld } from "./term.ts";

/** 报告并提请批准: before anything is done (行政强制法第18条第一项). */
export const approving: { [P in "request" | "approve" | "decline" | "abandon"]: ActRule<Facts, P> } = {
  request: {
    title: "报告并提请批准",
    stage: "approval",
    nature: "decision",
    basis: cite("compulsion", 18, undefined, 1),
    performers: ["officer"],
    starts: true,
    conditional: true,
    after: [],
    before: ["take"],
    fields: fields.request,
    examples: samples.request,
    carries: partyOfParent,
    needs: [compulsionItems.need((_file, { facts }) => facts.item), agencies.need(() => "self")],
    gates: [
      ...powerGates,
      {
        code: "request.handlers",
        basis: [cite("compulsion", 17), cite("compulsion", 18, undefined, 2)],
        says: "拟实施的人员应当是两名以上当日持有有效执法证件的执法人员",
        holds: (_file, { facts }, reference) =>
          facts.handlers.length >= 2 && facts.handlers.every((id) => holdsCertificate(reference, id)),
      },
      {
        code: "request.slight",
        basis: [cite("compulsion", 16), cite("businessEnvironment", 59)],
        mark: "V2",
        says: "违法行为情节显著轻微或者没有明显社会危害的，可以不采取行政强制措施",
        holds: (_file, { facts }) => !facts.slight,
      },
    ],
    documents: ["行政强制措施审批表"],
    recording: textOnly,
  },
  approve: {
    title: "批准",
    stage: "approval",
    nature: "decision",
    basis: cite("compulsion", 18, undefined, 1),
    performers: ["leader", "head"],
    conditional: true,
    after: ["request"],
    before: ["take"],
    fields: fields.approve,
    examples: samples.approve,
    gates: [
      {
        code: "approve.term",
        basis: cite("compulsion", 25, 1),
        says: "批准的期限不得长于提请的期限",
        holds: (file, { facts }) => facts.termDays <= (file.latest.request?.facts.termDays ?? 0),
      },
      {
        code: "approve.apart",
        basis: cite("compulsion", 18, undefined, 1),
        says: "实施前须向行政机关负责人报告并经批准，拟实施的人员不能批准自己的提请",
        holds: (file, { by }) => {
          const { request } = file.latest;
          const asking = [...(request?.by.map(({ id }) => id) ?? []), ...(request?.facts.handlers ?? [])];
          return by.every(({ id }) => !asking.includes(id));
        },
      },
    ],
    documents: ["行政强制措施审批表"],
    recording: textOnly,
  },
  decline: {
    title: "不予批准",
    stage: "approval",
    nature: "decision",
    basis: cite("compulsion", 18, undefined, 1),
    performers: ["leader", "head"],
    conditional: true,
    after: ["request"],
    before: ["approve", "take"],
    fields: fields.decline,
    examples: samples.decline,
    documents: ["行政强制措施审批表"],
    recording: textOnly,
  },
  abandon: {
    title: "不再实施",
    stage: "approval",
    nature: "decision",
    basis: cite("compulsion", 16),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    after: ["request"],
    before: ["take"],
    follows: ["approve"],
    fields: fields.abandon,
    examples: samples.abandon,
    recording: textOnly,
  },
};

/** 补办批准: within twenty-four hours of what was done on the spot (第19条); it does not lapse by itself (E-30). */
export const ratifying: { [P in "ratify"]: ActRule<Facts, P> } = {
  ratify: {
    title: "补办批准",
    stage: "approval",
    nature: "decision",
    basis: cite("compulsion", 19),
    performers: ["leader", "head"],
    conditional: true,
    after: ["take"],
    fields: fields.ratify,
    examples: samples.ratify,
    gates: [
      {
        code: "ratify.urgent",
        basis: cite("compulsion", 19),
        says: "只有情况紧急、当场实施的，才补办批准手续",
        holds: (file) => wasUrgent(file),
      },
      {
        code: "ratify.reported",
        basis: cite("compulsion", 19),
        says: "报告的时间应当在实施以后、补办批准以前",
        holds: (file, { facts, occurredAt }) => {
          const taken = file.latest.take?.occurredAt ?? occurredAt;
          return (
            compareInstants(taken, facts.reportedAt) <= 0 &&
            compareInstants(facts.reportedAt, occurredAt) <= 0
          );
        },
      },
      {
        code: "ratify.apart",
        basis: cite("compulsion", 19),
        says: "应当由行政机关负责人补办批准，实施的人员不能批准自己的行为",
        holds: (file, { by }) => {
          const took = file.latest.take?.by.map(({ id }) => id) ?? [];
          return by.every(({ id }) => !took.includes(id));
        },
      },
    ],
    opens: [
      {
        duty: "liftDisagreed",
        title: "负责人认为不应当采取的，立即解除",
        owedBy: "leader",
        basis: cite("compulsion", 19),
        mark: "M",
        when: (_file, { facts }) => facts.outcome === "disagreed",
        within: calendarDays(1, "none"),
        ...nothingHeld,
      },
    ],
    documents: ["行政强制措施补办审批表"],
    recording: keyMoments,
  },
};
