import { isDay } from "@zhunsheng/law";
import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";

export const dayKind: FieldKind<"day"> = { widget: "day" };

/** A day in China time, YYYY-MM-DD. */
export const day = (label: string, more: Meta = {}) =>
  z
    .string({ error: `请填写${label}` })
    .refine(isDay, `${label}应当是日期，如 2025-06-01`)
    .meta(metaOf(label, "day", { hint: more.hint, confidential: more.confidential, format: "date" }));
