import { handlingSamples } from "../../shared/licence-fields.ts";
import type { Facts, Own } from "./fields.ts";

const applicant = {
  applicantKind: "soleTrader",
  applicantName: "安和县柳河镇喜庆烟花店",
  applicantCode: "92410000MA44TEST0X",
  applicantAddress: "安和县柳河镇中心街12号",
  matter: "开办烟花爆竹零售店",
} as const;

const own = {
  item: "yhbz-retail",
  title: "烟花爆竹经营（零售）许可",
  by: "own",
  agency: "安和县应急管理局",
  statutoryDays: 20,
  promisedDays: 10,
  visit: true,
} as const;

const other = {
  item: "fire-safety",
  title: "公众聚集场所投入使用、营业前消防安全检查",
  by: "other",
  agency: "安和县消防救援大队",
  statutoryDays: 15,
  promisedDays: 8,
  visit: true,
} as const;

const higher = {
  item: "hazchem-production",
  title: "危险化学品安全生产许可",
  by: "higher",
  agency: "市应急管理局",
  statutoryDays: 45,
  promisedDays: 30,
  visit: false,
} as const;

const materials = [
  { name: "申请书", copies: 1, items: 2 },
  { name: "经营场所证明", copies: 1, items: 2 },
];

/** An invented shop that asks for two licences at once, and a works whose licence the city decides. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  apply: [
    { ...applicant, items: [own, other], materials },
    { ...applicant, matter: "危化品企业开办", items: [own, higher], materials },
  ],
  tellMissing: handlingSamples.tellMissing,
  supplied: handlingSamples.supplied,
  accept: [
    { mode: "joint", decidedBy: "government", document: "安政办〔2025〕3号", voucher: true },
    { mode: "unified", decidedBy: "government", document: "安政办〔2025〕3号", voucher: true },
  ],
  decline: handlingSamples.decline,
  distribute: [
    { item: "fire-safety", to: "安和县消防救援大队", answerBy: "2025-06-20", materials: true },
    { item: "yhbz-retail", to: "本机关行政审批股", answerBy: "2025-06-20", materials: true },
  ],
  received: [{ item: "fire-safety", receivedOn: "2025-06-04", receipt: "消审收〔2025〕31号" }],
  opinion: [
    {
      item: "fire-safety",
      outcome: "grant",
      decidedOn: "2025-06-16",
      document: "安消安检〔2025〕22号",
    },
    {
      item: "fire-safety",
      outcome: "refuse",
      decidedOn: "2025-06-16",
      document: "安消安检〔2025〕22号",
    },
  ],
  itemDecided: [
    { item: "yhbz-retail", outcome: "grant", decidedOn: "2025-06-17", days: 9 },
    { item: "yhbz-retail", outcome: "refuse", decidedOn: "2025-06-17", days: 9 },
  ],
  firstExamine: [
    {
      item: "hazchem-production",
      opinion: "材料齐全，符合条件，建议准予。",
      to: "市应急管理局",
      allMaterials: true,
    },
  ],
  visit: [
    {
      items: 2,
      agencies: "安和县应急管理局、安和县消防救援大队",
      found: "安全距离、消防设施符合要求。",
      signature: "刘欢",
    },
  ],
  extend: [
    {
      extraWorkingDays: 15,
      approver: "government",
      document: "安政函〔2025〕18号",
      reason: "消防设施需要专业检测。",
      reasonTold: true,
    },
  ],
  conclude: [{ summary: "两项许可均已准予。" }],
  deliver: [{ documents: 2, way: "window", receiver: "刘欢", proof: "窗口签收单2025-118" }],
  discontinue: handlingSamples.discontinue,
  finish: handlingSamples.finish,
};
