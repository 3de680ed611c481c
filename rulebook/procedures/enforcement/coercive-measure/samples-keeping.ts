import type { Facts } from "./fields.ts";
import type { keepingFields } from "./fields-keeping.ts";

/** The invented case went on: kept by a third party, tested, extended once. */
export const samples: { readonly [K in keyof typeof keepingFields]: readonly [Facts[K], ...Facts[K][]] } = {
  entrust: [
    {
      keeper: "安和县危险化学品仓储有限公司",
      place: "该公司甲类库",
      items: [{ number: 1 }, { number: 2 }],
      agreement: "安应急托〔2025〕1号",
      costOnAgency: true,
    },
  ],
  checkCustody: [
    { items: [{ number: 1 }, { number: 2 }], state: "intact", note: "封条完好，数量相符。" },
    { items: [{ number: 2 }], state: "damaged", note: "一桶丙酮因搬运不当泄漏损失。" },
  ],
  claim: [
    {
      claimant: "安和县顺达物流有限公司",
      items: [{ number: 3 }],
      content: "搬运车是我公司出租的，有租赁合同。",
    },
  ],
  answerClaim: [{ claim: 6, outcome: "upheld", reason: "合同和发票属实，搬运车与违法行为无关，予以解除。" }],
  commission: [
    {
      body: "省化工产品质量检验中心",
      qualification: "检验检测机构资质认定证书000001",
      items: [{ number: 1 }, { number: 2 }],
      question: "桶内物质的成分和危险特性。",
      from: "2025-06-10",
      until: "2025-06-19",
      told: true,
      document: "安应急检〔2025〕1号",
      costOnAgency: true,
    },
  ],
  testResult: [
    { commission: 8, receivedOn: "2025-06-19", result: "分别为甲苯、丙酮，易燃液体。", report: "J2025-0001" },
  ],
  extend: [{ days: 30, complex: true, reason: "货物来源涉及外省单位，尚未查清。" }],
  tellExtension: [{ receiver: "陈立", way: "direct", reasonTold: true, receipt: "送达回证1" }],
};
