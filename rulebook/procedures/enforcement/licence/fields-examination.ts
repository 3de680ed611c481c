import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { heardFields } from "../../shared/licence-fields.ts";
import { tollFields } from "../../shared/licence-tolls.ts";

/** 审查: 指派、核查、扣除时间、利害关系人、听证、审查意见、法制审核、延期. */
export const examinationFields = {
  assign: z.strictObject({ examiners: field.people("审查人员", 1, 10) }),
  onSiteCheck: z
    .strictObject({
      place: field.text("核查地点"),
      findings: field.longText("核查情况", { max: 5000 }),
      result: field.choice("核查结果", { conforms: "符合许可条件", differs: "不符合许可条件" }),
      problems: field.optional(field.longText("不符合的情形", { max: 2000, hint: "不符合的必填" })),
      present: field.text("在场的申请人或者其代表", { max: 100 }),
      signature: field.choice("核查记录签名", { signed: "已签名", refused: "拒绝签名，已注明原因" }),
    })
    .refine(({ result, problems }) => (result === "differs") === (problems !== undefined), {
      path: ["problems"],
      message: "不符合许可条件的应当写明情形，符合的不填",
    }),
  ...tollFields,
  tellThirdParty: z.strictObject({
    people: field.rows(
      "利害关系人",
      { name: field.text("姓名或者名称", { max: 100 }), interest: field.text("利害关系", { max: 300 }) },
      1,
      100,
    ),
    majorInterest: field.flag("涉及申请人与他人之间的重大利益关系"),
    hearingTold: field.flag("已告知申请人、利害关系人享有要求听证的权利"),
    statementTold: field.flag("已告知有权进行陈述和申辩"),
  }),
  statement: z.strictObject({
    person: field.text("陈述申辩人", { max: 100 }),
    content: field.longText("陈述和申辩的内容"),
    waived: field.flag("申请人和全部利害关系人明确放弃听证"),
  }),
  hearingRequest: z.strictObject({
    person: field.text("要求听证的申请人或者利害关系人", { max: 100 }),
    reason: field.longText("理由", { max: 2000 }),
  }),
  heard: z.strictObject(heardFields),
  examine: z.strictObject({
    opinion: field.choice("审查意见", { grant: "建议准予许可", refuse: "建议不予许可" }),
    reason: field.longText("审查的事实、理由和依据"),
    thirdParty: field.flag("许可事项直接关系他人重大利益"),
  }),
  legalReview: z.strictObject({
    outcome: field.choice("审核结论", { passed: "同意", returned: "退回" }),
    opinion: field.longText("审核意见", { max: 5000 }),
  }),
  extend: z.strictObject({
    reason: field.longText("延长期限的理由", { max: 1000 }),
    told: field.flag("已将延长期限的理由告知申请人"),
  }),
};
