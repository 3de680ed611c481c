import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { z } from "zod";

/** Layout of a backup folder; a restore refuses one it does not know. */
export const backupFormat = "zhunsheng.backup.v1";
export const manifestName = "manifest.json";

const inFolders = new RegExp(
  [
    "^(?:tables|log|keys)/[A-Za-z0-9][A-Za-z0-9./_-]*$",
    "^beside/(?:witnessed-checkpoint|policy|witness-logs)$",
    "^erasures\\.jsonl$",
  ].join("|"),
);

/** No file of a backup stands outside its folder, whatever the manifest says. */
const path = z
  .string()
  .max(200)
  .regex(inFolders, "文件名不对")
  .refine((text) => !text.split("/").includes(".."), "文件名不对");

const file = z.strictObject({
  path,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifest = z.strictObject({
  format: z.literal(backupFormat),
  takenAt: z.string(),
  /** Migrations the schema had, in their order. */
  schema: z.array(z.string()).min(1),
  tables: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]+$/), rows: z.int().min(0) })),
  /** How many leaves the log's checkpoint in the backup speaks of. */
  logSize: z.int().min(0),
  keys: z.boolean(),
  files: z.array(file),
});

export type Manifest = z.infer<typeof manifest>;
export type BackupFile = z.infer<typeof file>;

/** Size and digest of a file, read in pieces. */
export async function digestFile(folder: string, name: string): Promise<BackupFile> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(join(folder, name))) hash.update(piece);
  const { size } = await stat(join(folder, name));
  return { path: name, bytes: size, sha256: hash.digest("hex") };
}

/**
 * @throws Error with a Chinese sentence when the folder is no backup, a file of it is missing or altered, or one is
 * there that the list does not name.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`${folder} 不是一份完整的备份：没有 ${manifestName}`);
  const found = manifest.safeParse(parseJson(text));
  if (!found.success) throw new Error(`${folder} 的 ${manifestName} 不是本系统的备份清单`);
  await refuseUnlisted(folder, found.data);
  for (const file of found.data.files) {
    const now = await digestFile(folder, file.path).catch(() => undefined);
    if (!now) throw new Error(`备份缺少文件 ${file.path}`);
    if (now.sha256 !== file.sha256) throw new Error(`备份的文件 ${file.path} 与清单不符，可能已被改动`);
  }
  return found.data;
}

/** Only what has a digest is restored: nothing beside it, no link to elsewhere, no table without its file. */
async function refuseUnlisted(folder: string, { files, tables, keys }: Manifest): Promise<void> {
  const listed = new Set(files.map((file) => file.path));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = relative(folder, join(entry.parentPath, entry.name));
    if (entry.isDirectory() || (entry.isFile() && (name === manifestName || listed.has(name)))) continue;
    throw new Error(`备份里的 ${name} 不在清单中，或者不是普通文件，没有恢复`);
  }
  const bare = tables.find(({ name }) => !listed.has(tablePath(name)));
  if (bare) throw new Error(`备份的清单没有表 ${bare.name} 的文件`);
  if (!keys && files.some((file) => file.path.startsWith("keys/")))
    throw new Error("备份的清单写明不含密钥，却列有密钥文件");
}

/** The file of a table's rows. */
export const tablePath = (table: string): string => `tables/${table}.jsonl`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
