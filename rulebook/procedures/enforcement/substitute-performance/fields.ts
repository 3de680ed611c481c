import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { commonFields } from "../../shared/common.ts";
import {
  courseFields,
  demandFields,
  onSpotFields,
  recheckFields,
  statementFields,
  urgencyIssue,
  urgencyTold,
} from "../../shared/enforcing.ts";
import { serviceFields } from "../../shared/service.ts";

const party = {
  partyName: field.text("当事人"),
  partyCode: field.optional(field.text("统一社会信用代码", { max: 18 })),
  partyAddress: field.optional(field.text("住所或者住址")),
};

const {
  fineFen: _fine,
  surchargeFen: _surcharge,
  gainsFen: _gains,
  otherObligation: _other,
  ...demand
} = demandFields;

export const fields = {
  demand: z.strictObject({
    ...party,
    decision: field.text("行政决定名称和文号", { max: 100 }),
    obligation: field.choice("行政决定要求的义务", {
      removal: "排除妨碍",
      restoration: "恢复原状",
      other: "其他义务",
    }),
    content: field.longText("义务的内容", { max: 2000 }),
    dueOn: field.day("行政决定的履行期限届满之日"),
    ...demand,
  }),
  immediate: z.strictObject({
    ...party,
    place: field.choice("清除地点", {
      road: "道路",
      river: "河道",
      channel: "航道",
      publicPlace: "公共场所",
      other: "其他地点",
    }),
    object: field.text("需要立即清除的遗洒物、障碍物或者污染物", { max: 500 }),
    unable: field.flag("当事人不能清除"),
    partyPresent: field.flag("当事人在场"),
    certificateShown: field.flag("已出示执法证件"),
    course: field.longText("清除的经过", { max: 2000 }),
  }),
  tell: z.strictObject({
    way: field.text("通知的方式", { max: 100 }),
    content: field.longText("通知的内容和当事人的意见", { max: 2000 }),
  }),
  statement: z.strictObject(statementFields),
  recheck: z.strictObject(recheckFields),
  decide: z.strictObject({
    consequence: field.choice("不履行的后果", {
      traffic: "已经或者将危害交通安全",
      pollution: "已经或者将造成环境污染",
      nature: "已经或者将破坏自然资源",
      other: "其他后果",
    }),
    facts: field.longText("代履行的理由", { max: 2000 }),
    lawApplied: field.longText("代履行的依据", { max: 1000 }),
    wayAndTime: field.text("代履行的方式和时间", { max: 500 }),
    object: field.text("代履行的标的", { max: 500 }),
    estimateFen: field.money("费用预算"),
    performer: field.text("代履行人", { max: 100 }),
    byThirdParty: field.flag("委托第三人代履行"),
    interested: field.flag("第三人与当事人或者本机关有利害关系"),
    remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
    sealed: field.flag("已加盖本机关印章并注明日期"),
  }),
  serve: z.strictObject(serviceFields),
  demandAgain: z.strictObject({
    plannedOn: field.day("代履行之日"),
    way: field.text("催告的方式", { max: 100 }),
    content: field.longText("催告履行的内容", { max: 1000 }),
  }),
  carryOut: z
    .strictObject({ ...onSpotFields, supervisors: field.people("到场监督的工作人员", 1, 10) })
    .refine(urgencyTold, urgencyIssue),
  record: z.strictObject({
    ...courseFields,
    supervisorSigned: field.flag("到场监督的工作人员已签名或者盖章"),
    performerSigned: field.flag("代履行人已签名或者盖章"),
  }),
  settleCosts: z.strictObject({
    amountFen: field.money("代履行费用"),
    items: field.longText("费用构成", { max: 2000 }),
    asCosts: field.flag("按照成本合理确定"),
    moreReason: field.optional(field.longText("超过预算的理由", { max: 1000 })),
  }),
  costsPaid: z.strictObject({
    amountFen: field.money("当事人缴纳的代履行费用"),
    receipt: field.text("缴款凭证号", { max: 60 }),
  }),
  conclude: z.strictObject({
    result: field.choice("办理结果", {
      performed: "当事人履行，停止代履行",
      substituted: "代履行完毕",
      terminated: "终结执行",
    }),
    ground: field.optional(field.longText("履行或者终结的事实", { max: 2000 })),
    summary: field.longText("办理情况", { max: 2000 }),
  }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
