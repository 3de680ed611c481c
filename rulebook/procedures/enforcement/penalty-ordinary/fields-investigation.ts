import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type Penalty, penaltyFields, soundPenalty } from "../../shared/penalties.ts";

export const outcomes = {
  punish: "给予行政处罚",
  noPenalty: "不予行政处罚",
  notProven: "违法事实不能成立，不予行政处罚",
  transfer: "涉嫌犯罪，移送司法机关",
} as const;

export const signatures = { signed: "已核对并签名", refused: "拒绝签名，已注明" } as const;

/** Only a proposal or decision to punish names kinds of penalty. */
export function soundOutcome(
  facts: Penalty & { readonly outcome: keyof typeof outcomes },
  context: z.RefinementCtx,
): void {
  soundPenalty(facts, context);
  const punishing = facts.outcome === "punish";
  if (punishing !== facts.kinds.length > 0) {
    const message = punishing ? "请选择处罚种类" : "不给予行政处罚的，不应当选择处罚种类";
    context.addIssue({ code: "custom", path: ["kinds"], message });
  }
}

export const benchmarkFields = {
  benchmarkStep: field.optional(field.text("裁量阶次编号", { max: 20 })),
  circumstance: field.choice("裁量情节", {
    none: "无从轻、减轻、从重情节",
    lighter: "从轻",
    reduced: "减轻",
    heavier: "从重",
  }),
  circumstanceGround: field.optional(field.longText("裁量情节的事实和依据", { max: 2000 })),
  deviates: field.flag("偏离裁量基准"),
  deviationReason: field.optional(field.longText("偏离裁量基准的理由", { max: 2000 })),
};

/** 从旧兼从轻 (行政处罚法第37条): which law the penalty was measured by, where it changed since the violation. */
export const lawFields = {
  lawChosen: field.optional(
    field.choice("适用的规定", {
      old: "违法行为发生时的规定",
      new: "作出决定时的规定",
    }),
  ),
  lawCompared: field.optional(field.longText("新旧规定的比较", { max: 1000, hint: "规定有变化的必填" })),
};

export const investigationFields = {
  report: z
    .strictObject({
      outcome: field.choice("处理意见", outcomes),
      facts: field.longText("查明的事实", { max: 20_000 }),
      evidenceSummary: field.longText("证据及其证明内容"),
      findings: field.optional(
        field.rows(
          "事实与证据对应",
          {
            fact: field.longText("认定的事实", { max: 2000 }),
            evidence: field.act("证据", { hint: "本案已登记的证据" }),
            proves: field.longText("证明内容", { max: 2000 }),
          },
          1,
        ),
      ),
      lawApplied: field.longText("法律适用", { max: 2000 }),
      ...lawFields,
      ...penaltyFields,
      ...benchmarkFields,
      // 第58条第1款第二项 asks for a hearing besides, 国办发〔2018〕118号（十二） does not: the wider reading stands.
      reviewGrounds: field.choices("属于应当法制审核的情形", {
        publicInterest: "涉及重大公共利益",
        majorRights: "直接关系当事人或者第三人重大权益，经过听证程序（国办发〔2018〕118号不以听证为限）",
        complex: "案件情况疑难复杂、涉及多个法律关系",
        other: "法律、法规规定应当进行法制审核的其他情形",
      }),
      crimeSuspected: field.optional(field.flag("违法行为涉嫌犯罪")),
      attitude: field.optional(field.longText("当事人的态度和配合情况", { max: 2000 })),
      correction: field.optional(
        field.choice("改正情况", {
          done: "已经改正",
          partly: "部分改正",
          not: "没有改正",
          pending: "改正期限未满",
          none: "不需要责令改正",
        }),
      ),
      correctionNote: field.optional(field.longText("改正情况说明", { max: 2000 })),
      unitOpinion: field.optional(field.longText("承办机构意见", { max: 2000 })),
      grave: field.flag("情节复杂或者重大违法行为，应当集体讨论"),
    })
    .superRefine(soundOutcome),
};
