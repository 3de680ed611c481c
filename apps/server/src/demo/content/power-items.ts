import type { DemoAgency } from "./agencies.ts";
import { safetyItems } from "./safety-items.ts";

type Kind = "warning" | "fine" | "stopBusiness" | "confiscateGains";
type Yuan = readonly [min: number, max: number];

/** A matter the agency may punish. Amounts in yuan; `until` where the article has been repealed. */
export interface DemoItem {
  readonly key: string;
  readonly violation: string;
  readonly violatedLaw: string;
  readonly penaltyLaw: string;
  readonly kinds: readonly Kind[];
  readonly organisation?: Yuan;
  readonly citizen?: Yuan;
  readonly lifeSafety: boolean;
  readonly until?: string;
}

const order = "《安全生产违法行为行政处罚办法》";
const rules = {
  penaltyLaw: `${order}（2015年修正，待核）第四十五条`,
  kinds: ["warning", "fine"],
  organisation: [10_000, 30_000],
  citizen: [1000, 10_000],
  lifeSafety: true,
  // 应急管理部令第18号 replaces the order of 2015 from 2026-02-01.
  until: "2026-01-31",
} as const;

const orderItems: readonly DemoItem[] = [
  {
    key: "aqcf-045-1",
    violation: "违反操作规程或者安全管理规定作业",
    violatedLaw: `${order}第四十五条第一项`,
    ...rules,
  },
  {
    key: "aqcf-045-3",
    violation: "发现从业人员违章作业不加制止",
    violatedLaw: `${order}第四十五条第三项`,
    ...rules,
  },
];

const energy = "《中华人民共和国节约能源法》";
const industryItems: readonly DemoItem[] = [
  {
    key: "energy-082",
    violation: "重点用能单位未按照规定报送能源利用状况报告",
    violatedLaw: `${energy}第五十三条`,
    penaltyLaw: `${energy}第八十二条`,
    kinds: ["fine"],
    organisation: [10_000, 50_000],
    lifeSafety: false,
  },
  {
    key: "energy-083",
    violation: "重点用能单位无正当理由拒不落实节能整改要求",
    violatedLaw: `${energy}第五十四条`,
    penaltyLaw: `${energy}第八十三条`,
    kinds: ["fine"],
    organisation: [100_000, 300_000],
    lifeSafety: false,
  },
  {
    key: "energy-084",
    violation: "重点用能单位未按照规定设立能源管理岗位",
    violatedLaw: `${energy}第五十五条`,
    penaltyLaw: `${energy}第八十四条`,
    kinds: ["fine"],
    organisation: [10_000, 30_000],
    lifeSafety: false,
  },
  {
    key: "explosives-045",
    violation: "民用爆炸物品销售企业未按照规定备案",
    violatedLaw: "《民用爆炸物品安全管理条例》第二十四条（待核）",
    penaltyLaw: "《民用爆炸物品安全管理条例》第四十五条（待核）",
    kinds: ["fine", "stopBusiness"],
    organisation: [100_000, 500_000],
    lifeSafety: true,
  },
];

const townshipItems: readonly DemoItem[] = [
  {
    key: "air-119",
    violation: "在禁止区域露天焚烧秸秆、落叶",
    violatedLaw: "《中华人民共和国大气污染防治法》第七十七条",
    penaltyLaw: "《中华人民共和国大气污染防治法》第一百一十九条第一款",
    kinds: ["fine"],
    organisation: [500, 2000],
    citizen: [500, 2000],
    lifeSafety: false,
  },
  {
    key: "tidy-034",
    violation: "随意倾倒垃圾、污水",
    violatedLaw: "《城市市容和环境卫生管理条例》第三十四条第二项（待核）",
    penaltyLaw: "《城市市容和环境卫生管理条例》第三十四条（待核）",
    kinds: ["warning", "fine"],
    organisation: [0, 3000],
    citizen: [0, 200],
    lifeSafety: false,
  },
];

/** What the county has handed to the townships of the bureau's own powers (行政处罚法第24条). */
const handedDown = new Set(["aqsc-099-1", "aqsc-099-5", "aqsc-099-8", "aqsc-105-2"]);

const itemsBy: Readonly<Record<string, readonly DemoItem[]>> = {
  "anhe-emergency": [...safetyItems, ...orderItems],
  "anhe-industry": industryItems,
};

export const itemsOf = (agency: DemoAgency): readonly DemoItem[] =>
  agency.kind === "township"
    ? [...safetyItems.filter(({ key }) => handedDown.has(key)), ...townshipItems]
    : (itemsBy[agency.id] ?? []);

/** @throws RangeError for a key the agency has not. */
export function itemOf(agency: DemoAgency, key: string): DemoItem {
  const found = itemsOf(agency).find((one) => one.key === key);
  if (!found) throw new RangeError(`${agency.id} has no power item ${key}`);
  return found;
}

const fen = (yuan: number): number => yuan * 100;

/** A power item as the register has it. */
export const itemBody = (item: DemoItem) => ({
  title: `对${item.violation}的处罚`,
  violation: item.violation,
  violatedLaw: item.violatedLaw,
  penaltyLaw: item.penaltyLaw,
  kinds: item.kinds,
  ...(item.organisation
    ? { organisationMinFen: fen(item.organisation[0]), organisationMaxFen: fen(item.organisation[1]) }
    : {}),
  ...(item.citizen ? { citizenMinFen: fen(item.citizen[0]), citizenMaxFen: fen(item.citizen[1]) } : {}),
  lifeSafety: item.lifeSafety,
});
