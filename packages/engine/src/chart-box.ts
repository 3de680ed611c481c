import type { ChartEntry } from "./chart-graph.ts";
import { looks, type State } from "./chart-look.ts";
import { sizes } from "./chart-measure.ts";
import { articleLines, escapeXml, wrap } from "./chart-words.ts";

/** An act ready to be drawn. */
export interface Box {
  readonly entry: ChartEntry;
  readonly state: State;
  readonly title: readonly string[];
  readonly article: readonly string[];
  readonly limit: readonly string[];
  readonly height: number;
  /** All of it in one sentence, for those who cannot see the picture. */
  readonly says: string;
}

export function boxOf(entry: ChartEntry, state: State, law: string | undefined): Box {
  const inner = sizes.box - 14;
  const title = wrap(entry.title, inner / 14, 3);
  const article = articleLines(entry.article, law, inner / 12);
  const limit = entry.limit.flatMap((one) => wrap(`${one}内`, inner / 12, 1));
  const lines = title.length * sizes.titleLine + (article.length + limit.length) * sizes.textLine;
  return {
    entry,
    state,
    title,
    article,
    limit,
    height: lines + 2 * sizes.padding,
    says: sentence(entry, state),
  };
}

function sentence(entry: ChartEntry, state: State): string {
  return [
    entry.title,
    ...(state === "plain" ? [] : [looks[state].label]),
    ...(entry.conditional ? ["视情形"] : []),
    `由${entry.performers.join("、")}办理`,
    entry.article,
    ...entry.limit.map((one) => `${one}内`),
    ...(entry.after.length > 0 ? [`在${entry.after.join("、")}之后`] : []),
  ].join("，");
}

/** A decision has square corners, a fact round ones; what happens only in some cases has a dashed line. */
export function boxSvg(box: Box, left: number, middle: number): string {
  const look = looks[box.state];
  const top = middle - box.height / 2;
  const round = box.entry.nature === "fact" ? 16 : 3;
  const dash = box.entry.conditional ? ' stroke-dasharray="5 3"' : "";
  const centre = left + sizes.box / 2;
  let y = top + sizes.padding - 4;
  const lines = [
    ...box.title.map((text) => ({ text, step: sizes.titleLine, size: 14, fill: look.title, weight: 700 })),
    ...box.article.map((text) => ({ text, step: sizes.textLine, size: 12, fill: look.text, weight: 400 })),
    ...box.limit.map((text) => ({ text, step: sizes.textLine, size: 12, fill: look.title, weight: 400 })),
  ].map(({ text, step, size, fill, weight }) => {
    y += step;
    const look = `font-size="${size}" font-weight="${weight}" fill="${fill}"`;
    return `<text x="${centre}" y="${y}" ${look}>${escapeXml(text)}</text>`;
  });
  return [
    `<g data-act="${escapeXml(box.entry.kind)}" data-state="${box.state}" text-anchor="middle">`,
    `<title>${escapeXml(box.says)}</title>`,
    `<rect x="${left}" y="${top}" width="${sizes.box}" height="${box.height}" rx="${round}" fill="${look.fill}"`,
    ` stroke="${look.line}" stroke-width="${look.lineWidth}"${dash}/>`,
    ...lines,
    signOf(box.state, left + sizes.box - 2, top + 2),
    "</g>",
  ].join("");
}

/** A tick or a cross on the corner, so that the state does not rest on colour. */
export function signOf(state: State, x: number, y: number): string {
  if (state !== "done" && state !== "refused") return "";
  const line = looks[state].line;
  const path = state === "done" ? `M${x - 4} ${y}l3 3.5l5 -6.5` : `M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7`;
  return (
    `<circle cx="${x}" cy="${y}" r="8" fill="${line}"/>` +
    `<path d="${path}" fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round"/>`
  );
}
