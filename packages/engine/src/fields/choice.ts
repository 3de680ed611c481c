import { type FieldKind, type Meta, metaOf } from "./kind.ts";
import { codeOf } from "./parts.ts";

export const choiceKind: FieldKind<"choice"> = { widget: "choice" };

/** One of named options: code → official wording. */
export const choice = <const T extends Record<string, string>>(label: string, options: T, more: Meta = {}) =>
  codeOf(label, options).meta(
    metaOf(label, "choice", { options, hint: more.hint, confidential: more.confidential }),
  );
