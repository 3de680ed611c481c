import { isDay } from "@zhunsheng/law";

/** What may be asked of the list of decisions, cut down to what is bounded and makes sense. */
export interface SearchQuery {
  readonly words: string;
  readonly agency?: string | undefined;
  readonly procedure?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly page: number;
}

export const wordsLengthMax = 100;
export const pageSize = 20;
const pageMax = 5_000;
const identifier = /^[a-z0-9][a-z0-9._-]{0,63}$/;

type Problem = { readonly problem: string };

/**
 * Reads the query of an address. Unknown parameters are passed over, empty ones are as good as absent; a day that
 * does not exist or a page that is no page is told to whoever asked.
 */
export function parseSearch(read: (name: string) => string | undefined): SearchQuery | Problem {
  const words = [...clean(read("q") ?? "")].slice(0, wordsLengthMax).join("").trim();
  const text = (name: string): string | undefined => read(name)?.trim() || undefined;
  const [agency, procedure, from, to] = [text("agency"), text("procedure"), text("from"), text("to")];
  for (const day of [from, to]) {
    if (day !== undefined && !isDay(day))
      return { problem: "日期应当写成 2025-06-01 的样子，并且确有这一天。" };
  }
  if (from !== undefined && to !== undefined && from > to) return { problem: "起始日期晚于截止日期。" };
  if (agency !== undefined && !identifier.test(agency)) return { problem: "没有这个机关。" };
  if (procedure !== undefined && !identifier.test(procedure)) return { problem: "没有这种程序。" };
  const page = Number(text("page") ?? "1");
  if (!Number.isInteger(page) || page < 1 || page > pageMax) return { problem: "没有这一页。" };
  return { words, agency, procedure, from, to, page };
}

/** Characters that show nothing or that PostgreSQL refuses must not reach a query. */
const clean = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, " ").replace(/\s+/gu, " ");

/** The address of a search; what is empty is left out. */
export function searchPath(query: SearchQuery, change: Partial<SearchQuery> = {}, path = "/search"): string {
  const { words, agency, procedure, from, to, page } = { ...query, page: 1, ...change };
  const asked = new URLSearchParams();
  if (words !== "") asked.set("q", words);
  for (const [name, value] of Object.entries({ agency, procedure, from, to }))
    if (value) asked.set(name, value);
  if (page > 1) asked.set("page", String(page));
  const written = asked.toString();
  return written === "" ? path : `${path}?${written}`;
}

/** A text cut into pieces, those that were searched for marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Marks every occurrence of every word, whatever the case of its letters. */
export function marked(text: string, words: string): readonly Piece[] {
  const wanted = words.split(" ").filter((word) => word !== "");
  if (wanted.length === 0) return [{ text, hit: false }];
  const longestFirst = wanted.toSorted((one, other) => other.length - one.length);
  const pattern = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const pieces = text.split(new RegExp(`(${pattern})`, "giu"));
  return pieces.map((piece, at) => ({ text: piece, hit: at % 2 === 1 })).filter((piece) => piece.text !== "");
}

const excerptLength = 72;

/** A stretch of text around the first word found in it; its beginning when none is. */
export function excerpt(text: string, words: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  const places = words
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => flat.toLowerCase().indexOf(word.toLowerCase()))
    .filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const start = Math.max(0, first - 24);
  const signs = flat.slice(start, start + excerptLength);
  return `${start > 0 ? "……" : ""}${signs}${start + excerptLength < flat.length ? "……" : ""}`;
}
