import { capitals } from "@zhunsheng/engine";
import type { Field } from "../api/types.ts";
import { dayOf, longDay, timeOf } from "./days.ts";

/** A field's value in official wording: codes, money with its capitals, days, people by name; empty where it is. */
export function wordsOf(field: Field, value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === undefined || value === null) return "";
  if (field.widget === "money" && typeof value === "number") {
    return `人民币${capitals(value)}（¥${(value / 100).toLocaleString("zh-CN", { minimumFractionDigits: 2 })}）`;
  }
  if (field.widget === "flag") return value === true ? "是" : "否";
  if (field.widget === "day" && typeof value === "string") return longDay(value);
  const wordOf = (one: unknown): string =>
    field.options?.[String(one)] ?? names.get(String(one)) ?? String(one);
  if (field.columns && Array.isArray(value)) return rowsWords(field.columns, value, names);
  if (field.widget === "instant" && typeof value === "string")
    return `${longDay(dayOf(value))} ${timeOf(value)}`;
  if (Array.isArray(value)) return value.map(wordOf).join("、");
  return typeof value === "number" ? `${value}${field.unit ?? ""}` : wordOf(value);
}

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** （1）名称：…；数量：… */
const rowsWords = (
  columns: readonly Field[],
  rows: readonly unknown[],
  names: ReadonlyMap<string, string>,
): string =>
  rows
    .filter(isRow)
    .map((row, place) => {
      const cells = columns.flatMap((column) => {
        const text = wordsOf(column, row[column.name], names);
        return text === "" ? [] : [`${column.title}：${text}`];
      });
      return `（${place + 1}）${cells.join("；")}`;
    })
    .join("\n");
