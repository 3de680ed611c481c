import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { outcomes } from "./fields-investigation.ts";

const materials = {
  report: "调查终结报告",
  draft: "拟作出的决定",
  basis: "法律依据和裁量基准",
  evidence: "证据材料",
  hearing: "听证笔录和听证报告",
  statement: "陈述申辩和复核材料",
} as const;

/** The eight points of 国办发〔2018〕118号（十三）. */
export const reviewPoints = {
  subject: "执法主体是否合法",
  officers: "执法人员是否具备执法资格",
  procedure: "执法程序是否合法",
  evidence: "案件事实是否清楚，证据是否合法充分",
  law: "适用法律、法规、规章是否准确，裁量基准运用是否适当",
  powers: "执法是否超越法定权限",
  documents: "执法文书是否完备、规范",
  crime: "违法行为是否涉嫌犯罪、需要移送司法机关",
} as const;

export const reviewPointIds: readonly string[] = Object.keys(reviewPoints);

const result = field.choice("审核结果", { pass: "没有问题", problem: "存在问题" });
const note = field.optional(field.text("问题和意见", { max: 500, hint: "存在问题的必填" }));

/** Legal review from submission to a settled opinion, and the leaders' discussion. */
export const reviewFields = {
  reviewSubmission: z.strictObject({
    materials: field.choices("送审材料", materials),
    draft: field.longText("拟作出的决定"),
    changes: field.optional(field.longText("针对上次审核意见的处理", { max: 2000 })),
  }),
  reviewSupplement: z.strictObject({
    missing: field.longText("需要补充的材料", { max: 2000 }),
    withinWorkingDays: field.count("补充期限", "个工作日", 1, 60),
  }),
  reviewSupplied: z.strictObject({
    supplied: field.longText("已补充的材料", { max: 2000 }),
    complete: field.flag("要求补充的材料已经齐全"),
  }),
  reviewExtension: z.strictObject({
    reason: field.longText("延长法制审核期限的理由", { max: 1000 }),
    workingDays: field.count("延长", "个工作日", 1, 60),
  }),
  legalReview: z.strictObject({
    outcome: field.choice("审核结论", { passed: "同意", returned: "退回" }),
    advice: field.optional(
      field.choice("审核意见类型", {
        correct: "纠正",
        supplement: "补充调查",
        repair: "补正文书",
        transfer: "移送司法机关",
        noPenalty: "不予行政处罚",
        powers: "超出本机关权限",
        other: "其他",
      }),
    ),
    points: field.rows("审核事项", { point: field.choice("审核事项", reviewPoints), result, note }, 0, 20),
    ownPoints: field.optional(
      field.rows(
        "本机关增加的审核事项",
        { point: field.text("审核事项编号", { max: 20 }), result, note },
        0,
        30,
      ),
    ),
    opinion: field.longText("审核意见"),
    firstReview: field.flag("审核人员属于初次从事行政处罚决定法制审核"),
  }),
  reviewDispute: z.strictObject({
    disputed: field.longText("不同意的审核意见", { max: 2000 }),
    reasons: field.longText("理由和依据", { max: 2000 }),
  }),
  coordination: z.strictObject({
    participants: field.people("参加协调的人员", 2, 20),
    course: field.longText("协调情况", { max: 2000 }),
    outcome: field.choice("协调结果", {
      handlers: "承办机构接受审核意见",
      reviewers: "审核人员调整审核意见",
      unresolved: "没有达成一致，提请集体讨论",
    }),
  }),
  discussion: z.strictObject({
    chair: field.person("主持人"),
    place: field.optional(field.text("讨论地点", { max: 100 })),
    reporter: field.optional(field.person("汇报人")),
    absent: field.optional(field.text("缺席人员和原因", { max: 300 })),
    reviewOpinion: field.optional(field.longText("法制审核意见", { max: 2000, hint: "经过法制审核的必填" })),
    views: field.rows("每名参加人员的意见", {
      member: field.person("参加人员"),
      opinion: field.text("意见", { max: 1000 }),
    }),
    disputeResolved: field.optional(
      field.longText("对法制审核争议的处理", { max: 2000, hint: "协调没有达成一致的必填" }),
    ),
    conclusion: field.choice("讨论结论", outcomes),
    fineFen: field.optional(field.money("决定的罚款数额")),
    deviationApproved: field.flag("同意偏离裁量基准"),
    minutesSigned: field.flag("全体参加人员已在讨论记录上签名"),
  }),
};
