import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { handlingFields } from "../../shared/licence-fields.ts";
import { partyKinds } from "../../shared/party.ts";
import { extensionDays } from "./limits.ts";

/** One of the licences asked for at once: our own, another agency's, or one that a higher agency decides. */
const itemRow = {
  item: field.entry("许可事项", "licence-items"),
  title: field.text("事项名称"),
  by: field.choice("由谁决定", {
    own: "本机关",
    other: "本级其他部门",
    higher: "上级机关（本机关初审）",
  }),
  agency: field.text("决定机关"),
  statutoryDays: field.count("法定期限", "个工作日", 1, 365),
  promisedDays: field.count("承诺期限", "个工作日", 1, 365),
  visit: field.flag("需要现场核查"),
};

const materialRow = {
  name: field.text("材料名称"),
  copies: field.count("份数", "份", 1, 50),
  items: field.count("共用该材料的事项", "项", 1, 50),
};

const item = field.entry("许可事项", "licence-items");

export const fields = {
  apply: z
    .strictObject({
      applicantKind: field.choice("申请人类型", partyKinds),
      applicantName: field.text("申请人姓名或者名称"),
      applicantCode: field.optional(field.text("统一社会信用代码", { max: 18 })),
      applicantIdNumber: field.optional(
        field.text("居民身份证件号码", { max: 18, hint: "公民填写，不公开" }),
      ),
      applicantAddress: field.text("住所或者住址"),
      applicantPhone: field.optional(field.text("联系电话", { max: 40, hint: "不公开" })),
      matter: field.text("一件事的名称", { hint: "如 开办烟花爆竹零售店" }),
      items: field.rows("申请的许可事项", itemRow, 2, 30),
      materials: field.rows("提交的材料（每种只交一次）", materialRow, 1, 100),
    })
    .refine(({ items }) => new Set(items.map((row) => row.item)).size === items.length, {
      path: ["items"],
      message: "同一许可事项只填一次",
    })
    .refine(({ items }) => items.every((row) => row.promisedDays <= row.statutoryDays), {
      path: ["items"],
      message: "承诺期限不得长于法定期限",
    })
    .refine(({ materials }) => new Set(materials.map(({ name }) => name)).size === materials.length, {
      path: ["materials"],
      message: "同一材料只要求提交一次",
    })
    .refine(({ items, materials }) => materials.every((row) => row.items <= items.length), {
      path: ["materials"],
      message: "共用材料的事项不会多于申请的事项",
    })
    .refine(
      ({ applicantKind, applicantCode, applicantIdNumber }) =>
        applicantKind === "citizen"
          ? applicantCode === undefined && applicantIdNumber !== undefined
          : applicantCode !== undefined && applicantIdNumber === undefined,
      { path: ["applicantCode"], message: "公民填写身份证件号码，单位和个体工商户填写统一社会信用代码" },
    ),
  tellMissing: handlingFields.tellMissing,
  supplied: handlingFields.supplied,
  accept: z.strictObject({
    mode: field.choice("办理方式", {
      unified: "一个部门受理，转告有关部门提出意见后统一办理",
      joint: "联合办理",
      centralised: "集中办理",
    }),
    decidedBy: field.choice("确定办理方式的机关", { government: "本级人民政府", agency: "本机关" }),
    document: field.text("确定办理方式的文件", { max: 200 }),
    voucher: field.flag("已出具加盖专用印章、注明日期的受理凭证"),
  }),
  decline: handlingFields.decline,
  distribute: z.strictObject({
    item,
    to: field.text("分送的机关或者机构"),
    answerBy: field.day("要求答复之日"),
    materials: field.flag("材料已经全部转送，不要求申请人重复提供"),
  }),
  received: z.strictObject({
    item,
    receivedOn: field.day("收到之日"),
    receipt: field.text("接收凭证", { max: 100 }),
  }),
  opinion: z.strictObject({
    item,
    outcome: field.choice("决定或者意见", {
      grant: "准予",
      refuse: "不予",
      ended: "不予受理、申请人撤回或者终止办理",
    }),
    decidedOn: field.day("决定或者提出意见之日"),
    document: field.text("文书名称和文号", { max: 200 }),
  }),
  itemDecided: z.strictObject({
    item,
    outcome: field.choice("决定", {
      grant: "准予行政许可",
      refuse: "不予行政许可",
      ended: "不予受理、撤回申请或者终止办理",
    }),
    decidedOn: field.day("决定之日"),
    days: field.count("办理用时", "日", 0, 1_000),
  }),
  firstExamine: z.strictObject({
    item,
    opinion: field.longText("初步审查意见", { max: 2000 }),
    to: field.text("决定机关"),
    allMaterials: field.flag("全部申请材料已经直接报送"),
  }),
  visit: z.strictObject({
    items: field.count("一次核查的事项", "项", 1, 30),
    agencies: field.text("参加的部门", { max: 500 }),
    found: field.longText("现场核查情况"),
    signature: field.text("申请人签名", { max: 50 }),
  }),
  extend: z.strictObject({
    extraWorkingDays: field.count("延长", "个工作日", 1, extensionDays),
    approver: field.choice("批准机关", { government: "本级人民政府负责人", agency: "本机关负责人" }),
    document: field.text("批准文件", { max: 200 }),
    reason: field.longText("延长的理由", { max: 1000 }),
    reasonTold: field.flag("已将延长的理由告知申请人"),
  }),
  conclude: z.strictObject({ summary: field.longText("汇总办理情况", { max: 2000 }) }),
  deliver: z.strictObject({
    documents: field.count("一次送达的结果文书", "份", 1, 100),
    way: field.choice("送达方式", {
      window: "窗口领取",
      direct: "直接送达",
      mail: "邮寄送达",
      electronic: "电子送达",
    }),
    receiver: field.text("收件人", { max: 50 }),
    proof: field.text("签收或者到达凭证", { max: 200 }),
  }),
  discontinue: handlingFields.discontinue,
  finish: handlingFields.finish,
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

export type Own = Exclude<keyof Facts, keyof CommonFacts>;
