import { type ActRule, since } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { correctionLimit, standardsNeed } from "../../../registers/correction-standards.ts";
import { notBy } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { inspecting, serving, unlessExtended } from "./ordering.ts";
import { samples } from "./samples.ts";
import { isValidExtension, termEnd } from "./standing.ts";

type Kinds = "statement" | "reply" | "requestExtension" | "extend" | "progress" | "requestReinspection";

/** What the party says and asks for while the term runs; each is told by the officer who takes it, or by the party. */
const told = {
  stage: "term",
  nature: "fact",
  performers: ["officer", "party"],
  repeats: true,
  conditional: true,
  after: ["issue"],
  recording: textOnly,
} as const;

export const answering: { [P in Kinds]: ActRule<Facts, P> } = {
  statement: {
    ...told,
    title: "当事人陈述申辩",
    basis: cite("local"),
    fields: fields.statement,
    examples: samples.statement,
    needs: [standardsNeed],
    opens: [
      {
        duty: "reply",
        title: "答复当事人的陈述申辩",
        owedBy: "unitHead",
        basis: cite("local"),
        ...correctionLimit("replyWorkingDays"),
        dischargedBy: ["reply"],
        waivedBy: ["annul"],
      },
    ],
    documents: ["陈述申辩笔录"],
  },
  reply: {
    title: "答复陈述申辩",
    stage: "term",
    nature: "decision",
    basis: cite("local"),
    performers: ["unitHead", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["statement"],
    follows: ["statement"],
    fields: fields.reply,
    examples: samples.reply,
    needs: [standardsNeed],
    gates: [
      {
        ...notBy("reply.separate", ["issue"], cite("local"), "答复不应当由责令整改的执法人员作出"),
        mark: "M",
      },
    ],
    opens: [
      { duty: "deliverReply", title: "送达陈述申辩答复", ...serving("reply") },
      {
        duty: "annulAdopted",
        title: "采纳陈述申辩的，撤销责令整改",
        owedBy: "unitHead",
        basis: cite("local"),
        ...correctionLimit("replyWorkingDays"),
        when: (_file, { facts }) => facts.outcome === "adopted",
        dischargedBy: ["annul"],
        waivedBy: ["close"],
      },
    ],
    documents: ["陈述申辩答复"],
    recording: textOnly,
  },
  requestExtension: {
    ...told,
    title: "当事人申请延期",
    basis: cite("local"),
    fields: fields.requestExtension,
    examples: samples.requestExtension,
    needs: [standardsNeed],
    gates: [
      {
        code: "requestExtension.inTime",
        basis: cite("local"),
        mark: "M",
        says: "延期应当在整改期限届满前申请",
        noteOnly: true,
        holds: (file, act) => dayOf(act.occurredAt) <= (termEnd(file) ?? ""),
      },
    ],
    opens: [
      {
        duty: "decideExtension",
        title: "决定是否同意延期",
        owedBy: "leader",
        basis: cite("local"),
        ...correctionLimit("extensionWorkingDays"),
        dischargedBy: ["extend"],
        waivedBy: ["annul", "close"],
      },
    ],
    documents: ["整改延期申请"],
  },
  extend: {
    title: "延期审批",
    stage: "term",
    nature: "decision",
    basis: cite("penalty", 28, 1),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["requestExtension"],
    before: ["annul"],
    follows: ["requestExtension"],
    fields: fields.extend,
    examples: samples.extend,
    needs: [standardsNeed],
    gates: [
      {
        code: "extend.asked",
        basis: cite("local"),
        mark: "M",
        says: "延期申请已经审批，再次延期应当另有申请",
        holds: (file) =>
          file.latest.extend === undefined || since(file.latest.requestExtension, file.latest.extend),
        wayOut: () => ({ act: "requestExtension" }),
      },
      {
        code: "extend.later",
        basis: cite("penalty", 28, 1),
        says: "延期后的期限应当晚于原来的期限",
        holds: (file, { facts }) => facts.dueOn === undefined || facts.dueOn > (termEnd(file) ?? ""),
      },
      {
        code: "extend.beforeEnd",
        basis: cite("local"),
        mark: "M",
        says: "延期应当在整改期限届满前批准，届满后批准的不延长期限",
        holds: (file, act) =>
          act.facts.outcome === "refused" || dayOf(act.occurredAt) <= (termEnd(file) ?? ""),
      },
    ],
    opens: [
      {
        duty: "reinspectExtended",
        title: "延长的整改期限届满后复查",
        ...inspecting,
        when: isValidExtension,
        from: (_file, act) => act.facts.dueOn ?? dayOf(act.occurredAt),
        ...unlessExtended,
      },
      { duty: "deliverExtension", title: "送达延期审批决定", ...serving("extension") },
    ],
    figures: [
      {
        indicator: "ORD.EXTENDED.N",
        basis: cite("local"),
        when: (_file, { facts }) => facts.outcome === "granted",
      },
    ],
    documents: ["延长整改期限审批表"],
    recording: textOnly,
  },
  progress: {
    ...told,
    title: "报告整改进展",
    basis: cite("local"),
    fields: fields.progress,
    examples: samples.progress,
    documents: ["整改情况报告"],
  },
  requestReinspection: {
    ...told,
    title: "当事人申请复查",
    basis: cite("local"),
    fields: fields.requestReinspection,
    examples: samples.requestReinspection,
    needs: [standardsNeed],
    opens: [
      {
        duty: "reinspectRequested",
        title: "按当事人的申请复查",
        owedBy: "officer",
        basis: cite("local"),
        ...correctionLimit("reinspectionWorkingDays"),
        dischargedBy: ["reinspect"],
        waivedBy: ["annul", "close"],
      },
    ],
    documents: ["复查申请"],
  },
};
