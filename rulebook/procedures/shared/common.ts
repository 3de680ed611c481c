import { field, type Role, roleTitles } from "@zhunsheng/engine";
import { z } from "zod";
import { cite } from "../../laws/index.ts";
import { eraseFields, eraseGates, eraseNeeds } from "./erasure.ts";
import { textOnly } from "./recordings.ts";

const reason = field.optional(field.longText("理由", { max: 2000 }));

/** Forms of the acts about other acts that every procedure has (decision 0007). */
export const commonFields = {
  confirm: z.strictObject({
    act: field.act("确认的行为"),
    answer: field.choice("答复", { confirmed: "确认", refused: "不予确认" }),
    reason,
  }),
  correct: z
    .strictObject({
      act: field.act("更正的行为"),
      mode: field.choice("更正方式", { content: "更正内容", void: "作废" }),
      changes: field.optional(field.changes("更正后的内容")),
      occurredAt: field.optional(field.instant("更正后的发生时间", { hint: "只能更正事实类行为的时间" })),
      reason: field.longText("更正的理由和依据", { max: 2000 }),
    })
    .refine(({ mode, changes, occurredAt }) => (mode === "content") === Boolean(changes ?? occurredAt), {
      path: ["changes"],
      message: "更正内容的应当写明更正后的内容或者时间，作废的不填",
    }),
  overrun: z.strictObject({
    duty: field.text("超过的期限", { max: 60 }),
    reason: field.longText("超期的原因和处理", { max: 2000 }),
  }),
  rectify: z.strictObject({
    act: field.act("补正的行为"),
    done: field.longText("补正的情况", { max: 2000 }),
  }),
  erase: eraseFields,
};

export type CommonFacts = { [K in keyof typeof commonFields]: z.infer<(typeof commonFields)[K]> };

const everyone = Object.keys(roleTitles).filter((role): role is Role => role !== "party");

/**
 * Confirmation, correction, overrun, rectification, erasure: what they mean and when they are refused is the engine's;
 * here stand their forms, who performs them and on what ground.
 */
export const common = {
  confirm: {
    title: "确认",
    stage: "common",
    nature: "decision" as const,
    basis: cite("threeSystems", 7),
    performers: everyone,
    repeats: true,
    afterEnd: true,
    conditional: true,
    after: [],
    fields: commonFields.confirm,
    examples: [{ act: 1, answer: "confirmed" as const }] as const,
    recording: textOnly,
  },
  correct: {
    title: "更正",
    stage: "common",
    nature: "decision" as const,
    basis: cite("threeSystems", 7),
    performers: everyone,
    repeats: true,
    afterEnd: true,
    conditional: true,
    after: [],
    fields: commonFields.correct,
    examples: [{ act: 1, mode: "content" as const, changes: {}, reason: "笔误" }] as const,
    documents: ["更正审批表"],
    recording: textOnly,
  },
  overrun: {
    title: "超期说明",
    stage: "common",
    nature: "decision" as const,
    basis: cite("threeSystems", 7),
    performers: ["leader", "head"] as const,
    repeats: true,
    conditional: true,
    after: [],
    fields: commonFields.overrun,
    examples: [{ duty: "decide", reason: "鉴定耗时较长，未能在期限内办结" }] as const,
    documents: ["超期办理审批表"],
    recording: textOnly,
  },
  rectify: {
    title: "补正",
    stage: "common",
    nature: "decision" as const,
    basis: cite("threeSystems", 7),
    performers: ["officer", "unitHead", "leader", "head"] as const,
    repeats: true,
    afterEnd: true,
    conditional: true,
    after: [],
    fields: commonFields.rectify,
    examples: [{ act: 1, done: "已补办手续并说明情况" }] as const,
    recording: textOnly,
  },
  erase: {
    title: "清除内容",
    stage: "common",
    nature: "decision" as const,
    basis: cite("archivesRegulation", 24),
    performers: ["officer", "unitHead", "leader", "head", "archivist", "registrar"] as const,
    repeats: true,
    afterEnd: true,
    conditional: true,
    after: [],
    fields: commonFields.erase,
    examples: [
      {
        ground: "expired" as const,
        document: "安应急档销〔2056〕1号",
        appraisal: "安应急档鉴〔2056〕1号",
        extent: "matter" as const,
        reason: "保管期限届满，经鉴定没有继续保存的价值",
      },
    ] as const,
    needs: eraseNeeds,
    gates: eraseGates,
    documents: ["清除内容审批表"],
    recording: textOnly,
  },
};
