import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { withdrawMeasureFields } from "../../shared/measure-publication.ts";
import { publishFields } from "../../shared/publication.ts";
import { itemRows } from "./fields-keeping.ts";

/** 期限届满、处理、解除、退还、移送、公示、办结. */
export const endingFields = {
  expired: z.strictObject({
    lastDay: field.day("期限届满之日"),
    note: field.optional(field.longText("没有在期限内处理的原因", { max: 1000 })),
  }),
  sell: z.strictObject({
    items: itemRows("拍卖、变卖的物品"),
    perishable: field.flag("鲜活物品或者其他不易保管的财物"),
    way: field.choice("方式", { auction: "拍卖", sale: "变卖" }),
    proceedsFen: field.money("所得款项"),
    marketFen: field.money("市场价格"),
    farBelow: field.flag("变卖价格明显低于市场价格"),
    note: field.longText("情况", { max: 1000 }),
  }),
  dispose: z.strictObject({
    outcome: field.choice("处理", { confiscate: "没收", destroy: "销毁" }),
    items: itemRows("处理的物品"),
    lawApplied: field.text("处理的依据", { max: 500 }),
    reason: field.longText("理由", { max: 2000 }),
    penaltyNumber: field.optional(field.text("行政处罚决定书文号", { max: 60, hint: "没收的填写" })),
    penaltyDecidedOn: field.optional(field.day("行政处罚决定之日", { hint: "没收的填写" })),
  }),
  lift: z
    .strictObject({
      ground: field.choice("解除的情形", {
        noViolation: "当事人没有违法行为",
        unrelated: "查封、扣押的场所、设施或者财物与违法行为无关",
        decided: "对违法行为已经作出处理决定，不再需要查封、扣押",
        expired: "查封、扣押期限已经届满",
        disagreed: "行政机关负责人认为不应当采取行政强制措施",
        other: "其他不再需要采取查封、扣押措施的情形",
      }),
      items: itemRows("解除的物品"),
      reason: field.optional(field.longText("情况说明", { max: 1000, hint: "其他情形必填" })),
    })
    .refine(({ ground, reason }) => ground !== "other" || reason !== undefined, {
      path: ["reason"],
      message: "其他情形的，应当写明情况",
    }),
  giveBack: z.strictObject({
    items: itemRows("退还的物品"),
    receiver: field.text("接收人", { max: 100 }),
    condition: field.choice("退还时的状况", { intact: "完好", damaged: "损毁或者短少" }),
    signature: field.choice("退还清单签名情况", { signed: "接收人签名", refused: "拒绝签名" }),
    witness: field.optional(field.text("见证人或者音像记录编号", { max: 200, hint: "拒绝签名的填写" })),
    proceedsFen: field.optional(field.money("退还的拍卖、变卖款", { hint: "已经拍卖、变卖的填写" })),
    compensationFen: field.optional(
      field.money("补偿数额", { hint: "变卖价格明显低于市场价格，给当事人造成损失的填写" }),
    ),
  }),
  transfer: z.strictObject({
    to: field.text("移送的司法机关"),
    document: field.text("案件移送书文号", { max: 60 }),
    items: itemRows("一并移送的物品"),
    told: field.flag("已书面告知当事人"),
    receipt: field.text("接收回执编号", { max: 100 }),
  }),
  compensate: z.strictObject({
    items: itemRows("涉及的物品"),
    amountFen: field.money("赔偿数额"),
    reason: field.longText("理由和协商情况", { max: 2000 }),
    recoverFrom: field.optional(
      field.text("先行赔付后追偿的第三人", { max: 100, hint: "因第三人的原因造成损失的填写" }),
    ),
  }),
  publish: z.strictObject(publishFields),
  withdraw: z.strictObject(withdrawMeasureFields),
  close: z.strictObject({ summary: field.longText("办理情况", { max: 2000 }) }),
};
