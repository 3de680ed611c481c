import { z } from "zod";
import { displayValue } from "./display.ts";
import type { FieldDescription } from "./fields/kind.ts";
import type { Json } from "./types.ts";

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

/** One line of a register's entry: 名称：… */
export interface EntryLine {
  readonly name: string;
  readonly title: string;
  readonly display: string;
}

/** How one part of an entry is shown, read off its schema once. */
type Reader = (value: Json) => readonly EntryLine[];

const readers = new WeakMap<z.core.$ZodType, ReadonlyMap<string, Reader>>();

/**
 * An entry of a register line by line, in the order and wording of its schema; what the body does not have is left out,
 * and so is what the schema gives no words. What lies deeper stands with its own words: 证件号码, rows as sentences.
 */
export function entryLines(schema: z.core.$ZodType, body: Json): readonly EntryLine[] {
  if (typeof body !== "object" || body === null) return [];
  const values = new Map<string, Json>(Object.entries(body));
  return [...readersOf(schema)].flatMap(([name, read]) => {
    const value = values.get(name);
    return value === undefined || value === null ? [] : read(value);
  });
}

function readersOf(schema: z.core.$ZodType): ReadonlyMap<string, Reader> {
  const known = readers.get(schema);
  if (known) return known;
  const shape = schema instanceof z.ZodObject ? Object.entries(schema.shape) : [];
  const fresh = new Map(shape.map(([name, part]) => [name, readerOf(name, part)]));
  readers.set(schema, fresh);
  return fresh;
}

function readerOf(name: string, part: z.core.$ZodType): Reader {
  const inner = part instanceof z.ZodOptional ? part.unwrap() : part;
  const labelled = [part, inner].find((one) => z.globalRegistry.get(one)?.widget !== undefined);
  if (labelled) {
    const [field] = describeFields(z.object({ [name]: labelled }));
    return (value) => (field ? [{ name, title: field.title, display: displayValue(field, value) }] : []);
  }
  if (inner instanceof z.ZodObject) return (value) => entryLines(inner, value);
  if (!(inner instanceof z.ZodArray)) return () => [];
  const { element } = inner;
  const title = z.globalRegistry.get(part)?.title ?? "内容";
  return (value) => {
    const rows: readonly Json[] = Array.isArray(value) ? value : [];
    const said = rows.map((row) =>
      entryLines(element, row).map(({ title, display }) => `${title}：${display}`),
    );
    return [
      {
        name,
        title: `${title}（${rows.length} 项）`,
        display: said.map((cells) => cells.join("；")).join("\n"),
      },
    ];
  };
}
