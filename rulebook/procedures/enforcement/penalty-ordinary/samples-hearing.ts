import type { Facts } from "./fields.ts";

type Kinds = "notice" | "statement" | "recheck" | "hearingRequest" | "hearing" | "hearingHeld";

export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  notice: [
    {
      facts: "该公司2025年5月招录三名操作工，未经安全生产教育和培训即安排上岗作业。",
      reasons: "现场检查记录、询问笔录和培训档案证明违法事实成立。",
      basisText: "《中华人民共和国安全生产法》第二十八条第一款、第九十七条第三项。",
      kinds: ["fine"],
      fineFen: 6_000_000,
      benchmarkStep: "2",
      rightsTold: true,
      statementDays: 3,
      hearingRight: true,
      approvedBy: "leader-1",
      way: "direct",
      receiver: "陈立",
    },
  ],
  statement: [
    {
      answer: "stated",
      content: "公司已补办培训，生产经营困难，请求从轻处罚。",
      claims: [
        { kind: "fact", content: "公司已为三名操作工补办培训" },
        { kind: "reason", content: "生产经营困难" },
      ],
      hearingWaived: false,
    },
    { answer: "waived", claims: [], hearingWaived: true },
  ],
  recheck: [
    {
      answers: [
        { number: 1, adoption: "adopted", reason: "补办培训属实，在本阶次内已予考虑" },
        { number: 2, adoption: "rejected", reason: "生产经营困难不是法定从轻情节" },
      ],
      adoption: "partly",
      opinion: "补办培训属实，在本阶次内已予考虑；生产经营困难不是法定从轻情节，不予采纳。",
    },
  ],
  hearingRequest: [
    { way: "written", applicant: "安和县清源化工有限公司", content: "要求就罚款数额举行听证。" },
  ],
  hearing: [
    {
      noticeServedOn: "2025-06-25",
      open: true,
      attendance: "present",
      conflictsAsked: true,
      crossExamined: true,
      record: "调查人员提出违法事实、证据和处罚建议；当事人就培训档案逐项质证，并作最后陈述。",
      signature: "signed",
      opinion: "违法事实清楚，证据确凿；建议考虑当事人已补办培训。",
      recordings: "AV-2025-0708-01",
    },
  ],
  hearingHeld: [
    {
      result: "held",
      heldOn: "2025-07-08",
      record: "调查人员提出违法事实、证据和处罚建议；当事人逐项质证，并作最后陈述。",
      opinion: "违法事实清楚，证据确凿；建议考虑当事人已补办培训。",
    },
    { result: "withdrawn", opinion: "当事人书面撤回听证申请，听证终止。" },
  ],
};
