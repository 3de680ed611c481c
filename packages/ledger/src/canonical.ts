import { hasLoneSurrogate, utf8 } from "./bytes.ts";

/** What JSON can say (RFC 8259): no undefined, no dates, no big integers. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Deeper values are refused; this also ends the walk around a value that contains itself. */
export const nestingMax = 100;

/**
 * The one canonical text of a JSON value, RFC 8785 (JCS): no white space, members sorted by the UTF-16 code units of
 * their names, numbers and strings as ECMAScript writes them.
 *
 * @throws TypeError for what has no canonical form: NaN, ±Infinity, lone surrogates, undefined, functions, symbols,
 *   big integers, class instances (a Date would silently become something else), nesting deeper than `nestingMax`.
 *   All of these are mistakes of the caller: input from outside is validated long before it comes here.
 */
export const canonical = (value: Json): string => write(value, 0);

/** The UTF-8 bytes of {@link canonical}: what is hashed. */
export const canonicalBytes = (value: Json): Uint8Array => utf8(canonical(value));

function write(value: unknown, depth: number): string {
  if (depth > nestingMax) throw new TypeError(`canonical JSON: nested deeper than ${nestingMax}`);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeString(value);
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return writeArray(value, depth);
  if (typeof value === "object") return writeObject(value, depth);
  throw new TypeError(`canonical JSON: a value of type ${typeof value} has no JSON form`);
}

function writeString(value: string): string {
  // JSON.stringify would write a lone surrogate as an escape; RFC 8785 §3.2.2.2 demands an error.
  if (hasLoneSurrogate(value)) throw new TypeError("canonical JSON: lone surrogate in a string");
  return JSON.stringify(value);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON: ${value} has no JSON form`);
  // RFC 8785 §3.2.2.3 is ECMAScript's Number::toString, which also writes -0 as "0".
  return String(value);
}

function writeArray(value: readonly unknown[], depth: number): string {
  let text = "[";
  // By index: a hole in a sparse array must be met and refused, not skipped.
  for (let index = 0; index < value.length; index++)
    text += (index > 0 ? "," : "") + write(value[index], depth + 1);
  return `${text}]`;
}

function writeObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object from another realm (a browser frame) has another Object.prototype, but that one has no prototype either.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError("canonical JSON: only plain objects have a JSON form");
  }
  const members = Object.entries(value);
  // RFC 8785 §3.2.3: `<` on strings compares UTF-16 code units, never a locale's order.
  members.sort(([left], [right]) => (left < right ? -1 : 1));
  let text = "{";
  for (const [name, member] of members) {
    text += `${text.length > 1 ? "," : ""}${writeString(name)}:${write(member, depth + 1)}`;
  }
  return `${text}}`;
}

/** Undefined for a value that has no canonical text (a lone surrogate, too deep a nesting). */
export function canonicalText(value: Json): string | undefined {
  try {
    return canonical(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
