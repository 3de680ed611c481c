import type { Facts, Own } from "./fields.ts";

/** An invented case: a workshop that went on working after it was ordered to stop. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  propose: [
    {
      partyKind: "organisation",
      partyName: "安和县清源化工有限公司",
      partyCode: "91999999MA00000001",
      partyAddress: "安和县工业园区三号路8号",
      partyRepresentative: "陈立",
      kind: "power",
      majorHazard: true,
      hazard: "反应釜安全联锁全部失效，属于重大事故隐患。",
      order: "（安）应急现决〔2025〕1号",
      orderedOn: "2025-06-03",
      refused: true,
      refusal: "6月4日复查，车间仍在生产，负责人拒绝停产，有录像证实。",
      danger: true,
      dangerFacts: "釜温超过上限，随时可能失控爆炸。",
      safe: true,
      safety: "先撤人，由企业应急电源维持冷却和通风，停釜后停止生产用电。",
      residents: false,
      supplier: "国网安和县供电公司",
    },
  ],
  decline: [{ opinion: "企业已开始停产，继续督促。" }],
  decide: [
    {
      reason: "存在重大事故隐患，拒不执行停产决定，有发生事故的现实危险。",
      basis: "《中华人民共和国安全生产法》第七十条",
      scope: "二车间生产用电",
      urgent: false,
      remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼。",
      sealed: true,
    },
    {
      reason: "釜温急剧上升，有即刻爆炸的危险。",
      basis: "《中华人民共和国安全生产法》第七十条",
      scope: "二车间生产用电",
      urgent: true,
      urgentReason: "釜温急剧上升，等待二十四小时将危及人员生命。",
      remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼。",
      sealed: true,
    },
  ],
  notify: [{ receiver: "陈立", way: "direct", plannedAt: "2025-06-06T10:00:00+08:00" }],
  notifySupplier: [
    {
      supplier: "国网安和县供电公司",
      written: true,
      cutAt: "2025-06-06T10:00:00+08:00",
      document: "安应急停通〔2025〕1号",
    },
  ],
  supplierReceipt: [{ receiver: "调度值班室", cooperates: true }],
  cut: [{ note: "10时整切断二车间生产用电，应急电源投入正常。", recordings: "AV-2025-0606-09" }],
  reinspect: [
    { certificateShown: true, obeyed: true, removed: true, found: "车间已停产，联锁已修复并经检测。" },
    { certificateShown: true, obeyed: true, removed: false, found: "车间已停产，联锁尚未修复。" },
  ],
  restore: [
    { ground: "removed", reason: "决定已执行，隐患已消除。" },
    { ground: "wrong", reason: "经复核，该车间不在停产决定的范围内。" },
  ],
  tellSupplier: [{ supplier: "国网安和县供电公司", written: true, document: "安应急复通〔2025〕1号" }],
  restored: [{ note: "14时恢复供电。" }],
  publish: [{ place: "安和县行政执法公示平台", masked: true, checkedBy: "clerk-1", until: "2026-06-10" }],
  withdraw: [{ ground: "annulled", document: "安政复决〔2025〕10号", reason: "决定已被撤销，现予撤回。" }],
  close: [{ summary: "隐患消除，供电恢复。" }],
};
