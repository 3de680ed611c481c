import type { Facts } from "./fields.ts";

/** 回避, in the invented case of the other examples. */
export const samples: {
  readonly [K in "recusalRequest" | "recusalDecision"]: readonly [Facts[K], ...Facts[K][]];
} = {
  recusalRequest: [
    {
      applicant: "party",
      applicantName: "安和县清源化工有限公司",
      officer: "officer-2",
      ground: "kinship",
      facts: "承办人员的近亲属在同一园区经营同类企业，可能影响公正执法。",
    },
  ],
  recusalDecision: [
    {
      officer: "officer-2",
      outcome: "withdraw",
      reason: "经审查，申请回避的事由成立。",
      earlierActs: "kept",
      told: true,
    },
    { officer: "officer-2", outcome: "rejected", reason: "经审查，申请回避的事由不成立。", told: true },
  ],
};
