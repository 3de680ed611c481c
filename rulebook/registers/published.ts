import { cite, type LawCitation } from "../laws/index.ts";

/** 事前公开: a register whose entries the law has published, and what of them. */
export interface Published {
  readonly register: string;
  /** What the public calls it. */
  readonly title: string;
  readonly basis: readonly LawCitation[];
  /** The fields that are shown; every one when absent. */
  readonly fields?: readonly string[];
  /** Each entry is a page of its own, to be printed: 服务指南. */
  readonly guide?: true;
}

/** In the order the portal lists them. What the portal's database role may read is held to this list. */
export const published: readonly Published[] = [
  {
    register: "licence-items",
    title: "行政许可服务指南",
    basis: [cite("licensing", 30)],
    guide: true,
  },
  { register: "power-items", title: "行政处罚事项清单", basis: [cite("penalty", 39)] },
  { register: "benchmarks", title: "行政处罚裁量基准", basis: [cite("penalty", 34)] },
  { register: "inspection-items", title: "行政检查事项清单", basis: [cite("inspectionNotice")] },
  { register: "inspection-ceilings", title: "行政检查频次上限", basis: [cite("inspectionNotice")] },
  { register: "checklists", title: "行政检查标准", basis: [cite("inspectionNotice")] },
  { register: "compulsion-items", title: "行政强制事项清单", basis: [cite("threeSystems", 4)] },
  {
    register: "officers",
    title: "行政执法人员资格清单",
    basis: [cite("threeSystems", 4)],
    fields: ["name", "unit", "certificate"],
  },
];
