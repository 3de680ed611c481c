import { colours, type State } from "./chart-look.ts";
import { type Measures, sizes } from "./chart-measure.ts";
import type { Route } from "./chart-routes.ts";

const HEAD = 8;

/** All arrows, those already gone last, so that they lie on top. */
export function arrowsSvg(
  routes: readonly Route[],
  measures: Measures,
  stateOf: (kind: string) => State,
): readonly string[] {
  const drawn = routes.map((route) => {
    const gone = stateOf(route.edge.from.kind) === "done" && stateOf(route.edge.to.kind) !== "ahead";
    return { gone, svg: arrowSvg(route, measures, lineOf(gone, stateOf(route.edge.from.kind))) };
  });
  return [...drawn.filter(({ gone }) => !gone), ...drawn.filter(({ gone }) => gone)].map(({ svg }) => svg);
}

const lineOf = (gone: boolean, state: State): string =>
  gone
    ? `stroke="${colours.blue7}" fill="${colours.blue7}" stroke-width="2"`
    : `stroke="${greyOf(state)}" fill="${greyOf(state)}" stroke-width="1.25"`;

const greyOf = (state: State): string => (state === "plain" ? colours.ink2 : colours.edge);

function arrowSvg({ edge, pieces }: Route, measures: Measures, line: string): string {
  const start = measures.left(edge.from.column) + sizes.box;
  const [end, y] = [measures.left(edge.to.column), measures.middle(edge.to.row)];
  const bends = pieces.map(
    (piece) => `H${measures.trackX(piece.gutter, piece.net)}V${measures.levelY(piece.to)}`,
  );
  const path = `M${start} ${measures.middle(edge.from.row)}${bends.join("")}H${end - HEAD}`;
  const head = `M${end - 1} ${y}l-${HEAD} -4v8z`;
  return `<g ${line}><path d="${path}" fill="none"/><path d="${head}" stroke="none"/></g>`;
}
