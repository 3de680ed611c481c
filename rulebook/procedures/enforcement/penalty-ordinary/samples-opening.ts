import type { Facts } from "./fields.ts";

type Kinds = "clue" | "decline" | "open" | "assign" | "inspect" | "interview" | "evidence" | "report";

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
      reporter: "一名职工",
      reporterPhone: "00000000000",
    },
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
      unit: "执法一中队",
    },
  ],
  assign: [{ handlers: ["officer-1", "officer-2"], conflictsChecked: true }],
  inspect: [
    {
      place: "安和县工业园区三号路8号",
      certificateShown: true,
      present: "party",
      presentName: "孙建",
      found: "查阅培训档案，2025年5月入职的三名操作工没有培训和考核记录，现场正在从事投料作业。",
      signature: "signed",
      recordings: "AV-2025-0606-01",
    },
  ],
  interview: [
    {
      person: "孙建",
      standing: "employee",
      place: "安和县应急管理局询问室",
      certificateShown: true,
      rightsTold: true,
      record: "问：三名新进人员是否经过培训？答：没有来得及组织培训就安排上岗了。",
      signature: "signed",
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
      reviewGrounds: [],
      grave: false,
    },
  ],
};
