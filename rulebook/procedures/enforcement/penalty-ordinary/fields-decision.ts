import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields, soundParty } from "../../shared/party.ts";
import { penaltyFields } from "../../shared/penalties.ts";
import { benchmarkFields, outcomes, soundOutcome } from "./fields-investigation.ts";

const { partyKind, partyName, partyCode, partyAge, partyAddress, partyRepresentative } = partyFields;

const materials = {
  report: "调查终结报告",
  draft: "拟作出的决定",
  basis: "法律依据和裁量基准",
  evidence: "证据材料",
  hearing: "听证笔录和听证报告",
  statement: "陈述申辩和复核材料",
} as const;

/** The eight points of 国办发〔2018〕118号（十三）. */
const reviewPoints = {
  subject: "执法主体是否合法",
  officers: "执法人员是否具备执法资格",
  procedure: "执法程序是否合法",
  evidence: "案件事实是否清楚，证据是否合法充分",
  law: "适用法律、法规、规章是否准确，裁量基准运用是否适当",
  powers: "执法是否超越法定权限",
  documents: "执法文书是否完备、规范",
  crime: "违法行为是否涉嫌犯罪、需要移送司法机关",
} as const;

/** Review, discussion and the decision itself. */
export const decisionFields = {
  reviewSubmission: z.strictObject({
    materials: field.choices("送审材料", materials),
    draft: field.longText("拟作出的决定"),
    changes: field.optional(field.longText("针对上次审核意见的处理", { max: 2000 })),
  }),
  legalReview: z.strictObject({
    outcome: field.choice("审核结论", { passed: "同意", returned: "退回" }),
    problems: field.choices("存在问题的审核事项", reviewPoints),
    opinion: field.longText("审核意见"),
    firstReview: field.flag("审核人员属于初次从事行政处罚决定法制审核"),
  }),
  discussion: z.strictObject({
    views: field.longText("每名参加人员的意见"),
    conclusion: field.choice("讨论结论", outcomes),
    fineFen: field.optional(field.money("决定的罚款数额")),
    deviationApproved: field.flag("同意偏离裁量基准"),
    minutesSigned: field.flag("全体参加人员已在讨论记录上签名"),
  }),
  decide: z
    .strictObject({
      outcome: field.choice("决定", outcomes),
      partyKind,
      partyName,
      partyCode,
      partyAge,
      partyAddress,
      partyRepresentative,
      violation: field.text("违法行为（公示用）", { hint: "不写个人信息、商业秘密" }),
      facts: field.longText("违法事实和证据", { max: 20_000 }),
      lawApplied: field.longText("决定的依据", { max: 2000 }),
      reasoning: field.longText("说理：证据采信、法律适用、裁量理由"),
      ...penaltyFields,
      ...benchmarkFields,
      noPenaltyGround: field.optional(
        field.choice("不予处罚的情形", {
          minor: "违法行为轻微并及时改正，没有造成危害后果",
          first: "初次违法且危害后果轻微并及时改正",
          noFault: "当事人有证据足以证明没有主观过错",
          age: "不满十四周岁",
          mental: "不能辨认或者不能控制自己行为",
          timeBarred: "超过追溯期限",
        }),
      ),
      educated: field.optional(field.flag("已对当事人进行教育", { hint: "不予行政处罚的必填" })),
      correction: field.optional(field.longText("责令改正的内容", { max: 2000 })),
      defenceAnswer: field.optional(field.longText("对陈述申辩、听证意见的答复", { max: 2000 })),
      performance: field.optional(field.text("履行方式和期限", { max: 500 })),
      bank: field.optional(field.text("缴款银行和账户", { max: 200 })),
      surchargeTold: field.optional(field.flag("已写明逾期加处罚款的标准")),
      remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
      handlers: field.people("承办人员", 1, 10),
      sealed: field.flag("已加盖本机关印章"),
    })
    .superRefine(soundOutcome)
    .superRefine(soundParty)
    .refine(({ outcome, noPenaltyGround }) => (outcome === "noPenalty") === (noPenaltyGround !== undefined), {
      path: ["noPenaltyGround"],
      message: "不予行政处罚的应当选择情形，其他决定不填",
    })
    .refine(({ outcome, performance }) => outcome !== "punish" || performance !== undefined, {
      path: ["performance"],
      message: "处罚决定应当写明履行方式和期限",
    }),
};
