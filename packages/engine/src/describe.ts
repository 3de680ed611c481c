import { z } from "zod";
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

/**
 * The fields of an act in the order its schema gives them, read off the schema's metadata.
 * @throws Error when a field carries no label: a definition without its official wording is a bug.
 */
export function describeFields(schema: z.core.$ZodType): readonly FieldDescription[] {
  const known = described.get(schema);
  if (known) return known;
  const fresh = read(schema);
  described.set(schema, fresh);
  return fresh;
}

/** Schemas are literals of the rulebook: what was read off one stays true. */
const described = new WeakMap<z.core.$ZodType, readonly FieldDescription[]>();

function read(schema: z.core.$ZodType): readonly FieldDescription[] {
  if (!(schema instanceof z.ZodObject)) throw new Error("the fields of an act are one object");
  return Object.entries(schema.shape).map(([name, field]) => {
    const meta: Record<string, unknown> = z.globalRegistry.get(field) ?? {};
    if (typeof meta.title !== "string" || typeof meta.widget !== "string") {
      throw new Error(`field ${name} has no label or widget`);
    }
    return {
      name,
      optional: false,
      ...JSON.parse(JSON.stringify(meta)),
      ...columnsOf(field),
    };
  });
}

/** The fields of a row, where the field is a list of objects that describe themselves. */
function columnsOf(field: z.core.$ZodType): { readonly columns?: readonly FieldDescription[] } {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  if (!(inner instanceof z.ZodArray) || !(inner.element instanceof z.ZodObject)) return {};
  const shape = Object.values(inner.element.shape);
  const described = shape.every((column) => z.globalRegistry.get(column)?.widget !== undefined);
  return described ? { columns: describeFields(inner.element) } : {};
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
  if (field.widget === "choice") return field.options?.[String(value)] ?? String(value);
  if (Array.isArray(value)) {
    return value.map((one) => field.options?.[String(one)] ?? String(one)).join("、");
  }
  return String(value);
}

/** One row in a line: 名称：铝粉；数量：3 袋. */
function rowText({ columns = [] }: FieldDescription, row: Json): string {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return String(row);
  const cells = new Map(Object.entries(row));
  return columns
    .filter(({ name }) => cells.get(name) !== undefined)
    .map((column) => `${column.title}：${displayValue(column, cells.get(column.name))}`)
    .join("；");
}
