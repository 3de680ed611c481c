import { digestSizeBytes } from "./hashes.ts";

/** Hashes in a full tile and entries in a full bundle: 2**8, C2SP tlog-tiles. */
export const tileWidth = 256;

/** Longest entry a bundle can hold: its length is a big-endian uint16. */
export const bundledEntrySizeBytesMax = 0xffff;

/** A Merkle tree tile. `level` 0 holds leaf hashes; `width` is 256 for a full tile, 1–255 for a partial one. */
export interface TileRef {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** An entry bundle; `index` and `width` as for the level 0 tile beside it. */
export interface BundleRef {
  readonly index: number;
  readonly width: number;
}

/** What a path under `tile/` names. */
export type ParsedTilePath =
  | ({ readonly kind: "tile" } & TileRef)
  | ({ readonly kind: "entries" } & BundleRef);

/** Reads a stored file by its path, e.g. `tile/0/x001/x234/067`; undefined when there is none. */
export type ReadTile = (path: string) => Uint8Array | undefined;

/** A file to be stored. Tiles and bundles are immutable: another content under the same path is a bug. */
export interface TileWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * `tile/<L>/<N>[.p/<W>]`, C2SP tlog-tiles "Merkle Tree".
 *
 * @throws RangeError when level is not 0–63, index not a non-negative integer, or width not 1–256.
 */
export function tilePath(tile: TileRef): string {
  if (!Number.isInteger(tile.level) || tile.level < 0 || tile.level > 63) {
    throw new RangeError(`tile level ${tile.level} is not 0–63`);
  }
  return `tile/${tile.level}/${numberPath(tile)}`;
}

/**
 * `tile/entries/<N>[.p/<W>]`, C2SP tlog-tiles "Log entries".
 *
 * @throws RangeError as {@link tilePath}.
 */
export const entriesPath = (bundle: BundleRef): string => `tile/entries/${numberPath(bundle)}`;

/** What the path names, or undefined when it is not a path in its one canonical spelling. */
export function parseTilePath(path: string): ParsedTilePath | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (match === null) return undefined;
  const [, row = "", digits = "", partial] = match;
  const index = Number(digits.replaceAll(/[x/]/g, ""));
  const width = partial === undefined ? tileWidth : Number(partial);
  // A "partial" tile of 256 would be a second name for the full one.
  if (!Number.isSafeInteger(index) || width < 1 || (partial !== undefined && width >= tileWidth))
    return undefined;
  if (row !== "entries" && Number(row) > 63) return undefined;
  const parsed: ParsedTilePath =
    row === "entries"
      ? { kind: "entries", index, width }
      : { kind: "tile", level: Number(row), index, width };
  // Writing it again refuses leading zeroes and superfluous x000 elements.
  return (parsed.kind === "tile" ? tilePath(parsed) : entriesPath(parsed)) === path ? parsed : undefined;
}

/** Index in zero-padded three-digit elements, all but the last beginning with x: 1234067 is x001/x234/067. */
function numberPath({ index, width }: BundleRef): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`${index} is not a tile index`);
  if (!Number.isInteger(width) || width < 1 || width > tileWidth)
    throw new RangeError(`tile width ${width} is not 1–256`);
  let path = threeDigits(index);
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${threeDigits(rest)}/${path}`;
  return width === tileWidth ? path : `${path}.p/${width}`;
}

const threeDigits = (value: number): string => String(value % 1000).padStart(3, "0");

/**
 * A bundle's bytes: each entry after its length as a big-endian uint16, C2SP tlog-tiles "Log entries".
 *
 * @throws RangeError when an entry is longer than 65535 bytes or there are more than 256.
 */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length > tileWidth) throw new RangeError(`a bundle holds at most ${tileWidth} entries`);
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > bundledEntrySizeBytesMax)
      throw new RangeError(`an entry of ${entry.length} bytes is too long`);
    bytes[offset] = entry.length >> 8;
    bytes[offset + 1] = entry.length & 0xff;
    bytes.set(entry, offset + 2);
    offset += 2 + entry.length;
  }
  return bytes;
}

/** The entries in a bundle, as views into it; undefined when it ends within an entry or holds more than 256. */
export function decodeEntryBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const length = (bytes[offset] ?? 0) * 256 + (bytes[offset + 1] ?? 0);
    const end = offset + 2 + length;
    if (end > bytes.length || entries.length === tileWidth) return undefined;
    entries.push(bytes.subarray(offset + 2, end));
    offset = end;
  }
  return entries;
}

/** How many hashes tile level `level` holds in a tree of `size` leaves: one for each complete subtree of 256**level. */
export const rowLength = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/**
 * The tiles that must be written when the tree grows from `oldSize` to `newSize`, row by row from level 0: those with
 * hashes that are new. From 0 it lists every tile of the tree. The level 0 tiles are also the entry bundles to write.
 *
 * @throws RangeError unless 0 ≤ oldSize ≤ newSize ≤ 2**53 - 1.
 */
export function tilesOfGrowth(oldSize: number, newSize: number): TileRef[] {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize) || oldSize < 0 || oldSize > newSize) {
    throw new RangeError(`a tree does not grow from ${oldSize} to ${newSize}`);
  }
  const tiles: TileRef[] = [];
  for (let level = 0; rowLength(level, oldSize) < rowLength(level, newSize); level++) {
    const length = rowLength(level, newSize);
    const first = Math.floor(rowLength(level, oldSize) / tileWidth);
    for (let index = first; index * tileWidth < length; index++) {
      tiles.push({ level, index, width: Math.min(tileWidth, length - index * tileWidth) });
    }
  }
  return tiles;
}

/** The bytes a tile of this width has: 32 for each hash. */
export const tileSizeBytes = (width: number): number => width * digestSizeBytes;
