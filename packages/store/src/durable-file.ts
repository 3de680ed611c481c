import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Either the old file or the whole new one is there, whatever happens in between; on disk when this resolves. */
export async function writeDurably(path: string, content: string, mode: number): Promise<void> {
  await named(path, content, mode, (draft) => rename(draft, path));
}

/**
 * As {@link writeDurably}, but never over a file that is there.
 * @throws Error with code EEXIST when there is one.
 */
export async function createDurably(path: string, content: string | Buffer, mode: number): Promise<void> {
  await named(path, content, mode, (draft) => link(draft, path));
}

/** Drafts have names of their own: two processes must not write into one. */
async function named(
  path: string,
  content: string | Buffer,
  mode: number,
  name: (draft: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    const handle = await open(draft, "wx", mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await name(draft);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
}

/** The name of a file is durable only when its folder is. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}
