import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";

export const fields = {
  submit: z.strictObject({
    partyName: field.text("当事人"),
    decisionNumber: field.text("决定书文号", { max: 60 }),
    decidedOn: field.day("决定之日"),
    ground: field.choice("备案的情形", {
      fine: "较大数额罚款",
      confiscation: "没收较大价值的财物、违法所得",
      stopBusiness: "责令停产停业、责令关闭",
      revokeLicence: "吊销许可证件、降低资质等级",
      other: "其他重大行政处罚",
    }),
    fineFen: field.optional(field.money("罚款数额")),
    receiver: field.text("备案机关"),
    materials: field.choices("备案材料", {
      report: "备案报告",
      decision: "行政处罚决定书",
      notice: "行政处罚告知书",
      opening: "立案审批表",
      minutes: "集体讨论记录",
      review: "法制审核意见书",
    }),
  }),
  receive: z.strictObject({
    receivedOn: field.day("备案机关收到之日"),
    receiver: field.text("备案机关"),
    number: field.text("备案编号", { max: 60 }),
  }),
  opinion: z.strictObject({
    result: field.choice("审查结果", {
      noProblem: "没有发现问题",
      correct: "建议纠正",
      decision: "决定撤销、变更或者确认违法",
    }),
    document: field.text("文书名称和文号"),
    content: field.longText("审查意见"),
  }),
  respond: z.strictObject({ measures: field.longText("处理措施和结果") }),
  conclude: z.strictObject({ summary: field.longText("办结情况", { max: 2000 }) }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  submit: [
    {
      partyName: "安和县清源化工有限公司",
      decisionNumber: "（安）应急罚〔2025〕1号",
      decidedOn: "2025-07-16",
      ground: "fine",
      fineFen: 5_500_000,
      receiver: "安和县司法局",
      materials: ["report", "decision", "notice", "opening", "minutes"],
    },
  ],
  receive: [{ receivedOn: "2025-07-23", receiver: "安和县司法局", number: "安司备〔2025〕3号" }],
  opinion: [
    { result: "noProblem", document: "安司备审〔2025〕3号", content: "主体合法，程序合法，没有发现问题。" },
    { result: "correct", document: "安司备审〔2025〕4号", content: "送达回证缺少签收日期，建议补正。" },
  ],
  respond: [{ measures: "已向收件人核实签收日期并补正。" }],
  conclude: [{ summary: "备案审查没有发现问题。" }],
};
