// Values as readers see them. Needs no schema library, so that the offline verifier's page can carry it.

import type { FieldDescription, FieldKind } from "./fields/kind.ts";
import { kinds } from "./fields.ts";
import type { Json } from "./types.ts";

const known: ReadonlyMap<string, FieldKind<string>> = new Map(kinds.map((kind) => [kind.widget, kind]));

/** The kind of a field. Undefined for what a stranger's file calls one. */
export const kindOf = (widget: string): FieldKind<string> | undefined => known.get(widget);

/** A value as a reader sees it: official wording for codes, 是/否, money in yuan. Identifiers stay identifiers. */
export function displayValue(field: FieldDescription, value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  const own = kindOf(field.widget)?.display?.(field, value, displayValue);
  if (own !== undefined) return own;
  if (typeof value === "number") return `${value}${field.unit ? ` ${field.unit}` : ""}`;
  if (Array.isArray(value)) return value.map((one) => wordOf(field, one)).join("、");
  return wordOf(field, value);
}

function wordOf({ options = {} }: FieldDescription, value: Json): string {
  const text = plainText(value);
  return Object.hasOwn(options, text) ? (options[text] ?? text) : text;
}

/** No field of ours is an object; one from a stranger's file may even have no text (`{"toString":1}`). */
const plainText = (value: Json): string =>
  typeof value === "object" && value !== null ? "（残缺的内容）" : String(value);
