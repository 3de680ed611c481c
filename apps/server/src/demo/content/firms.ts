import { type Chance, chanceOf } from "../chance.ts";
import { agencies, type DemoAgency, emergency, industry } from "./agencies.ts";
import { inventNames } from "./names.ts";

export type Trade =
  | "chemicals"
  | "quarry"
  | "machinery"
  | "fuel"
  | "fireworks"
  | "restaurant"
  | "timber"
  | "building"
  | "food"
  | "textile"
  | "storage";

export interface DemoFirm {
  readonly key: string;
  readonly name: string;
  readonly kind: "organisation" | "soleTrader";
  readonly code: string;
  readonly address: string;
  readonly representative: string;
  readonly trade: Trade;
  /** 风险等级, by which the agency's published ceilings go. */
  readonly riskClass: RiskClass;
}

/** 红橙黄蓝, from the gravest risk to the least. */
export type RiskClass = "red" | "orange" | "yellow" | "blue";

interface TradeNames {
  readonly title: string;
  readonly endings: readonly string[];
  /** Endings of individual businesses. */
  readonly small: readonly string[];
  readonly count: number;
  /** How many more the register has beside those that cases of this demo are about. */
  readonly more: number;
  readonly risk: RiskClass;
}

const trades: Readonly<Record<Trade, TradeNames>> = {
  chemicals: {
    title: "化工",
    endings: ["化工有限公司", "新材料有限公司", "涂料有限公司"],
    small: [],
    count: 14,
    more: 10,
    risk: "red",
  },
  quarry: {
    title: "非煤矿山",
    endings: ["采石场", "石料有限公司", "矿业有限公司"],
    small: [],
    count: 8,
    more: 6,
    risk: "red",
  },
  machinery: {
    title: "机械制造",
    endings: ["机械有限公司", "铸造有限公司", "五金制品有限公司"],
    small: ["机械加工部"],
    count: 32,
    more: 72,
    risk: "orange",
  },
  fuel: {
    title: "成品油零售",
    endings: ["加油站", "燃气有限公司"],
    small: [],
    count: 14,
    more: 14,
    risk: "orange",
  },
  fireworks: {
    title: "烟花爆竹经营",
    endings: ["烟花爆竹有限公司"],
    small: ["烟花爆竹零售店"],
    count: 12,
    more: 30,
    risk: "red",
  },
  restaurant: {
    title: "餐饮",
    endings: ["餐饮管理有限公司", "大酒店有限公司"],
    small: ["饭店", "火锅店", "烧烤店"],
    count: 30,
    more: 72,
    risk: "yellow",
  },
  timber: {
    title: "木材家具",
    endings: ["木业有限公司", "家具有限公司"],
    small: ["木材加工厂"],
    count: 16,
    more: 30,
    risk: "orange",
  },
  building: {
    title: "建筑材料",
    endings: ["建材有限公司", "混凝土有限公司", "新型墙材有限公司"],
    small: ["建材经营部"],
    count: 16,
    more: 30,
    risk: "yellow",
  },
  food: {
    title: "食品加工",
    endings: ["食品有限公司", "粮油有限公司", "冷冻食品有限公司"],
    small: ["食品加工坊"],
    count: 16,
    more: 30,
    risk: "orange",
  },
  textile: {
    title: "纺织服装",
    endings: ["纺织有限公司", "服饰有限公司"],
    small: ["服装加工厂"],
    count: 12,
    more: 22,
    risk: "yellow",
  },
  storage: {
    title: "仓储物流",
    endings: ["物流有限公司", "仓储有限公司"],
    small: ["货运部"],
    count: 12,
    more: 24,
    risk: "yellow",
  },
};

const tradeIds: readonly Trade[] = [
  "chemicals",
  "quarry",
  "machinery",
  "fuel",
  "fireworks",
  "restaurant",
  "timber",
  "building",
  "food",
  "textile",
  "storage",
];

const one = "宏瑞昌盛恒泰源丰华安康达永嘉顺祥润锦鼎聚金正兴福和诚云清远明德博";
const two = "源达泰丰盛隆昌兴和顺发旺宝来通汇利康佳荣诚信茂裕升辉腾远川林";
const roads = [
  "工业园区一号路",
  "工业园区二号路",
  "工业园区三号路",
  "安宁路",
  "明德街",
  "东岭镇中心街",
  "柳河镇河滨路",
  "柳河镇石桥村",
  "西坪乡西坪村",
  "北关大街",
  "南环路",
  "火车站前街",
  "东岭镇李家坳村",
  "城西物流园",
];

