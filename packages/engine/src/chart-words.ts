import type { ChartEntry } from "./chart-graph.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them even when escaped
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for XML content and attributes. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, "\ufffd").replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** An estimate without fonts: a Chinese character is as wide as it is high, Latin letters a bit over half. */
const widthOf = (sign: string): number => ((sign.codePointAt(0) ?? 0) < 0x2e80 && sign !== "…" ? 0.58 : 1);

/** Signs that must stay together: a number, a Latin word, brackets and marks with what they enclose or close. */
const pieces = (text: string): readonly string[] =>
  text.match(/[（〔《「『]*(?:[\w.@-]+|[\s\S])[，。；：、）〕》」』！？]*/gu) ?? [];

/** Balanced lines of at most `ems` characters' width; what does not fit in `linesMax` lines ends in …. */
export function wrap(text: string, ems: number, linesMax: number): readonly string[] {
  const lines = fill(text, ems);
  if (lines.length > linesMax) {
    const rest = lines.slice(linesMax - 1).join("");
    return [...lines.slice(0, linesMax - 1), rest].map((line) => cut(line, ems));
  }
  for (let narrow = Math.ceil(measure(text) / Math.max(1, lines.length)); narrow < ems; narrow += 1) {
    const balanced = fill(text, narrow);
    if (balanced.length === lines.length) return balanced.map((line) => cut(line, ems));
  }
  return lines.map((line) => cut(line, ems));
}

function fill(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text.trim())) {
    const fits = line === "" || measure(line + piece) <= ems;
    if (!fits) lines.push(line);
    line = fits ? line + piece : piece;
  }
  return line === "" ? lines : [...lines, line];
}

export const measure = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

function cut(line: string, ems: number): string {
  if (measure(line) <= ems) return line;
  const signs = [...line];
  while (signs.length > 1 && measure(signs.join("")) + 1 > ems) signs.pop();
  return `${signs.join("")}…`;
}

/** 《行政处罚法》第58条 → the law and the place in it. */
const split = (article: string): readonly [law: string, place: string] => {
  const [, law = article, place = ""] = /^(.*?)(第[\d（][\s\S]*)$/u.exec(article) ?? [];
  return [law, place];
};

/** The law most acts rest on: said once below the chart instead of in every box. */
export function mainLaw(entries: readonly ChartEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { article } of entries) {
    const [law, place] = split(article);
    if (place !== "") counts.set(law, (counts.get(law) ?? 0) + 1);
  }
  const [law, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return count >= 2 && law !== "" ? law : undefined;
}

/** The article as a box shows it: when it does not fit, the name of the law is cut, never the number. */
export function articleLines(article: string, main: string | undefined, ems: number): readonly string[] {
  const [law, place] = split(article);
  if (law === main) return wrap(place, ems, 2);
  const short = article.replace("中华人民共和国", "");
  if (place === "" || measure(short) <= ems) return wrap(short, ems, 2);
  return [...wrap(law.replace("中华人民共和国", ""), ems, 2), ...wrap(place, ems, 2)];
}
