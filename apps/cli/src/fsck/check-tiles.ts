import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  encodeEntryBundle,
  entriesPath,
  equalBytes,
  parseTilePath,
  rowLength,
  tilePath,
  tileSizeBytes,
  tileWidth,
} from "@zhunsheng/ledger";
import type { Reporter } from "./findings.ts";

/** A tile or bundle as the leaves make it: at its full width, or as far as the leaves go. */
interface Regrown {
  /** Row of tiles; 0 for entry bundles. */
  readonly level: number;
  readonly index: number;
  /** Hashes or entries the leaves give. */
  readonly width: number;
  /** The file's path for a width, and the bytes it must have. */
  readonly pathOf: (width: number) => string;
  readonly bytesOf: (width: number) => Uint8Array;
}

export const regrownTile = (level: number, index: number, bytes: Uint8Array): Regrown => ({
  level,
  index,
  width: bytes.length / tileSizeBytes(1),
  pathOf: (width) => tilePath({ level, index, width }),
  bytesOf: (width) => bytes.subarray(0, tileSizeBytes(width)),
});

export const regrownBundle = (index: number, entries: readonly Uint8Array[]): Regrown => ({
  level: 0,
  index,
  width: entries.length,
  pathOf: (width) => entriesPath({ index, width }),
  bytesOf: (width) => encodeEntryBundle(entries.slice(0, width)),
});

/**
 * Compares every stored width of a tile or bundle with what the leaves give, byte by byte. Of the tree of `signed`
 * leaves the file must be there; an earlier width may have gone once the full one is there (C2SP tlog-tiles).
 */
export function checkStored(log: string, regrown: Regrown, signed: number, reporter: Reporter): void {
  const { level, index, pathOf } = regrown;
  const full = pathOf(tileWidth);
  const widths = [
    ...partialWidths(join(log, `${full}.p`)),
    ...(existsSync(join(log, full)) ? [tileWidth] : []),
  ];
  const wanted = Math.min(tileWidth, rowLength(level, signed) - index * tileWidth);
  if (wanted > 0 && !widths.includes(wanted) && !widths.includes(tileWidth)) {
    reporter.report({ check: "tile", says: "文件不在", at: `文件 log/${pathOf(wanted)}` });
  }
  for (const stored of widths) {
    const path = pathOf(stored);
    const bytes = readIfThere(join(log, path));
    const says = bytes && storedProblem(bytes, regrown, stored);
    if (says !== undefined) reporter.report({ check: "tile", says, at: `文件 log/${path}` });
  }
  reporter.counts.files += widths.length;
}

/** A server at work removes the beginnings of a tile that has become full. */
function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Widths of the partial tiles in the folder; other names there are told by the walk through all files. */
function partialWidths(folder: string): readonly number[] {
  return listIfThere(folder)
    .map(({ name }) => name)
    .filter((name) => /^[1-9]\d{0,2}$/.test(name) && Number(name) < tileWidth)
    .map(Number)
    .sort((one, two) => one - two);
}

function storedProblem(bytes: Uint8Array, regrown: Regrown, stored: number): string | undefined {
  const known = Math.min(stored, regrown.width);
  const wanted = regrown.bytesOf(known);
  if (known === stored && bytes.length !== wanted.length) {
    return `长度为 ${bytes.length} 字节，应为 ${wanted.length} 字节`;
  }
  if (equalBytes(bytes.subarray(0, wanted.length), wanted)) return undefined;
  const place = wanted.findIndex((byte, at) => bytes[at] !== byte);
  const unit = wanted.length / known;
  // Entries are all of one length, as hashes are.
  const item = regrown.index * tileWidth + Math.floor(place / unit);
  const leaf = regrown.level === 0 ? `（第 ${item} 条）` : "";
  return `第 ${place} 字节起与数据库的日志不符${leaf}`;
}

/** A server at work writes tiles before the checkpoint that speaks of them: so long it may take. */
const publishingMs = 2_000;

/**
 * Asks of every file whether it belongs there. `sizeNow` is the size that the log has reached, read again when a file
 * lies beyond it. Folders are read one at a time, and one of tiles holds a thousand at most.
 */
export async function checkNames(log: string, sizeNow: () => number, reporter: Reporter): Promise<void> {
  const beyond = [...strangers(log, sizeNow(), reporter)];
  if (beyond.length === 0) return;
  await sleep(publishingMs);
  const size = sizeNow();
  for (const path of beyond) {
    if (!isBeyond(path, size) || !existsSync(join(log, path))) continue;
    reporter.report({ check: "tile", says: `多余的文件：日志只有 ${size} 条`, at: `文件 log/${path}` });
  }
}

/** Tells files that are none of the log's; yields those that lie beyond its size. */
function* strangers(log: string, size: number, reporter: Reporter, below = ""): Generator<string> {
  for (const one of listIfThere(join(log, below))) {
    const path = below === "" ? one.name : `${below}/${one.name}`;
    if (one.isDirectory()) yield* strangers(log, size, reporter, path);
    else if (path.endsWith(".draft")) reporter.note(`log/${path} 是没有写完的文件，服务器没有在写时可以删除`);
    else if (isBeyond(path, size)) yield path;
    else if (!others.has(path) && !parseTilePath(path)) {
      reporter.report({ check: "tile", says: "不是公开日志的文件", at: `文件 log/${path}` });
    }
  }
}

function isBeyond(path: string, size: number): boolean {
  const parsed = parseTilePath(path);
  if (!parsed) return false;
  const level = parsed.kind === "tile" ? parsed.level : 0;
  return parsed.index * tileWidth + parsed.width > rowLength(level, size);
}

function listIfThere(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** Files of the log folder that are no tiles. */
const others = new Set(["checkpoint"]);
