import { hash } from "node:crypto";
import { expect, test } from "vitest";
import {
  auditTree,
  growBundles,
  growTiles,
  type Hashes,
  leafHash,
  rootFromTiles,
  rootOf,
  type TreeFinding,
  type TreeHead,
  tilesOfGrowth,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) => hash(name, Buffer.concat(parts), "buffer");
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};

interface Log {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly head: TreeHead;
}

const entryOf = (index: number): Uint8Array => Buffer.from(`entry ${index}`);

/** A log as the sequencer leaves it: no partial tile once the full one is there. */
function logOf(entries: readonly Uint8Array[], step = entries.length): Log {
  const files = new Map<string, Uint8Array>();
  const read = (path: string) => files.get(path);
  let head: TreeHead = { size: 0, rootHash: rootOf(hashes, []) };
  for (let start = 0; start < entries.length; start += step) {
    const fresh = entries.slice(start, start + step);
    const leaves = fresh.map((entry) => leafHash(hashes, entry));
    const grown = growTiles(hashes, read, head.size, leaves);
    for (const { path, bytes } of [...grown.writes, ...growBundles(read, head.size, fresh)]) {
      // As a file is read in Node: a Buffer, whose slice is a view.
      files.set(path, Buffer.from(bytes));
      for (const old of files.keys()) if (old.startsWith(`${path}.p/`)) files.delete(old);
    }
    head = { size: grown.size, rootHash: grown.rootHash };
  }
  return { files, head };
}

const sizeOf = (count: number, step?: number): Log =>
  logOf(
    Array.from({ length: count }, (_, index) => entryOf(index)),
    step,
  );

const audit = ({ files, head }: Log): TreeFinding[] => [
  ...auditTree(hashes, (path) => files.get(path), head),
];

const changed = (log: Log, path: string, change: (bytes: Uint8Array) => Uint8Array | undefined): Log => {
  const files = new Map(log.files);
  const bytes = change(log.files.get(path) ?? new Uint8Array());
  if (bytes) files.set(path, bytes);
  else files.delete(path);
  return { ...log, files };
};

const flipped = (log: Log, path: string, place: number): Log =>
  changed(log, path, (bytes) => bytes.map((byte, index) => (index === place ? byte ^ 1 : byte)));

const small = sizeOf(600);
/** Three rows of tiles, a partial one at the end of each. */
const large = sizeOf(256 * 256 + 300);

test.each([0, 1, 255, 256, 257, 511, 512, 600])("完好的日志没有可挑的：%i 条", (size) => {
  expect(audit(sizeOf(size, 97))).toEqual([]);
});

test("三层数据块的日志：每束条目都看过,进度报到最后一条", () => {
  const counts: number[] = [];
  const read = (path: string) => large.files.get(path);
  expect([...auditTree(hashes, read, large.head, (count) => counts.push(count))]).toEqual([]);
  expect(counts.length).toBe(Math.ceil(large.head.size / 256));
  expect(counts.at(-1)).toBe(large.head.size);
  expect(tilesOfGrowth(0, large.head.size).length + counts.length).toBe(large.files.size);
});

test("任何文件的任何一个字节被改：只报这个文件,报的就是那一条", () => {
  for (const [path, bytes] of small.files) {
    for (let place = 0; place < bytes.length; place += 157) {
      const [finding, ...more] = audit(flipped(small, path, place));
      expect([finding?.path, more]).toEqual([path, []]);
      if (finding?.problem === "damaged") continue;
      expect(finding?.problem).toBe("altered");
      const first = Number(path.split("/")[2]?.slice(0, 3)) * 256;
      if (path.startsWith("tile/0/")) expect(finding?.leaf).toBe(first + Math.floor(place / 32));
    }
  }
});

test("条目被改：指出是哪一条", () => {
  const at = Buffer.from(small.files.get("tile/entries/001") ?? []).indexOf("entry 300");
  expect(audit(flipped(small, "tile/entries/001", at + 8))).toEqual([
    { path: "tile/entries/001", problem: "altered", leaf: 300 },
  ]);
});

