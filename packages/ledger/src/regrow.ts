import { digestSizeBytes, type Hashes } from "./hashes.ts";
import { type Hash, rootAt, rootOfRow } from "./merkle.ts";
import { type TileRef, tileSizeBytes, tileWidth } from "./tiles.ts";

/** A tile as the leaves make it. `bytes` is valid during the call alone: the next tile is made in its place. */
export interface RegrownTile extends TileRef {
  readonly bytes: Uint8Array;
}

/** A tree being grown again from its leaves, with memory for its right edge only: one tile a level. */
export interface Regrowth {
  /** Leaves added so far. */
  readonly size: number;
  /** Appends a leaf hash; tiles that it completes are told at once, lower ones first. */
  add(leaf: Hash): void;
  /** Root of the tree so far, RFC 6962 §2.1. */
  root(): Hash;
  /** The partial tiles at the right edge, lower ones first. */
  partials(): readonly RegrownTile[];
}

const tileHeight = 8;

/** Grows a tree from its first leaf on and tells every full tile: to compare with what is stored, byte by byte. */
export function regrow(hashes: Hashes, onFull: (tile: RegrownTile) => void): Regrowth {
  const rows: { bytes: Uint8Array; length: number }[] = [];
  let size = 0;
  const put = (level: number, hash: Hash): void => {
    const row = rows[level] ?? { bytes: new Uint8Array(tileSizeBytes(tileWidth)), length: 0 };
    rows[level] = row;
    row.bytes.set(hash, tileSizeBytes(row.length % tileWidth));
    row.length += 1;
    if (row.length % tileWidth > 0) return;
    onFull({ level, index: row.length / tileWidth - 1, width: tileWidth, bytes: row.bytes });
    put(level + 1, rootOfRow(hashes, row.bytes));
  };
  // Complete subtrees at the right edge lie within the last, partial tile of their row.
  const getHash = (level: number, index: number): Hash => {
    const row = rows[Math.floor(level / tileHeight)];
    const count = 2 ** (level % tileHeight);
    const start = (index * count) % tileWidth;
    if (!row) throw new RangeError(`no subtree ${level}/${index} in a tree of ${size}`);
    // Copied: the root of a single hash would be a view into the row, which goes on growing.
    return rootOfRow(hashes, row.bytes.slice(start * digestSizeBytes, (start + count) * digestSizeBytes));
  };
  return {
    get size() {
      return size;
    },
    add(leaf) {
      if (leaf.length !== digestSizeBytes) throw new RangeError(`a leaf hash has ${digestSizeBytes} bytes`);
      size += 1;
      put(0, leaf);
    },
    root: () => rootAt(hashes, size, getHash),
    partials: () =>
      rows.flatMap(({ bytes, length }, level) => {
        const width = length % tileWidth;
        const index = Math.floor(length / tileWidth);
        return width === 0 ? [] : [{ level, index, width, bytes: bytes.subarray(0, tileSizeBytes(width)) }];
      }),
  };
}
