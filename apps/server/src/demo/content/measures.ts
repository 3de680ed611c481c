import type { Day } from "@zhunsheng/law";
import type { MeasureInputs } from "../planned.ts";
import type { Trade } from "./firms.ts";

/** A sealing or seizure in outline. */
export interface MeasureOutline {
  readonly name: string;
  readonly day: Day;
  readonly trade: Trade;
  readonly kind: "seal" | "seize";
  readonly ground: MeasureInputs["take"]["ground"];
  readonly found: string;
  readonly reason: string;
  readonly items: readonly (readonly [name: string, spec: string, quantity: string, condition: string])[];
  readonly fate: "urgent" | "extended" | "tested" | "expired" | "destroyed" | "open";
}

/** The measures of 2025, of which one still runs in January 2026. */
export const measureOutlines: readonly MeasureOutline[] = [
  {
    name: "i2025-seal-1",
    day: "2025-03-26",
    trade: "chemicals",
    kind: "seal",
    ground: "goods",
    found: "二号仓库内无储存许可存放甲苯、丙酮十八桶，部分桶体无标签。",
    reason: "没有储存设施和许可，大量储存危险化学品。",
    items: [
      ["甲苯", "200升铁桶", "12桶", "桶体完好，无标签"],
      ["丙酮", "160千克铁桶", "6桶", "一桶桶盖变形"],
    ],
    fate: "urgent",
  },
  {
    name: "i2025-seize-1",
    day: "2025-04-17",
    trade: "machinery",
    kind: "seize",
    ground: "substandard",
    found: "使用没有产品合格证的抛丸除尘风机两台，电机不防爆。",
    reason: "有根据认为不符合可燃粉尘防爆国家标准的设备。",
    items: [["除尘风机", "7.5千瓦", "2台", "可以运转，无防爆标志"]],
    fate: "tested",
  },
  {
    name: "i2025-seal-2",
    day: "2025-05-27",
    trade: "storage",
    kind: "seal",
    ground: "goods",
    found: "三号库房代存来源不明的醇基燃料四十桶，承租人无经营许可。",
    reason: "违法储存危险物品，货主无危险化学品经营许可。",
    items: [["醇基燃料", "200升塑料桶", "40桶", "桶体完好"]],
    fate: "extended",
  },
  {
    name: "i2025-seize-2",
    day: "2025-08-20",
    trade: "building",
    kind: "seize",
    ground: "substandard",
    found: "搅拌站使用的便携式气体检测仪没有检定标志，数值明显异常。",
    reason: "有根据认为不符合国家标准的安全设备。",
    items: [["便携式气体检测仪", "四合一", "3台", "无检定标志"]],
    fate: "expired",
  },
  {
    name: "i2025-seize-3",
    day: "2025-11-19",
    trade: "restaurant",
    kind: "seize",
    ground: "goods",
    found: "后厨隔间存放无流向标签的烟花爆竹二十六箱，无经营许可。",
    reason: "违法储存、经营烟花爆竹，来源不明。",
    items: [["组合烟花", "C级", "26箱", "无流向登记标签"]],
    fate: "destroyed",
  },
  {
    name: "i2025-seal-3",
    day: "2025-12-22",
    trade: "fireworks",
    kind: "seal",
    ground: "premises",
    found: "在未经许可的院落设点储存烟花爆竹，与住宅相连。",
    reason: "违法储存危险物品的作业场所。",
    items: [
      ["临时库房", "砖混一层", "1间", "门锁完好，加贴封条"],
      ["烟花爆竹", "C、D级", "64箱", "堆放整齐"],
    ],
    fate: "open",
  },
];
