import type { LawText } from "./laws.ts";

/** Where a rule stands. Numbers as in the text; `article` 0 means the document or register as a whole. */
export interface Citation<L extends string = string> {
  readonly law: L;
  readonly article: number;
  /** 之一, 之二 … after an article inserted later. */
  readonly suffix?: number;
  /** 款 */
  readonly paragraph?: number;
  /** 项 */
  readonly item?: number;
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

function requireNumber(law: LawText, name: string, value: number | undefined): void {
  if (value === undefined || (Number.isSafeInteger(value) && value >= 1)) return;
  throw new RangeError(`${law.short}: ${name} ${value} is not a number of the text`);
}

function requireArticle(law: LawText, article: number): void {
  if (article === 0 && law.form !== "article") return;
  requireNumber(law, "article", article);
  if (law.articleCount !== undefined && article > law.articleCount) {
    throw new RangeError(`${law.short} has ${law.articleCount} articles, not ${article}`);
  }
}

/**
 * A citation of `law`, checked against what is known of its text.
 * Throws RangeError for an article beyond the last one, or a number that no text can have.
 */
export function citationOf<L extends string>(
  law: LawText<L>,
  article: number,
  paragraph?: number,
  item?: number,
  suffix?: number,
): Citation<L> {
  requireArticle(law, article);
  requireNumber(law, "paragraph", paragraph);
  requireNumber(law, "item", item);
  requireNumber(law, "suffix", suffix);
  return {
    law: law.id,
    article,
    ...(suffix === undefined ? {} : { suffix }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}

/** 1–99 as Chinese numerals: 二十三. Throws RangeError beyond. */
export function chineseNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 1 || value > 99)
    throw new RangeError(`not within 1–99: ${value}`);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return `${head}${DIGITS[ones]}`;
}

function placeIn(law: LawText, { article, suffix, paragraph, item }: Citation): string {
  const below =
    (paragraph === undefined ? "" : `第${paragraph}款`) +
    (item === undefined ? "" : `第（${chineseNumber(item)}）项`);
  if (article === 0) return below;
  if (law.form === "entry") return `第${article}项${below}`;
  if (law.form === "numbered") return `第（${chineseNumber(article)}）项${below}`;
  return `第${article}条${suffix === undefined ? "" : `之${chineseNumber(suffix)}`}${below}`;
}

function lawOf<L extends string>(citation: Citation<L>, laws: Readonly<Record<L, LawText>>): LawText {
  const law: LawText | undefined = laws[citation.law];
  if (!law) throw new RangeError(`no such law: ${citation.law}`);
  return law;
}

/**
 * The citation as a document or a refusal prints it: 《中华人民共和国行政处罚法》第58条第1款第（二）项,
 * 国办发〔2018〕118号第（六）项, 本机关登记簿. Throws RangeError for a law not in the list.
 */
export function formatCitation<L extends string>(
  citation: Citation<L>,
  laws: Readonly<Record<L, LawText>>,
): string {
  const law = lawOf(citation, laws);
  const name =
    law.form === "article"
      ? `《${law.title}》`
      : law.form === "numbered"
        ? (law.number ?? law.short)
        : law.title;
  return `${name}${placeIn(law, citation)}`;
}

/** The citation as lists and badges show it: 行政处罚法第58条第1款. Throws RangeError for a law not in the list. */
export function shortCitation<L extends string>(
  citation: Citation<L>,
  laws: Readonly<Record<L, LawText>>,
): string {
  const law = lawOf(citation, laws);
  return `${law.short}${placeIn(law, citation)}`;
}
