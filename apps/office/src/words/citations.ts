import type { Basis } from "../api/types.ts";

/** 处罚法 58①: short enough for a row of a table; the whole of it stands in the popover. */
export function shortCite(basis: Basis): string {
  if (basis.article === 0) return basis.law;
  const place = basis.text.slice(basis.text.lastIndexOf("》") + 1);
  const [, suffix = ""] = /条之([一二三四五六七八九十]+)/.exec(place) ?? [];
  return `${basis.law} ${basis.article}${suffix && `之${suffix}`}${circled(basis.paragraph)}${itemOf(place)}`;
}

const circled = (paragraph: number | undefined): string =>
  paragraph === undefined || paragraph > 20 ? "" : String.fromCodePoint(0x245f + paragraph);

const itemOf = (place: string): string => /（[一二三四五六七八九十]+）/.exec(place)?.[0] ?? "";
