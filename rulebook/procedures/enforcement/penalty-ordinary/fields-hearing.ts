import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { penaltyFields, soundPenalty } from "../../shared/penalties.ts";
import { serviceFields } from "../../shared/service.ts";
import { signatures } from "./fields-investigation.ts";

const adoptions = { adopted: "采纳", partly: "部分采纳", rejected: "不采纳" } as const;
type Adoption = keyof typeof adoptions;

/** What the answers come to together: all alike, or in part. */
const overall = (each: readonly Adoption[]): Adoption => {
  const [first = "rejected"] = each;
  return each.every((one) => one === first) ? first : "partly";
};

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
      contact: field.optional(field.text("联系人和联系方式", { max: 100 })),
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
      claims: field.rows("提出的事实、理由和证据", {
        kind: field.choice("类别", { fact: "事实", reason: "理由", evidence: "证据" }),
        content: field.text("内容", { max: 500 }),
      }),
      hearingWaived: field.flag("明确放弃听证权利"),
    })
    .refine(({ answer, claims }) => (answer === "stated") === claims.length > 0, {
      path: ["claims"],
      message: "提出意见的至少一项，放弃的为零项",
    }),
  recheck: z
    .strictObject({
      answers: field.rows("逐项复核", {
        number: field.count("意见序号", "", 1, 1000, { hint: "本案历次陈述申辩意见连续编号" }),
        adoption: field.choice("采纳情况", adoptions),
        reason: field.text("理由", { max: 500 }),
      }),
      adoption: field.choice("总体采纳情况", adoptions),
      opinion: field.longText("复核意见"),
    })
    .refine(({ adoption, answers }) => adoption === overall(answers.map((one) => one.adoption)), {
      path: ["adoption"],
      message: "总体采纳情况应当与逐项复核一致",
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
  hearingHeld: z.strictObject({
    result: field.choice("听证结果", {
      held: "当事人到场，已举行听证",
      deemedWaived: "当事人无正当理由拒不出席或者中途退出，视为放弃，听证终止",
      withdrawn: "当事人撤回听证申请",
    }),
    heldOn: field.optional(field.day("举行听证之日")),
    record: field.optional(field.longText("听证笔录", { max: 20_000 })),
    opinion: field.longText("听证报告意见"),
  }),
};