test.each(["tile/entries/001", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/002.p/88"])(
  "%s 被截短或者不见了：报这个文件,别的照查",
  (path) => {
    const leaf = path.startsWith("tile/1/") ? 0 : Number(/\/(\d{3})/.exec(path)?.[1]) * 256;
    const cut = changed(small, path, (bytes) => bytes.subarray(0, -1));
    expect(audit(cut)).toEqual([{ path, problem: "damaged", leaf }]);
    const gone = changed(small, path, () => undefined);
    expect(audit(gone)).toEqual([{ path, problem: "missing", leaf }]);
    expect(audit(flipped(gone, "tile/0/000", 64))).toContainEqual({
      path: "tile/0/000",
      problem: "altered",
      leaf: 2,
    });
  },
);

test("条目和它的数据块都不见了：两个都报,树的其余部分仍然对得上", () => {
  const gone = changed(
    changed(small, "tile/entries/000", () => undefined),
    "tile/0/000",
    () => undefined,
  );
  expect(audit(gone)).toEqual([
    { path: "tile/entries/000", problem: "missing", leaf: 0 },
    { path: "tile/0/000", problem: "missing", leaf: 0 },
  ]);
});

test("条目连同它的数据块一起改得前后一致：上一层说出是哪一块", () => {
  const other = logOf(Array.from({ length: 600 }, (_, index) => entryOf(index === 300 ? 999 : index)));
  const taken = ["tile/entries/001", "tile/0/001"];
  const forged = taken.reduce((log, path) => changed(log, path, () => other.files.get(path)), small);
  expect(audit(forged)).toEqual([{ path: "tile/0/001", problem: "altered", leaf: 256 }]);
});

test("整部日志重写得前后一致,检查点没有变：文件之间对得上,根对不上", () => {
  const other = logOf(Array.from({ length: 600 }, (_, index) => entryOf(index === 300 ? 999 : index)));
  expect(audit({ ...other, head: small.head })).toEqual([
    { path: "checkpoint", problem: "otherRoot", leaf: 0 },
  ]);
});

test("检查点的根被改一个字节：文件都好,只报检查点", () => {
  const rootHash = small.head.rootHash.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
  expect(audit({ ...small, head: { size: 600, rootHash } })).toEqual([
    { path: "checkpoint", problem: "otherRoot", leaf: 0 },
  ]);
});

test("最后十条被删：检查点说的条数还在,末尾的文件就少了", () => {
  const shorter = sizeOf(590);
  expect(audit({ ...shorter, head: small.head }).map(({ path }) => path)).toEqual([
    "tile/entries/002.p/88",
    "tile/0/002.p/88",
  ]);
});

test("两条对调：指出先出现的那一条", () => {
  const order = Array.from({ length: 600 }, (_, index) =>
    entryOf(index === 10 ? 20 : index === 20 ? 10 : index),
  );
  const other = logOf(order);
  const swapped = changed(small, "tile/entries/000", () => other.files.get("tile/entries/000"));
  expect(audit(swapped)).toEqual([{ path: "tile/entries/000", problem: "altered", leaf: 10 }]);
});

test("日志在审查之后又长了：旧检查点用长满的数据块照样查得清", () => {
  const older = sizeOf(300);
  const read = (path: string) => large.files.get(path);
  const head = { size: 300, rootHash: rootFromTiles(hashes, read, 300) };
  expect(head.rootHash).toEqual(older.head.rootHash);
  expect(audit({ files: large.files, head })).toEqual([]);
});

test.each([
  ["tile/1/000", 5 * 256, 5],
  ["tile/2/000.p/1", 0, 0],
  ["tile/0/255", 255 * 256 + 7, 7],
  ["tile/1/001.p/1", 256 * 256, 0],
])("三层里的 %s 被改：只报这一块", (path, leaf, place) => {
  expect(audit(flipped(large, path, place * 32 + 3))).toEqual([{ path, problem: "altered", leaf }]);
});
