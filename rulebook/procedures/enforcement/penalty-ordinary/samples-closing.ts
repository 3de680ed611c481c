import type { Facts } from "./fields.ts";
import type { closingFields } from "./fields-closing.ts";
import type { performanceFields } from "./fields-performance.ts";

type Kinds = Exclude<keyof typeof closingFields, keyof typeof performanceFields>;

export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  addressConfirmation: [
    {
      address: "安和县工业园区三号路8号",
      phone: "00000000000",
      electronicAddress: "chenli@qingyuan.example",
      ways: ["direct", "mail", "electronic"],
      signer: "陈立",
      consequencesTold: true,
    },
  ],
  serviceAttempt: [
    {
      way: "direct",
      place: "安和县工业园区三号路8号",
      result: "absent",
      note: "到达时大门上锁，邻近单位称该公司近日停产，电话无人接听。",
      recordings: "AV-2025-0717-01",
    },
  ],
  serve: [
    { way: "direct", receiver: "陈立", place: "安和县工业园区三号路8号" },
    { way: "leaving", receiver: "孙建", witnessed: true, receiptNote: "拒绝签收，录像记录送达过程。" },
  ],
  serviceReceipt: [
    {
      service: 17,
      receivedOn: "2025-07-22",
      receipt: "EMS-0000000001",
      reason: "邮件回执于送达登记以后退回，回执载明收件日期为7月22日。",
    },
  ],
  publish: [{ place: "安和县行政执法公示平台", masked: true, checkedBy: "clerk-1", until: "2026-07-18" }],
  withdraw: [
    {
      ground: "annulled",
      ruledOn: "2025-07-21",
      document: "安和县人民政府行政复议决定书",
      reason: "该处罚决定已被行政复议机关撤销，现予撤回。",
    },
  ],
  withhold: [
    {
      outcome: "withheld",
      ground: "thirdParty",
      consulted: true,
      reason: "决定涉及客户的商业秘密，第三方不同意公开，不公开不会对公共利益造成重大影响。",
    },
  ],
  revoke: [
    {
      mode: "changed",
      ground: "复核发现一名从业人员培训记录属实，原决定认定的人数有误，罚款相应减少。",
      document: "（安）应急变〔2025〕1号",
      fineFen: 4_000_000,
    },
    { mode: "annulled", ground: "复核发现事实不清。", document: "（安）应急撤〔2025〕1号" },
  ],
  filed: [
    {
      submittedOn: "2025-07-22",
      receivedOn: "2025-07-23",
      receiver: "安和县司法局",
      number: "安司备〔2025〕3号",
    },
  ],
  visited: [{ visitedOn: "2025-08-12", way: "上门", score: 15, problem: false }],
  archived: [{ receivedOn: "2025-08-06", volume: "2025-罚-001", pageCount: 96, location: "档案室3排2列" }],
  dailyFined: [
    { decidedOn: "2025-09-05", number: "（安）应急日罚〔2025〕1号", days: 20, fineFen: 110_000_000 },
  ],
  proposeClosure: [
    {
      ground: "unfit",
      majorHazard: true,
      government: "安和县人民政府",
      facts: "经停产停业整顿，仍不具备安全生产条件，有复查意见书证实。",
    },
  ],
  close: [{ result: "performed", summary: "罚款已经缴清，从业人员已补办培训。" }],
  archive: [
    {
      volume: "2025-罚-001",
      pageCount: 96,
      retention: "thirtyYears",
      recordings: "AV-2025-0606-01、AV-2025-0708-01",
      completeChecked: true,
    },
  ],
};
