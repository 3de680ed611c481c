import { open, rm } from "node:fs/promises";
import { offlineBundle, parseConfig, placeOf } from "@zhunsheng/server";
import { openDatabase } from "@zhunsheng/store";

export interface BundleRequest {
  readonly matter: string;
  readonly out: string;
  /** `open` or `closed`; closed when absent: a bundle is made to be handed to others. */
  readonly confidential?: string | undefined;
}

/**
 * Writes a matter's dispute bundle (证据包) into a new file.
 * @throws Error with a Chinese sentence when something is wrong; no file is left then.
 */
export async function writeBundle({ matter, out, confidential = "closed" }: BundleRequest): Promise<void> {
  if (confidential !== "open" && confidential !== "closed") {
    throw new Error("--confidential 应当是 open（打开依法保密的内容）或者 closed（不打开）");
  }
  const config = parseConfig(process.env);
  // The server may be at work: no lock, and its database is left as it is found.
  const database = await openDatabase(placeOf(config));
  try {
    const chunks = await offlineBundle(config, database, { matter, confidential: confidential === "open" });
    const sizeBytes = await writeNew(out, chunks);
    console.log(`已写入 ${out}（${Math.ceil(sizeBytes / 1024)} KB），用 npx zhunsheng verify ${out} 核验`);
  } finally {
    await database.leave();
  }
}

/** A file that is there already is never written over. */
async function writeNew(path: string, chunks: Iterable<Uint8Array>): Promise<number> {
  const file = await open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === "EEXIST" ? `文件 ${path} 已经存在` : `不能写入 ${path}：${error.message}`);
  });
  let sizeBytes = 0;
  try {
    for (const chunk of chunks) {
      await file.writeFile(chunk);
      sizeBytes += chunk.length;
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return sizeBytes;
}
