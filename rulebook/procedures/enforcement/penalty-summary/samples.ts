import type { CommonFacts } from "../../shared/common.ts";
import type { courtFields } from "../../shared/court.ts";
import type { linkedOrderFields } from "../../shared/linked-orders.ts";
import type { Facts } from "./fields.ts";

const party = {
  partyKind: "organisation",
  partyName: "安和县柳河采石场",
  partyCode: "91999999MA00000002",
  partyAddress: "安和县柳河镇石桥村",
  partyRepresentative: "周平",
} as const;

const citizen = {
  partyKind: "citizen",
  partyName: "郑明",
  partyAge: "adult",
  partyAddress: "安和县柳河镇",
} as const;

const noMarks = { deviates: false, circumstance: "none", reconsiderationFirst: true, signed: true } as const;

type Returned = keyof typeof courtFields | keyof typeof linkedOrderFields | "executed";
type Own = Exclude<keyof Facts, keyof CommonFacts | Returned>;

/** The first example of each act, in order, is a valid case of 2025-03-12 and the days after. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  onSite: [
    {
      ...party,
      powerItem: "aqsc-099-1",
      place: "安和县柳河镇石桥村采石场",
      certificateShown: true,
      found: "采石作业面入口未设置明显的安全警示标志。",
      evidence: "现场照片三张，现场检查记录一份。",
      conclusive: true,
    },
  ],
  hear: [
    { contentTold: true, rightsTold: true, kinds: ["fine"], fineFen: 10_000, answer: "none" },
    {
      contentTold: true,
      rightsTold: true,
      kinds: ["warning"],
      answer: "stated",
      content: "警示标志昨日被风吹落。",
      recheck: "未及时恢复属实，不影响违法事实认定，不予采纳。",
    },
  ],
  decide: [
    {
      ...party,
      ...noMarks,
      violation: "未在有较大危险因素的生产经营场所设置明显的安全警示标志",
      lawApplied: "《中华人民共和国安全生产法》第三十五条、第九十九条第一项。",
      kinds: ["fine"],
      fineFen: 10_000,
      benchmarkStep: "1",
      correction: "立即设置安全警示标志。",
      place: "安和县柳河镇石桥村采石场",
      performance: "当场缴纳，或者十五日内缴至指定银行。",
      remedies:
        "应当先自收到决定书之日起六十日内向安和县人民政府申请行政复议，对复议决定不服的可以依法提起行政诉讼。",
    },
    {
      ...citizen,
      ...noMarks,
      violation: "进入作业现场未佩戴劳动防护用品",
      lawApplied: "《中华人民共和国安全生产法》第五十七条。",
      kinds: ["warning"],
      place: "安和县柳河镇石桥村采石场",
      performance: "立即改正。",
      remedies:
        "应当先自收到决定书之日起六十日内向安和县人民政府申请行政复议，对复议决定不服的可以依法提起行政诉讼。",
    },
  ],
  convert: [{ cause: "disputed", reason: "当事人主张标志昨日尚在，须另行取证。" }],
  noPenalty: [
    {
      ground: "minor",
      violation: "未设置明显的安全警示标志",
      correctionProof: "当场补设，照片二张",
      educated: true,
      education: "当面讲解安全生产法第三十五条。",
    },
  ],
  deliver: [
    { receiver: "周平", signature: "signed" },
    { receiver: "周平", signature: "refused", recordings: "AV-2025-0312-02" },
  ],
  collect: [
    {
      ground: "small",
      amountFen: 10_000,
      receipt: "票-2025-00031",
      receiptIssued: true,
      requestedByParty: true,
    },
  ],
  handIn: [{ amountFen: 10_000, receiver: "局财务室" }],
  remit: [{ amountFen: 10_000, receipt: "回-2025-00017" }],
  fileReport: [{ note: "当场处罚决定书副本随附。" }],
  payment: [{ amountFen: 10_000, channel: "bank", receipt: "2025-AH-000456" }],
  publish: [{ place: "安和县行政执法公示平台", masked: true, checkedBy: "clerk-1" }],
  withdraw: [
    {
      ground: "annulled",
      ruledOn: "2025-04-10",
      document: "安和县人民政府行政复议决定书",
      reason: "该处罚决定已被行政复议机关撤销，现予撤回。",
    },
  ],
  withhold: [
    {
      outcome: "withheld",
      ground: "thirdParty",
      consulted: true,
      reason: "涉及他人的商业秘密，第三方不同意公开。",
    },
  ],
  revoke: [
    {
      mode: "annulled",
      ground: "复核发现该处不属于应当设置标志的场所。",
      document: "（安）应急撤〔2025〕2号",
    },
    { mode: "changed", ground: "罚款数额有误。", document: "（安）应急变〔2025〕2号", fineFen: 5_000 },
  ],
  visited: [{ visitedOn: "2025-03-19", way: "电话", score: 14, problem: false }],
  archive: [{ volume: "2025-当罚-001", pageCount: 6, retention: "tenYears", performed: "performed" }],
};
