import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { withdrawMeasureFields } from "../../shared/measure-publication.ts";
import { partyFields, soundParty } from "../../shared/party.ts";
import { publishFields } from "../../shared/publication.ts";

const urgency = {
  urgent: field.flag("有危及生产安全的紧急情形"),
  urgentReason: field.optional(
    field.longText("紧急的情形", { max: 1000, hint: "不提前二十四小时通知的必填" }),
  ),
};

export const fields = {
  propose: z
    .strictObject({
      ...partyFields,
      kind: field.choice("措施", { power: "停止供电", explosives: "停止供应民用爆炸物品" }),
      delegatedBy: field.optional(
        field.text("委托行政机关及委托书文号", { hint: "受委托组织填写；行政强制权不得委托" }),
      ),
      majorHazard: field.flag("存在重大事故隐患"),
      hazard: field.longText("重大事故隐患的情况", { max: 2000 }),
      order: field.text("停产停业、停止施工、停止使用的决定文号", { max: 100 }),
      orderedOn: field.day("作出该决定之日"),
      refused: field.flag("拒不执行该决定"),
      refusal: field.longText("拒不执行的事实和证据", { max: 2000 }),
      danger: field.flag("有发生生产安全事故的现实危险"),
      dangerFacts: field.longText("现实危险的情况", { max: 2000 }),
      safe: field.flag("采取措施能够保证安全"),
      safety: field.longText("保证安全的方案", { max: 2000, hint: "应急电源、人员撤离、工艺安全停车等" }),
      residents: field.flag("会停止居民生活用电"),
      supplier: field.text("供电、供应单位"),
    })
    .superRefine(soundParty),
  decline: z.strictObject({ opinion: field.longText("不予批准的理由", { max: 1000 }) }),
  decide: z
    .strictObject({
      reason: field.longText("理由", { max: 2000 }),
      basis: field.text("依据", { max: 500 }),
      scope: field.text("停止供应的范围", { max: 500 }),
      ...urgency,
      remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
      sealed: field.flag("决定书已加盖本机关印章"),
    })
    .refine(({ urgent, urgentReason }) => urgent === (urgentReason !== undefined), {
      path: ["urgentReason"],
      message: "有紧急情形的应当写明，没有的不填",
    }),
  notify: z.strictObject({
    receiver: field.text("生产经营单位收件人"),
    way: field.choice("通知方式", { direct: "直接送达", leaving: "留置送达", electronic: "电子送达" }),
    plannedAt: field.instant("拟停止供应的时间"),
    witness: field.optional(field.text("见证人或者音像记录编号", { max: 200 })),
  }),
  notifySupplier: z.strictObject({
    supplier: field.text("供电、供应单位"),
    written: field.flag("书面通知"),
    cutAt: field.instant("要求停止供应的时间"),
    document: field.text("通知书文号", { max: 60 }),
  }),
  supplierReceipt: z.strictObject({
    receiver: field.text("接收人", { max: 100 }),
    cooperates: field.flag("予以配合"),
    note: field.optional(field.text("情况", { max: 500 })),
  }),
  cut: z.strictObject({
    note: field.longText("停止供应的情况", { max: 1000 }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  reinspect: z.strictObject({
    certificateShown: field.flag("已出示执法证件"),
    obeyed: field.flag("已经执行停产停业、停止施工、停止使用的决定"),
    removed: field.flag("已经采取措施消除事故隐患"),
    found: field.longText("复查情况", { max: 2000 }),
  }),
  restore: z.strictObject({
    ground: field.choice("解除的情形", {
      removed: "依法履行行政决定，采取相应措施消除了事故隐患",
      wrong: "决定有错误，或者被撤销",
      moot: "单位已经关闭，不再需要采取措施",
    }),
    reason: field.longText("情况说明", { max: 1000 }),
  }),
  tellSupplier: z.strictObject({
    supplier: field.text("供电、供应单位"),
    written: field.flag("书面通知"),
    document: field.text("恢复供应通知书文号", { max: 60 }),
  }),
  restored: z.strictObject({ note: field.longText("恢复供应的情况", { max: 1000 }) }),
  publish: z.strictObject(publishFields),
  withdraw: z.strictObject(withdrawMeasureFields),
  close: z.strictObject({ summary: field.longText("办理情况", { max: 2000 }) }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

export type Own = Exclude<keyof Facts, keyof CommonFacts>;
