import type { Facts } from "./fields.ts";

type Kinds =
  | "handle"
  | "resumeRequest"
  | "review"
  | "consent"
  | "resumed"
  | "tellResult"
  | "handOver"
  | "handOverReceipt"
  | "publish"
  | "withdraw"
  | "withhold"
  | "rate"
  | "answerRating"
  | "close";

const remedies = "可以陈述、申辩；不服的，六十日内申请行政复议，或者六个月内提起行政诉讼。";

export const resultSamples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  handle: [
    {
      measure: "stopUse",
      problems: "二号氨罐报警系统停用，泄漏无法及时发现。",
      law: "《中华人民共和国安全生产法》第三十六条",
      reason: "属于重大事故隐患，排除过程中无法保证安全。",
      basis: "《中华人民共和国安全生产法》第六十五条第一款第三项",
      majorHazard: true,
      unsafe: true,
      scope: "二号氨罐及其管道",
      resumption: "隐患排除后书面申请，经本机关审查同意方可恢复使用。",
      remedies,
      receiver: "陈立",
      recordings: "AV-20250603-3",
    },
    {
      measure: "correctNow",
      problems: "安全出口堆放杂物。",
      law: "《中华人民共和国安全生产法》第四十二条",
      reason: "可以立即纠正。",
      basis: "《中华人民共和国安全生产法》第六十五条第一款第二项",
      majorHazard: false,
      unsafe: false,
      scope: "一号车间东侧安全出口",
      remedies,
      receiver: "陈立",
    },
  ],
  resumeRequest: [
    { measure: 6, receivedOn: "2025-06-03", content: "报警系统已经修复并检测合格，申请恢复使用。" },
  ],
  review: [
    { measure: 6, result: "removed", found: "报警系统恢复运行，联锁试验合格。" },
    { measure: 6, result: "notRemoved", found: "报警系统仍未通电。" },
  ],
  consent: [{ measure: 6, scope: "二号氨罐及其管道", receiver: "陈立" }],
  resumed: [{ measure: 6, resumedOn: "2025-06-10", note: "二号氨罐恢复使用。" }],
  tellResult: [
    {
      conclusion: "order",
      problems: "三名操作工没有培训记录，违反安全生产法第二十八条；二号氨罐报警系统停用，违反第三十六条。",
      rightsTold: true,
      way: "direct",
      receiver: "陈立",
    },
    { conclusion: "none", rightsTold: true, way: "direct", receiver: "陈立" },
    {
      conclusion: "case",
      problems: "三名操作工没有培训记录，涉嫌违反安全生产法第二十八条。",
      rightsTold: true,
      way: "direct",
      receiver: "陈立",
    },
    {
      conclusion: "handOver",
      problems: "厂区内在用的压力容器没有使用登记。",
      rightsTold: true,
      way: "direct",
      receiver: "陈立",
    },
  ],
  handOver: [
    {
      to: "安和县市场监督管理局",
      content: "厂区内在用的压力容器没有使用登记。",
      materials: "现场检查记录复印件、照片三张",
    },
  ],
  handOverReceipt: [{ receivedOn: "2025-06-05", receiver: "刘某" }],
  publish: [
    {
      place: "安和县行政执法公示平台",
      summary: "发现问题，责令限期整改",
      masked: true,
      checkedBy: "clerk-1",
    },
    {
      place: "安和县行政执法公示平台",
      summary: "发现问题，责令限期整改",
      masked: true,
      checkedBy: "clerk-1",
      correctionNote: "更正企业名称中的错字。",
    },
  ],
  withdraw: [{ ground: "corrected", ruledOn: "2025-06-03", reason: "企业名称有误，更正后重新公示。" }],
  withhold: [
    { outcome: "withheld", ground: "security", reason: "检查结果涉及重点目标的安全防范情况。" },
    { outcome: "released", reason: "不予公开的原因已经消失。" },
  ],
  rate: [
    { person: "陈立，总经理", conduct: 5, attitude: 5, integrity: 5, broken: [] },
    {
      person: "陈立，总经理",
      conduct: 2,
      attitude: 2,
      integrity: 2,
      broken: ["intermediary"],
      comments: "检查人员要求到指定机构培训。",
    },
  ],
  answerRating: [{ found: "经核查，检查人员推荐过培训机构。", result: "批评教育，向企业说明可以自主选择。" }],
  close: [
    {
      summary: "检查发现两处问题，一处责令停止使用，一处责令限期整改。",
      fixed: 1,
      continues: "由责令限期整改事项继续。",
    },
    { summary: "未发现问题。", fixed: 0 },
  ],
};
