import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const requestKeySizeBytes = 32;

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });

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
