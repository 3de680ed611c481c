import type { Json } from "@zhunsheng/engine";
import { type Day, weekdayOf } from "@zhunsheng/law";

/** 2026-09-24T08:42:07.120Z or +08:00 as readers in China read it: 2026-09-24 16:42:07. */
export function formatMoment(instant: string): string {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) return instant;
  return new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

export const weekday = (day: Day): string => `星期${"日一二三四五六"[weekdayOf(day)] ?? ""}`;

/** 12345 → 12,345 */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** A fingerprint as it can be compared by eye: first and last groups of four. */
export const shortHex = (hex: string): string =>
  `${hex.slice(0, 4)} ${hex.slice(4, 8)} ${hex.slice(8, 12)} … ${hex.slice(-4)}`;

/** A document number as it was typed, in the signs it is printed with; the same that it is looked up by. */
export { printedNumber as normalNumber } from "@zhunsheng/store/read";

/** A name for comparing: blanks and the width of brackets do not make another person. */
export const normalName = (typed: string): string =>
  typed.replace(/\s+/gu, "").replace(/（/g, "(").replace(/）/g, ")").toUpperCase();

/** Whether a name stands on the page with only its surname. */
export const isMasked = (name: string): boolean => name.endsWith("**");

/** A value of a proof as text, for the sentence that says in what two papers differ. */
export function plainValue(name: string, value: Json | undefined): string {
  if (value === undefined || value === null) return "（无）";
  if (typeof value === "number" && name.endsWith("Fen")) return `${grouped(value / 100)} 元`;
  // Nested values come from a stranger's file, as deep as they like: they are named, not written out.
  const text = typeof value === "object" ? "（多项内容）" : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}……` : text;
}

/** A register's field as text, undefined when it is absent or no text. */
export const findText = (body: { readonly [key: string]: Json }, name: string): string | undefined => {
  const value = body[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};
