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
}

interface TradeNames {
  readonly title: string;
  readonly endings: readonly string[];
  /** Endings of individual businesses. */
  readonly small: readonly string[];
  readonly count: number;
}

const trades: Readonly<Record<Trade, TradeNames>> = {
  chemicals: {
    title: "化工",
    endings: ["化工有限公司", "新材料有限公司", "涂料有限公司"],
    small: [],
    count: 14,
  },
  quarry: { title: "非煤矿山", endings: ["采石场", "石料有限公司", "矿业有限公司"], small: [], count: 8 },
  machinery: {
    title: "机械制造",
    endings: ["机械有限公司", "铸造有限公司", "五金制品有限公司"],
    small: ["机械加工部"],
    count: 32,
  },
  fuel: { title: "成品油零售", endings: ["加油站", "燃气有限公司"], small: [], count: 14 },
  fireworks: { title: "烟花爆竹经营", endings: ["烟花爆竹有限公司"], small: ["烟花爆竹零售店"], count: 12 },
  restaurant: {
    title: "餐饮",
    endings: ["餐饮管理有限公司", "大酒店有限公司"],
    small: ["饭店", "火锅店", "烧烤店"],
    count: 30,
  },
  timber: { title: "木材家具", endings: ["木业有限公司", "家具有限公司"], small: ["木材加工厂"], count: 16 },
  building: {
    title: "建筑材料",
    endings: ["建材有限公司", "混凝土有限公司", "新型墙材有限公司"],
    small: ["建材经营部"],
    count: 16,
  },
  food: {
    title: "食品加工",
    endings: ["食品有限公司", "粮油有限公司", "冷冻食品有限公司"],
    small: ["食品加工坊"],
    count: 16,
  },
  textile: { title: "纺织服装", endings: ["纺织有限公司", "服饰有限公司"], small: ["服装加工厂"], count: 12 },
  storage: { title: "仓储物流", endings: ["物流有限公司", "仓储有限公司"], small: ["货运部"], count: 12 },
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

function inventFirms(): readonly DemoFirm[] {
  const chance = chanceOf("firms of the county");
  const taken = new Set<string>();
  const wanted = tradeIds.flatMap((trade) => Array.from({ length: trades[trade].count }, () => trade));
  const people = inventNames("representatives of firms", wanted.length);
  return wanted.map((trade, index) => {
    const { name, kind } = inventName(chance, trade, taken);
    const address = `安和县${chance.pick(roads)}${chance.between(1, 168)}号`;
    const key = `firm-${String(index + 3).padStart(3, "0")}`;
    return {
      key,
      name,
      kind,
      code: creditCode(kind, index + 3),
      address,
      representative: people[index] ?? "",
      trade,
    };
  });
}

export const firms: readonly DemoFirm[] = [
  ...known.map(([name, code, trade, representative], index): DemoFirm => {
    const address = trade === "quarry" ? "安和县柳河镇石桥村" : "安和县工业园区三号路8号";
    return { key: `firm-00${index + 1}`, name, kind: "organisation", code, address, representative, trade };
  }),
  ...inventFirms(),
];

export const firmsOf = (trade: Trade): readonly DemoFirm[] => firms.filter((firm) => firm.trade === trade);

/** Which firms an agency keeps in its own register. */
export function firmsKnownTo(agency: DemoAgency): readonly DemoFirm[] {
  if (agency === emergency) return firms;
  if (agency === industry)
    return firms.filter(({ kind, trade }) => kind === "organisation" && trade !== "restaurant");
  const place = agency.name.slice(3, 5);
  return agencies.includes(agency) ? firms.filter(({ address }) => address.includes(place)) : [];
}

export const firmBody = (firm: DemoFirm) => ({
  name: firm.name,
  kind: firm.kind,
  code: firm.code,
  address: firm.address,
  representative: firm.representative,
  industry: trades[firm.trade].title,
});
