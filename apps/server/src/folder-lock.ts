import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { startOf } from "@zhunsheng/store";

/** A data folder serves one server at a time: its key signs one history. */
export interface FolderLock {
  release(): Promise<void>;
}

const lockName = "server.pid";

/** @throws Error with a Chinese sentence when a living server holds the folder. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const path = join(folder, lockName);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const handle = await open(path, "wx", 0o600);
      await handle.writeFile(`${process.pid} ${await startOf(process.pid)}`);
      await handle.close();
      return { release: () => rm(path, { force: true }) };
    } catch (error) {
      const holder = await holderOf(folder);
      if (attempt > 3) throw error;
      if (holder !== undefined)
        throw new Error(`另一个准绳服务器（进程 ${holder}）正在使用数据目录 ${folder}`);
      // Left by one that was ended without warning.
      await rm(path, { force: true });
    }
  }
}

/** The living process that holds the folder; undefined when none does. */
export async function holderOf(folder: string): Promise<number | undefined> {
  const [holder, start] = (await readFile(join(folder, lockName), "utf8").catch(() => "")).split(" ");
  const alive = start !== undefined && (await startOf(Number(holder))) === start;
  return alive ? Number(holder) : undefined;
}
