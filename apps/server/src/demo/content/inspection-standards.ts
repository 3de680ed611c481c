import { type RiskClass, riskTitles, type Trade, tradeTitle } from "./firms.ts";

/** How often a year a firm of that class may be inspected at most, as the agency has published it. */
export const ceilingOf: Readonly<Record<RiskClass, number>> = { red: 12, orange: 6, yellow: 4, blue: 2 };

/** Between two planned inspections of one firm at the same matters there are at least so many days. */
export const shortestInterval = 15;

const published = "2024-12-16";
const source = "安和县涉企行政检查事项清单、检查标准和频次上限（安应急〔2024〕61号，演示用虚构文件）";

export const itemFor = (trade: Trade): string => `insp-${trade}`;
export const trainingItem = "insp-training";
export const licenceItem = "insp-licence";

const basis = "《中华人民共和国安全生产法》第六十二条第二款、第六十五条";

interface ItemText {
  readonly title: string;
  readonly objects: string;
  readonly content: string;
  readonly law?: string;
}

const bodyOf = (subject: string, { title, objects, content, law = basis }: ItemText) => ({
  title,
  subject,
  basis: law,
  objects,
  content,
  ways: ["onSite", "remote", "paper"],
  random: true,
  ratio: "重点单位百分之百，其他单位百分之三十",
  frequency: "按照公布的频次上限",
  publishedOn: published,
});

/** 检查事项清单: one matter a trade, and two that go through all trades. */
export const inspectionItemBodies = (
  subject: string,
  trades: readonly Trade[],
): readonly (readonly [string, object])[] => [
  ...trades.map((trade): readonly [string, object] => [
    itemFor(trade),
    bodyOf(subject, {
      title: `${tradeTitle(trade)}企业安全生产检查`,
      objects: `${tradeTitle(trade)}企业和个体工商户`,
      content: `${tradeTitle(trade)}企业遵守安全生产法律、法规、规章和国家标准、行业标准的情况`,
    }),
  ]),
  [
    trainingItem,
    bodyOf(subject, {
      title: "安全生产教育和培训情况检查",
      objects: "各类生产经营单位",
      content: "主要负责人、安全生产管理人员考核合格，从业人员教育培训和特种作业人员持证情况",
    }),
  ],
  [
    licenceItem,
    bodyOf(subject, {
      title: "行政许可条件保持情况检查",
      objects: "取得安全生产类行政许可的单位",
      content: "被许可人从事许可事项活动、保持许可条件的情况",
      law: "《中华人民共和国行政许可法》第六十一条",
    }),
  ],
];

const ceiling = (perYear: number) => ({ source, publishedOn: published, ceilings: [{ perYear, mark: "V" }] });

/** 检查频次上限 by class of risk, and the one that no firm is above. */
export const ceilingBodies: readonly (readonly [string, object])[] = [
  ["any", ceiling(ceilingOf.red)],
  [riskTitles.red, ceiling(ceilingOf.red)],
  [riskTitles.orange, ceiling(ceilingOf.orange)],
  [riskTitles.yellow, ceiling(ceilingOf.yellow)],
  [riskTitles.blue, ceiling(ceilingOf.blue)],
];

/** The county has published its own rules, so they refuse; visits that lead to a penalty count as visits too (E-50). */
export const inspectionRules = {
  source: "安和县规范涉企行政检查办法（安政办〔2024〕43号，演示用虚构文件）",
  scanRequired: true,
  duplicateDays: shortestInterval,
  approvalHours: 24,
  reviewWorkingDays: 10,
  withPenaltyCounts: true,
  mark: "V",
} as const;

export const correctionRules = {
  source: "安和县应急管理局责令整改工作规范（2024年，演示用虚构文件），期限待核",
  deliveryWorkingDays: 3,
  replyWorkingDays: 5,
  extensionWorkingDays: 3,
  reinspectionWorkingDays: 10,
  resumptionWorkingDays: 3,
  pursuitWorkingDays: 7,
  publishes: false,
  mark: "M",
} as const;
