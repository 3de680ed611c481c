import { chmod, copyFile, cp, mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { equalBytes, parseCheckpoint, rootFromTiles, rootOf } from "@zhunsheng/ledger";
import { type Kysely, sql, type Transaction } from "kysely";
import { nodeHashes } from "../hashes.ts";
import { LogFolder } from "../log-folder.ts";
import { migrationNames } from "../migrate.ts";
import type { Tables } from "../tables.ts";
import { erasuresIn } from "./erasures.ts";
import { backupFormat, digestFile, type Manifest, manifestName, tablePath } from "./manifest.ts";
import { schemaOf, type TableColumns, tablesOf } from "./tables.ts";

export interface BackupRequest {
  readonly owner: Kysely<Tables>;
  /** Folder of the log and the keys. */
  readonly dataFolder: string;
  /** Empty or not there yet. */
  readonly to: string;
  readonly withKeys: boolean;
  /** Other files to take along: the name in the data folder, and where it is now. Those that are not there are not. */
  readonly beside: ReadonlyMap<string, string>;
  readonly takenAt: string;
}

const rowsAtOnce = 1_000;
const logTriesMax = 5;

/**
 * Copies the log, then every table as one moment has it, each row one line of JSON, then a list with the digest of
 * every file. The log comes first: a database that is ahead of its log can go on, one that is behind cannot. Works
 * beside a running server and holds nobody up.
 * @throws Error with a Chinese sentence when the folder is not empty, or the log does not fit its checkpoint.
 */
export async function writeBackup({
  owner,
  dataFolder,
  to,
  withKeys,
  beside,
  takenAt,
}: BackupRequest): Promise<Manifest> {
  const there = await readdir(to).catch(() => []);
  if (there.length > 0) throw new Error(`${to} 不是空目录；每份备份用一个新的目录`);
  await mkdir(join(to, "tables"), { recursive: true, mode: 0o700 });
  // Beside the keys stands what was signed last: it may be behind the log, never ahead of it.
  if (withKeys) await copyKeys(join(dataFolder, "keys"), join(to, "keys"));
  for (const [name, path] of beside) await copyBeside(path, join(to, "beside", name));
  const logSize = await copyLog(join(dataFolder, "log"), join(to, "log"));
  const schema = await currentSchema(owner);
  const tables = await owner
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((snapshot) => writeTables(snapshot, to));
  const names = (await readdir(to, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(to.length + 1))
    .toSorted();
  const files = [];
  for (const name of names) files.push(await digestFile(to, name));
  const manifest: Manifest = {
    format: backupFormat,
    takenAt,
    schema: [...schema],
    tables,
    logSize,
    keys: withKeys,
    files,
  };
  await writeDurably(join(to, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/** @throws Error where the database is not the one this version works with. */
async function currentSchema(owner: Kysely<Tables>): Promise<readonly string[]> {
  const schema = await schemaOf(owner).catch(() => []);
  if (schema.join() === migrationNames.join()) return schema;
  throw new Error("数据库不是本版本的结构；请先用本版本启动一次服务器，再备份");
}

async function writeTables(snapshot: Transaction<Tables>, to: string): Promise<Manifest["tables"]> {
  const written: Manifest["tables"] = [];
  for (const table of await tablesOf(snapshot)) {
    written.push({
      name: table.name,
      rows: await writeTable(snapshot, table, join(to, tablePath(table.name))),
    });
  }
  // Proven by the copy, which stands still and bears its checkpoint out.
  const erasures = await erasuresIn(snapshot, new LogFolder(join(to, "log")));
  const lines = erasures.map((erasure) => `${JSON.stringify(erasure)}\n`);
  await writeDurably(join(to, "erasures.jsonl"), lines.join(""));
  return written;
}

/** One line a row, fetched in pieces. A row of JSON keeps every type exactly: bytes as hexadecimal, moments in full. */
async function writeTable(
  snapshot: Transaction<Tables>,
  { name }: TableColumns,
  path: string,
): Promise<number> {
  const table = sql.table(name);
  await sql`declare rows no scroll cursor for select row_to_json(t)::text as line from ${table} t`.execute(
    snapshot,
  );
  const file = await open(path, "wx", 0o600);
  try {
    let count = 0;
    for (;;) {
      const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from rows`.execute(snapshot);
      if (rows.length === 0) break;
      count += rows.length;
      await file.appendFile(rows.map(({ line }) => `${line}\n`).join(""));
    }
    await sql`close rows`.execute(snapshot);
    await file.sync();
    return count;
  } finally {
    await file.close();
  }
}

/** A file that is set by people, or kept by the server, beside log and keys. */
async function copyBeside(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}

/**
 * The checkpoint first, then the tiles it speaks of. A tile that is filled meanwhile loses its beginnings, so what was
 * copied is held against the checkpoint, and copied again where it does not fit. Answers the size of the log.
 */
async function copyLog(from: string, to: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    await rm(to, { recursive: true, force: true });
    const note = await readFile(join(from, "checkpoint"), "utf8").catch(() => undefined);
    if (note === undefined) return 0;
    await mkdir(to, { recursive: true, mode: 0o700 });
    await cp(from, to, { recursive: true, filter: (path) => !path.endsWith(".draft") }).catch(
      () => undefined,
    );
    await writeFile(join(to, "checkpoint"), note);
    const size = sizeOfLog(to, note);
    if (size !== undefined) return size;
    if (tries >= logTriesMax) throw new Error("公开日志的文件与检查点不符，没有备份；请先核查公开日志");
  }
}

/** How many leaves the checkpoint speaks of, where the copied tiles bear it out. */
export function sizeOfLog(folder: string, note: string): number | undefined {
  const head = parseCheckpoint(note.slice(0, note.indexOf("\n\n") + 1));
  if (!head) return undefined;
  if (head.size === 0) return equalBytes(rootOf(nodeHashes, []), head.rootHash) ? 0 : undefined;
  try {
    const root = rootFromTiles(nodeHashes, new LogFolder(folder).read, head.size);
    return equalBytes(root, head.rootHash) ? head.size : undefined;
  } catch {
    // A tile was taken away while we copied: the next try finds the full one.
    return undefined;
  }
}

/** What a server at work is writing this moment is neither part of the keys nor there for long. */
async function copyKeys(from: string, to: string): Promise<void> {
  const passing = /\.(draft|lock)(\.|$)/;
  await cp(from, to, { recursive: true, filter: (source) => !passing.test(basename(source)) });
  await chmod(to, 0o700);
}

async function writeDurably(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, "wx", 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
}
