import { type FieldKind, type Meta, metaOf } from "./kind.ts";
import { identifier } from "./parts.ts";

export const entryKind: FieldKind<"entry"> = { widget: "entry" };

/** An entry of a register, by key. */
export const entry = (label: string, register: string, more: Meta = {}) =>
  identifier(label).meta(
    metaOf(label, "entry", { register, hint: more.hint, confidential: more.confidential }),
  );
