import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Puts `text` at `path`: whatever happens in between, the old file or the whole new one is there, durably. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  const draft = `${path}.draft`;
  const handle = await open(draft, "w", 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
  // The name is durable only when its folder is.
  const folder = await open(dirname(path), "r");
  await folder.sync().finally(() => folder.close());
}

/** The text at `path`; undefined where there is none. */
export const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
