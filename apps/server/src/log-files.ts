import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createLogKey, type Database, findLogKey, type LogFolder, type LogKey } from "@zhunsheng/store";

const requestKeySizeBytes = 32;

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });

/**
 * The log's key, made at the first start. The log's name is kept beside it from then on.
 * @throws Error rather than begin a log where one may exist, or go on under another name.
 */
export async function openLogKey(
  keys: string,
  asked: string | undefined,
  database: Database,
  folder: LogFolder,
): Promise<LogKey> {
  const kept = (await readIfThere(join(keys, "log.origin")))?.trim();
  if (kept !== undefined && asked !== undefined && kept !== asked) {
    throw new Error(`公开日志的名称是 ${kept}，不能改为 ${asked}；请取消或者改正 ZHUNSHENG_LOG_ORIGIN`);
  }
  const origin = kept ?? asked ?? "anhe.example/zhunsheng-log";
  const path = join(keys, "log.pem");
  const key = await findLogKey(path, origin);
  if (key) return key;
  const { rows } = await database.app.query("select exists (select from log_leaf) as logged");
  if (rows[0].logged || folder.readCheckpoint() !== undefined) {
    throw new Error(`已有公开日志，但没有找到它的签名密钥 ${path}；请找回密钥，不会另建日志`);
  }
  const made = await createLogKey(path, origin);
  await writeFile(join(keys, "log.origin"), `${origin}\n`, { flag: "wx" });
  return made;
}

/**
 * Digests requests with a key of this installation, so that whoever has the digests alone cannot try names and sums
 * until one fits. Losing the key only means that a request repeated across the loss is not recognised.
 */
export async function openRequestDigest(keys: string): Promise<(content: Uint8Array) => Uint8Array> {
  await mkdir(keys, { recursive: true, mode: 0o700 });
  const path = join(keys, "request.key");
  const kept = await readIfThere(path);
  const key = kept ? Buffer.from(kept.trim(), "base64") : randomBytes(requestKeySizeBytes);
  if (!kept) await writeFile(path, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  return (content) => createHmac("sha256", key).update(content).digest();
}
