import type { Citation } from "@zhunsheng/law";
import { arrowsSvg } from "./chart-arrows.ts";
import { type Box, boxOf, boxSvg, signOf } from "./chart-box.ts";
import { chartText } from "./chart-graph.ts";
import { type Band, gridOf, type Lane } from "./chart-layout.ts";
import { colours, fonts, type Look, looks, type State } from "./chart-look.ts";
import { type Measures, measuresOf, sizes } from "./chart-measure.ts";
import { routesOf } from "./chart-routes.ts";
import { escapeXml, mainLaw, measure, wrap } from "./chart-words.ts";
import { versionOf } from "./define.ts";
import type { AnyProcedure } from "./types.ts";

export { type ChartEntry, chartText } from "./chart-graph.ts";

export interface ChartOptions {
  /** Act kinds already done, the one being done, and those that were refused; everything else lies ahead. */
  readonly done?: readonly string[];
  readonly here?: string | undefined;
  readonly refused?: readonly string[];
  readonly cite: (citation: Citation) => string;
}

/**
 * 执法流程图 as one SVG for office, public site and documents: lanes by who acts, stages from left to right, an arrow
 * for every prerequisite. Its text is at least 12 px at 1:1; the width grows with the procedure. Pure.
 */
export function chart(procedure: AnyProcedure, options: ChartOptions): string {
  const entries = chartText(procedure, options.cite);
  const law = mainLaw(entries);
  const stateOf = statesOf(options);
  const boxes = new Map(entries.map((entry) => [entry.kind, boxOf(entry, stateOf(entry.kind), law)]));
  const grid = gridOf(procedure);
  const routes = routesOf(grid);
  const heights = new Map([...boxes].map(([kind, box]) => [kind, box.height]));
  const measures = measuresOf(grid, routes, heights);
  return [
    ...opening(procedure, [...boxes.values()], measures),
    ...grid.lanes.map((lane, index) => laneSvg(lane, index, measures)),
    ...grid.bands.map((band) => bandSvg(band, measures)),
    ...arrowsSvg(routes.routes, measures, (kind) => heights.get(kind) ?? 0, stateOf),
    ...grid.cells.flatMap((cell) => {
      const box = boxes.get(cell.kind);
      return box ? [boxSvg(box, measures.left(cell.column), measures.middle(cell.row))] : [];
    }),
    ...legend(hasStates(options), law, measures),
    "</svg>",
  ].join("\n");
}

const hasStates = ({ done, here, refused }: ChartOptions): boolean =>
  done !== undefined || here !== undefined || refused !== undefined;

const statesOf =
  (options: ChartOptions) =>
  (kind: string): State => {
    if (!hasStates(options)) return "plain";
    if (options.here === kind) return "here";
    if (options.refused?.includes(kind)) return "refused";
    return options.done?.includes(kind) ? "done" : "ahead";
  };

function opening(
  procedure: AnyProcedure,
  boxes: readonly Box[],
  { width, height }: Measures,
): readonly string[] {
  const id = `chart-${escapeXml(procedure.id)}`;
  const name = `${procedure.title}流程图`;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const access = `role="img" aria-labelledby="${id}-title ${id}-desc"`;
  const list = boxes.map((box, index) => `${index + 1}. ${box.says}`).join("；");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${access} font-family="${fonts}">`,
    `<title id="${id}-title">${escapeXml(name)}</title>`,
    `<desc id="${id}-desc">${escapeXml(`自左至右为办理阶段，自上至下为由谁办理。${list}。`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.white}"/>`,
    textSvg(name, 16, 34, { size: 18, bold: true }),
    textSvg(versionOf(procedure), 16 + measure(name) * 18 + 16, 34, { size: 13, fill: colours.ink2 }),
  ];
}

interface TextLook {
  readonly size: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly centred?: boolean;
}

function textSvg(text: string, x: number, y: number, look: TextLook): string {
  const more = `${look.bold ? ' font-weight="700"' : ""}${look.centred ? ' text-anchor="middle"' : ""}`;
  const fill = look.fill ?? colours.ink;
  return `<text x="${x}" y="${y}" font-size="${look.size}" fill="${fill}"${more}>${escapeXml(text)}</text>`;
}

function laneSvg({ title, firstRow, rows }: Lane, index: number, measures: Measures): string {
  const [top, bottom] = [measures.above(firstRow), measures.above(firstRow + rows)];
  const lines = title.split(/(?<=、)/u);
  const start = (top + bottom) / 2 + 5 - (lines.length - 1) * 9;
  const look = { size: 14, bold: true, fill: colours.ink2, centred: true };
  const fill = index % 2 ? colours.white : colours.paper;
  return [
    `<rect x="0" y="${top}" width="${measures.width}" height="${bottom - top}" fill="${fill}"/>`,
    `<path d="M0 ${top}H${measures.width}" stroke="${colours.line}"/>`,
    ...lines.map((line, place) => textSvg(line, sizes.labels / 2, start + place * 18, look)),
  ].join("");
}

function bandSvg({ title, firstColumn, columns }: Band, measures: Measures): string {
  const left = measures.left(firstColumn);
  const right = measures.left(firstColumn + columns - 1) + sizes.box;
  const [line] = wrap(title, (right - left) / 14, 1);
  return [
    textSvg(line ?? "", (left + right) / 2, sizes.top - 18, {
      size: 14,
      bold: true,
      fill: colours.blue7,
      centred: true,
    }),
    `<path d="M${left} ${sizes.top - 9}H${right}" stroke="${colours.blue7}" stroke-width="2"/>`,
  ].join("");
}

/** What the looks mean, and the law whose name the boxes leave out. */
function legend(withStates: boolean, law: string | undefined, { bottom }: Measures): readonly string[] {
  const y = bottom + 30;
  let x = 16;
  const item = (look: Look, label: string, round: number, dash: string, sign: string): string => {
    const left = x;
    x += 30 + 12 + measure(label) * 13 + 26;
    return [
      `<rect x="${left}" y="${y - 13}" width="30" height="18" rx="${round}" fill="${look.fill}" stroke="${look.line}"`,
      ` stroke-width="${look.lineWidth}"${dash}/>${sign}`,
      textSvg(label, left + 42, y + 1, { size: 13, fill: colours.ink2 }),
    ].join("");
  };
  const states: readonly State[] = withStates ? ["done", "here", "refused", "ahead"] : [];
  const base = withStates ? looks.ahead : looks.plain;
  return [
    ...states.map((state) => item(looks[state], looks[state].label, 3, "", signOf(state, x + 30, y - 13))),
    item(base, "决定（须过关口）", 3, "", ""),
    item(base, "事实（如实记录）", 9, "", ""),
    item(base, "视情形", 3, ' stroke-dasharray="5 3"', ""),
    ...(law ? [textSvg(`条号未注明出处的，为${law}。`, 16, y + 28, { size: 13, fill: colours.ink2 })] : []),
  ];
}
