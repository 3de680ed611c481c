import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  consistencyFromTiles,
  decodeEntryBundle,
  encodeEntryBundle,
  entriesPath,
  growBundles,
  growTiles,
  type Hashes,
  inclusionFromTiles,
  leafHash,
  parseTilePath,
  readBundle,
  rootFromTiles,
  rootOf,
  type TileWrite,
  tileHashes,
  tilePath,
  tilesOfGrowth,
  tileWrites,
  toHex,
  utf8,
  verifyConsistency,
  verifyInclusion,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) => {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};

const uint32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const entries = Array.from({ length: 70_000 }, (_, index) => uint32(index));
const leaves = entries.map((entry) => leafHash(hashes, entry));

// The tlog-tiles example, and transparency-dev/tessera api/layout/paths_test.go.
test.each([
  [{ level: 0, index: 1234067, width: 256 }, "tile/0/x001/x234/067"],
  [{ level: 0, index: 0, width: 256 }, "tile/0/000"],
  [{ level: 15, index: 0, width: 256 }, "tile/15/000"],
  [{ level: 0, index: 455667, width: 15 }, "tile/0/x455/667.p/15"],
  [{ level: 3, index: 1234567, width: 1 }, "tile/3/x001/x234/567.p/1"],
  [{ level: 63, index: 999, width: 255 }, "tile/63/999.p/255"],
  [{ level: 1, index: 1000, width: 256 }, "tile/1/x001/000"],
])("tile path of %j is %s", (tile, path) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual({ kind: "tile", ...tile });
});

test.each([
  [{ index: 0, width: 256 }, "tile/entries/000"],
  [{ index: 256, width: 256 }, "tile/entries/256"],
  [{ index: 123456789000, width: 256 }, "tile/entries/x123/x456/x789/000"],
  [{ index: 123456789, width: 7 }, "tile/entries/x123/x456/789.p/7"],
])("bundle path of %j is %s", (bundle, path) => {
  expect(entriesPath(bundle)).toBe(path);
  expect(parseTilePath(path)).toEqual({ kind: "entries", ...bundle });
});

test("a path has one spelling; everything else is not a tile path", () => {
  const bad = [
    "tile/64/000",
    "tile/00/000",
    "tile/-1/000",
    "tile/0/0",
    "tile/0/1000",
    "tile/0/x000/001",
    "tile/0/001/002",
    "tile/0/x001",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/0/000.p/01",
    "tile/0/000.p/",
    "tile/0/000/",
    "/tile/0/000",
    "tile/0/000\n",
    "tile/data/000",
    "tile/0/x999/x999/x999/x999/x999/999",
    "checkpoint",
    "",
  ];
  expect(bad.filter((path) => parseTilePath(path) !== undefined)).toEqual([]);
  expect(() => tilePath({ level: 64, index: 0, width: 1 })).toThrow(RangeError);
  expect(() => tilePath({ level: 0, index: -1, width: 1 })).toThrow(RangeError);
  expect(() => entriesPath({ index: 0, width: 257 })).toThrow(RangeError);
  expect(() => entriesPath({ index: 0, width: 0 })).toThrow(RangeError);
});

