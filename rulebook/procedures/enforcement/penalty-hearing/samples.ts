import type { commonFields } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";

type Kinds = Exclude<keyof Facts, keyof typeof commonFields>;

/** The hearing of the invented case, June and July 2025. */
export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  accept: [{ partyName: "安和县清源化工有限公司", host: "host-1", clerk: "clerk-1" }],
  challenge: [{ applicant: "安和县清源化工有限公司", reason: "主持人曾参加该公司的执法检查。" }],
  recusal: [
    { outcome: "rejected", reason: "经查，主持人没有参加过该公司的执法检查。" },
    { outcome: "granted", reason: "主持人曾参加该公司的执法检查。", newHost: "officer-3" },
  ],
  notify: [
    {
      heldAt: "2025-07-08T09:00:00+08:00",
      venue: "安和县应急管理局会议室",
      hostTold: true,
      agentsTold: true,
      absenceTold: true,
      investigatorsTold: true,
      open: true,
      way: "direct",
      receiver: "陈立",
    },
  ],
  announce: [
    {
      where: "安和县应急管理局公告栏和网站",
      content: "定于2025年7月8日9时在本局会议室公开举行安和县清源化工有限公司行政处罚听证会。",
    },
  ],
  adjourn: [{ reason: "party", note: "当事人的法定代表人住院，申请延期。" }],
  session: [
    {
      attendance: "present",
      identityChecked: true,
      conflictsAsked: true,
      agents: [{ name: "律师吴某", authorised: true }],
      investigators: ["officer-1", "officer-2"],
      factsPresented: "三名操作工未经培训上岗，有现场检查记录、询问笔录、花名册和培训档案证明。",
      proposal: "建议处罚款六万元。",
      defence: "三人入职不满一个月，公司已补办培训。",
      examined: [{ evidence: 1, opinion: "对花名册真实性没有异议，认为培训档案不完整。" }],
      lastWords: "请求从轻处罚。",
      record: "调查人员提出违法事实、证据和处罚建议；当事人就培训档案逐项质证，并作最后陈述。",
      signature: "signed",
      recordings: "AV-2025-0708-01",
    },
    {
      attendance: "absent",
      identityChecked: true,
      conflictsAsked: false,
      agents: [],
      investigators: ["officer-1", "officer-2"],
      examined: [],
      record: "当事人经依法通知，无正当理由没有出席，听证终止。",
      signature: "absent",
    },
  ],
  report: [
    {
      agreed: "三名操作工上岗时没有经过培训。",
      disputed: "补办培训能否作为从轻情节。",
      evidence: [{ evidence: 1, admitted: true, reason: "经核对与原件一致，当事人没有提出相反证据。" }],
      opinion: "违法事实清楚，证据确凿；建议考虑当事人已补办培训。",
    },
  ],
  withdraw: [{ way: "written", reason: "当事人认可拟处罚内容，书面撤回听证申请。" }],
};
