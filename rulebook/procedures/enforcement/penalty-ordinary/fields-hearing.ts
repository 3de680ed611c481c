import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { penaltyFields, soundPenalty } from "../../shared/penalties.ts";
import { serviceFields } from "../../shared/service.ts";
import { signatures } from "./fields-investigation.ts";

/** Notice, defence and hearing. */
export const hearingFields = {
  notice: z
    .strictObject({
      facts: field.longText("告知的事实"),
      reasons: field.longText("理由"),
      basisText: field.longText("依据", { max: 2000 }),
      ...penaltyFields,
      benchmarkStep: field.optional(field.text("裁量阶次编号", { max: 20 })),
      rightsTold: field.flag("已告知陈述、申辩等权利"),
      statementDays: field.count("陈述申辩期限", "个工作日", 1, 60),
      hearingRight: field.flag("已告知听证权利", { hint: "属于听证范围的，五日内可以提出" }),
      approvedBy: field.person("签发负责人"),
      ...serviceFields,
    })
    .superRefine(soundPenalty),
  statement: z
    .strictObject({
      answer: field.choice("陈述申辩", {
        stated: "提出陈述、申辩意见",
        waived: "明确放弃陈述或者申辩权利",
      }),
      content: field.optional(field.longText("陈述申辩内容")),
      claimCount: field.count("提出的事实、理由和证据", "项", 0, 200),
      hearingWaived: field.flag("明确放弃听证权利"),
    })
    .refine(({ answer, claimCount }) => (answer === "stated") === claimCount > 0, {
      path: ["claimCount"],
      message: "提出意见的至少一项，放弃的为零项",
    }),
  recheck: z.strictObject({
    answeredCount: field.count("已复核的事实、理由和证据", "项", 0, 200),
    adoption: field.choice("采纳情况", { adopted: "采纳", partly: "部分采纳", rejected: "不采纳" }),
    opinion: field.longText("复核意见"),
  }),
  hearingRequest: z.strictObject({
    way: field.choice("申请方式", { written: "书面", oral: "口头，已记录" }),
    applicant: field.text("申请人", { max: 50 }),
    content: field.longText("听证申请内容", { max: 2000 }),
  }),
  hearing: z.strictObject({
    noticeServedOn: field.day("听证通知送达之日"),
    open: field.flag("公开举行", { hint: "涉及国家秘密、商业秘密或者个人隐私的不公开" }),
    attendance: field.choice("当事人到场情况", {
      present: "当事人或者其代理人到场",
      absent: "无正当理由拒不出席或者中途退出，视为放弃",
    }),
    conflictsAsked: field.flag("已询问是否申请主持人回避"),
    crossExamined: field.flag("调查人员举证，当事人申辩和质证"),
    record: field.longText("听证笔录", { max: 20_000 }),
    signature: field.choice("笔录签名情况", signatures),
    opinion: field.longText("听证报告意见"),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
};
