import type { Cell, Grid } from "./chart-layout.ts";
import type { Level, Routes } from "./chart-routes.ts";

/** Lengths in pixels at 1:1. */
export const sizes = {
  box: 116,
  labels: 96,
  top: 92,
  foot: 76,
  gapMin: 28,
  track: 8,
  channel: 20,
  titleLine: 19,
  textLine: 16,
  padding: 9,
  widthMin: 900,
} as const;

/** Where columns, rows and tracks lie on the page. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  /** Left edge of a column's boxes. */
  readonly left: (column: number) => number;
  /** The vertical middle of a row. */
  readonly middle: (row: number) => number;
  /** The border of the lane that begins with a row; below the last row, the end of the picture. */
  readonly above: (row: number) => number;
  readonly trackX: (gutter: number, net: string) => number;
  readonly levelY: (level: Level) => number;
}

const tracksIn = (tracks: ReadonlyMap<string, number> | undefined): number =>
  tracks ? Math.max(0, ...[...tracks.values()].map((track) => track + 1)) : 0;

/** Every gutter and channel is as wide as its tracks need. Pure. */
export function measuresOf(grid: Grid, routes: Routes, heights: ReadonlyMap<string, number>): Measures {
  const lefts = [sizes.labels + 20];
  for (let column = 0; column < grid.columns; column += 1) {
    const gap = sizes.gapMin + Math.max(0, tracksIn(routes.gutters.get(column)) - 1) * sizes.track;
    lefts.push((lefts[column] ?? 0) + sizes.box + gap);
  }
  const tops: number[] = [sizes.top];
  const middles: number[] = [];
  const channelHeight = (channel: number): number =>
    sizes.channel + tracksIn(routes.channels.get(channel)) * sizes.track;
  for (let row = 0; row < grid.rows; row += 1) {
    const start = (tops[row] ?? 0) + channelHeight(row);
    const height = heightOfRow(grid.cells, row, heights);
    middles.push(start + height / 2);
    tops.push(start + height);
  }
  const bottom = (tops[grid.rows] ?? sizes.top) + channelHeight(grid.rows);
  const left = (column: number): number => lefts[column] ?? 0;
  const above = (row: number): number => {
    if (row === 0) return sizes.top;
    return row < grid.rows ? (tops[row] ?? 0) + sizes.channel / 2 - 2 : bottom;
  };
  return {
    width: Math.max(sizes.widthMin, left(grid.columns) - 8),
    height: bottom + sizes.foot,
    bottom,
    left,
    middle: (row) => middles[row] ?? 0,
    above,
    trackX: (gutter, net) =>
      left(gutter) + sizes.box + 12 + (routes.gutters.get(gutter)?.get(net) ?? 0) * sizes.track,
    levelY: (level) => {
      if ("row" in level) return middles[level.row] ?? 0;
      const track = routes.channels.get(level.channel)?.get(level.net) ?? 0;
      return (tops[level.channel] ?? sizes.top) + sizes.channel / 2 + (track + 0.5) * sizes.track;
    },
  };
}

const heightOfRow = (cells: readonly Cell[], row: number, heights: ReadonlyMap<string, number>): number =>
  Math.max(0, ...cells.filter((cell) => cell.row === row).map((cell) => heights.get(cell.kind) ?? 0));
