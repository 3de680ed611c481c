import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { handlingFields, handlingSamples } from "../../shared/licence-fields.ts";
import { holderFields, soundTerm, termMessage } from "../../shared/licence-holder.ts";

/** 行政许可法第70条第（一）至（六）项. */
const grounds = {
  expired: "有效期届满未延续",
  deceased: "赋予公民特定资格，该公民死亡或者丧失行为能力",
  ended: "法人或者其他组织依法终止",
  revoked: "许可依法被撤销",
  withdrawn: "许可依法被撤回",
  penalised: "许可证件依法被吊销",
  forceMajeure: "因不可抗力许可事项无法实施",
  otherByLaw: "法律、法规规定应当注销的其他情形",
} as const;

export const fields = {
  open: z
    .strictObject({
      ...holderFields,
      ground: field.choice("注销的情形", grounds),
      document: field.optional(
        field.text("据以注销的文书或者证明", { max: 300, hint: "有效期届满的不填，其他情形必填" }),
      ),
      otherLaw: field.optional(
        field.text("规定应当注销的法律、法规条文", { max: 300, hint: "其他情形的必填" }),
      ),
      note: field.optional(field.longText("情况说明", { max: 1000 })),
    })
    .refine(soundTerm, termMessage)
    .refine(({ ground, document }) => ground === "expired" || document !== undefined, {
      path: ["document"],
      message: "应当写明据以注销的文书或者证明",
    })
    .refine(({ ground, otherLaw }) => (ground === "otherByLaw") === (otherLaw !== undefined), {
      path: ["otherLaw"],
      message: "其他情形应当写明法律、法规条文，法定列举的情形不填",
    }),
  tell: z.strictObject({
    content: field.longText("告知的事实、理由和依据", { max: 2000 }),
    rightsTold: field.flag("已告知陈述、申辩权"),
    receiver: field.text("收件人", { max: 50 }),
  }),
  objection: z.strictObject({ content: field.longText("被许可人或者利害关系人的意见", { max: 2000 }) }),
  answer: z.strictObject({
    adopted: field.flag("意见成立"),
    opinion: field.longText("复核意见", { max: 2000 }),
  }),
  decide: z
    .strictObject({
      outcome: field.choice("决定", { cancelled: "予以注销", kept: "不予注销" }),
      basis: field.text("决定的依据", { max: 1000 }),
      reason: field.longText("事实和理由", { max: 2000 }),
      remedies: field.optional(field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 })),
      sealed: field.flag("决定书已加盖本机关印章"),
    })
    .refine(({ outcome, remedies }) => outcome === "cancelled" || remedies === undefined, {
      path: ["remedies"],
      message: "不予注销的不填救济途径",
    }),
  deliver: handlingFields.deliver,
  recover: z
    .strictObject({
      result: field.choice("许可证件的收缴", {
        returned: "已交回",
        lost: "遗失或者毁损，不能交回",
        refused: "拒不交回",
      }),
      number: field.text("许可证编号", { max: 60 }),
      proof: field.optional(field.text("收缴凭证", { max: 200, hint: "已交回的必填" })),
    })
    .refine(({ result, proof }) => (result === "returned") === (proof !== undefined), {
      path: ["proof"],
      message: "已交回的应当填写收缴凭证，没有交回的不填",
    }),
  publish: z.strictObject({
    ...handlingFields.publish.shape,
    declaredVoid: field.flag("公告载明许可证件自注销之日起作废"),
  }),
  withdraw: handlingFields.withdraw,
  finish: handlingFields.finish,
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const licence = {
  item: "yhbz-retail",
  number: "皖安YHLS〔2023〕0007",
  holder: "安和县柳河镇周记烟花爆竹零售店",
  holderKind: "soleTrader",
  holderCode: "92999999MA00000077",
  validFrom: "2023-05-01",
  validUntil: "2025-04-30",
} as const;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  open: [
    { ...licence, ground: "expired" },
    {
      ...licence,
      number: "皖安YHLS〔2024〕0012",
      validFrom: "2024-07-01",
      validUntil: "2026-06-30",
      ground: "ended",
      document: "安和县市场监督管理局准予注销登记通知书",
    },
    {
      ...licence,
      number: "皖安YHLS〔2024〕0013",
      validFrom: "2024-07-01",
      validUntil: "2026-06-30",
      ground: "revoked",
      document: "（安）应急许撤〔2025〕1号",
    },
  ],
  tell: [{ content: "许可证有效期届满，没有申请延续，拟予注销。", rightsTold: true, receiver: "周萍" }],
  objection: [{ content: "已经提交延续申请。" }],
  answer: [
    { adopted: false, opinion: "经查没有延续申请的记录。" },
    { adopted: true, opinion: "延续申请在窗口遗漏登记，意见成立。" },
  ],
  decide: [
    {
      outcome: "cancelled",
      basis: "《中华人民共和国行政许可法》第七十条第（一）项。",
      reason: "有效期2025年4月30日届满，没有延续。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内提起行政诉讼。",
      sealed: true,
    },
    {
      outcome: "kept",
      basis: "《中华人民共和国行政许可法》第五十条。",
      reason: "被许可人已经依法申请延续。",
      sealed: true,
    },
  ],
  deliver: handlingSamples.deliver,
  recover: [
    { result: "returned", number: "皖安YHLS〔2023〕0007", proof: "收缴登记2025-03" },
    { result: "lost", number: "皖安YHLS〔2023〕0007" },
  ],
  publish: [{ ...handlingSamples.publish[0], declaredVoid: true }],
  withdraw: handlingSamples.withdraw,
  finish: handlingSamples.finish,
};
