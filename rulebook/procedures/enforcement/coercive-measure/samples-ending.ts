import type { Facts } from "./fields.ts";
import type { endingFields } from "./fields-ending.ts";

/** How the invented case ended: the drums confiscated, the truck given back to whom it belongs. */
export const samples: { readonly [K in keyof typeof endingFields]: readonly [Facts[K], ...Facts[K][]] } = {
  expired: [{ lastDay: "2025-07-05", note: "等待检测结果，没有在期限内处理。" }],
  sell: [
    {
      items: [{ number: 2 }],
      perishable: true,
      way: "sale",
      proceedsFen: 480_000,
      marketFen: 500_000,
      farBelow: false,
      note: "桶盖变形、持续挥发，不易保管，公开变卖给有资质的单位。",
    },
    {
      items: [{ number: 2 }],
      perishable: true,
      way: "sale",
      proceedsFen: 200_000,
      marketFen: 500_000,
      farBelow: true,
      note: "急于处理，低价变卖。",
    },
  ],
  dispose: [
    {
      outcome: "confiscate",
      items: [{ number: 1 }],
      lawApplied: "《中华人民共和国行政强制法》第二十七条、《危险化学品安全管理条例》",
      reason: "违法储存的危险化学品，行政处罚决定没收。",
      penaltyNumber: "（安）应急罚〔2025〕3号",
      penaltyDecidedOn: "2025-06-27",
    },
    {
      outcome: "destroy",
      items: [{ number: 1 }],
      lawApplied: "《中华人民共和国行政强制法》第二十七条、《危险化学品安全管理条例》",
      reason: "无法辨明成分且持续泄漏，依法应当销毁。",
    },
  ],
  lift: [
    {
      ground: "other",
      items: [{ number: 2 }, { number: 3 }],
      reason: "搬运车属于第三人；丙酮已经变卖，不再需要查封。",
    },
    { ground: "expired", items: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    { ground: "disagreed", items: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    { ground: "decided", items: [{ number: 1 }, { number: 2 }, { number: 3 }] },
  ],
  giveBack: [
    {
      items: [{ number: 2 }, { number: 3 }],
      receiver: "陈立",
      condition: "intact",
      signature: "signed",
      proceedsFen: 480_000,
    },
    {
      items: [{ number: 2 }],
      receiver: "陈立",
      condition: "damaged",
      signature: "refused",
      witness: "AV-2025-0707-01",
      proceedsFen: 480_000,
    },
  ],
  transfer: [
    {
      to: "安和县公安局",
      document: "安应急移〔2025〕1号",
      items: [{ number: 1 }, { number: 2 }, { number: 3 }],
      told: true,
      receipt: "安公接〔2025〕12号",
    },
  ],
  compensate: [
    {
      items: [{ number: 2 }],
      amountFen: 80_000,
      reason: "保管不当泄漏一桶，按进价赔偿，当事人同意。",
      recoverFrom: "安和县危险化学品仓储有限公司",
    },
  ],
  publish: [{ place: "安和县行政执法公示平台", masked: true, checkedBy: "clerk-1", until: "2026-06-10" }],
  withdraw: [
    { ground: "annulled", document: "安政复决〔2025〕9号", reason: "该决定已被行政复议机关撤销，现予撤回。" },
    { ground: "corrected", document: "安应急公示更〔2025〕1号", reason: "公示的期限有误，更正后再次公示。" },
  ],
  close: [{ summary: "甲苯、丙酮已经没收，搬运车已经退还，案卷齐全。" }],
};
