import type { Facts } from "./fields.ts";

type Kinds =
  | "reviewSubmission"
  | "reviewSupplement"
  | "reviewSupplied"
  | "reviewExtension"
  | "legalReview"
  | "reviewDispute"
  | "coordination"
  | "discussion";

type Point = Facts["legalReview"]["points"][number];

const passed: Point[] = [
  { point: "subject", result: "pass" },
  { point: "officers", result: "pass" },
  { point: "procedure", result: "pass" },
  { point: "evidence", result: "pass" },
  { point: "law", result: "pass" },
  { point: "powers", result: "pass" },
  { point: "documents", result: "pass" },
  { point: "crime", result: "pass" },
];

const problem = "三名操作工的入职时间缺少劳动合同印证";

export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  reviewSubmission: [
    {
      materials: ["report", "draft", "basis", "evidence", "hearing", "statement"],
      draft: "拟对安和县清源化工有限公司处罚款五万五千元。",
    },
  ],
  reviewSupplement: [{ missing: "三名操作工的劳动合同复印件。", withinWorkingDays: 2 }],
  reviewSupplied: [{ supplied: "三名操作工的劳动合同复印件。", complete: true }],
  reviewExtension: [{ reason: "案件涉及多个法律关系，需要进一步研究。", workingDays: 5 }],
  legalReview: [
    {
      outcome: "passed",
      points: passed,
      opinion: "主体合法，程序合法，事实清楚，证据充分，适用法律正确，裁量适当，同意。",
      firstReview: true,
    },
    {
      outcome: "returned",
      advice: "supplement",
      points: passed.map((one) =>
        one.point === "evidence" ? { ...one, result: "problem", note: problem } : one,
      ),
      opinion: "三名操作工的入职时间缺少劳动合同印证，请补充调查。",
      firstReview: true,
    },
  ],
  reviewDispute: [
    { disputed: "认为入职时间缺少劳动合同印证。", reasons: "工资发放记录和本人陈述足以证明入职时间。" },
  ],
  coordination: [
    {
      participants: ["chief-1", "reviewer-1"],
      course: "双方说明了各自的意见和依据。",
      outcome: "handlers",
    },
  ],
  discussion: [
    {
      chair: "head-1",
      place: "安和县应急管理局会议室",
      reporter: "chief-1",
      reviewOpinion: "法制审核同意。",
      views: [
        { member: "leader-1", opinion: "同意处罚，考虑已补办培训，建议五万五千元。" },
        { member: "leader-2", opinion: "同意。" },
        { member: "head-1", opinion: "同意。" },
      ],
      conclusion: "punish",
      fineFen: 5_500_000,
      deviationApproved: false,
      minutesSigned: true,
    },
  ],
};
