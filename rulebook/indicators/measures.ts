import { cite } from "../laws/index.ts";
import type { Indicator } from "./define.ts";

/** 行政强制措施 by the columns of the yearly statistics; the day of the decision counts (待核). */
export const measureIndicators: readonly Indicator[] = [
  {
    id: "QZ.N",
    title: "行政强制",
    unit: "件",
    definition: "期间内决定的行政强制措施和行政强制执行，按决定之日计。",
    basis: cite("compulsion", 9),
  },
  {
    id: "QZ.SEAL.N",
    title: "查封场所、设施或者财物",
    unit: "件",
    definition: "期间内实施的查封，一份决定书计一件。",
    basis: cite("compulsion", 9),
  },
  {
    id: "QZ.SEIZE.N",
    title: "扣押财物",
    unit: "件",
    definition: "期间内实施的扣押，一份决定书计一件。",
    basis: cite("compulsion", 9),
  },
  {
    id: "QZ.OTHER.N",
    title: "其他行政强制措施",
    unit: "件",
    definition: "期间内决定的停止供电、停止供应民用爆炸物品（归入其他强制措施，待核）。",
    basis: cite("workSafety", 70),
  },
  {
    id: "QZ.EXTENDED.N",
    title: "延长查封、扣押期限",
    unit: "件",
    definition: "期间内批准延长的查封、扣押。",
    basis: cite("compulsion", 25, 1),
  },
  {
    id: "QZ.EXPIRED.N",
    title: "期限届满没有处理",
    unit: "件",
    definition: "期间内登记期限届满时仍有物品没有处理或者解除的查封、扣押。",
    basis: cite("compulsion", 28, 1, 4),
  },
  {
    id: "QZ.LIFTED.N",
    title: "解除查封、扣押",
    unit: "件",
    definition: "期间内作出的解除决定，分批解除的分别计算。",
    basis: cite("compulsion", 28, 1),
  },
  {
    id: "QZ.PUB.N",
    title: "行政强制决定公示",
    unit: "件",
    definition: "期间内首次公示的行政强制决定。",
    basis: cite("threeSystems", 6),
  },
];
