import { type FieldKind, type Meta, metaOf } from "./kind.ts";
import { printable } from "./parts.ts";

export const longTextKind: FieldKind<"longText"> = { widget: "longText", typed: true };

/** Paragraphs; `max` counts characters (5,000 when absent). */
export const longText = (label: string, more: Meta = {}) =>
  printable(label, more.max ?? 5000).meta(
    metaOf(label, "longText", { hint: more.hint, confidential: more.confidential }),
  );
