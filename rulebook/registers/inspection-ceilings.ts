import {
  type Act,
  field,
  type Mark,
  type MatterFile,
  type Reference,
  type RegisterNeed,
} from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const entry = z.strictObject({
  source: field.text("公布上限的文件", { max: 500 }),
  publishedOn: field.day("公布之日"),
  ceilings: field.rows(
    "同一企业每年检查上限",
    {
      item: field.optional(field.entry("检查事项", "inspection-items", { hint: "不填的为全部事项合计" })),
      perYear: field.count("每年上限", "次", 0, 366),
      mark: field.choice("核对情况", { V: "已核对原文", V2: "部分核对", M: "待核" }),
    },
    1,
    100,
  ),
});

/**
 * 检查频次上限 per party and calendar year. The key is the risk class of the party (风险等级); what stands under `any`
 * binds for every party. Only a ceiling that the agency has checked (V) refuses a task.
 */
export const inspectionCeilings = defineRegister({
  id: "inspection-ceilings",
  title: "检查频次上限",
  entry,
});

/** A ceiling that binds an inspection, and the item it counts; undefined: every item. */
interface Ceiling {
  readonly item?: string | undefined;
  readonly perYear: number;
  readonly mark: Mark;
}

const everyParty = "any";

/** For `needs`: the ceilings of every party, and those of the risk class where one is told. */
export const ceilingsNeed = <F, K extends keyof F>(
  riskClass: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined,
): readonly RegisterNeed<F, K>[] => [
  inspectionCeilings.need(() => everyParty),
  inspectionCeilings.need(riskClass),
];

/** The lowest of those; undefined where none binds. */
export function lowestCeiling(...given: Parameters<typeof ceilingsFor>): number | undefined {
  const perYear = ceilingsFor(...given).map((one) => one.perYear);
  return perYear.length === 0 ? undefined : Math.min(...perYear);
}

/** The ceilings published by `day` that bind an inspection of `items` at a party of that class. */
export const ceilingsFor = (
  entries: Reference["entries"] | undefined,
  riskClass: string | undefined,
  items: readonly string[],
  day: Day,
): readonly Ceiling[] =>
  [...new Set([everyParty, riskClass])].flatMap((key) => {
    const body = key === undefined ? undefined : entries?.[inspectionCeilings.id]?.[key];
    if (body === undefined) return [];
    const { publishedOn, ceilings } = readEntry(entry, body);
    return publishedOn > day ? [] : ceilings.filter(({ item }) => item === undefined || items.includes(item));
  });
