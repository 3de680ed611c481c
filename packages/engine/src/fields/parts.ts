// Schemas that several kinds of field are built from.
import { z } from "zod";

/** Text an official may have typed: no control characters but line breaks, no lone surrogates, not only blanks. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** Text of at most `max` characters that can be read and says something. */
export const printable = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .max(max, `${label}不能超过${max}个字`)
    .refine((text) => text.trim().length > 0, `请填写${label}`)
    .refine((text) => !unprintable.test(text), `${label}含有不可见的控制字符`)
    .refine((text) => !/\p{Surrogate}/u.test(text), `${label}含有残缺的字符`);

/** Identifiers of people and register entries: letters, digits, dashes, dots; Chinese is allowed in keys. */
export const identifier = (label: string) =>
  z
    .string({ error: `请选择${label}` })
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, `${label}的编号格式不对`);

/** One of these codes. */
export const codeOf = <const T extends Record<string, string>>(label: string, options: T) =>
  z.enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]], { error: `请选择${label}` });
