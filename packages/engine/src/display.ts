// Values as readers see them. Needs no schema library, so that the offline verifier's page can carry it.
import type { Widget } from "./fields.ts";
import type { Json } from "./types.ts";

/** A field of an act as a form or a page needs it. */
export interface FieldDescription {
  readonly name: string;
  readonly title: string;
  readonly widget: Widget;
  readonly optional: boolean;
  readonly hint?: string;
  readonly unit?: string;
  /** code → official wording, for choices. */
  readonly options?: Readonly<Record<string, string>>;
  /** The register whose entries are offered, for entries. */
  readonly register?: string;
  /** 依法保密: shown only to those who handle the matter. */
  readonly confidential?: boolean;
  /** The fields of one row, for rows. */
  readonly columns?: readonly FieldDescription[];
}

/** Money in 分 as 1,234.50 元. */
export function formatMoney(fen: number): string {
  const [yuan, rest] = [Math.floor(fen / 100), fen % 100];
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`} 元`;
}

/** A value as a reader sees it: official wording for codes, 是/否, money in yuan. Identifiers stay identifiers. */
export function displayValue(field: FieldDescription, value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (field.widget === "money" && typeof value === "number") return formatMoney(value);
  if (field.widget === "flag") return value === true ? "是" : "否";
  if (field.widget === "rows" && Array.isArray(value))
    return value.map((row) => rowText(field, row)).join("\n");
  if (typeof value === "number") return `${value}${field.unit ? ` ${field.unit}` : ""}`;
  if (field.widget === "choice") return wordOf(field, value);
  if (Array.isArray(value)) return value.map((one) => wordOf(field, one)).join("、");
  return plainText(value);
}

function wordOf({ options = {} }: FieldDescription, value: Json): string {
  const text = plainText(value);
  return Object.hasOwn(options, text) ? (options[text] ?? text) : text;
}

/** No field of ours is an object; one from a stranger's file may even have no text (`{"toString":1}`). */
const plainText = (value: Json): string =>
  typeof value === "object" && value !== null ? "（残缺的内容）" : String(value);

/** One row in a line: 名称：铝粉；数量：3 袋. */
function rowText({ columns = [] }: FieldDescription, row: Json): string {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return plainText(row);
  const cells = new Map(Object.entries(row));
  return columns
    .filter(({ name }) => cells.get(name) !== undefined)
    .map((column) => `${column.title}：${displayValue(column, cells.get(column.name))}`)
    .join("；");
}
