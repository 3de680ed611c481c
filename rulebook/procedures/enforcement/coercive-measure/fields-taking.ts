import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields, soundParty } from "../../shared/party.ts";

const kinds = { seal: "查封", seize: "扣押" } as const;

/** 安全生产法第65条第四项, or what another law names. */
const grounds = {
  substandard: "有根据认为不符合保障安全生产的国家标准或者行业标准的设施、设备、器材",
  goods: "违法生产、储存、使用、经营、运输的危险物品",
  premises: "违法生产、储存、使用、经营危险物品的作业场所",
  other: "其他法律、法规规定的情形",
} as const;

/** What is done to whom, for how long. Freezing is not offered: no county bureau has that power. */
const target = {
  ...partyFields,
  item: field.entry("行政强制事项", "compulsion-items"),
  kind: field.choice("措施种类", kinds, { hint: "冻结存款、汇款只能由法律规定的机关实施，本机关不办理" }),
  ground: field.choice("适用的情形", grounds),
  termDays: field.count("期限", "日", 1, 365),
};

const delegatedBy = field.optional(
  field.text("委托行政机关及委托书文号", { hint: "受委托组织填写；行政强制措施权不得委托" }),
);

/** What stands in the list of things: place, condition, seal and photo of each. */
const listed = {
  name: field.text("名称"),
  spec: field.optional(field.text("规格型号")),
  quantity: field.text("数量", { max: 40 }),
  condition: field.text("状况"),
  place: field.text("存放地点"),
  sealNumber: field.optional(field.text("封条编号", { max: 60, hint: "查封的填写" })),
  photo: field.optional(field.text("照片编号", { max: 100 })),
};

const request = z
  .strictObject({
    ...target,
    delegatedBy,
    facts: field.longText("事实、理由和依据"),
    scope: field.longText("拟查封、扣押的范围和物品", { max: 2000 }),
    necessity: field.longText("采取强制措施的必要性", {
      max: 2000,
      hint: "非强制手段能够达到行政管理目的的，不得采取行政强制措施",
    }),
    slight: field.flag("违法行为情节显著轻微或者没有明显社会危害"),
    handlers: field.people("拟实施的执法人员", 1, 10),
  })
  .superRefine(soundParty);

const onSite = {
  endedAt: field.optional(field.instant("现场结束时间")),
  place: field.text("实施地点"),
  certificateShown: field.flag("已出示执法身份证件"),
  notified: field.flag("已通知当事人到场"),
  present: field.choice("当事人到场情况", { present: "到场", absent: "没有到场" }),
  presentPerson: field.optional(field.text("到场人姓名和职务", { max: 100 })),
  witness: field.optional(field.text("见证人姓名和身份", { max: 100, hint: "当事人不到场的必填" })),
  told: field.flag("已当场告知理由、依据、依法享有的权利和救济途径"),
  heard: field.flag("已听取当事人的陈述和申辩"),
  statement: field.optional(field.longText("陈述和申辩的内容", { max: 2000 })),
  record: field.longText("现场笔录"),
  signature: field.choice("现场笔录签名情况", {
    signed: "当事人签名或者盖章",
    refused: "当事人拒绝签名",
    witness: "当事人没有到场，见证人签名",
  }),
  refusalNote: field.optional(field.text("拒绝签名的情况", { max: 500, hint: "当事人拒绝签名的必填" })),
  officersSigned: field.flag("执法人员已在现场笔录上签名"),
};

const extent = {
  related: field.flag("查封、扣押限于涉案的场所、设施或者财物"),
  necessities: field.flag("含有公民个人及其所扶养家属的生活必需品"),
  sealedElsewhere: field.flag("含有已被其他国家机关依法查封的场所、设施或者财物"),
};

const papers = {
  reason: field.longText("查封、扣押的理由", { max: 2000 }),
  basis: field.text("查封、扣押的依据", { max: 500 }),
  items: field.rows("查封、扣押清单", listed, 1, 500),
  remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
  sealed: field.flag("决定书已加盖本机关印章"),
  decisionHanded: field.flag("决定书已当场交付"),
  listHanded: field.flag("清单已当场交付"),
  copies: field.count("清单份数", "份", 1, 9),
  listSignature: field.choice("清单签名情况", { signed: "当事人签名或者盖章", refused: "当事人没有签名" }),
  listNote: field.optional(
    field.text("没有签名的原因和见证人", { max: 500, hint: "清单没有当事人签名的填写" }),
  ),
  recordings: field.optional(field.text("全程音像记录编号", { max: 500 })),
  interruption: field.optional(field.text("音像记录中断的说明", { max: 500 })),
};

const take = z
  .strictObject({
    ...target,
    delegatedBy,
    urgent: field.flag("情况紧急，需要当场实施"),
    urgentReason: field.optional(
      field.longText("紧急的情形", { max: 1000, hint: "未经事先批准、当场实施的必填" }),
    ),
    ...onSite,
    ...extent,
    ...papers,
  })
  .superRefine(soundParty)
  .refine(({ urgent, urgentReason }) => urgent === (urgentReason !== undefined), {
    path: ["urgentReason"],
    message: "当场实施的应当写明紧急的情形，不紧急的不填",
  })
  .refine(({ present, presentPerson }) => present === "absent" || presentPerson !== undefined, {
    path: ["presentPerson"],
    message: "当事人到场的，应当写明到场人",
  });

export const takingFields = {
  request,
  approve: z.strictObject({
    termDays: field.count("批准的期限", "日", 1, 365),
    scope: field.longText("批准的范围和物品", { max: 2000 }),
    opinion: field.longText("批准意见", { max: 1000 }),
  }),
  decline: z.strictObject({ opinion: field.longText("不予批准的理由", { max: 1000 }) }),
  abandon: z.strictObject({ reason: field.longText("不再实施的原因", { max: 1000 }) }),
  take,
  ratify: z.strictObject({
    reportedAt: field.instant("执法人员报告的时间"),
    outcome: field.choice("审批结论", { agreed: "同意采取强制措施", disagreed: "认为不应当采取强制措施" }),
    opinion: field.longText("审批意见", { max: 1000 }),
  }),
};
