import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";

export const actKind: FieldKind<"act"> = { widget: "act" };

/** Another act of the same matter, by its place in the file. */
export const act = (label: string, more: Meta = {}) =>
  z
    .int({ error: `请选择${label}` })
    .min(1, `请选择${label}`)
    .meta(metaOf(label, "act", { hint: more.hint, confidential: more.confidential }));
