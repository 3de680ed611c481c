import {
  type Act,
  field,
  type Json,
  type Mark,
  type MatterFile,
  type Reference,
  type RegisterNeed,
} from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister } from "./define.ts";

const entry = z.strictObject({
  perYear: field.count("同一企业每年检查上限", "次", 0, 366),
  source: field.text("公布上限的文件", { max: 500 }),
  publishedOn: field.day("公布之日"),
  mark: field.choice("核对情况", { V: "已核对原文", V2: "部分核对", M: "待核" }),
});

/**
 * 检查频次上限 per party and calendar year. The key is `<risk class>.<item>`: the class `any` stands for every party,
 * the item `all` for all items of this agency together.
 */
export const inspectionCeilings = defineRegister({
  id: "inspection-ceilings",
  title: "检查频次上限",
  entry,
});

/** A ceiling that binds an inspection of these items, and the item it counts; undefined: every item. */
export interface Ceiling {
  readonly perYear: number;
  readonly mark: Mark;
  readonly item: string | undefined;
}

/** For `needs`: the ceilings of one risk class, or of every party where none is told. */
export const ceilingsNeed = <F, K extends keyof F>(
  riskClass: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined,
): readonly RegisterNeed<F, K>[] => [
  { register: inspectionCeilings.id, every: true, key: () => "any." },
  {
    register: inspectionCeilings.id,
    every: true,
    key: (file, act) => {
      const known = riskClass(file, act);
      return known === undefined ? undefined : `${known}.`;
    },
  },
];

/** The published ceilings that bind an inspection of `items` at a party of that class on `day`. */
export const ceilingsFor = (
  entries: Reference["entries"] | undefined,
  riskClass: string | undefined,
  items: readonly string[],
  day: Day,
): readonly Ceiling[] =>
  Object.entries<Json>(entries?.[inspectionCeilings.id] ?? {}).flatMap(([key, body]) => {
    const [of, item] = parts(key);
    const { perYear, mark, publishedOn } = entry.parse(body);
    const binds = (of === "any" || of === riskClass) && (item === "all" || items.includes(item));
    return binds && publishedOn <= day ? [{ perYear, mark, item: item === "all" ? undefined : item }] : [];
  });

/** The class ends with the first point: an item's own key may hold more of them. */
const parts = (key: string): readonly [string, string] => {
  const point = key.indexOf(".");
  return [key.slice(0, point), key.slice(point + 1)];
};
