import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";

export const numberKind: FieldKind<"number"> = { widget: "number" };

/** A whole number with its unit. */
export const count = (label: string, unit: string, min = 0, max = 1_000_000, more: Meta = {}) =>
  z
    .int({ error: `${label}应当是整数` })
    .min(min, `${label}不能小于${min}${unit}`)
    .max(max, `${label}不能大于${max}${unit}`)
    .meta(metaOf(label, "number", { unit, hint: more.hint, confidential: more.confidential }));
