import { type FieldKind, type Meta, metaOf } from "./kind.ts";
import { identifier } from "./parts.ts";

export const personKind: FieldKind<"person"> = { widget: "person" };

/** A person of the officers' register, by id. */
export const person = (label: string, more: Meta = {}) =>
  identifier(label).meta(metaOf(label, "person", { hint: more.hint, confidential: more.confidential }));
