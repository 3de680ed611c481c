import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";

export const moneyKind: FieldKind<"money"> = {
  widget: "money",
  display: (_, value) => (typeof value === "number" ? formatMoney(value) : undefined),
};

/** Money in 分 (integer), at most one hundred billion yuan. */
export const money = (label: string, more: Meta = {}) =>
  z
    .int({ error: `${label}应当是以分为单位的整数` })
    .min(0, `${label}不能为负数`)
    .max(10_000_000_000_000, `${label}过大，请核对单位（分）`)
    .meta(metaOf(label, "money", { unit: "分", hint: more.hint, confidential: more.confidential }));

/** Money in 分 as 1,234.50 元. */
export function formatMoney(fen: number): string {
  const [yuan, rest] = [Math.floor(fen / 100), fen % 100];
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`} 元`;
}
