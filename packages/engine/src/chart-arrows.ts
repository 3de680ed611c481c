import { colours, type State } from "./chart-look.ts";
import { type Measures, sizes } from "./chart-measure.ts";
import type { Route } from "./chart-routes.ts";

const HEAD = 8;
/** A loop comes back below the middle of the box, where nothing leaves it. */
const LOOP = 12;
const HIGH = 12;

/** All arrows, those already gone last, so that they lie on top. */
export function arrowsSvg(
  routes: readonly Route[],
  measures: Measures,
  heightOf: (kind: string) => number,
  stateOf: (kind: string) => State,
): readonly string[] {
  const drawn = routes.map((route) => {
    const gone =
      stateOf(route.edge.from.kind) === "done" && ["done", "here"].includes(stateOf(route.edge.to.kind));
    return { gone, svg: arrowSvg(route, measures, heightOf, lineOf(gone, stateOf(route.edge.from.kind))) };
  });
  return [...drawn.filter(({ gone }) => !gone), ...drawn.filter(({ gone }) => gone)].map(({ svg }) => svg);
}

const lineOf = (gone: boolean, state: State): string =>
  gone
    ? `stroke="${colours.blue7}" fill="${colours.blue7}" stroke-width="2"`
    : `stroke="${greyOf(state)}" fill="${greyOf(state)}" stroke-width="1.25"`;

const greyOf = (state: State): string => (state === "plain" ? colours.ink2 : colours.edge);

function arrowSvg(
  route: Route,
  measures: Measures,
  heightOf: (kind: string) => number,
  line: string,
): string {
  const [path, head] =
    route.shape === "straight" ? straight(route, measures, heightOf) : sideways(route, measures);
  return `<g ${line}><path d="${path}" fill="none"/><path d="${head}" stroke="none"/></g>`;
}

function sideways(route: Route, measures: Measures): readonly [path: string, head: string] {
  const { edge, shape, pieces } = route;
  const shift = shape === "loop" ? LOOP : route.high ? -HIGH : 0;
  const bends = pieces.map((piece, index) => {
    const y = measures.levelY(piece.to) + (index === pieces.length - 1 ? shift : 0);
    return `H${measures.trackX(piece.gutter, piece.net)}V${y}`;
  });
  const begin = `M${measures.left(edge.from.column) + sizes.box} ${measures.middle(edge.from.row)}${bends.join("")}`;
  const y = measures.middle(edge.to.row) + shift;
  const left = measures.left(edge.to.column);
  if (shape === "across") return [`${begin}H${left - HEAD}`, `M${left - 1} ${y}l-${HEAD} -4v8z`];
  const right = left + sizes.box;
  return [`${begin}H${right + HEAD}`, `M${right + 1} ${y}l${HEAD} -4v8z`];
}

function straight(
  { edge: { from, to } }: Route,
  measures: Measures,
  heightOf: (kind: string) => number,
): readonly [path: string, head: string] {
  const x = measures.left(from.column) + sizes.box / 2;
  const down = from.row < to.row ? 1 : -1;
  const start = measures.middle(from.row) + (down * heightOf(from.kind)) / 2;
  const end = measures.middle(to.row) - (down * heightOf(to.kind)) / 2;
  return [`M${x} ${start}V${end - down * HEAD}`, `M${x} ${end - down}l-4 ${-down * HEAD}h8z`];
}
