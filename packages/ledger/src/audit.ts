import { equalBytes } from "./bytes.ts";
import { digestSizeBytes, type Hashes } from "./hashes.ts";
import { type Hash, leafHash, rootOfRow, type TreeHead } from "./merkle.ts";
import { findBundle, findTile, rootFromTiles } from "./tile-log.ts";
import {
  type BundleRef,
  entriesPath,
  type ReadTile,
  rowLength,
  type TileRef,
  tilePath,
  tileSizeBytes,
  tileWidth,
} from "./tiles.ts";

/**
 * What is wrong with one stored file of a log:
 * - missing, damaged: it is not there, or has not the length or form it must have
 * - altered: its content is not what the tree says
 * - foreign: an entry that the tree has, and that is none of the kind asked for
 * - otherRoot: all files agree with each other, but not with the signed root; the path is `checkpoint`
 */
export interface TreeFinding {
  readonly path: string;
  readonly problem: "missing" | "damaged" | "altered" | "foreign" | "otherRoot";
  /** The first leaf concerned, from 0: an altered bundle's first altered entry, a foreign entry itself. */
  readonly leaf: number;
}

interface Audited {
  readonly hashes: Hashes;
  readonly readTile: ReadTile;
  readonly head: TreeHead;
  readonly isOurs: IsOurs;
  /** Hashes of each row's open tile; undefined where the files below did not give any. */
  readonly open: (Hash | undefined)[][];
  /** The last tile of each row, when it is known. */
  readonly edge: (Uint8Array | undefined)[];
  edgeIsSigned: boolean | undefined;
}

/** Whether an entry is of the form that this log's entries have. */
type IsOurs = (entry: Uint8Array) => boolean;

/** What the files below say a tile is. */
type Computed = readonly (Hash | undefined)[];

/**
 * Recomputes the whole tree from the stored entry bundles, compares every tile with it, and the root with the signed
 * one; gives each finding as it is met, none for a sound log. One tile a row is held, whatever the size of the log.
 * Files are not trusted: where a tile and what lies below it differ, the one that leads to the signed root is right,
 * and the other is named.
 *
 * @param head size and root of a checkpoint whose signature the caller has verified
 * @param onLeaves told after each bundle how many leaves have been looked at
 * @param isOurs what an entry must be beside standing in the tree; without it any bytes will do
 */
export function* auditTree(
  hashes: Hashes,
  readTile: ReadTile,
  head: TreeHead,
  onLeaves?: (count: number) => void,
  isOurs: IsOurs = () => true,
): Generator<TreeFinding, void> {
  const log: Audited = { hashes, readTile, head, isOurs, open: [], edge: [], edgeIsSigned: undefined };
  for (let index = 0; index * tileWidth < head.size; index++) {
    const bundle = { index, width: widthOf(0, index, head.size) };
    const leaves = yield* leavesOf(log, bundle);
    yield* close(log, { level: 0, ...bundle }, leaves);
    onLeaves?.(index * tileWidth + bundle.width);
  }
  const root = computedRoot(log);
  // Where the root could not be computed, what is missing has been named.
  if (root && !equalBytes(root, head.rootHash)) yield { path: "checkpoint", problem: "otherRoot", leaf: 0 };
}

/** Leaf hashes of a bundle; unknown ones when it cannot be read. */
function* leavesOf(log: Audited, bundle: BundleRef): Generator<TreeFinding, Computed> {
  const entries = findBundle(log.readTile, bundle);
  if (typeof entries !== "string") {
    const foreign = entries.findIndex((entry) => !log.isOurs(entry));
    const leaf = bundle.index * tileWidth + foreign;
    if (foreign >= 0) yield { path: entriesPath(bundle), problem: "foreign", leaf };
    return entries.map((entry) => leafHash(log.hashes, entry));
  }
  yield { path: entriesPath(bundle), problem: entries, leaf: bundle.index * tileWidth };
  return new Array<undefined>(bundle.width).fill(undefined);
}

/** A tile of which all is known that lies below it: settled, and then one hash of the row above. */
function* close(log: Audited, tile: TileRef, computed: Computed): Generator<TreeFinding, void> {
  const bytes = yield* settle(log, tile, computed);
  log.edge[tile.level] = bytes;
  if (tile.width < tileWidth) return;
  const level = tile.level + 1;
  const row = log.open[level] ?? [];
  log.open[level] = row;
  row.push(bytes && rootOfRow(log.hashes, bytes));
  const index = Math.floor(tile.index / tileWidth);
  const width = widthOf(level, index, log.head.size);
  if (row.length < width) return;
  log.open[level] = [];
  yield* close(log, { level, index, width }, row);
}

