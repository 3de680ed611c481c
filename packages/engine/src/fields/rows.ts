import { z } from "zod";
import type { Json } from "../acts.ts";
import { type FieldDescription, type FieldKind, metaOf } from "./kind.ts";

export const rowsKind: FieldKind<"rows"> = {
  widget: "rows",
  display: (field, value, show) =>
    Array.isArray(value) ? value.map((row) => rowText(field, row, show)).join("\n") : undefined,
};

/**
 * A list of things of one shape, each row an object of fields: samples, items kept, claims, instalments.
 * `min` and `max` count rows.
 */
export const rows = <T extends z.core.$ZodLooseShape>(label: string, columns: T, min = 0, max = 200) => {
  const row = z.strictObject(columns);
  return z
    .array(row, { error: `请填写${label}` })
    .min(min, `${label}不得少于${min}条`)
    .max(max, `${label}不得多于${max}条`)
    .meta(metaOf(label, "rows", { min, max }));
};

/** One row in a line: 名称：铝粉；数量：3 袋. */
function rowText(
  { columns = [] }: FieldDescription,
  row: Json,
  show: (field: FieldDescription, value: Json | undefined) => string,
): string {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return plainText(row);
  const cells = new Map(Object.entries(row));
  return columns
    .filter(({ name }) => cells.get(name) !== undefined)
    .map((column) => `${column.title}：${show(column, cells.get(column.name))}`)
    .join("；");
}

/** What is no row stands as it is; one from a stranger's file may even have no text (`{"toString":1}`). */
const plainText = (value: Json): string =>
  typeof value === "object" && value !== null ? "（残缺的内容）" : String(value);
