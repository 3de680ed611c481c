import type { Facts } from "./fields.ts";

type Kinds =
  | "decide"
  | "deliver"
  | "publish"
  | "withdraw"
  | "checkCommitment"
  | "withdrawApplication"
  | "terminate"
  | "archive"
  | "changed"
  | "renewed"
  | "revoked"
  | "cancelled"
  | "inspected";

export const decisionSamples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  decide: [
    {
      outcome: "grant",
      applicantName: "安和县柳河镇喜庆烟花店",
      applicantCode: "92410000MA44KHQ00X",
      content: "零售C、D级烟花爆竹，经营地址：安和县柳河镇中心街12号",
      lawApplied: "《烟花爆竹经营许可实施办法》第十九条",
      falseMaterial: false,
      licenceNumber: "（豫）LS〔2025〕0012",
      validFrom: "2025-06-16",
      validUntil: "2027-06-15",
      sealed: true,
    },
    {
      outcome: "refuse",
      applicantName: "安和县柳河镇喜庆烟花店",
      applicantCode: "92410000MA44KHQ00X",
      content: "零售C、D级烟花爆竹",
      reason: "零售场所与居民居住场所设置在同一建筑物内，不符合零售经营条件。",
      lawApplied: "《烟花爆竹经营许可实施办法》第十六条",
      falseMaterial: false,
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
      sealed: true,
    },
  ],
  deliver: [
    { document: "certificate", way: "window", receiver: "刘欢" },
    { document: "refusal", way: "mail", receiver: "刘欢", proof: "邮件回执 1234567890123" },
  ],
  publish: [{ place: "安和县行政执法公示平台", masked: true, checkedBy: "leader-1" }],
  withdraw: [
    {
      ground: "corrected",
      document: "公示更正审批〔2025〕2号",
      reason: "许可证件编号有误，更正后重新公示。",
    },
    { ground: "undone", document: "（安）应急许撤〔2025〕1号", reason: "行政许可已依法撤销。" },
  ],
  checkCommitment: [
    { result: "kept", findings: "现场设施与承诺一致。" },
    { result: "broken", findings: "承诺配备的灭火器没有配备。", handling: "order" },
  ],
  withdrawApplication: [{ reason: "申请人另行选址，撤回本次申请。", written: true }],
  terminate: [
    { ground: "death", evidence: "死亡医学证明", reason: "经营者死亡，许可申请没有承继人。" },
    { ground: "abolished", evidence: "国务院决定", reason: "该行政许可事项依法取消。" },
  ],
  archive: [{ volume: "许可2025-012", pages: 38 }],
  changed: [
    {
      number: "（安）应急许变〔2025〕3号",
      decidedOn: "2025-09-10",
      licenceNumber: "（豫）LS〔2025〕0012",
      holder: "安和县柳河镇欢庆烟花店",
    },
  ],
  renewed: [
    {
      number: "（安）应急许延〔2027〕5号",
      decidedOn: "2027-05-10",
      licenceNumber: "（豫）LS〔2027〕0012",
      validFrom: "2027-06-16",
      validUntil: "2029-06-15",
    },
  ],
  revoked: [{ number: "（安）应急许撤〔2025〕1号", decidedOn: "2025-10-10" }],
  cancelled: [{ number: "（安）应急许注〔2025〕2号", decidedOn: "2025-10-20" }],
  inspected: [{ inspectedOn: "2025-08-01", conclusion: "经营场所符合许可条件，没有发现问题。" }],
};
