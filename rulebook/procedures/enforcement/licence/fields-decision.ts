import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { publishFields } from "../../shared/publication.ts";

/** 决定、送达、公示、承诺核查. */
export const decisionFields = {
  decide: z
    .strictObject({
      outcome: field.choice("决定", { grant: "准予行政许可", refuse: "不予行政许可" }),
      applicantName: field.text("申请人姓名或者名称"),
      applicantCode: field.optional(field.text("统一社会信用代码", { max: 18 })),
      content: field.longText("许可内容", { max: 2000 }),
      reason: field.optional(field.longText("理由", { max: 5000, hint: "不予许可的必填" })),
      lawApplied: field.text("依据", { max: 1000 }),
      falseMaterial: field.flag("申请人隐瞒有关情况或者提供虚假材料"),
      hearingOpinion: field.optional(
        field.longText("听证笔录的采纳情况", { max: 3000, hint: "举行过听证的必填" }),
      ),
      licenceNumber: field.optional(field.text("许可证件编号", { max: 60, hint: "准予许可的必填" })),
      validFrom: field.optional(field.day("有效期自", { hint: "准予许可的必填" })),
      validUntil: field.optional(field.day("有效期至", { hint: "长期有效的不填" })),
      remedies: field.optional(field.longText("救济途径和期限", { max: 1000, hint: "不予许可的必填" })),
      sealed: field.flag("加盖本机关印章"),
    })
    .refine(({ outcome, licenceNumber }) => (outcome === "grant") === (licenceNumber !== undefined), {
      path: ["licenceNumber"],
      message: "准予许可的应当填写许可证件编号，不予许可的不填",
    })
    .refine(({ outcome, validFrom }) => (outcome === "grant") === (validFrom !== undefined), {
      path: ["validFrom"],
      message: "准予许可的应当填写有效期，不予许可的不填",
    })
    .refine(({ validFrom, validUntil }) => validUntil === undefined || (validFrom ?? "9") <= validUntil, {
      path: ["validUntil"],
      message: "有效期的止日早于起日",
    })
    .refine(({ outcome, falseMaterial }) => outcome === "refuse" || !falseMaterial, {
      path: ["falseMaterial"],
      message: "提供虚假材料的，不予行政许可",
    }),
  deliver: z
    .strictObject({
      document: field.choice("送达的文书", {
        certificate: "准予行政许可决定书和许可证件",
        refusal: "不予行政许可决定书",
      }),
      way: field.choice("送达方式", {
        window: "窗口领取",
        direct: "直接送达",
        mail: "邮寄送达",
        electronic: "电子送达",
      }),
      receiver: field.text("收件人", { max: 100 }),
      proof: field.optional(field.text("送达凭证", { hint: "邮寄、电子送达的必填" })),
    })
    .refine(({ way, proof }) => (way !== "mail" && way !== "electronic") || proof !== undefined, {
      path: ["proof"],
      message: "邮寄、电子送达的，应当填写回执或者到达记录",
    }),
  publish: z.strictObject(publishFields),
  withdraw: z.strictObject({
    ground: field.choice("撤回原因", {
      corrected: "公示内容有误",
      undone: "许可被撤销、撤回、变更或者注销",
      expired: "许可证件有效期届满",
    }),
    document: field.text("法律文书名称和文号", { hint: "公示内容有误或者期限届满的填内部审批编号" }),
    reason: field.longText("向社会公开说明的理由", { max: 2000 }),
  }),
  checkCommitment: z
    .strictObject({
      result: field.choice("核查结果", { kept: "承诺属实", broken: "承诺不实或者没有履行" }),
      findings: field.longText("核查情况", { max: 5000 }),
      handling: field.optional(
        field.choice("处理", { order: "责令限期改正", revoke: "撤销许可" }, { hint: "承诺不实的必填" }),
      ),
    })
    .refine(({ result, handling }) => (result === "broken") === (handling !== undefined), {
      path: ["handling"],
      message: "承诺不实的应当写明处理，属实的不填",
    }),
};

const decided = {
  number: field.text("决定书文号", { max: 60 }),
  decidedOn: field.day("决定之日"),
};

/** 终止、归档；关联事项的结果. */
export const closingFields = {
  withdrawApplication: z.strictObject({
    reason: field.longText("撤回申请的情况", { max: 1000 }),
    written: field.flag("书面提出，或者口头提出已记录并签名"),
  }),
  terminate: z.strictObject({
    ground: field.choice("终止办理的情形", {
      death: "申请人死亡或者丧失行为能力",
      ended: "法人或者其他组织依法终止",
      abolished: "行政许可事项依法取消",
    }),
    evidence: field.text("证明材料", { max: 500 }),
    reason: field.longText("理由", { max: 1000 }),
  }),
  archive: z.strictObject({
    volume: field.text("案卷号", { max: 60 }),
    pages: field.count("页数", "页", 1, 10_000),
  }),
  changed: z.strictObject({
    ...decided,
    licenceNumber: field.text("变更以后的许可证件编号", { max: 60 }),
    holder: field.text("变更以后的被许可人"),
  }),
  renewed: z.strictObject({
    ...decided,
    number: field.optional(field.text("决定书文号", { max: 60, hint: "视为准予延续的没有" })),
    licenceNumber: field.text("延续以后的许可证件编号", { max: 60 }),
    validFrom: field.day("有效期自"),
    validUntil: field.day("有效期至"),
  }),
  revoked: z.strictObject(decided),
  cancelled: z.strictObject(decided),
  inspected: z.strictObject({
    inspectedOn: field.day("检查之日"),
    conclusion: field.longText("检查结论", { max: 2000 }),
  }),
};
