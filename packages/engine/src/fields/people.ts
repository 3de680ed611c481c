import { z } from "zod";
import { type FieldKind, metaOf } from "./kind.ts";
import { identifier } from "./parts.ts";

export const peopleKind: FieldKind<"people"> = { widget: "people" };

/** Several people of the officers' register, by id, each once. */
export const people = (label: string, min = 1, max = 20) =>
  z
    .array(identifier(label), { error: `请选择${label}` })
    .min(min, `${label}不得少于${min}人`)
    .max(max, `${label}不得多于${max}人`)
    .refine((ids) => new Set(ids).size === ids.length, `${label}有重复`)
    .meta(metaOf(label, "people"));
