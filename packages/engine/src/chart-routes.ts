import type { Cell, Edge, Grid } from "./chart-layout.ts";

/**
 * Orthogonal routes on the grid. Vertical pieces run in gutters (gutter g lies behind column g), horizontal pieces
 * along a free row or in a channel (channel c lies above row c). Pieces of one net may lie on each other: all arrows
 * out of an act, or all arrows into one. Other pieces get tracks of their own.
 */
export type Level = { readonly row: number } | { readonly channel: number; readonly net: string };

export interface Piece {
  readonly gutter: number;
  readonly net: string;
  readonly from: Level;
  readonly to: Level;
}

/**
 * Across: right from the box to the first gutter, up or down, along a level, up or down again, into the box. Within
 * one column: straight up or down, or, where a box is in the way, a loop through the gutter on the right.
 */
export interface Route {
  readonly edge: Edge;
  readonly shape: "across" | "straight" | "loop";
  /** Enters above the middle of the box, where entering at the middle would lie on another arrow. */
  readonly high: boolean;
  readonly pieces: readonly Piece[];
}

export interface Run {
  readonly channel: number;
  readonly net: string;
  readonly fromGutter: number;
  readonly toGutter: number;
}

export interface Routes {
  readonly routes: readonly Route[];
  /** gutter → net → track, from the left. */
  readonly gutters: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** channel → net → track, from the top. */
  readonly channels: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** Short arrows first: they have the best claim to the free rows. Pure. */
export function routesOf(grid: Grid): Routes {
  const owner = new Map<string, string>(
    grid.cells.map((cell) => [`${cell.column} ${cell.row}`, `box ${cell.kind}`]),
  );
  const span = ({ from, to }: Edge): number => to.column - from.column;
  const routes = [...grid.edges].sort((a, b) => span(a) - span(b)).map((edge) => routeOf(edge, owner));
  const pieces = routes.flatMap((route) => route.pieces);
  const gutters = gutterTracks(pieces);
  const raised = routes.map((route) => ({ ...route, high: liesOnAnother(route, pieces, gutters) }));
  return { routes: raised, gutters, channels: channelTracks(runsOf(routes)) };
}

function routeOf(edge: Edge, owner: Map<string, string>): Route {
  if (edge.from.column === edge.to.column) return uprightRoute(edge, owner);
  return { edge, shape: "across", high: false, pieces: piecesAcross(edge, owner) };
}

function uprightRoute(edge: Edge, owner: ReadonlyMap<string, string>): Route {
  const { from, to } = edge;
  const rows = [from.row, to.row].sort((a, b) => a - b);
  let clear = true;
  for (let row = (rows[0] ?? 0) + 1; row < (rows[1] ?? 0); row += 1) {
    clear &&= !owner.get(`${from.column} ${row}`)?.startsWith("box ");
  }
  if (clear) return { edge, shape: "straight", high: false, pieces: [] };
  const pieces = [{ gutter: from.column, net: `loop ${to.kind}`, from, to }];
  return { edge, shape: "loop", high: false, pieces };
}

function piecesAcross({ from, to }: Edge, owner: Map<string, string>): readonly Piece[] {
  const out = `out ${from.kind}`;
  const into = `into ${to.kind}`;
  const [first, last] = [from.column, to.column - 1];
  const step = (gutter: number, net: string, start: Level, end: Level): Piece => ({
    gutter,
    net,
    from: start,
    to: end,
  });
  const level = from.row === to.row;
  if (first === last) return level ? [] : [step(first, out, from, to)];
  if (!level && claim(from, to, from.row, out, owner)) return [step(last, into, from, to)];
  if (claim(from, to, to.row, into, owner)) return level ? [] : [step(first, out, from, to)];
  const channel = { channel: from.row > to.row ? to.row + 1 : to.row, net: into };
  return [step(first, out, from, channel), step(last, into, channel, to)];
}

/** Takes the free cells of `row` between two boxes for one net, or nothing when one of them is taken. */
function claim(from: Cell, to: Cell, row: number, net: string, owner: Map<string, string>): boolean {
  const keys: string[] = [];
  for (let column = from.column + 1; column < to.column; column += 1) keys.push(`${column} ${row}`);
  if (keys.some((key) => (owner.get(key) ?? net) !== net)) return false;
  for (const key of keys) owner.set(key, net);
  return true;
}

/** Whether another net still leaves its box on the row on which this route has already turned towards its own. */
function liesOnAnother(route: Route, pieces: readonly Piece[], gutters: Routes["gutters"]): boolean {
  const last = route.pieces[route.pieces.length - 1];
  if (!last || route.shape !== "across" || !("row" in last.to)) return false;
  const { row } = last.to;
  const tracks = gutters.get(last.gutter);
  const trackOf = (piece: Piece): number => tracks?.get(piece.net) ?? 0;
  return pieces.some(
    (other) =>
      other.gutter === last.gutter &&
      other.net !== last.net &&
      "row" in other.from &&
      other.from.row === row &&
      trackOf(other) > trackOf(last),
  );
}

const runsOf = (routes: readonly Route[]): readonly Run[] =>
  routes.flatMap(({ pieces: [first, second] }) =>
    first && second && "channel" in first.to
      ? [{ ...first.to, fromGutter: first.gutter, toGutter: second.gutter }]
      : [],
  );

function channelTracks(runs: readonly Run[]): Routes["channels"] {
  const channels = new Map<number, Map<string, number>>();
  for (const channel of new Set(runs.map((run) => run.channel))) {
    const inChannel = runs.filter((run) => run.channel === channel);
    const spans = [...new Set(inChannel.map((run) => run.net))].map((net) => {
      const same = inChannel.filter((run) => run.net === net);
      const start = Math.min(...same.map((run) => run.fromGutter));
      return { net, start, end: Math.max(...same.map((run) => run.toGutter)) };
    });
    channels.set(
      channel,
      packed(
        spans.sort((a, b) => a.start - b.start),
        () => [],
      ),
    );
  }
  return channels;
}

interface Span {
  readonly net: string;
  readonly start: number;
  readonly end: number;
}

/** The first track, behind those of `behind(net)`, on which a span touches no other. */
function packed(spans: readonly Span[], behind: (net: string) => readonly string[]): Map<string, number> {
  const tracks = new Map<string, number>();
  for (const span of spans) {
    let track = Math.max(0, ...behind(span.net).map((net) => (tracks.get(net) ?? -1) + 1));
    const touches = (other: Span): boolean =>
      tracks.get(other.net) === track &&
      other.net !== span.net &&
      other.start <= span.end &&
      span.start <= other.end;
    while (spans.some(touches)) track += 1;
    tracks.set(span.net, track);
  }
  return tracks;
}

interface Pins extends Span {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/**
 * Where one net comes from the left on a row and another leaves to the right on the same row, the first must turn
 * before the second: otherwise the two would lie on each other and read as one arrow.
 */
function gutterTracks(pieces: readonly Piece[]): Routes["gutters"] {
  const gutters = new Map<number, Map<string, number>>();
  for (const gutter of new Set(pieces.map((piece) => piece.gutter))) {
    const nets = pinsOf(pieces.filter((piece) => piece.gutter === gutter));
    const blockers = (net: string): readonly string[] => {
      const right = nets.find((other) => other.net === net)?.right ?? new Set();
      return nets
        .filter((other) => other.net !== net && [...other.left].some((y) => right.has(y)))
        .map((o) => o.net);
    };
    gutters.set(gutter, packed(inOrder(nets, blockers), blockers));
  }
  return gutters;
}

function pinsOf(pieces: readonly Piece[]): readonly Pins[] {
  return [...new Set(pieces.map((piece) => piece.net))].map((net) => {
    const same = pieces.filter((piece) => piece.net === net);
    const heights = same.flatMap((piece) => [heightOf(piece.from), heightOf(piece.to)]);
    const rows = (levels: readonly Level[]) =>
      new Set(levels.flatMap((level) => ("row" in level ? [level.row] : [])));
    return {
      net,
      start: Math.min(...heights),
      end: Math.max(...heights),
      left: rows(same.map((piece) => piece.from)),
      right: rows(same.map((piece) => piece.to)),
    };
  });
}

const heightOf = (level: Level): number => ("row" in level ? level.row : level.channel - 0.5);

/** Those that must stand further left first; a circle of such demands is cut where it is met. */
function inOrder(nets: readonly Pins[], blockers: (net: string) => readonly string[]): readonly Pins[] {
  const order: Pins[] = [];
  const visit = (pins: Pins, path: readonly string[]): void => {
    if (order.includes(pins) || path.includes(pins.net)) return;
    const earlier = new Set(blockers(pins.net));
    for (const other of nets) if (earlier.has(other.net)) visit(other, [...path, pins.net]);
    order.push(pins);
  };
  for (const pins of nets) visit(pins, []);
  return order;
}
