import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { collectFields, handInFields, remitFields } from "../../shared/collection.ts";
import { commonFields } from "../../shared/common.ts";
import { courtFields, executionFields } from "../../shared/court.ts";
import { linkedOrderFields } from "../../shared/linked-orders.ts";
import { partyFields, soundParty } from "../../shared/party.ts";
import { penaltyFields, soundPenalty } from "../../shared/penalties.ts";
import { publishFields, soundWithholding, withdrawFields, withholdFields } from "../../shared/publication.ts";
import { revokeFields, soundRevocation, soundRevocationIssue } from "../../shared/revocation.ts";

const { partyKind, partyName, partyCode, partyAge, partyAddress, partyRepresentative } = partyFields;

export const fields = {
  onSite: z
    .strictObject({
      ...partyFields,
      party: field.optional(field.entry("监管对象", "parties")),
      powerItem: field.entry("权力事项", "power-items"),
      place: field.text("地点"),
      certificateShown: field.flag("已出示执法证件，表明身份"),
      found: field.longText("查明的违法事实"),
      evidence: field.longText("证据", { max: 2000 }),
      conclusive: field.flag("违法事实确凿并有法定依据"),
      recordings: field.optional(field.text("音像记录编号", { max: 500 })),
    })
    .superRefine(soundParty),
  hear: z
    .strictObject({
      contentTold: field.flag("已告知拟处罚的内容及事实、理由、依据"),
      rightsTold: field.flag("已告知陈述、申辩等权利"),
      ...penaltyFields,
      answer: field.choice("当事人的陈述申辩", {
        stated: "提出陈述、申辩",
        none: "表示没有陈述、申辩意见",
        waived: "明确放弃陈述或者申辩权利",
      }),
      content: field.optional(field.longText("陈述申辩内容", { max: 2000 })),
      heavierReason: field.optional(
        field.longText("比原告知更重的新证据和理由", { max: 2000, hint: "当事人申辩后又拟从重的填写" }),
      ),
      recheck: field.optional(field.longText("复核意见", { max: 2000, hint: "提出陈述、申辩的必填" })),
    })
    .superRefine(soundPenalty),
  decide: z
    .strictObject({
      partyKind,
      partyName,
      partyCode,
      partyAge,
      partyAddress,
      partyRepresentative,
      violation: field.text("违法行为（公示用）", { hint: "不写个人信息、商业秘密" }),
      lawApplied: field.longText("处罚依据", { max: 1000 }),
      ...penaltyFields,
      benchmarkStep: field.optional(field.text("裁量阶次编号", { max: 20 })),
      deviates: field.flag("偏离裁量基准"),
      deviationReason: field.optional(field.longText("偏离裁量基准的理由", { max: 2000 })),
      circumstance: field.choice("裁量情节", {
        none: "无从轻、减轻、从重情节",
        lighter: "从轻",
        reduced: "减轻",
        heavier: "从重",
      }),
      circumstanceGround: field.optional(field.longText("裁量情节的事实和依据", { max: 1000 })),
      correction: field.optional(field.longText("责令改正的内容", { max: 1000 })),
      place: field.text("作出决定的地点"),
      performance: field.text("履行方式和期限", { max: 500 }),
      reconsiderationFirst: field.flag("已告知不服决定的应当先申请行政复议"),
      remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
      signed: field.flag("执法人员已签名或者盖章"),
    })
    .superRefine(soundPenalty)
    .superRefine(soundParty)
    .refine(({ kinds }) => kinds.length > 0, { path: ["kinds"], message: "请选择处罚种类" }),
  convert: z.strictObject({
    cause: field.choice("转为普通程序的原因", {
      disputed: "当事人对事实有异议，违法事实不能当场确凿",
      overLimit: "拟给予的罚款超过当场处罚的限额",
      otherKind: "拟给予警告、罚款以外的处罚",
      laterDay: "不能当场作出决定",
      other: "其他应当适用普通程序的情形",
    }),
    reason: field.longText("具体情况", { max: 2000 }),
  }),
  noPenalty: z.strictObject({
    ground: field.choice("不予处罚的情形", {
      minor: "违法行为轻微并及时改正，没有造成危害后果",
      first: "初次违法且危害后果轻微并及时改正",
      noFault: "当事人有证据足以证明没有主观过错",
      age: "不满十四周岁",
    }),
    violation: field.text("违法行为"),
    correctionProof: field.optional(field.text("及时改正的证明", { max: 500, hint: "轻微、初次违法的必填" })),
    proof: field.optional(field.text("没有主观过错的证据", { max: 500 })),
    educated: field.flag("已对当事人进行教育"),
    education: field.longText("教育的方式和内容", { max: 1000 }),
    guardianTold: field.optional(field.flag("已责令监护人加以管教", { hint: "不满十四周岁的必填" })),
  }),
  deliver: z.strictObject({
    receiver: field.text("收件人", { max: 50 }),
    signature: field.choice("签收情况", {
      signed: "当事人签收",
      refused: "当事人拒绝签收，已在决定书上注明",
    }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  collect: z.strictObject(collectFields),
  handIn: z.strictObject(handInFields),
  remit: z.strictObject(remitFields),
  fileReport: z.strictObject({ note: field.text("备案说明", { max: 500 }) }),
  payment: z.strictObject({
    amountFen: field.money("缴款数额"),
    channel: field.choice("缴款渠道", { bank: "指定银行", electronic: "电子支付系统" }),
    receipt: field.text("缴款凭证号", { max: 60 }),
  }),
  publish: z.strictObject(publishFields),
  withdraw: z.strictObject(withdrawFields),
  withhold: z
    .strictObject(withholdFields)
    .refine(soundWithholding, { path: ["ground"], message: "不予公开的应当选择情形，恢复公开的不填" }),
  revoke: z.strictObject(revokeFields).refine(soundRevocation, soundRevocationIssue),
  visited: z.strictObject({
    visitedOn: field.day("回访之日"),
    way: field.text("回访方式", { max: 50 }),
    score: field.count("三项评价合计", "分", 3, 15),
    problem: field.flag("反映有问题线索"),
  }),
  archive: z.strictObject({
    volume: field.text("案卷号", { max: 60 }),
    pageCount: field.count("页数", "页", 1, 100_000),
    retention: field.choice("保管期限", { permanent: "永久", thirtyYears: "30年", tenYears: "10年" }),
    performed: field.choice("履行情况", {
      performed: "已履行",
      enforcing: "未履行，转强制执行",
      annulled: "处罚决定被撤销或者确认无效",
    }),
    ruling: field.optional(
      field.text("撤销的法律文书名称和文号", { max: 100, hint: "以决定被撤销、确认无效归档的填写" }),
    ),
  }),
  ...courtFields,
  executed: executionFields.executed,
  ...linkedOrderFields,
  ...commonFields,
};

/** What each act of the summary procedure says, by its kind. */
export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
