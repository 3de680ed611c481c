import type { Basis } from "../api/types.ts";

/** 行政处罚法 58①, 国办发〔2018〕118号（六）: short enough for a row; the whole of it stands in the popover. */
export function shortCite({ law, article, paragraph, text }: Basis): string {
  const item = /（[一二三四五六七八九十]+）(?=项$)/.exec(text)?.[0] ?? "";
  if (article === 0) return law;
  // Documents of numbered paragraphs and registers have no articles: the number is already in the item.
  if (!text.includes(`第${article}条`)) return `${law}${item || ` ${article}`}`;
  const [, suffix = ""] = /条之([一二三四五六七八九十]+)/.exec(text) ?? [];
  return `${law} ${article}${suffix && `之${suffix}`}${circled(paragraph)}${item}`;
}

const circled = (paragraph: number | undefined): string =>
  paragraph === undefined || paragraph > 20 ? "" : String.fromCodePoint(0x245f + paragraph);
