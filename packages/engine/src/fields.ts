import { isDay, isInstant } from "@zhunsheng/law";
import { z } from "zod";

/**
 * One Zod schema gives validation, the static type, the office form, the API and the document data. What the form
 * needs beside the schema travels as metadata: `title` (the official Chinese label), `widget`, `unit`, `hint`.
 */
export type Widget =
  | "text"
  | "longText"
  | "choice"
  | "choices"
  | "money"
  | "number"
  | "day"
  | "flag"
  | "person"
  | "people"
  | "entry"
  | "rows"
  | "act"
  | "changes"
  | "instant";

interface Meta {
  readonly hint?: string;
  readonly max?: number;
  /** 依法保密: shown only to those who handle the matter. */
  readonly confidential?: boolean;
}

const meta = (title: string, widget: Widget, more: object = {}) => ({ title, widget, ...more });

/** Text an official may have typed: no control characters but line breaks, no lone surrogates, not only blanks. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

const printable = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .max(max, `${label}不能超过${max}个字`)
    .refine((text) => text.trim().length > 0, `请填写${label}`)
    .refine((text) => !unprintable.test(text), `${label}含有不可见的控制字符`)
    .refine((text) => !/\p{Surrogate}/u.test(text), `${label}含有残缺的字符`);

/** A line of text; `max` counts characters (200 when absent). */
export const text = (label: string, more: Meta = {}) =>
  printable(label, more.max ?? 200).meta(
    meta(label, "text", { hint: more.hint, confidential: more.confidential }),
  );

/** Paragraphs; `max` counts characters (5,000 when absent). */
export const longText = (label: string, more: Meta = {}) =>
  printable(label, more.max ?? 5000).meta(meta(label, "longText", { hint: more.hint }));

/** One of named options: code → official wording. */
export const choice = <const T extends Record<string, string>>(label: string, options: T, more: Meta = {}) =>
  z
    .enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]], { error: `请选择${label}` })
    .meta(meta(label, "choice", { options, hint: more.hint }));

/** Several of named options, each at most once. */
export const choices = <const T extends Record<string, string>>(label: string, options: T, more: Meta = {}) =>
  z
    .array(
      z.enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]], {
        error: `请选择${label}`,
      }),
    )
    .max(Object.keys(options).length, `${label}选得太多`)
    .refine((chosen) => new Set(chosen).size === chosen.length, `${label}有重复`)
    .meta(meta(label, "choices", { options, hint: more.hint }));

/** Money in 分 (integer), at most one hundred billion yuan. */
export const money = (label: string, more: Meta = {}) =>
  z
    .int({ error: `${label}应当是以分为单位的整数` })
    .min(0, `${label}不能为负数`)
    .max(10_000_000_000_000, `${label}过大，请核对单位（分）`)
    .meta(meta(label, "money", { unit: "分", hint: more.hint }));

/** A whole number with its unit. */
export const count = (label: string, unit: string, min = 0, max = 1_000_000, more: Meta = {}) =>
  z
    .int({ error: `${label}应当是整数` })
    .min(min, `${label}不能小于${min}${unit}`)
    .max(max, `${label}不能大于${max}${unit}`)
    .meta(meta(label, "number", { unit, hint: more.hint }));

/** A day in China time, YYYY-MM-DD. */
export const day = (label: string, more: Meta = {}) =>
  z
    .string({ error: `请填写${label}` })
    .refine(isDay, `${label}应当是日期，如 2025-06-01`)
    .meta(meta(label, "day", { hint: more.hint, format: "date" }));

/** Yes or no. */
export const flag = (label: string, more: Meta = {}) =>
  z.boolean({ error: `请选择${label}` }).meta(meta(label, "flag", { hint: more.hint }));

/** Identifiers of people and register entries: letters, digits, dashes, dots; Chinese is allowed in keys. */
const identifier = (label: string) =>
  z
    .string({ error: `请选择${label}` })
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, `${label}的编号格式不对`);

/** A person of the officers' register, by id. */
export const person = (label: string, more: Meta = {}) =>
  identifier(label).meta(meta(label, "person", { hint: more.hint }));

/** Several people of the officers' register, by id, each once. */
export const people = (label: string, min = 1, max = 20) =>
  z
    .array(identifier(label), { error: `请选择${label}` })
    .min(min, `${label}不得少于${min}人`)
    .max(max, `${label}不得多于${max}人`)
    .refine((ids) => new Set(ids).size === ids.length, `${label}有重复`)
    .meta(meta(label, "people"));

/** An entry of a register, by key. */
export const entry = (label: string, register: string, more: Meta = {}) =>
  identifier(label).meta(meta(label, "entry", { register, hint: more.hint }));

/**
 * A list of things of one shape, each row an object of fields: samples, items kept, claims, instalments.
 * `min` and `max` count rows.
 */
export const rows = <T extends z.core.$ZodLooseShape>(label: string, columns: T, min = 0, max = 200) => {
  const row = z.strictObject(columns);
  return z
    .array(row, { error: `请填写${label}` })
    .min(min, `${label}不得少于${min}条`)
    .max(max, `${label}不得多于${max}条`)
    .meta(meta(label, "rows", { min, max }));
};

/** Another act of the same matter, by its place in the file. */
export const act = (label: string, more: Meta = {}) =>
  z
    .int({ error: `请选择${label}` })
    .min(1, `请选择${label}`)
    .meta(meta(label, "act", { hint: more.hint }));

/** What a correction puts in place: field name → new content. Checked by the corrected act's own form. */
export const changes = (label: string, more: Meta = {}) =>
  z
    .record(z.string(), z.json(), { error: `请填写${label}` })
    .refine((changed) => Object.keys(changed).length <= 100, `${label}一次不能超过100项`)
    .meta(meta(label, "changes", { hint: more.hint }));

/** A moment with its time zone. */
export const instant = (label: string, more: Meta = {}) =>
  z
    .string({ error: `请填写${label}` })
    .refine(isInstant, `${label}应当写明时区，如 2025-06-01T09:30:00+08:00`)
    .meta(meta(label, "instant", { hint: more.hint, format: "date-time" }));

/** May be left out. The form shows it as optional. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.optional(schema).meta({ ...schema.meta(), optional: true });
