import { directAfter } from "./chart-graph.ts";
import { courseOf } from "./rules.ts";
import type { AnyProcedure, Role } from "./types.ts";

/** Who acts, from the citizen at the top to the archive at the bottom. */
const lanes: readonly (readonly [title: string, roles: readonly Role[]])[] = [
  ["当事人", ["party"]],
  ["承办机构", ["officer", "unitHead", "clerk"]],
  ["负责人", ["leader", "head"]],
  ["法制机构、听证", ["reviewer", "hearingHost"]],
  ["公示与档案", ["publisher", "archivist", "registrar"]],
];

/** At most this many boxes above each other in one lane and column; the next one opens another column. */
const STACK_MAX = 3;

/** Where a box stands: columns from the left, rows from the top, counted over all lanes. */
export interface Cell {
  readonly kind: string;
  readonly column: number;
  readonly row: number;
}

export interface Lane {
  readonly title: string;
  readonly firstRow: number;
  readonly rows: number;
}

export interface Band {
  readonly title: string;
  readonly firstColumn: number;
  readonly columns: number;
}

export interface Edge {
  readonly from: Cell;
  readonly to: Cell;
}

export interface Grid {
  readonly cells: readonly Cell[];
  readonly edges: readonly Edge[];
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  readonly rows: number;
  readonly columns: number;
}

interface Place {
  readonly kind: string;
  readonly lane: number;
  readonly stage: number;
  readonly depth: number;
}

/** Columns by stage and by the longest path of `after` within it, rows by who acts. Pure. */
export function gridOf(procedure: AnyProcedure): Grid {
  const places = placesOf(procedure);
  const columns = columnsOf(procedure, places);
  const { cells, shown, rows } = rowsOf(procedure, places, columns);
  const cellOf = new Map(cells.map((cell) => [cell.kind, cell]));
  const edges = cells.flatMap((to) =>
    directAfter(procedure, to.kind).flatMap((kind) => {
      const from = cellOf.get(kind);
      return from && from.column <= to.column ? [{ from, to }] : [];
    }),
  );
  const last = Math.max(0, ...cells.map((cell) => cell.column));
  return { cells, edges, lanes: shown, bands: bandsOf(procedure, places, columns), rows, columns: last + 1 };
}

/** The lane is by who acts; the stage is never earlier than that of an act it follows. */
function placesOf(procedure: AnyProcedure): readonly Place[] {
  const stages = procedure.stages.map(([id]) => id);
  const placed = new Map<string, Place>();
  const place = (kind: string, path: readonly string[]): Place => {
    const known = placed.get(kind);
    if (known) return known;
    const rule = procedure.acts[kind];
    const earlier = directAfter(procedure, kind)
      .filter((other) => !path.includes(other))
      .map((other) => place(other, [...path, kind]));
    const stage = Math.max(0, stages.indexOf(rule?.stage ?? ""), ...earlier.map((other) => other.stage));
    const depth = Math.max(
      0,
      ...earlier.filter((other) => other.stage === stage).map((other) => other.depth + 1),
    );
    const found = { kind, lane: laneOf(rule?.performers ?? []), stage, depth };
    placed.set(kind, found);
    return found;
  };
  return courseOf(procedure).map((kind) => place(kind, []));
}

/** What the party does stands with the party, whoever may record it. */
function laneOf(performers: readonly Role[]): number {
  const first = performers.includes("party") ? "party" : performers[0];
  const index = lanes.findIndex(([, roles]) => first !== undefined && roles.includes(first));
  return index < 0 ? 1 : index;
}

/** Stages follow each other from left to right; a full cell pushes the act one column on. */
function columnsOf(procedure: AnyProcedure, places: readonly Place[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const stacked = new Map<string, number>();
  const beside = besideParents(procedure, places);
  let next = 0;
  for (const stage of [...new Set(places.map((place) => place.stage))].sort((a, b) => a - b)) {
    const start = next;
    const inStage = places.filter((place) => place.stage === stage).sort((a, b) => a.depth - b.depth);
    for (const { kind, lane } of inStage) {
      const gap = beside.has(kind) ? 0 : 1;
      const after = directAfter(procedure, kind).map((other) => (columns.get(other) ?? -1) + gap);
      let column = Math.max(start, ...after);
      while ((stacked.get(`${lane} ${column}`) ?? 0) >= STACK_MAX) column += 1;
      columns.set(kind, column);
      stacked.set(`${lane} ${column}`, (stacked.get(`${lane} ${column}`) ?? 0) + 1);
      next = Math.max(next, column + 1);
    }
  }
  return columns;
}

/** Acts of some cases that follow one act only stand in its column, above or below it: that saves a column each. */
function besideParents(procedure: AnyProcedure, places: readonly Place[]): ReadonlySet<string> {
  const placeOf = new Map(places.map((place) => [place.kind, place]));
  const beside = new Set<string>();
  const parents = new Set<string>();
  for (const { kind, stage } of [...places].sort((a, b) => a.depth - b.depth)) {
    const [parent, other] = directAfter(procedure, kind);
    if (!procedure.acts[kind]?.conditional || parent === undefined || other !== undefined) continue;
    if (placeOf.get(parent)?.stage !== stage || beside.has(parent) || parents.has(parent)) continue;
    beside.add(kind);
    parents.add(parent);
  }
  return beside;
}

interface Rows {
  readonly cells: readonly Cell[];
  readonly shown: readonly Lane[];
  readonly rows: number;
}

/** Within a lane the main line keeps the first row; what happens only in some cases stands below it. */
function rowsOf(
  procedure: AnyProcedure,
  places: readonly Place[],
  columns: ReadonlyMap<string, number>,
): Rows {
  const cells: Cell[] = [];
  const shown: Lane[] = [];
  let firstRow = 0;
  for (const [index, [title]] of lanes.entries()) {
    const inLane = places.filter((place) => place.lane === index);
    if (inLane.length === 0) continue;
    const conditional = (place: Place): number => (procedure.acts[place.kind]?.conditional ? 1 : 0);
    const ordered = [...inLane].sort((a, b) => conditional(a) - conditional(b));
    const taken = new Set<string>();
    for (const { kind } of ordered) {
      const column = columns.get(kind) ?? 0;
      let row = firstRow;
      while (taken.has(`${column} ${row}`)) row += 1;
      taken.add(`${column} ${row}`);
      cells.push({ kind, column, row });
    }
    const rows = 1 + Math.max(...cells.map((cell) => cell.row)) - firstRow;
    shown.push({ title, firstRow, rows });
    firstRow += rows;
  }
  return { cells, shown, rows: firstRow };
}

function bandsOf(
  procedure: AnyProcedure,
  places: readonly Place[],
  columns: ReadonlyMap<string, number>,
): readonly Band[] {
  return procedure.stages.flatMap(([, title], stage) => {
    const used = places.filter((place) => place.stage === stage).map((place) => columns.get(place.kind) ?? 0);
    if (used.length === 0) return [];
    const firstColumn = Math.min(...used);
    return [{ title, firstColumn, columns: Math.max(...used) - firstColumn + 1 }];
  });
}
