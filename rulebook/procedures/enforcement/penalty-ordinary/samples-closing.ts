import type { Facts } from "./fields.ts";

type Kinds = "serve" | "publish" | "withdraw" | "payment" | "close" | "archive";

export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  serve: [
    { way: "direct", receiver: "陈立", place: "安和县工业园区三号路8号" },
    { way: "leaving", receiver: "孙建", witnessed: true, receiptNote: "拒绝签收，录像记录送达过程。" },
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
  payment: [{ amountFen: 5_500_000, channel: "bank", receipt: "2025-AH-000123" }],
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
