import { type FieldKind, type Meta, metaOf } from "./kind.ts";
import { printable } from "./parts.ts";

export const textKind: FieldKind<"text"> = { widget: "text", typed: true };

/** A line of text; `max` counts characters (200 when absent). */
export const text = (label: string, more: Meta = {}) =>
  printable(label, more.max ?? 200).meta(
    metaOf(label, "text", { hint: more.hint, confidential: more.confidential }),
  );
