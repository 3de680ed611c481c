import type { Facts } from "./fields.ts";

type Kinds =
  | "clue"
  | "verify"
  | "extendVerification"
  | "decline"
  | "tellReporter"
  | "refer"
  | "referralReceipt"
  | "open"
  | "disputeJurisdiction"
  | "settleJurisdiction"
  | "assign"
  | "evidence"
  | "excludeEvidence"
  | "report";

/** An invented case, whole: the first example of each act, in order, is a valid case of June and July 2025. */
export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  clue: [
    {
      source: "inspection",
      discoveredOn: "2025-06-03",
      partyName: "安和县清源化工有限公司",
      place: "安和县工业园区三号路8号",
      content: "执法检查发现该公司未对从业人员进行安全生产教育和培训即安排上岗作业。",
    },
    {
      source: "report",
      discoveredOn: "2025-06-03",
      partyName: "安和县柳河采石场",
      place: "安和县柳河镇",
      content: "群众举报该采石场未按规定设置安全警示标志。",
      receipt: "举报登记〔2025〕7号",
      reportWay: "named",
      reporter: "一名职工",
      reporterPhone: "00000000000",
    },
  ],
  verify: [
    {
      work: "到现场查看，查阅培训档案，询问三名操作工。",
      result: "meets",
      conclusion: "该公司涉嫌未按照规定对从业人员进行安全生产教育和培训，符合立案条件。",
    },
    {
      work: "到现场查看，查阅培训档案。",
      result: "notMet",
      conclusion: "培训记录齐全，违法事实不存在，不符合立案条件。",
    },
  ],
  extendVerification: [{ reason: "需要等待检测结果。", extraWorkingDays: 15 }],
  tellReporter: [{ result: "declined", way: "phone", content: "经核查，所反映的问题不存在，决定不予立案。" }],
  refer: [
    {
      to: "某市应急管理局",
      ground: "level",
      reason: "该企业由市级直接监管。",
      materials: [{ name: "线索登记表", pages: 1 }],
    },
  ],
  referralReceipt: [{ accepted: true, receivedBy: "某市应急管理局收发室" }],
  disputeJurisdiction: [
    {
      otherAgency: "邻县应急管理局",
      positions: "双方均认为违法行为发生地在本县。",
      negotiated: "failed",
      superior: "某市应急管理局",
    },
  ],
  settleJurisdiction: [
    { authority: "某市应急管理局", document: "某市应急指管〔2025〕2号", competent: "ours" },
    { authority: "某市应急管理局", document: "某市应急指管〔2025〕3号", competent: "theirs" },
  ],
  decline: [{ reason: "经核实，该公司培训记录齐全，违法事实不存在。", reporterTold: true }],
  open: [
    {
      partyKind: "organisation",
      partyName: "安和县清源化工有限公司",
      partyCode: "91999999MA00000001",
      partyAddress: "安和县工业园区三号路8号",
      partyRepresentative: "陈立",
      partyPhone: "00000000000",
      powerItem: "aqsc-097-3",
      violation: "未按照规定对从业人员进行安全生产教育和培训",
      summary: "2025年6月3日检查发现，该公司三名新进人员未经安全生产教育和培训即上岗作业。",
      violationEndedOn: "2025-06-03",
      harmful: false,
      inDistrict: true,
      notFinedBefore: true,
      limitationCheck: "违法行为2025年6月3日仍在继续，同日发现，未超过二年。",
      jurisdictionCheck: "违法行为发生在安和县工业园区，由本机关管辖；未发现其他机关先立案。",
      duplicateCheck: "查询本机关案件，该公司未因同一违法行为受过罚款。",
      unit: "执法一中队",
    },
  ],
  assign: [
    { handlers: ["officer-1", "officer-2"], conflictsChecked: true },
    {
      handlers: ["officer-1", "officer-2"],
      conflictsChecked: true,
      relations: [
        {
          officer: "officer-2",
          relation: "other",
          detail: "与该公司职工是同村邻居，没有经济往来",
          affects: false,
        },
      ],
      changeReason: "原承办人员调离",
    },
  ],
  evidence: [
    {
      kind: "documentary",
      name: "从业人员花名册和培训档案复印件",
      source: "现场检查时由该公司提供，经核对与原件一致",
      place: "安和县工业园区三号路8号",
      proves: "三名新进人员没有安全生产教育和培训记录。",
      verified: true,
      lawful: true,
    },
  ],
  excludeEvidence: [{ evidence: 6, ground: "unlawful", reason: "取得时没有出示执法证件，并有威胁言语。" }],
  report: [
    {
      outcome: "punish",
      facts: "该公司2025年5月招录三名操作工，未经安全生产教育和培训即安排上岗作业。",
      evidenceSummary: "现场检查记录、询问笔录、花名册和培训档案复印件相互印证。",
      lawApplied: "违反《中华人民共和国安全生产法》第二十八条第一款，依据第九十七条第三项处罚。",
      kinds: ["fine"],
      fineFen: 6_000_000,
      benchmarkStep: "2",
      circumstance: "none",
      deviates: false,
      attitude: "积极配合调查。",
      correction: "done",
      correctionNote: "三人已经补训并考核合格。",
      reviewGrounds: ["majorRights"],
      grave: true,
    },
    {
      outcome: "noPenalty",
      facts: "该公司培训记录缺一人签名，已当场补正，没有造成危害后果。",
      evidenceSummary: "现场检查记录。",
      lawApplied: "《中华人民共和国行政处罚法》第三十三条第一款。",
      kinds: [],
      circumstance: "none",
      deviates: false,
      correction: "done",
      reviewGrounds: [],
      grave: false,
    },
  ],
};
