import { field } from "@zhunsheng/engine";
import { z } from "zod";

/** Things by their numbers in the list, each at most once. */
export const itemRows = (label: string) =>
  field
    .rows(label, { number: field.count("清单序号", "号", 1, 500) }, 1, 500)
    .refine((rows) => new Set(rows.map(({ number }) => number)).size === rows.length, `${label}的序号有重复`);

/** 保管、异议、检测期间、延长. */
export const keepingFields = {
  entrust: z.strictObject({
    keeper: field.text("受委托保管的第三人"),
    place: field.text("保管地点"),
    items: itemRows("委托保管的物品"),
    agreement: field.text("委托保管书编号", { max: 60 }),
    costOnAgency: field.flag("保管费用由本机关承担"),
  }),
  checkCustody: z.strictObject({
    items: itemRows("检查的物品"),
    state: field.choice("保管状况", {
      intact: "完好",
      used: "被擅自使用或者处置",
      damaged: "损毁或者丢失",
    }),
    note: field.longText("检查情况", { max: 1000 }),
  }),
  claim: z.strictObject({
    claimant: field.text("提出异议的人", { max: 100 }),
    items: itemRows("涉及的物品"),
    content: field.longText("主张和证据", { max: 2000 }),
  }),
  answerClaim: z.strictObject({
    claim: field.act("对应的异议"),
    outcome: field.choice("处理", { upheld: "异议成立", rejected: "异议不成立" }),
    reason: field.longText("理由", { max: 2000 }),
  }),
  commission: z
    .strictObject({
      body: field.text("检测、检验、检疫或者技术鉴定机构"),
      qualification: field.optional(field.text("机构资质", { max: 200 })),
      items: itemRows("送检的物品"),
      question: field.longText("委托事项", { max: 1000 }),
      from: field.day("检测期间自"),
      until: field.day("检测期间至"),
      told: field.flag("检测期间已书面告知当事人"),
      document: field.text("检测期间告知书文号", { max: 60 }),
      costOnAgency: field.flag("检测费用由本机关承担"),
    })
    .refine(({ from, until }) => from <= until, { path: ["until"], message: "检测期间的止日早于起日" }),
  testResult: z.strictObject({
    commission: field.act("对应的委托"),
    receivedOn: field.day("收到结果之日"),
    result: field.longText("检测结果", { max: 2000 }),
    report: field.text("报告编号", { max: 60 }),
  }),
  extend: z.strictObject({
    days: field.count("延长的期限", "日", 1, 365),
    complex: field.flag("情况复杂"),
    reason: field.longText("延长的理由", { max: 2000 }),
  }),
  tellExtension: z.strictObject({
    receiver: field.text("收件人"),
    way: field.choice("告知方式", {
      direct: "直接送达",
      leaving: "留置送达",
      mail: "邮寄送达",
      electronic: "电子送达",
      spoken: "口头告知",
    }),
    reasonTold: field.flag("已说明延长的理由"),
    receipt: field.optional(field.text("送达凭证", { max: 100 })),
  }),
};
