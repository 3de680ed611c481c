import { digestSizeBytes, type Hashes } from "./hashes.ts";
import {
  consistencyProof,
  type GetHash,
  type Hash,
  inclusionProof,
  rootAt,
  rootOfRow,
  rowAbove,
  type TreeHead,
} from "./merkle.ts";
import type { BundleRef, ReadTile, TileRef, TileWrite } from "./tiles.ts";
import {
  decodeEntryBundle,
  encodeEntryBundle,
  entriesPath,
  rowLength,
  tilePath,
  tileSizeBytes,
  tilesOfGrowth,
  tileWidth,
} from "./tiles.ts";

// Tree levels between two rows of tiles; only every eighth level is stored.
const tileHeight = 8;

/**
 * Reads complete subtrees of the tree of `size` leaves from its tiles, as {@link GetHash} wants them. Hashes between
 * two tile rows are recomputed. Every tile is read once, and it and what was recomputed are kept as long as the
 * returned function (up to 16 KiB a tile): make one for each question, or for many proofs under one checkpoint. Tiles
 * are not trusted: whatever is computed from them must end in a root that a signature vouches for.
 *
 * The returned function throws Error when a tile is missing or has the wrong length, RangeError for a subtree not
 * inside the tree.
 */
export function tileHashes(hashes: Hashes, readTile: ReadTile, size: number): GetHash {
  const kept = new Map<number, Uint8Array[]>();
  return (level, index) => {
    const row = Math.floor(level / tileHeight);
    const step = level % tileHeight;
    const length = rowLength(row, size);
    const first = index * 2 ** step;
    if (first + 2 ** step > length) throw new RangeError(`no subtree ${level}/${index} in a tree of ${size}`);
    const tile = Math.floor(first / tileWidth);
    const key = tile * tileHeight + row;
    let rows = kept.get(key);
    if (rows === undefined) {
      rows = [readExactly(readTile, { level: row, ...refAt(tile, length) })];
      kept.set(key, rows);
    }
    const start = tileSizeBytes((first % tileWidth) / 2 ** step);
    return rowAt(hashes, rows, step).subarray(start, start + digestSizeBytes);
  };
}

/** The row `step` levels above a tile's own, which is `rows[0]`; what is computed on the way is kept in `rows`. */
function rowAt(hashes: Hashes, rows: Uint8Array[], step: number): Uint8Array {
  const found = rows[step];
  if (found !== undefined) return found;
  const row = rowAbove(hashes, rowAt(hashes, rows, step - 1));
  rows[step] = row;
  return row;
}

/** Root of the tree of `size` leaves, from its tiles. Throws as {@link tileHashes}. */
export const rootFromTiles = (hashes: Hashes, readTile: ReadTile, size: number): Hash =>
  rootAt(hashes, size, tileHashes(hashes, readTile, size));

/** {@link inclusionProof} from tiles. Throws as {@link tileHashes} and for an index outside the tree. */
export const inclusionFromTiles = (hashes: Hashes, readTile: ReadTile, index: number, size: number): Hash[] =>
  inclusionProof(hashes, index, size, tileHashes(hashes, readTile, size));

/** {@link consistencyProof} from the tiles of the newer tree. Throws as {@link tileHashes}. */
export const consistencyFromTiles = (
  hashes: Hashes,
  readTile: ReadTile,
  oldSize: number,
  newSize: number,
): Hash[] => consistencyProof(hashes, oldSize, newSize, tileHashes(hashes, readTile, newSize));

/** The tiles to write when a tree grows, from a `getHash` that knows the new tree's subtrees at levels 0, 8, 16 … */
export function tileWrites(oldSize: number, newSize: number, getHash: GetHash): TileWrite[] {
  return tilesOfGrowth(oldSize, newSize).map((tile) => {
    const bytes = new Uint8Array(tileSizeBytes(tile.width));
    for (let place = 0; place < tile.width; place++) {
      bytes.set(getHash(tile.level * tileHeight, tile.index * tileWidth + place), place * digestSizeBytes);
    }
    return { path: tilePath(tile), bytes };
  });
}

/** The tree after a growth, and the files that make it readable. */
export interface TileGrowth extends TreeHead {
  readonly writes: readonly TileWrite[];
}

/**
 * Extends the stored tree of `oldSize` leaves by leaf hashes, reading only the partial tiles at its right edge. The
 * files must all be stored before a checkpoint of the new size is signed. The caller first
 * compares {@link rootFromTiles} of `oldSize` with the last signed root: never sign a root that does not extend it.
 *
 * @throws Error when a partial tile of the old tree is missing or has the wrong length.
 */
