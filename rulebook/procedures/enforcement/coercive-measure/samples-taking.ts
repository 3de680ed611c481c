import type { Facts } from "./fields.ts";
import type { takingFields } from "./fields-taking.ts";

const party = {
  partyKind: "organisation",
  partyName: "安和县清源化工有限公司",
  partyCode: "91999999MA00000001",
  partyAddress: "安和县工业园区三号路8号",
  partyRepresentative: "陈立",
} as const;

const target = { ...party, item: "aqsc-065-4", kind: "seal", ground: "goods", termDays: 30 } as const;

const items = [
  {
    name: "甲苯",
    spec: "200升铁桶",
    quantity: "12桶",
    condition: "桶体完好，无标签",
    place: "2号仓库东侧",
    sealNumber: "安应急封0001",
    photo: "P-2025-0605-01",
  },
  {
    name: "丙酮",
    spec: "160千克铁桶",
    quantity: "6桶",
    condition: "一桶桶盖变形",
    place: "2号仓库东侧",
    sealNumber: "安应急封0002",
    photo: "P-2025-0605-02",
  },
  {
    name: "手动液压搬运车",
    quantity: "1台",
    condition: "可以使用",
    place: "2号仓库门口",
    sealNumber: "安应急封0003",
  },
] as const;

const taken: Facts["take"] = {
  ...target,
  urgent: false,
  place: "安和县清源化工有限公司2号仓库",
  certificateShown: true,
  notified: true,
  present: "present",
  presentPerson: "陈立，总经理",
  told: true,
  heard: true,
  statement: "称正在办理储存手续，请求尽快处理。",
  record: "9时到达，出示证件，说明来意，当场清点、拍照、加贴封条，10时20分结束。",
  signature: "signed",
  officersSigned: true,
  related: true,
  necessities: false,
  sealedElsewhere: false,
  reason: "无储存设施和许可，大量储存危险化学品。",
  basis: "《中华人民共和国安全生产法》第六十五条第一款第四项",
  items: [...items],
  remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
  sealed: true,
  decisionHanded: true,
  listHanded: true,
  copies: 2,
  listSignature: "signed",
  recordings: "AV-2025-0605-01",
};

/** An invented case: drums of solvent without a licence, sealed where they stood. */
export const samples: { readonly [K in keyof typeof takingFields]: readonly [Facts[K], ...Facts[K][]] } = {
  request: [
    {
      ...target,
      facts: "6月3日检查发现2号仓库无许可储存甲苯、丙酮，有现场检查记录和照片。",
      scope: "2号仓库内的甲苯12桶、丙酮6桶和搬运车1台。",
      necessity: "当事人有转移的可能，责令停止储存不足以消除危险。",
      slight: false,
      handlers: ["officer-1", "officer-2"],
    },
  ],
  approve: [{ termDays: 30, scope: "甲苯12桶、丙酮6桶、搬运车1台。", opinion: "同意查封三十日。" }],
  decline: [{ opinion: "责令限期清运即可，不予批准。" }],
  abandon: [{ reason: "当事人已自行将危险化学品移交有资质的单位。" }],
  take: [
    taken,
    {
      ...taken,
      urgent: true,
      urgentReason: "桶体泄漏，当事人正在装车转移，来不及事先批准。",
      present: "absent",
      presentPerson: undefined,
      witness: "李村，园区管委会工作人员",
      signature: "witness",
      listSignature: "refused",
      listNote: "当事人不在场，见证人李村签名。",
    },
  ],
  ratify: [
    { reportedAt: "2025-06-03T11:00:00+08:00", outcome: "agreed", opinion: "情况紧急属实，同意。" },
    {
      reportedAt: "2025-06-03T11:00:00+08:00",
      outcome: "disagreed",
      opinion: "不应当采取强制措施，立即解除。",
    },
  ],
};
