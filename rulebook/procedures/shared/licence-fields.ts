import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { publishFields } from "./publication.ts";
import { serviceFields } from "./service.ts";

/** What a hearing tells the matter that it was opened from, held or not. */
export const heardFields = {
  result: field.choice("听证的结果", { held: "已经举行", withdrawn: "撤回申请或者终结，没有举行" }),
  heardOn: field.day("举行听证、撤回申请之日"),
  report: field.longText("听证报告或者撤回的情况", { max: 20_000 }),
};

/** What every application after the licence has in common: its change, its renewal. */
export const handlingFields = {
  tellMissing: z.strictObject({
    way: field.choice("告知方式", { onSpot: "当场告知", written: "书面告知" }),
    missing: field.longText("需要补正的全部内容", { max: 2000, hint: "一次告知，以后不得再要求补正" }),
  }),
  supplied: z.strictObject({
    materials: field.longText("补正的材料", { max: 2000 }),
    complete: field.flag("已经按照要求全部补正"),
  }),
  accept: z.strictObject({
    voucher: field.flag("已出具加盖专用印章、注明日期的受理凭证"),
    note: field.optional(field.text("说明", { max: 500 })),
  }),
  decline: z
    .strictObject({
      ground: field.choice("不予受理的原因", {
        notNeeded: "依法不需要办理",
        notOurs: "不属于本机关职权范围",
        incomplete: "申请材料没有按照要求全部补正",
        notHeld: "申请人不持有该许可证件或者证件已经失效",
      }),
      competent: field.optional(field.text("应当向其申请的机关", { hint: "不属于本机关职权范围的必填" })),
      reason: field.longText("理由", { max: 2000 }),
      remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
      voucher: field.flag("已出具加盖专用印章、注明日期的不予受理凭证"),
    })
    .refine(({ ground, competent }) => (ground === "notOurs") === (competent !== undefined), {
      path: ["competent"],
      message: "不属于本机关职权范围的，写明应当向哪个机关申请；其他情形不填",
    }),
  examine: z.strictObject({
    onSite: field.flag("进行了实质内容核查（现场核查）"),
    found: field.longText("审查、核查的情况"),
    conclusion: field.choice("审查意见", { meets: "符合法定条件、标准", fails: "不符合法定条件、标准" }),
    signature: field.optional(field.text("申请人签名", { max: 50, hint: "现场核查的填写" })),
  }),
  deliver: z.strictObject(serviceFields),
  publish: z.strictObject(publishFields),
  withdraw: z.strictObject({
    ground: field.choice("撤回原因", { corrected: "公示内容有误", annulled: "决定已被依法撤销或者确认无效" }),
    document: field.text("法律文书或者内部审批编号"),
    reason: field.longText("向社会公开说明的理由", { max: 1000 }),
  }),
  discontinue: z.strictObject({
    ground: field.choice("终止办理的原因", {
      withdrawn: "申请人撤回申请",
      ended: "申请人死亡、丧失行为能力或者依法终止",
    }),
    note: field.longText("情况说明", { max: 1000 }),
    document: field.text("撤回申请书或者有关证明", { max: 200 }),
  }),
  finish: z.strictObject({ summary: field.longText("办结情况", { max: 1000 }) }),
};

export type HandlingFacts = { [K in keyof typeof handlingFields]: z.infer<(typeof handlingFields)[K]> };

export const handlingSamples: {
  readonly [K in keyof HandlingFacts]: readonly [HandlingFacts[K], ...HandlingFacts[K][]];
} = {
  tellMissing: [{ way: "written", missing: "缺少经营场所产权证明或者租赁合同复印件一份。" }],
  supplied: [
    { materials: "租赁合同复印件一份。", complete: true },
    { materials: "产权人说明一份，缺少租赁合同。", complete: false },
  ],
  accept: [{ voucher: true }],
  decline: [
    {
      ground: "incomplete",
      reason: "告知补正以后没有提交租赁合同。",
      remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼。",
      voucher: true,
    },
    {
      ground: "notOurs",
      competent: "安和县市场监督管理局",
      reason: "营业执照的变更由登记机关办理。",
      remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼。",
      voucher: true,
    },
  ],
  examine: [
    { onSite: true, found: "现场与申报一致，安全距离符合要求。", conclusion: "meets", signature: "周萍" },
    { onSite: true, found: "经营场所与居民住宅同楼。", conclusion: "fails", signature: "周萍" },
  ],
  deliver: [{ way: "direct", receiver: "周萍", receivedBy: "party", signature: "signed" }],
  publish: [{ place: "安和县行政执法公示平台", masked: true, checkedBy: "leader-2" }],
  withdraw: [
    { ground: "corrected", document: "安应急公示〔2025〕4号", reason: "许可证编号录入有误。" },
    { ground: "annulled", document: "安政复决〔2025〕9号", reason: "决定被行政复议机关撤销。" },
  ],
  discontinue: [{ ground: "withdrawn", note: "申请人不再变更。", document: "撤回申请书" }],
  finish: [{ summary: "证件已送达，材料归档。" }],
};
