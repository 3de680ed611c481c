import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";

export const changesKind: FieldKind<"changes"> = { widget: "changes" };

/** What a correction puts in place: field name → new content. Checked by the corrected act's own form. */
export const changes = (label: string, more: Meta = {}) =>
  z
    .record(z.string(), z.json(), { error: `请填写${label}` })
    .refine((changed) => Object.keys(changed).length <= 100, `${label}一次不能超过100项`)
    .meta(metaOf(label, "changes", { hint: more.hint }));
