import type { CommonFacts } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const owed = { fineFen: 5_500_000, surchargeFen: 0, gainsFen: 0 } as const;
const document = "（2026）安行审1号";

/** An invented sequel of the invented ordinary case, whose fine nobody paid and nobody contested. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  readiness: [
    {
      partyName: "安和县清源化工有限公司",
      partyCode: "91999999MA00000001",
      partyAddress: "安和县工业园区三号路8号",
      decision: "（安）应急罚〔2025〕1号行政处罚决定书",
      decidedOn: "2025-07-16",
      receivedOn: "2025-07-17",
      obligation: "缴纳罚款五万五千元，逾期没有缴纳。",
      remedy: "none",
      remediesTold: true,
      remediesEndOn: "2026-01-19",
      noOwnPower: true,
      enforceable: true,
      competent: true,
      factsProven: true,
      lawRight: true,
      procedureLawful: true,
    },
  ],
  demand: [
    {
      way: "direct",
      receiver: "陈立",
      fineFen: 5_500_000,
      surchargeFen: 0,
      performBy: "2026-02-09",
      performance: "缴至安和县农村商业银行营业部。",
      rightsTold: true,
    },
  ],
  statement: [{ content: "资金周转困难，请求宽限。" }],
  recheck: [{ opinion: "没有提出延期申请和证明，不影响催告。", adopted: "none" }],
  preservation: [{ court: "安和县人民法院", evasion: true, ground: "正在转让主要设备，有转让公告。" }],
  apply: [
    {
      court: "安和县人民法院",
      jurisdiction: "agency",
      immovable: false,
      ...owed,
      documents: ["application", "decision", "opinion", "subject"],
      signed: true,
      sealed: true,
    },
  ],
  urgent: [{ publicSafety: true, ground: "储罐持续泄漏，危及周边居民。" }],
  answered: [
    { result: "accepted", document, feeCharged: false },
    { result: "refused", document, feeCharged: false, reason: "材料不齐。" },
  ],
  objection: [{ court: "安州市中级人民法院", ground: "材料已经齐备。" }],
  objectionRuled: [
    { result: "overturned", document: "（2026）安州行审复1号" },
    { result: "upheld", document: "（2026）安州行审复1号" },
  ],
  ruling: [
    { result: "granted", document, heard: false, executor: "government" },
    { result: "granted", document, heard: false, executor: "court" },
    { result: "refused", document, heard: true, reason: "明显缺乏事实根据。" },
  ],
  plan: [
    {
      executor: "安和县应急管理局会同工业园区管委会",
      plannedOn: "2026-03-10",
      content: "查明财产，通知到场，清点登记，依法处置。",
      safety: "消防、医护到场，贵重物品公证保管。",
    },
  ],
  carryOut: [{ place: "安和县工业园区三号路8号", certificateShown: true, urgent: false, supplyCut: false }],
  record: [
    {
      result: "whole",
      course: "当事人到场，清点设备，移交保管。",
      partyPresent: true,
      signatures: "all",
      recordings: "AV-2026-0310",
      violence: false,
    },
  ],
  settle: [
    {
      agreedOn: "2026-02-11",
      terms: "三个月内分三期履行。",
      remedied: true,
      reducedFen: 0,
      harmless: true,
    },
  ],
  resume: [{ ground: "第一期到期没有履行。" }],
  paid: [
    { source: "voluntary", ...owed, receipt: "2026-AH-000018", whole: true },
    { source: "settlement", ...owed, receipt: "2026-AH-000019", whole: true },
    { source: "court", ...owed, fineFen: 1_000_000, receipt: "2026-AH-000020", whole: false },
  ],
  courtReported: [
    { state: "executed", document: "（2026）安执1号" },
    { state: "terminated", document: "（2026）安执1号" },
    { state: "suspended", document: "（2026）安执1号" },
  ],
  withdraw: [{ reason: "当事人已履行大部分义务，双方达成协议。" }],
  conclude: [
    { result: "voluntary", summary: "裁定后经说服教育，当事人自觉履行。" },
    { result: "settled", summary: "依和解协议履行完毕。" },
    { result: "courtExecuted", summary: "人民法院执行完毕。" },
    { result: "organised", summary: "组织实施完毕。" },
    { result: "terminated", summary: "人民法院裁定终结执行。" },
    { result: "refused", summary: "人民法院裁定不予执行。" },
    { result: "notAccepted", summary: "人民法院不予受理。" },
    { result: "withdrawn", summary: "已撤回申请。" },
    { result: "notApplied", summary: "不具备申请条件。" },
  ],
  restore: [
    { ground: "annulled", document: "（2026）安州行终1号", way: "returned", content: "退还已缴罚款。" },
  ],
};
