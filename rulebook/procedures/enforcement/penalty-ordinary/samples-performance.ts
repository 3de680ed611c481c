import type { Facts } from "./fields.ts";
import type { performanceFields } from "./fields-performance.ts";

type Kinds = keyof typeof performanceFields;

/** Payment and what may come in its place. The first example of each is an act of the invented case. */
export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  payment: [
    { amountFen: 5_500_000, channel: "bank", receipt: "2025-AH-000123" },
    { amountFen: 5_500_000, surchargeFen: 1_650_000, channel: "electronic", receipt: "2025-AH-000124" },
  ],
  collect: [
    {
      ground: "remote",
      amountFen: 5_500_000,
      receipt: "票-2025-00047",
      receiptIssued: true,
      requestedByParty: true,
    },
  ],
  handIn: [{ amountFen: 5_500_000, receiver: "局财务室" }],
  remit: [{ amountFen: 5_500_000, receipt: "回-2025-00021" }],
  postponeRequest: [
    {
      kind: "instalments",
      reason: "受市场影响停产两个月，账户余额不足，一次缴清确有困难。",
      proof: "2025年6月财务报表、银行流水",
    },
  ],
  postpone: [
    {
      outcome: "granted",
      difficultyFound: true,
      plan: [
        { due: "2025-08-29", amountFen: 2_000_000 },
        { due: "2025-09-30", amountFen: 3_500_000 },
      ],
      opinion: "情况属实，准予分二期缴纳。",
    },
    { outcome: "refused", difficultyFound: false, opinion: "账户余额足以缴清，不予准许。" },
  ],
  reviewBegun: [
    {
      kind: "reconsideration",
      body: "安和县人民政府",
      document: "安政复受字〔2025〕9号受理通知书",
      appliedOn: "2025-07-21",
      suspended: false,
    },
  ],
  reviewEnded: [
    {
      begun: 18,
      result: "upheld",
      endedOn: "2025-09-19",
      document: "安政复决字〔2025〕9号行政复议决定书",
    },
  ],
  surcharge: [
    {
      until: "2025-08-11",
      amountFen: 1_650_000,
      basis: "罚款五万五千元应当于2025年8月1日前缴清，至8月11日逾期十日，每日按百分之三加处。",
      sealed: true,
    },
  ],
  surchargeReduction: [
    {
      agreedOn: "2025-08-20",
      remedied: true,
      measures: "当事人已全员补训并缴清罚款，约定8月底前缴清减免后的加处罚款。",
      reducedFen: 1_000_000,
    },
  ],
  demand: [
    {
      way: "direct",
      receiver: "陈立",
      fineFen: 5_500_000,
      surchargeFen: 0,
      performBy: "2025-08-26",
      payment: "缴至安和县农村商业银行营业部，或者通过电子支付系统缴纳。",
      rightsTold: true,
    },
  ],
  demandStatement: [{ content: "请求延至货款收回以后缴纳。" }],
  demandRecheck: [{ opinion: "没有提出延期缴纳的经济困难证明，不予采纳，应当按催告履行。", adopted: "none" }],
  performance: [
    {
      items: [
        {
          kind: "stopBusiness",
          state: "done",
          on: "2025-08-20",
          detail: "自七月十八日起停产，整改完毕后恢复。",
        },
      ],
      proof: "复查记录、现场照片",
    },
  ],
  goodsDisposal: [
    {
      items: [
        { name: "不合格安全帽", quantity: "12顶", way: "destroyed", proceedsFen: 0 },
        { name: "柴油发电机", quantity: "1台", way: "auction", proceedsFen: 300_000 },
      ],
      treasuryReceipt: "库-2025-0088",
    },
  ],
};
