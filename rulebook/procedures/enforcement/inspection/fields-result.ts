import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { publishFields, soundWithholding, withholdFields } from "../../shared/publication.ts";

/** 现场处理措施 (安全生产法第65条第一款第二、三项). The last three last until the agency consents to resume. */
const measures = {
  correctNow: "责令当场纠正",
  removeHazard: "责令立即排除事故隐患",
  withdrawPeople: "责令从危险区域内撤出作业人员",
  suspend: "责令暂时停产停业",
  stopUse: "责令停止使用相关设施、设备",
} as const;

const conclusions = {
  none: "未发现问题",
  corrected: "发现问题，已当场纠正",
  order: "发现问题，责令限期整改",
  case: "涉嫌违法，转立案查处",
  handOver: "移送其他有关部门",
  unreachable: "通过登记的住所无法联系",
  notOperating: "未开展相关经营活动",
} as const;

export const conclusionTitles: Readonly<Record<string, string>> = conclusions;

/** 涉企行政检查的禁止行为: from press texts, their exact numbering is not verified (国办发〔2024〕54号, 待核). */
const prohibitions = {
  gifts: "接受礼品礼金、财物或者好处",
  banquets: "接受宴请、娱乐、旅游安排",
  costs: "由企业负担检查人员或者检查的费用",
  intermediary: "强制企业接受指定的中介服务",
  representative: "要求法定代表人必须到场",
  indiscriminate: "随意查封、扣押、冻结或者责令停产停业",
  quota: "以检查频次、罚款数额下达指标或者考核",
  disguised: "以走访、指导、调研等名义变相检查",
} as const;

const score = (label: string) => field.count(label, "分", 1, 5);

/** 现场处理、恢复审查、结果告知、移送、公示、评价、办结. */
export const resultFields = {
  handle: z.strictObject({
    measure: field.choice("现场处理措施", measures),
    problems: field.longText("存在的问题", { max: 2000 }),
    law: field.text("违反的规定", { max: 500 }),
    reason: field.longText("采取措施的理由", { max: 1000 }),
    basis: field.text("依据", { max: 500 }),
    majorHazard: field.flag("存在重大事故隐患"),
    unsafe: field.flag("排除前或者排除过程中无法保证安全"),
    scope: field.text("区域、设施、设备范围", { max: 500 }),
    resumption: field.optional(
      field.text("恢复的条件和程序", { max: 500, hint: "撤出人员、停产停业、停止使用的填写" }),
    ),
    remedies: field.longText("陈述申辩、行政复议、行政诉讼的途径和期限", { max: 1000 }),
    receiver: field.text("签收人", { max: 50 }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  resumeRequest: z.strictObject({
    measure: field.act("申请恢复的现场处理措施"),
    receivedOn: field.day("收到申请之日"),
    content: field.longText("隐患排除情况和申请", { max: 2000 }),
  }),
  review: z.strictObject({
    measure: field.act("审查的现场处理措施"),
    result: field.choice("审查结果", {
      removed: "重大事故隐患已经排除",
      partly: "部分排除",
      notRemoved: "没有排除",
    }),
    found: field.longText("审查情况", { max: 2000 }),
    photos: field.optional(field.text("照片、音像记录编号", { max: 500 })),
  }),
  consent: z.strictObject({
    measure: field.act("同意恢复的现场处理措施"),
    scope: field.text("同意恢复的范围", { max: 500 }),
    receiver: field.text("签收人", { max: 50 }),
  }),
  resumed: z.strictObject({
    measure: field.act("有关的现场处理措施"),
    resumedOn: field.day("恢复生产经营或者使用之日"),
    note: field.text("情况", { max: 500 }),
  }),
  reportRefusal: z.strictObject({
    to: field.text("报告的部门、负责人"),
    content: field.longText("拒绝签字的情况", { max: 1000 }),
  }),
  tellResult: z
    .strictObject({
      conclusion: field.choice("检查结论", conclusions),
      problems: field.optional(field.longText("问题和违反的规定", { max: 5000, hint: "发现问题的必填" })),
      rightsTold: field.flag("已告知陈述、申辩等权利"),
      way: field.choice("告知方式", {
        direct: "当面交付",
        mail: "邮寄",
        electronic: "电子送达",
        untold: "无法联系，未能告知",
      }),
      receiver: field.optional(field.text("签收人", { max: 50, hint: "无法联系的不填" })),
    })
    .refine(({ way, receiver }) => (way === "untold") === (receiver === undefined), {
      path: ["receiver"],
      message: "告知检查结果应当写明签收人，无法联系、未能告知的不填",
    })
    .refine(({ way, conclusion }) => way !== "untold" || conclusion === "unreachable", {
      path: ["way"],
      message: "只有通过登记的住所无法联系的，才可以不告知",
    }),
  handOver: z.strictObject({
    to: field.text("接受移送的部门"),
    content: field.longText("移送的问题", { max: 2000 }),
    materials: field.longText("移送的材料", { max: 1000 }),
  }),
  handOverReceipt: z.strictObject({
    receivedOn: field.day("收到之日"),
    receiver: field.text("接收人", { max: 50 }),
  }),
  publish: z.strictObject({
    ...publishFields,
    summary: field.text("检查结果（公示用）", { max: 500, hint: "不写个人信息、商业秘密" }),
  }),
  withdraw: z.strictObject({
    ground: field.choice("撤回原因", {
      corrected: "公示内容有误",
      changed: "检查结论被依法变更",
      annulled: "检查结论被依法撤销或者确认违法",
    }),
    ruledOn: field.day("变更、撤销或者发现有误之日"),
    reason: field.longText("向社会公开说明的理由", { max: 2000 }),
  }),
  withhold: z
    .strictObject(withholdFields)
    .refine(soundWithholding, { path: ["ground"], message: "不予公开的应当选择情形，恢复公开的不填" }),
  rate: z.strictObject({
    person: field.text("评价人姓名、职务", { max: 50 }),
    conduct: score("检查行为是否规范"),
    attitude: score("态度是否文明"),
    integrity: score("是否廉洁"),
    broken: field.choices("存在的禁止行为", prohibitions),
    comments: field.optional(field.longText("意见和建议", { max: 2000 })),
  }),
  answerRating: z.strictObject({
    found: field.longText("核查情况", { max: 2000 }),
    result: field.longText("处理结果", { max: 2000 }),
  }),
  cancel: z.strictObject({ reason: field.longText("撤销检查任务的理由", { max: 1000 }) }),
  close: z.strictObject({
    summary: field.longText("检查办理情况", { max: 2000 }),
    fixed: field.count("已经整改的问题", "处", 0, 1000),
    continues: field.optional(
      field.longText("没有恢复的现场处理措施由哪个事项继续", {
        max: 500,
        hint: "停产停业、停止使用、撤出人员的措施还没有同意恢复的必填",
      }),
    ),
  }),
};
