import type { Facts } from "./fields.ts";

type Kinds =
  | "apply"
  | "correctOnSpot"
  | "refuseAcceptance"
  | "correctionNotice"
  | "supplement"
  | "accept"
  | "supplyGaps";

export const applicationSamples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  apply: [
    {
      item: "yhbz-retail",
      applicantKind: "soleTrader",
      applicantName: "安和县柳河镇喜庆烟花店",
      applicantCode: "92410000MA44KHQ00X",
      applicantAddress: "安和县柳河镇中心街12号",
      applicantPhone: "0370-5550012",
      content: "在柳河镇中心街12号零售C、D级烟花爆竹",
      way: "window",
      materials: [
        { material: "form", copies: 1 },
        { material: "business", copies: 1 },
        { material: "site", copies: 1 },
        { material: "training", copies: 1 },
      ],
      agent: "刘欢",
      agentAuthorised: true,
      truthPromised: true,
    },
    {
      item: "yhbz-retail",
      applicantKind: "citizen",
      applicantName: "张三",
      applicantIdNumber: "410000199001010013",
      applicantAddress: "安和县柳河镇东街3号",
      content: "春节期间在柳河镇东街3号零售烟花爆竹",
      way: "online",
      materials: [{ material: "form", copies: 1 }],
      truthPromised: true,
    },
  ],
  correctOnSpot: [{ content: "申请书经营地址漏写门牌号，当场补写并签名。" }],
  refuseAcceptance: [
    {
      ground: "notNeeded",
      reason: "销售仿真电子鞭炮不属于烟花爆竹经营，依法不需要取得许可。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
      sealed: true,
    },
    {
      ground: "wrongBody",
      rightBody: "市应急管理局",
      reason: "烟花爆竹批发许可由设区的市级应急管理部门办理。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
      sealed: true,
    },
    {
      ground: "falseMaterial",
      reason: "提交的安全培训合格证系伪造。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
      sealed: true,
    },
    {
      ground: "incomplete",
      reason: "一次告知补正以后，在补正期限内没有提交零售点平面布置图。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
      sealed: true,
    },
  ],
  correctionNotice: [
    {
      missing: [
        { material: "business", reason: "未提交" },
        { material: "site", reason: "未提交" },
        { material: "training", reason: "未提交" },
      ],
      correctBy: "2025-06-17",
      sealed: true,
    },
  ],
  supplement: [
    {
      materials: [
        { material: "business", copies: 1 },
        { material: "site", copies: 1 },
        { material: "training", copies: 1 },
      ],
    },
  ],
  accept: [
    {
      mode: "ordinary",
      startsOn: "2025-06-05",
      gaps: [],
      promised: false,
      conditionsTold: false,
      feeFen: 0,
      sealed: true,
    },
    {
      mode: "gaps",
      startsOn: "2025-06-05",
      gaps: [{ material: "training" }],
      supplyBy: "2025-06-19",
      promised: true,
      conditionsTold: false,
      feeFen: 0,
      sealed: true,
    },
    {
      mode: "commitment",
      startsOn: "2025-06-05",
      gaps: [],
      promised: true,
      conditionsTold: true,
      feeFen: 0,
      sealed: true,
    },
  ],
  supplyGaps: [{ materials: [{ material: "training", copies: 1 }] }],
};
