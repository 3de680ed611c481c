import type { CommonFacts } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const party = {
  partyName: "安和县清源化工有限公司",
  partyCode: "91999999MA00000001",
  partyAddress: "安和县工业园区三号路8号",
} as const;

/** An invented order to clear waste that threatens a river. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  demand: [
    {
      ...party,
      decision: "（安）应急责改〔2025〕9号",
      obligation: "removal",
      content: "清除堆放在厂区围墙外河岸的化工废桶。",
      dueOn: "2025-06-02",
      way: "direct",
      receiver: "陈立",
      performBy: "2025-06-17",
      performance: "自行清运并委托有资质单位处置。",
      rightsTold: true,
    },
  ],
  immediate: [
    {
      ...party,
      place: "road",
      object: "车辆遗洒在县道上的化工原料",
      unable: true,
      partyPresent: false,
      certificateShown: true,
      course: "封闭半幅道路，吸附清运完毕。",
    },
    {
      ...party,
      place: "river",
      object: "倾覆货车落入河道的包装桶",
      unable: true,
      partyPresent: true,
      certificateShown: true,
      course: "当事人在场，打捞清运完毕。",
    },
  ],
  tell: [{ way: "电话和书面", content: "告知清除的经过和费用承担。" }],
  statement: [{ content: "已联系处置单位，请求宽限。" }],
  recheck: [{ opinion: "没有处置合同，不予采纳。", adopted: "none" }],
  decide: [
    {
      consequence: "pollution",
      facts: "经催告逾期不履行，废桶渗漏，将造成河道污染。",
      lawApplied: "《中华人民共和国行政强制法》第五十条。",
      wayAndTime: "2025年7月1日委托有资质单位清运处置。",
      object: "河岸废桶四十二只",
      estimateFen: 3_000_000,
      performer: "安州市环境服务有限公司",
      byThirdParty: true,
      interested: false,
      remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼。",
      sealed: true,
    },
  ],
  serve: [{ way: "direct", receiver: "陈立" }],
  demandAgain: [{ plannedOn: "2025-07-01", way: "书面送达", content: "7月1日以前自行清除。" }],
  carryOut: [
    {
      place: "厂区围墙外河岸",
      certificateShown: true,
      urgent: false,
      supplyCut: false,
      supervisors: ["officer-1"],
    },
  ],
  record: [
    {
      result: "whole",
      course: "清运废桶四十二只，交有资质单位。",
      partyPresent: true,
      signatures: "all",
      recordings: "AV-2025-0701",
      violence: false,
      supervisorSigned: true,
      performerSigned: true,
    },
  ],
  settleCosts: [{ amountFen: 2_860_000, items: "人工、运输、处置费用，附单据。", asCosts: true }],
  costsPaid: [{ amountFen: 2_860_000, receipt: "2025-AH-000310" }],
  conclude: [
    { result: "substituted", summary: "代履行完毕，费用已结算。" },
    { result: "performed", ground: "当事人6月28日自行清运完毕，现场核实。", summary: "停止代履行。" },
    { result: "terminated", ground: "据以执行的决定被撤销。", summary: "终结执行。" },
  ],
};