/** The bytes to go on with, stored or computed; undefined when neither is whole. */
function* settle(
  log: Audited,
  tile: TileRef,
  computed: Computed,
): Generator<TreeFinding, Uint8Array | undefined> {
  const stored = findTile(log.readTile, tile);
  if (typeof stored === "string") {
    yield { path: tilePath(tile), problem: stored, leaf: firstLeaf(tile, 0) };
    return computed.includes(undefined) ? undefined : filled(tile, computed);
  }
  const bytes = filled(tile, computed, stored);
  const place = firstDifference(stored, bytes);
  if (place === undefined) return stored;
  const leaf = firstLeaf(tile, place);
  // Two tiles that differ cannot both lead to the signed root.
  if (!isSigned(log, tile, stored)) {
    yield { path: tilePath(tile), problem: "altered", leaf };
    return bytes;
  }
  yield { path: pathBelow(tile, place), problem: "altered", leaf };
  return stored;
}

/** Whether a stored tile leads, through the stored tiles above it, to the signed root. */
function isSigned(log: Audited, tile: TileRef, bytes: Uint8Array): boolean {
  if (tile.width < tileWidth) return edgeIsSigned(log);
  const level = tile.level + 1;
  const index = Math.floor(tile.index / tileWidth);
  const above = { level, index, width: widthOf(level, index, log.head.size) };
  const stored = findTile(log.readTile, above);
  if (typeof stored === "string") return false;
  const place = (tile.index % tileWidth) * digestSizeBytes;
  const root = stored.subarray(place, place + digestSizeBytes);
  return equalBytes(root, rootOfRow(log.hashes, bytes)) && isSigned(log, above, stored);
}

/** Whether the last tiles of the rows, as stored, give the signed root; found out once. */
function edgeIsSigned(log: Audited): boolean {
  const { hashes, readTile, head } = log;
  const whole = (tile: TileRef): boolean => typeof findTile(readTile, tile) !== "string";
  log.edgeIsSigned ??=
    lastTiles(head.size).every(whole) &&
    equalBytes(rootFromTiles(hashes, readTile, head.size), head.rootHash);
  return log.edgeIsSigned;
}

/** The root that the last tiles lead to, as they were settled; undefined when one of them is unknown. */
function computedRoot({ hashes, head, edge }: Audited): Hash | undefined {
  const last = new Map(lastTiles(head.size).map((tile) => [tilePath(tile), edge[tile.level]]));
  if ([...last.values()].includes(undefined)) return undefined;
  return rootFromTiles(hashes, (path) => last.get(path), head.size);
}

/** The last tile of each row of the tree. */
function lastTiles(size: number): readonly TileRef[] {
  const tiles: TileRef[] = [];
  for (let level = 0; rowLength(level, size) > 0; level++) {
    const index = Math.ceil(rowLength(level, size) / tileWidth) - 1;
    tiles.push({ level, index, width: widthOf(level, index, size) });
  }
  return tiles;
}

const widthOf = (level: number, index: number, size: number): number =>
  Math.min(tileWidth, rowLength(level, size) - index * tileWidth);

/** The first leaf below one hash of a tile. */
const firstLeaf = (tile: TileRef, place: number): number =>
  (tile.index * tileWidth + place) * tileWidth ** tile.level;

/** The file from which one hash of a tile is computed. */
const pathBelow = (tile: TileRef, place: number): string =>
  tile.level === 0
    ? entriesPath(tile)
    : tilePath({ level: tile.level - 1, index: tile.index * tileWidth + place, width: tileWidth });

/** The tile's bytes; what was not computed is taken from the stored ones. */
function filled(tile: TileRef, computed: Computed, stored?: Uint8Array): Uint8Array {
  // Not `slice`: a Node Buffer's would be the stored bytes themselves.
  const bytes = stored ? new Uint8Array(stored) : new Uint8Array(tileSizeBytes(tile.width));
  for (const [place, hash] of computed.entries()) if (hash) bytes.set(hash, place * digestSizeBytes);
  return bytes;
}

/** The first place where two tiles hold different hashes. */
function firstDifference(left: Uint8Array, right: Uint8Array): number | undefined {
  if (equalBytes(left, right)) return undefined;
  const at = left.findIndex((byte, index) => byte !== right[index]);
  return Math.floor(at / digestSizeBytes);
}