export function growTiles(
  hashes: Hashes,
  readTile: ReadTile,
  oldSize: number,
  leafHashes: readonly Hash[],
): TileGrowth {
  const writes: TileWrite[] = [];
  let fresh = leafHashes;
  for (let level = 0; fresh.length > 0; level++) {
    const grown = growRow(readTile, level, rowLength(level, oldSize), fresh);
    writes.push(...grown.map((tile) => ({ path: tilePath(tile), bytes: tile.bytes })));
    // Only full tiles may be hashed into the row above (C2SP tlog-tiles "Partial Tiles").
    fresh = grown.filter((tile) => tile.width === tileWidth).map((tile) => rootOfRow(hashes, tile.bytes));
  }
  const size = oldSize + leafHashes.length;
  const written = new Map(writes.map((write) => [write.path, write.bytes]));
  const rootHash = rootFromTiles(hashes, (path) => written.get(path) ?? readTile(path), size);
  return { size, rootHash, writes };
}

/** The tiles of one row that change when `fresh` hashes follow the `length` it has. */
function growRow(
  readTile: ReadTile,
  level: number,
  length: number,
  fresh: readonly Hash[],
): (TileRef & TileWithBytes)[] {
  const grownLength = length + fresh.length;
  const tiles: (TileRef & TileWithBytes)[] = [];
  let next = 0;
  for (let index = Math.floor(length / tileWidth); index * tileWidth < grownLength; index++) {
    const { width } = refAt(index, grownLength);
    const bytes = new Uint8Array(tileSizeBytes(width));
    const kept = Math.max(0, length - index * tileWidth);
    if (kept > 0) bytes.set(readExactly(readTile, { level, index, width: kept }));
    for (let place = kept; place < width; place++, next++) {
      const hash = fresh[next];
      if (hash?.length !== digestSizeBytes) throw new RangeError(`a leaf hash has ${digestSizeBytes} bytes`);
      bytes.set(hash, place * digestSizeBytes);
    }
    tiles.push({ level, index, width, bytes });
  }
  return tiles;
}

interface TileWithBytes {
  readonly bytes: Uint8Array;
}

/**
 * The entry bundles to write when entries follow the `oldSize` already stored, reading only the last partial bundle.
 *
 * @throws Error when the old partial bundle is missing or does not hold the entries it should; RangeError for an
 *   entry that is too long.
 */
export function growBundles(
  readTile: ReadTile,
  oldSize: number,
  entries: readonly Uint8Array[],
): TileWrite[] {
  const kept = oldSize % tileWidth;
  const first = Math.floor(oldSize / tileWidth);
  const pending =
    kept === 0 ? [...entries] : [...readBundle(readTile, { index: first, width: kept }), ...entries];
  const writes: TileWrite[] = [];
  for (let start = 0; entries.length > 0 && start < pending.length; start += tileWidth) {
    const content = pending.slice(start, start + tileWidth);
    const path = entriesPath({ index: first + start / tileWidth, width: content.length });
    writes.push({ path, bytes: encodeEntryBundle(content) });
  }
  return writes;
}

/**
 * The entries of a stored bundle. When a partial bundle is gone, the full one that replaced it serves as well.
 *
 * @throws Error when it is missing or does not hold at least `width` entries.
 */
export function readBundle(readTile: ReadTile, bundle: BundleRef): Uint8Array[] {
  const entries = findBundle(readTile, bundle);
  if (typeof entries === "string") throw new Error(unreadable(entriesPath(bundle), entries));
  return entries;
}

/** As {@link readBundle}, but says what stands in the way. */
export function findBundle(readTile: ReadTile, bundle: BundleRef): Uint8Array[] | Unreadable {
  const exact = readTile(entriesPath(bundle));
  const bytes = exact ?? readTile(entriesPath({ ...bundle, width: tileWidth }));
  if (bytes === undefined) return "missing";
  const entries = decodeEntryBundle(bytes);
  return entries?.length === (exact ? bundle.width : tileWidth) ? entries.slice(0, bundle.width) : "damaged";
}

/** Why a stored file cannot be read: it is not there, or has not the length or form it must have. */
export type Unreadable = "missing" | "damaged";

/** Chinese: it ends up in the refusals that people read. */
const unreadable = (path: string, why: Unreadable): string =>
  why === "missing" ? `${path} 不见了` : `${path} 的长度或者格式不对`;

/** As {@link findTile}, but throws Error for a tile that cannot be read. */
function readExactly(readTile: ReadTile, tile: TileRef): Uint8Array {
  const bytes = findTile(readTile, tile);
  if (typeof bytes === "string") throw new Error(unreadable(tilePath(tile), bytes));
  return bytes;
}

/**
 * A tile's bytes at exactly this width. A partial tile may be deleted once the full one is there: its beginning serves.
 */
export function findTile(readTile: ReadTile, tile: TileRef): Uint8Array | Unreadable {
  const exact = readTile(tilePath(tile));
  const bytes = exact ?? readTile(tilePath({ ...tile, width: tileWidth }));
  if (bytes === undefined) return "missing";
  if (bytes.length !== tileSizeBytes(exact ? tile.width : tileWidth)) return "damaged";
  return bytes.subarray(0, tileSizeBytes(tile.width));
}

const refAt = (index: number, length: number): BundleRef => ({
  index,
  width: Math.min(tileWidth, length - index * tileWidth),
});
