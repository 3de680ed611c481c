import { isInstant } from "@zhunsheng/law";
import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";

export const instantKind: FieldKind<"instant"> = { widget: "instant" };

/** A moment with its time zone. */
export const instant = (label: string, more: Meta = {}) =>
  z
    .string({ error: `请填写${label}` })
    .refine(isInstant, `${label}应当写明时区，如 2025-06-01T09:30:00+08:00`)
    .meta(
      metaOf(label, "instant", { hint: more.hint, confidential: more.confidential, format: "date-time" }),
    );
