import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";
import { codeOf } from "./parts.ts";

export const choicesKind: FieldKind<"choices"> = { widget: "choices" };

/** Several of named options, each at most once. */
export const choices = <const T extends Record<string, string>>(label: string, options: T, more: Meta = {}) =>
  z
    .array(codeOf(label, options))
    .max(Object.keys(options).length, `${label}选得太多`)
    .refine((chosen) => new Set(chosen).size === chosen.length, `${label}有重复`)
    .meta(metaOf(label, "choices", { options, hint: more.hint, confidential: more.confidential }));