test("tlog-tiles: the trees of 70,000 and of 256 leaves consist of the tiles the spec says", () => {
  const shape = (size: number) => {
    const counts: Record<string, number> = {};
    for (const { level, width } of tilesOfGrowth(0, size)) {
      const key = width === 256 ? `${level} full` : `${level} of ${width}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };
  expect(shape(70_000)).toEqual({ "0 full": 273, "0 of 112": 1, "1 full": 1, "1 of 17": 1, "2 of 1": 1 });
  expect(shape(256)).toEqual({ "0 full": 1, "1 of 1": 1 });
  expect(shape(0)).toEqual({});
});

test("a growth writes the tiles that have new hashes and no others", () => {
  const written = (from: number, to: number) => tilesOfGrowth(from, to).map(tilePath);
  expect(written(5, 7)).toEqual(["tile/0/000.p/7"]);
  expect(written(7, 7)).toEqual([]);
  expect(written(255, 258)).toEqual(["tile/0/000", "tile/0/001.p/2", "tile/1/000.p/1"]);
  expect(written(256, 257)).toEqual(["tile/0/001.p/1"]);
  expect(written(65_535, 65_536)).toEqual(["tile/0/255", "tile/1/000", "tile/2/000.p/1"]);
  expect(() => tilesOfGrowth(2, 1)).toThrow(RangeError);
});

test("entry bundles: lengths are big-endian uint16, and a damaged bundle is not read", () => {
  const bundle = encodeEntryBundle([utf8("a"), new Uint8Array(0), new Uint8Array(258)]);
  expect(toHex(bundle.subarray(0, 7))).toBe("00016100000102");
  expect(decodeEntryBundle(bundle)?.map((entry) => entry.length)).toEqual([1, 0, 258]);
  expect(decodeEntryBundle(new Uint8Array(0))).toEqual([]);
  expect(decodeEntryBundle(bundle.subarray(0, -1))).toBeUndefined();
  expect(decodeEntryBundle(Uint8Array.of(0))).toBeUndefined();
  expect(decodeEntryBundle(new Uint8Array(2 * 257))).toBeUndefined();
  expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  expect(() => encodeEntryBundle(entries.slice(0, 257))).toThrow(RangeError);
});

test("any entries: a bundle reads back", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 256 }), (list) => {
      expect(decodeEntryBundle(encodeEntryBundle(list))).toEqual(list);
    }),
    { numRuns: 50 },
  );
});

/** A folder of files, as an object store would hold them; refuses to change a file. */
function folder() {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: (path: string) => files.get(path),
    store(writes: readonly TileWrite[]) {
      for (const { path, bytes } of writes) {
        const before = files.get(path);
        if (before) expect(bytes).toEqual(before);
        files.set(path, bytes);
      }
    },
  };
}

test("70,000 leaves in one batch: the root another implementation computed, and tiles that prove it", () => {
  const { read, store, files } = folder();
  const grown = growTiles(hashes, read, 0, leaves);
  store(grown.writes);
  // Computed by a separate Python program from RFC 6962's definition.
  expect(toHex(grown.rootHash)).toBe("339ecf3ae716405fdc28cef164e45a785cade0d5bc3e1400a7a4d70d0b2dec9b");
  expect(grown.size).toBe(70_000);
  expect(grown.writes.map((write) => write.path)).toEqual(tilesOfGrowth(0, 70_000).map(tilePath));
  expect(toHex(rootFromTiles(hashes, read, 70_000))).toBe(toHex(grown.rootHash));
  // The tiles of the larger tree also answer for every smaller one.
  expect(toHex(rootFromTiles(hashes, read, 300))).toBe(
    "7cb38a3a7211231d902f423fcd3f43cf9ac6da0aa1f31de0876c9927451ee3c5",
  );
  expect(files.get("tile/2/000.p/1")).toEqual(rootOf(hashes, leaves.slice(0, 65_536)));
  for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) {
    const proof = inclusionFromTiles(hashes, read, index, 70_000);
    expect(verifyInclusion(hashes, leaves[index]!, index, 70_000, proof, grown.rootHash)).toBe(true);
  }
  const again = tileWrites(0, 70_000, tileHashes(hashes, read, 70_000));
  expect(again.length).toBe(files.size);
  for (const { path, bytes } of again) expect(Buffer.compare(files.get(path)!, bytes)).toBe(0);
});

test("however the batches fall, the stored tree proves every earlier tree and keeps every entry", () => {
  const batches = fc.array(fc.oneof(fc.nat(5), fc.nat(700)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(batches, fc.nat(), (sizes, pick) => {
      const { read, store } = folder();
      const heads = [{ size: 0, rootHash: rootOf(hashes, []) }];
      for (const count of sizes) {
        const { size } = heads.at(-1)!;
        store(growBundles(read, size, entries.slice(size, size + count)));
        const grown = growTiles(hashes, read, size, leaves.slice(size, size + count));
        store(grown.writes);
        expect(grown.rootHash).toEqual(rootOf(hashes, leaves.slice(0, size + count)));
        heads.push(grown);
      }
      const last = heads.at(-1)!;
      for (const head of heads) {
        const proof = consistencyFromTiles(hashes, read, head.size, last.size);
        expect(verifyConsistency(hashes, head, last, proof)).toBe(true);
      }
      if (last.size === 0) return;
      const index = pick % last.size;
      const proof = inclusionFromTiles(hashes, read, index, last.size);
      const place = {
        index: Math.floor(index / 256),
        width: Math.min(256, last.size - (index - (index % 256))),
      };
      const entry = readBundle(read, place)[index % 256]!;
      expect(verifyInclusion(hashes, leafHash(hashes, entry), index, last.size, proof, last.rootHash)).toBe(
        true,
      );
    }),
    { numRuns: 40 },
  );
});

test("a partial tile may be deleted once the full one is there", () => {
  const { read, store, files } = folder();
  store(growTiles(hashes, read, 0, leaves.slice(0, 100)).writes);
  store(growBundles(read, 0, entries.slice(0, 100)));
  const before = rootFromTiles(hashes, read, 100);
  store(growTiles(hashes, read, 100, leaves.slice(100, 300)).writes);
  store(growBundles(read, 100, entries.slice(100, 300)));
  files.delete("tile/0/000.p/100");
  files.delete("tile/entries/000.p/100");
  expect(rootFromTiles(hashes, read, 100)).toEqual(before);
  expect(readBundle(read, { index: 0, width: 100 })).toEqual(entries.slice(0, 100));
});

test("a missing or shortened tile stops the reader, and a changed one gives another root", () => {
  const { read, store, files } = folder();
  const { rootHash } = growTiles(hashes, read, 0, leaves.slice(0, 300));
  expect(() => rootFromTiles(hashes, read, 300)).toThrow("tile/1/000.p/1 不见了");
  store(growTiles(hashes, read, 0, leaves.slice(0, 300)).writes);
  const tile = files.get("tile/0/001.p/44")!;
  files.set("tile/0/001.p/44", tile.subarray(1));
  expect(() => rootFromTiles(hashes, read, 300)).toThrow("tile/0/001.p/44 的长度或者格式不对");
  expect(() => growTiles(hashes, read, 300, leaves.slice(300, 301))).toThrow("的长度或者格式不对");
  files.set(
    "tile/0/001.p/44",
    tile.map((byte, place) => (place === 40 ? byte ^ 1 : byte)),
  );
  expect(rootFromTiles(hashes, read, 300)).not.toEqual(rootHash);
  expect(() => tileHashes(hashes, read, 300)(0, 300)).toThrow(RangeError);
  expect(() => growBundles(read, 300, entries.slice(300, 301))).toThrow("tile/entries/001.p/44 不见了");
  files.set("tile/entries/001.p/44", encodeEntryBundle(entries.slice(0, 43)));
  expect(() => growBundles(read, 300, entries.slice(300, 301))).toThrow("的长度或者格式不对");
});

test("a leaf hash of another length is a bug", () => {
  expect(() => growTiles(hashes, () => undefined, 0, [new Uint8Array(31)])).toThrow(RangeError);
});
