import { tollSamples } from "../../shared/licence-tolls.ts";
import type { Facts } from "./fields.ts";

type Kinds =
  | "assign"
  | "onSiteCheck"
  | "toll"
  | "tollEnd"
  | "tellThirdParty"
  | "statement"
  | "hearingRequest"
  | "heard"
  | "examine"
  | "legalReview"
  | "extend";

export const examinationSamples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  assign: [{ examiners: ["officer-1", "officer-2"] }],
  onSiteCheck: [
    {
      place: "安和县柳河镇中心街12号",
      findings: "零售点面积十二平方米，周边五十米内没有其他零售点，配备灭火器四具，布置与平面图一致。",
      result: "conforms",
      present: "刘欢",
      signature: "signed",
    },
    {
      place: "安和县柳河镇中心街12号",
      findings: "零售点与居民住宅同一建筑，没有防火分隔。",
      result: "differs",
      problems: "零售场所与居民居住场所设置在同一建筑物内。",
      present: "刘欢",
      signature: "refused",
    },
  ],
  ...tollSamples,
  tellThirdParty: [
    {
      people: [{ name: "中心街14号住户李梅", interest: "与零售点相邻" }],
      majorInterest: true,
      hearingTold: true,
      statementTold: true,
    },
    {
      people: [{ name: "中心街小学", interest: "距离零售点一百二十米" }],
      majorInterest: false,
      hearingTold: false,
      statementTold: true,
    },
  ],
  statement: [
    { person: "李梅", content: "担心堆放烟花影响安全，要求增加防火措施。", waived: false },
    { person: "李梅", content: "已经了解防火措施，没有意见，不要求听证。", waived: true },
  ],
  hearingRequest: [{ person: "李梅", reason: "零售点与住宅相邻，可能危及人身安全。" }],
  heard: [
    { result: "held", heardOn: "2025-07-09", report: "零售点防火间距符合规定，建议增设防火隔墙后准予许可。" },
  ],
  examine: [
    {
      opinion: "grant",
      reason: "材料齐全，现场核查符合《烟花爆竹经营许可实施办法》规定的零售经营条件。",
      thirdParty: false,
    },
    { opinion: "refuse", reason: "零售场所与居民居住场所设置在同一建筑物内。", thirdParty: true },
  ],
  legalReview: [
    { outcome: "passed", opinion: "主体、程序合法，事实清楚，适用依据正确。" },
    { outcome: "returned", opinion: "没有说明与居民住宅的距离，请补充核查。" },
  ],
  extend: [{ reason: "经营场所周边建筑情况复杂，需要补充核查安全距离。", told: true }],
};
