import { createHmac, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createDurably, requirePrivate } from "@zhunsheng/store";

const requestKeySizeBytes = 32;

/**
 * Digests requests with a key of this installation, so that whoever has the digests alone cannot try names and sums
 * until one fits. Losing the key only means that a request repeated across the loss is not recognised.
 * @throws Error with a Chinese sentence when it is damaged, or others may read it.
 */
export async function openRequestDigest(keys: string): Promise<(content: Uint8Array) => Uint8Array> {
  const path = join(keys, "request.key");
  const key = (await heldKey(path)) ?? (await newKey(path));
  return (content) => createHmac("sha256", key).update(content).digest();
}

async function heldKey(path: string): Promise<Buffer | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  await requirePrivate(path);
  const key = Buffer.from(text.trim(), "base64");
  // A short key would let whoever has the digests try names until one fits.
  if (key.length === requestKeySizeBytes) return key;
  throw new Error(
    `请求密钥 ${path} 残缺，请从备份恢复；找不回来的，删除它再启动，此前提交过的请求如果重复提交就认不出来`,
  );
}

async function newKey(path: string): Promise<Buffer> {
  const key = randomBytes(requestKeySizeBytes);
  await createDurably(path, `${key.toString("base64")}\n`, 0o600);
  return key;
}
