import type { CommonFacts } from "../../shared/common.ts";
import type { courtFields } from "../../shared/court.ts";
import type { Facts } from "./fields.ts";

type Own = Exclude<keyof Facts, keyof CommonFacts | keyof typeof courtFields>;

const begin: Facts["begin"] = {
  power: "post-demolition",
  way: "restore",
  partyName: "安和县清源化工有限公司",
  partyCode: "91999999MA00000001",
  partyAddress: "安和县工业园区三号路8号",
  decision: "（安）应急责改〔2025〕6号",
  decidedOn: "2025-06-03",
  receivedOn: "2025-06-03",
  obligation: "拆除占用消防通道的设施，恢复原状，逾期没有履行。",
  dueOn: "2025-06-20",
  fineFen: 0,
  surchargeFen: 0,
  standardTold: false,
  remediesEndOn: "2025-12-03",
  contested: false,
};

/** An invented obligation for which the invented agency has a power of its own. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  begin: [begin, { ...begin, way: "demolish", remediesEndOn: "2025-07-01" }],
  demand: [
    {
      way: "direct",
      receiver: "陈立",
      fineFen: 0,
      surchargeFen: 0,
      otherObligation: "拆除占用消防通道的设施，恢复原状。",
      performBy: "2025-07-21",
      performance: "自行拆除并书面报告。",
      rightsTold: true,
    },
  ],
  statement: [{ content: "正在联系施工单位，请求宽限。" }],
  recheck: [{ opinion: "没有提供合同等证明，不予采纳。", adopted: "none" }],
  notice: [{ postedOn: "2025-07-08", selfRemovalBy: "2025-07-21", place: "现场和园区公告栏" }],
  decide: [
    {
      evasion: false,
      facts: "经催告，逾期仍不履行，无正当理由。",
      lawApplied: "《中华人民共和国行政强制法》第三十七条和赋予强制执行权的法律条款。",
      wayAndTime: "2025年7月28日组织拆除，恢复原状。",
      remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼。",
      sealed: true,
    },
  ],
  serve: [{ way: "direct", receiver: "陈立" }],
  carryOut: [{ place: "安和县工业园区三号路8号", certificateShown: true, urgent: false, supplyCut: false }],
  record: [
    {
      result: "whole",
      course: "当事人到场，拆除占道设施，清运完毕。",
      partyPresent: true,
      signatures: "all",
      recordings: "AV-2025-0728",
      violence: false,
    },
  ],
  agree: [
    {
      agreedOn: "2025-07-24",
      terms: "十五日内分两段拆除。",
      remedied: true,
      reducedFen: 0,
      harmless: true,
    },
  ],
  suspend: [{ ground: "thirdParty", content: "设施出租人主张所有权，提交了合同。" }],
  resume: [
    { ground: "over", content: "第三人的主张经查不成立。" },
    { ground: "breach", content: "第一段到期没有拆除。" },
  ],
  paid: [{ fineFen: 0, surchargeFen: 0, otherDone: "已自行拆除，现场核实。", whole: true }],
  conclude: [
    { result: "voluntary", summary: "当事人自行拆除。" },
    { result: "agreed", summary: "依协议履行完毕。" },
    { result: "executed", summary: "强制执行完毕。" },
    { result: "terminated", ground: "objectGone", summary: "执行标的灭失。" },
    { result: "abandoned", harmless: true, summary: "中止满三年，没有明显社会危害，当事人确无能力履行。" },
    { result: "toCourt", summary: "改为申请人民法院强制执行。" },
  ],
  restore: [
    { ground: "annulled", document: "安政复〔2025〕1号", way: "returned", content: "退还拆除的材料。" },
  ],
};
