import { createReadStream, existsSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { type Kysely, sql, type Transaction } from "kysely";
import { migrate, migrationNames } from "../migrate.ts";
import type { Tables } from "../tables.ts";
import { type Manifest, readManifest, tablePath } from "./manifest.ts";
import { type TableColumns, tablesOf } from "./tables.ts";
import { sizeOfLog } from "./write.ts";

export interface RestoreRequest {
  readonly owner: Kysely<Tables>;
  /** The backup. */
  readonly from: string;
  /** Folder for the log, and for the keys where the backup has them; must hold neither. */
  readonly dataFolder: string;
}

/**
 * Before anything is written, and again by whoever restores: the backup is whole, ours, not from a newer version, and
 * the data folder is free for it.
 * @throws Error with a Chinese sentence otherwise.
 */
export async function checkBackup(from: string, dataFolder: string): Promise<Manifest> {
  const manifest = await readManifest(from);
  const unknown = manifest.schema.find((name) => !migrationNames.includes(name));
  if (unknown !== undefined) {
    throw new Error(`这份备份由较新的版本制作（${unknown}），请用不低于那一版本的准绳恢复`);
  }
  const note = await readFile(join(from, "log", "checkpoint"), "utf8").catch(() => undefined);
  const size = note === undefined ? 0 : sizeOfLog(join(from, "log"), note);
  if (size !== manifest.logSize) throw new Error("备份里公开日志的文件与检查点不符，不能恢复");
  for (const folder of ["log", ...(manifest.keys ? ["keys"] : [])]) {
    const there = await readdir(join(dataFolder, folder)).catch(() => []);
    if (there.length > 0) throw new Error(`${join(dataFolder, folder)} 里已有内容；只能恢复到空的数据目录`);
  }
  for (const { path } of manifest.files.filter((file) => file.path.startsWith("beside/"))) {
    const place = join(dataFolder, placeOfFile(path) ?? "");
    if (existsSync(place)) throw new Error(`${place} 已经存在；只能恢复到空的数据目录`);
  }
  return manifest;
}

/**
 * Puts a backup into an empty database and data folder: the schema as the backup had it, its rows, then what was
 * changed of the schema since, then the files. `complete` does what else belongs to restoring.
 * @throws Error with a Chinese sentence when something is in the way, or what `complete` throws; database and data
 * folder are then as empty as they were, so that it can be tried again.
 */
export async function restoreBackup<T>(
  { owner, from, dataFolder }: RestoreRequest,
  complete: () => Promise<T>,
): Promise<{ readonly manifest: Manifest; readonly completed: T }> {
  const manifest = await checkBackup(from, dataFolder);
  await refuseUsed(owner);
  try {
    await migrate(owner, manifest.schema.at(-1));
    await owner.transaction().execute((change) => readTables(change, manifest, from));
    await migrate(owner);
    await mkdir(dataFolder, { recursive: true, mode: 0o755 });
    await copyFiles(manifest, from, dataFolder);
    return { manifest, completed: await complete() };
  } catch (error) {
    await dropAll(owner);
    for (const name of restoredNames(manifest))
      await rm(join(dataFolder, name), { recursive: true, force: true });
    throw error;
  }
}

/** Where a file of the backup goes in the data folder; undefined for what goes into the database. */
function placeOfFile(path: string): string | undefined {
  if (path.startsWith("log/") || path.startsWith("keys/")) return path;
  return path.startsWith("beside/") ? path.slice("beside/".length) : undefined;
}

/** What of the data folder a restore has made: all of it was free when it began. */
function restoredNames({ files }: Manifest): readonly string[] {
  const places = files.map(({ path }) => placeOfFile(path)).filter((place) => place !== undefined);
  return [...new Set(places.map((place) => place.split("/")[0] ?? place))];
}

/** The files that the manifest names, and no other. */
async function copyFiles({ files, keys }: Manifest, from: string, dataFolder: string): Promise<void> {
  if (keys) await mkdir(join(dataFolder, "keys"), { recursive: true, mode: 0o700 });
  for (const { path } of files) {
    const place = placeOfFile(path);
    if (place === undefined) continue;
    await mkdir(dirname(join(dataFolder, place)), { recursive: true });
    await copyFile(join(from, path), join(dataFolder, place));
  }
  if (keys) await chmod(join(dataFolder, "keys"), 0o700);
}

const oursSql = `
  select 'relation' as kind, c.oid::regclass::text as name, c.relkind::text as relkind from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  union all
  select 'routine', p.oid::regprocedure::text, null from pg_proc p
  where p.pronamespace = current_schema()::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

interface Named {
  readonly kind: "relation" | "routine";
  readonly name: string;
  readonly relkind: string | null;
}

/** A database where anything was ever migrated or recorded is not ours to fill. */
async function refuseUsed(owner: Kysely<Tables>): Promise<void> {
  const { rows } = await sql.raw<Named>(oursSql).execute(owner);
  if (rows.length > 0) throw new Error("数据库里已有内容；只能恢复到空的数据库");
}

/** The schema held nothing when the restore began: whatever is there now is of its making. */
async function dropAll(owner: Kysely<Tables>): Promise<void> {
  const { rows } = await sql.raw<Named>(oursSql).execute(owner);
  for (const { kind, name, relkind } of rows) {
    const what =
      kind === "routine" ? "routine" : ({ v: "view", m: "materialized view" }[relkind ?? ""] ?? "table");
    await sql.raw(`drop ${what} if exists ${name} cascade`).execute(owner);
  }
}

async function readTables(change: Transaction<Tables>, manifest: Manifest, folder: string): Promise<void> {
  const known = await tablesOf(change);
  for (const { name, rows } of manifest.tables) {
    const table = known.find((one) => one.name === name);
    if (!table) throw new Error(`备份里有这一版本没有的表 ${name}`);
    const read = await readTable(change, table, join(folder, tablePath(name)));
    if (read !== rows) throw new Error(`备份的表 ${name} 应有 ${rows} 行，实有 ${read} 行`);
  }
  // act comes first in the backup, so that what refers to it finds it; numbers go on after the last one given.
  for (const { name, columns } of known) {
    for (const column of columns.filter(({ identity }) => identity)) {
      await sql`select setval(pg_get_serial_sequence(${name}, ${column.name}),
        coalesce(max(${sql.ref(column.name)}), 1), max(${sql.ref(column.name)}) is not null)
        from ${sql.table(name)}`.execute(change);
    }
  }
}

const linesAtOnce = 500;
const bytesAtOnce = 4_000_000;

async function readTable(change: Transaction<Tables>, table: TableColumns, path: string): Promise<number> {
  let count = 0;
  let bytes = 0;
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    if (lines.length > 0) await insertLines(change, table, lines);
    count += lines.length;
    [lines, bytes] = [[], 0];
  };
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line === "") continue;
    lines.push(line);
    bytes += line.length;
    if (lines.length >= linesAtOnce || bytes >= bytesAtOnce) await flush();
  }
  await flush();
  return count;
}

async function insertLines(
  change: Transaction<Tables>,
  { name, columns }: TableColumns,
  lines: readonly string[],
): Promise<void> {
  const listed = sql.join(columns.map((column) => sql.ref(column.name)));
  const values = sql.join(columns.map(columnValue));
  await sql`insert into ${sql.table(name)} (${listed}) overriding system value
    select ${values} from jsonb_array_elements(${`[${lines.join(",")}]`}::jsonb) as line,
      jsonb_populate_record(null::${sql.table(name)}, line) as r`.execute(change);
}

/** A body of JSON null (an erased entry) comes as no value at all, where the column must have one. */
const columnValue = ({ name, type, nullable }: TableColumns["columns"][number]) =>
  type === "jsonb" && !nullable
    ? sql`coalesce(${sql.ref(`r.${name}`)}, 'null'::jsonb)`
    : sql.ref(`r.${name}`);
