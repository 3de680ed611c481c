import type { Facts } from "./fields.ts";

type Kinds = "decide";

const remedy = {
  reconsiderationBody: "安和县人民政府",
  reconsiderationDays: 60,
  court: "安和县人民法院",
  litigationMonths: 6,
};

const noPenalty: Facts["decide"] = {
  outcome: "noPenalty",
  partyKind: "organisation",
  partyName: "安和县清源化工有限公司",
  partyCode: "91999999MA00000001",
  partyAddress: "安和县工业园区三号路8号",
  partyRepresentative: "陈立",
  violation: "未如实记录安全生产教育和培训情况",
  facts: "该公司培训记录缺一人签名，已当场补正，没有造成危害后果。",
  lawApplied: "《中华人民共和国行政处罚法》第三十三条第一款。",
  reasoning: "违法行为轻微并及时改正，没有造成危害后果。",
  kinds: [],
  circumstance: "none",
  deviates: false,
  noPenaltyGround: "minor",
  correctionProof: "2025年6月6日现场补正，复查意见书确认已改正。",
  educated: true,
  education: "当面讲解安全生产教育和培训的规定，当事人作出书面承诺。",
  remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内依法提起行政诉讼。",
  ...remedy,
  handlers: ["officer-1", "officer-2"],
  sealed: true,
};

export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  decide: [
    {
      outcome: "punish",
      partyKind: "organisation",
      partyName: "安和县清源化工有限公司",
      partyCode: "91999999MA00000001",
      partyAddress: "安和县工业园区三号路8号",
      partyRepresentative: "陈立",
      violation: "未按照规定对从业人员进行安全生产教育和培训",
      facts:
        "该公司2025年5月招录三名操作工，未经安全生产教育和培训即安排上岗作业，有现场检查记录等证据证实。",
      lawApplied: "《中华人民共和国安全生产法》第二十八条第一款、第九十七条第三项。",
      reasoning: "现场检查记录、询问笔录和培训档案相互印证，予以采信。",
      lawReasoning: "该公司的行为违反第二十八条第一款，属于第九十七条第三项规定的情形。",
      discretionReasoning: "三人未经培训上岗，适用一般阶次；考虑当事人已补办培训，在阶次内确定数额。",
      kinds: ["fine"],
      fineFen: 5_500_000,
      benchmarkStep: "2",
      circumstance: "none",
      deviates: false,
      correction: "责令三名操作工经培训合格后方可上岗作业。",
      defenceAnswer: "补办培训属实，已予考虑；生产经营困难不是法定从轻情节，不予采纳。",
      performance: "自收到本决定书之日起十五日内缴至指定银行。",
      bank: "安和县农村商业银行营业部 0000000000000000",
      surchargeTold: true,
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
      ...remedy,
      handlers: ["officer-1", "officer-2"],
      sealed: true,
    },
    noPenalty,
  ],
};
