import { randomUUID } from "node:crypto";
import { link, open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { startOf } from "./process-start.ts";

const waitMs = 10_000;
const pollMs = 20;

/**
 * Does work while the lock file at `path` is ours: for what must be read, compared and written as one step by whichever
 * process comes first. A lock that a dead process of this machine left is taken over.
 * @throws Error with a Chinese sentence when somebody else holds it for ten seconds.
 */
export async function exclusively<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path, performance.now() + waitMs);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string, untilMs: number): Promise<void> {
  for (;;) {
    if (await create(path)) return;
    const holder = await readFile(path, "utf8").catch(() => "");
    if (await isDead(holder)) await removeOf(path, holder);
    else if (performance.now() > untilMs) {
      throw new Error(
        `另一个进程（${holder.trim() || "不明"}）正在签署公开日志，等了 ${waitMs / 1000} 秒；` +
          `确认没有别的服务器在用这个目录以后，可以删除 ${path}`,
      );
    } else await sleep(pollMs);
  }
}

/** Whole or not at all: whoever sees the file can read whose it is. */
async function create(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(`${hostname()} ${process.pid} ${await startOf(process.pid)}\n`);
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

/** Only of a process of this machine can it be known. */
async function isDead(holder: string): Promise<boolean> {
  const [host, processId, start] = holder.trim().split(" ");
  return host === hostname() && start !== undefined && (await startOf(Number(processId))) !== start;
}

/** Removes the lock that was read, and not one that somebody else has made of it meanwhile. */
async function removeOf(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, "utf8").catch(() => holder);
  if (taken !== holder) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
