import { handlingSamples } from "../../shared/licence-fields.ts";
import type { Facts, Own } from "./fields.ts";

const licence = {
  item: "yhbz-retail",
  number: "皖安YHLS〔2024〕0012",
  holder: "安和县柳河镇周记烟花爆竹零售店",
  holderKind: "soleTrader",
  holderCode: "92999999MA00000077",
  validFrom: "2024-07-01",
  validUntil: "2026-06-30",
  grantedBy: "own",
  handlers: ["officer-1", "officer-2"],
} as const;

const remedies = "六十日内向安和县人民政府申请行政复议，或者六个月内提起行政诉讼。";

/** An invented licence that was obtained with a false lease, and what else may become of such a matter. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  open: [
    {
      ...licence,
      handlers: [...licence.handlers],
      ground: "fraud",
      clue: "检查发现申请时提交的租赁合同系伪造。",
    },
    {
      ...licence,
      handlers: [...licence.handlers],
      ground: "lawChanged",
      clue: "县人民政府调整禁止燃放区域，该零售点列入禁止区域。",
    },
    {
      ...licence,
      handlers: [...licence.handlers],
      ground: "unqualified",
      clue: "复核发现经营场所不符合安全距离。",
    },
    {
      ...licence,
      handlers: [...licence.handlers],
      ground: "unqualified",
      clue: "在我县流动销售，许可证由清河县应急管理局颁发。",
      grantedBy: "other",
    },
  ],
  inform: [
    {
      agency: "清河县应急管理局",
      content: "该单位在我县流动销售烟花爆竹，已责令停止。",
      document: "安应急抄〔2025〕2号",
    },
  ],
  investigate: [
    { found: "房屋产权人证实没有签订租赁合同。", proved: true, gravePublicHarm: false, loss: false },
    {
      found: "禁止燃放区域公告、零售点布设规划，进货损失清单。",
      proved: true,
      gravePublicHarm: false,
      loss: true,
    },
    { found: "情形属实，撤销将使全镇没有合法供应点。", proved: true, gravePublicHarm: true, loss: false },
    { found: "产权人确认合同真实。", proved: false, gravePublicHarm: false, loss: false },
  ],
  notice: [
    {
      proposed: "revoked",
      facts: "申请时提交伪造的租赁合同，拟依照《中华人民共和国行政许可法》第六十九条第二款撤销许可。",
      statementRight: true,
      hearingRight: true,
      receiver: "周萍",
      receivedOn: "2025-06-10",
    },
    {
      proposed: "withdrawn",
      facts: "零售点列入禁止区域，拟依照《中华人民共和国行政许可法》第八条第二款撤回许可。",
      statementRight: true,
      hearingRight: true,
      receiver: "周萍",
      receivedOn: "2025-06-10",
    },
  ],
  statement: [
    { answer: "stated", content: "租赁合同由中介提供，本人不知情。" },
    { answer: "waived", content: "放弃陈述、申辩和听证。" },
  ],
  hearingRequest: [{ content: "对租赁合同的真伪有异议，要求听证。", written: true }],
  heard: [{ result: "held", heardOn: "2025-07-04", report: "听证笔录一份；建议按照拟决定撤销。" }],
  recheck: [{ opinion: "被许可人对材料真实性负责，不予采纳。" }],
  legalReview: [
    { outcome: "passed", opinion: "事实清楚，程序合法，同意。" },
    { outcome: "returned", opinion: "没有附产权人证言。" },
  ],
  decide: [
    {
      outcome: "revoked",
      facts: "申请时提交伪造的租赁合同，有产权人证言、鉴定意见证实。",
      basis: "《中华人民共和国行政许可法》第六十九条第二款。",
      banTold: true,
      remedies,
      sealed: true,
    },
    {
      outcome: "withdrawn",
      facts: "零售点列入禁止燃放区域。",
      basis: "《中华人民共和国行政许可法》第八条第二款。",
      publicInterest: "禁止燃放区域内人口密集，继续经营危及公共安全。",
      compensationFen: 2_600_000,
      remedies,
      sealed: true,
    },
    {
      outcome: "kept",
      facts: "不宜撤销。",
      basis: "《中华人民共和国行政许可法》第六十九条第三款。",
      sealed: true,
    },
    {
      outcome: "revoked",
      facts: "经营场所不符合安全距离，准予许可有误。",
      basis: "《中华人民共和国行政许可法》第六十九条第一款第（四）项。",
      compensationFen: 1_200_000,
      remedies,
      sealed: true,
    },
  ],
  deliver: handlingSamples.deliver,
  compensate: [{ amountFen: 2_600_000, document: "国库集中支付凭证 2025-0712" }],
  publish: handlingSamples.publish,
  withdraw: handlingSamples.withdraw,
  cancelled: [{ number: "（安）应急许销〔2025〕1号", decidedOn: "2025-07-20" }],
  close: [{ summary: "许可证已收回并公告注销。" }],
};