/** Two of the firms are those of the rulebook's examples. */
const known: readonly (readonly [name: string, code: string, trade: Trade, representative: string])[] = [
  ["安和县清源化工有限公司", "91999999MA00000001", "chemicals", "陈立"],
  ["安和县柳河采石场", "91999999MA00000002", "quarry", "周平"],
];

const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A credit code of a region that does not exist, with its right check sign (GB 32100-2015). */
function creditCode(kind: DemoFirm["kind"], serial: number): string {
  const body = `${kind === "soleTrader" ? "92" : "91"}999999MA${String(serial).padStart(7, "0")}`;
  let weight = 1;
  let sum = 0;
  for (const sign of body) {
    sum += signs.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return body + (signs[(31 - (sum % 31)) % 31] ?? "0");
}

function inventName(chance: Chance, trade: Trade, taken: Set<string>): Pick<DemoFirm, "name" | "kind"> {
  const { endings, small } = trades[trade];
  for (;;) {
    const soleTrader = small.length > 0 && chance.happens(trade === "restaurant" ? 65 : 25);
    const word = chance.pick([...one]) + chance.pick([...two]);
    const name = `安和县${word}${chance.pick(soleTrader ? small : endings)}`;
    if (taken.has(word) || word[0] === word[1]) continue;
    taken.add(word);
    return { name, kind: soleTrader ? "soleTrader" : "organisation" };
  }
}

/** A small business carries the least risk, save where it trades in what burns or explodes. */
const riskOf = (trade: Trade, kind: DemoFirm["kind"]): RiskClass =>
  kind === "organisation" ? trades[trade].risk : trade === "fireworks" ? "orange" : "blue";

const taken = new Set<string>();

/** So many firms of each trade, with keys and codes that begin at the serial. */
function inventFirms(seed: string, count: (trade: Trade) => number, serial: number): readonly DemoFirm[] {
  const chance = chanceOf(`${seed} of the county`);
  const wanted = tradeIds.flatMap((trade) => Array.from({ length: count(trade) }, () => trade));
  const people = inventNames(`representatives of ${seed}`, wanted.length);
  return wanted.map((trade, index) => {
    const { name, kind } = inventName(chance, trade, taken);
    const address = `安和县${chance.pick(roads)}${chance.between(1, 168)}号`;
    return {
      key: `firm-${String(serial + index).padStart(3, "0")}`,
      name,
      kind,
      code: creditCode(kind, serial + index),
      address,
      representative: people[index] ?? "",
      trade,
      riskClass: riskOf(trade, kind),
    };
  });
}

export const firms: readonly DemoFirm[] = [
  ...known.map(([name, code, trade, representative], index): DemoFirm => {
    const address = trade === "quarry" ? "安和县柳河镇石桥村" : "安和县工业园区三号路8号";
    const kind = "organisation";
    const key = `firm-00${index + 1}`;
    return { key, name, kind, code, address, representative, trade, riskClass: riskOf(trade, kind) };
  }),
  ...inventFirms("firms", (trade) => trades[trade].count, 3),
];

/** All whom the emergency bureau supervises: those of the cases first. */
export const everyFirm: readonly DemoFirm[] = [
  ...firms,
  ...inventFirms("more firms", (trade) => trades[trade].more, firms.length + 1),
];

export const firmsOf = (trade: Trade): readonly DemoFirm[] => firms.filter((firm) => firm.trade === trade);

/** Which firms an agency keeps in its own register. */
export function firmsKnownTo(agency: DemoAgency): readonly DemoFirm[] {
  if (agency === emergency) return everyFirm;
  if (agency === industry)
    return firms.filter(({ kind, trade }) => kind === "organisation" && trade !== "restaurant");
  const place = agency.name.slice(3, 5);
  return agencies.includes(agency) ? firms.filter(({ address }) => address.includes(place)) : [];
}

/** How the register names the classes of risk. */
export const riskTitles: Readonly<Record<RiskClass, string>> = {
  red: "红",
  orange: "橙",
  yellow: "黄",
  blue: "蓝",
};

export const tradeTitle = (trade: Trade): string => trades[trade].title;

const areas = ["东岭镇", "柳河镇", "西坪乡", "工业园区", "物流园"];

const areaOf = ({ address }: DemoFirm): string => areas.find((area) => address.includes(area)) ?? "城关街道";

export const firmBody = (firm: DemoFirm) => ({
  name: firm.name,
  kind: firm.kind,
  code: firm.code,
  address: firm.address,
  representative: firm.representative,
  industry: trades[firm.trade].title,
  riskClass: riskTitles[firm.riskClass],
  trade: trades[firm.trade].title,
  area: areaOf(firm),
});
