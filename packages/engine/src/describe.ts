import { z } from "zod";
import type { FieldDescription } from "./fields/kind.ts";

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
