import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabaseOn, dropDatabaseOn } from "@zhunsheng/store";

/** A real server in a process of its own, on a free port and a data folder of its own. */
export interface RunningServer {
  readonly address: string;
  readonly folder: string;
  readonly processId: number;
  readonly port: number;
  /** Everything it has printed so far. */
  printed(): string;
  /** SIGINT, and waits until it has ended; a folder that was not given is removed. */
  stop(): Promise<void>;
  /** Removes folder and database of a server that has stopped. */
  discard(): Promise<void>;
  /** Ends server and database without warning, as a power cut would. */
  kill(): Promise<void>;
}

export interface ServerRequest {
  readonly demo?: "full" | "small" | "off";
  readonly now?: string;
  readonly folder?: string;
  readonly port?: number;
  /** Resolves once the demo county is ready, not merely once pages answer. */
  readonly untilReady?: boolean;
}

const bundle = "build/server/main.mjs";
/** The demo county takes a minute or two, and several on a loaded machine. */
const readyTimeoutMs = 480_000;

let portsGiven = 0;
/** Outside the range the system hands out by itself; tests run one server at a time. */
function freePort(): number {
  portsGiven += 1;
  return 21_000 + ((process.pid * 7 + portsGiven) % 9_000);
}

/** Starts the sources, or the build that the test command has just made. @throws Error with what it printed. */
export async function startServer(asked: ServerRequest = {}): Promise<RunningServer> {
  const folder = asked.folder ?? mkdtempSync(join(tmpdir(), "zs-server-"));
  chmodSync(folder, 0o755);
  const port = asked.port ?? freePort();
  const built = process.env.ZHUNSHENG_USE_BUILD === "1" && existsSync(bundle);
  const program = built ? [bundle] : ["--import", "tsx", "apps/server/src/main.ts"];
  const database = await databaseFor(folder);
  const child = spawn(process.execPath, ["--enable-source-maps", ...program], {
    env: { ...process.env, ...environment(asked, folder, port), DATABASE_URL: database?.url ?? "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const address = `http://127.0.0.1:${port}`;
  const discard = async (): Promise<void> => {
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  };
  await untilUp(child, address, () => printed, asked.untilReady ?? true);
  return {
    address,
    folder,
    port,
    processId: child.pid ?? 0,
    printed: () => printed,
    stop: async () => {
      await stop(child);
      if (asked.folder === undefined) await discard();
    },
    discard,
    kill: () => kill(child, folder),
  };
}

/** Where a PostgreSQL server is given, every data folder has a database of its own on it. */
async function databaseFor(folder: string) {
  const server = process.env.DATABASE_URL;
  if (!server) return undefined;
  const name = `zhunsheng_${basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "_")}`;
  const url = await createDatabaseOn(server, name);
  return { url, drop: () => dropDatabaseOn(server, name) };
}

const environment = (asked: ServerRequest, folder: string, port: number) => ({
  PORT: String(port),
  HOST: "127.0.0.1",
  ZHUNSHENG_DATA: folder,
  ZHUNSHENG_DEMO: asked.demo ?? "small",
  ZHUNSHENG_NOW: asked.now ?? "",
});

async function untilUp(
  child: ChildProcess,
  address: string,
  printed: () => string,
  ready: boolean,
): Promise<void> {
  const deadline = Date.now() + readyTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`服务器没有启动：\n${printed()}`);
    const health = await fetch(`${address}/healthz`).then(
      (answer) => answer.text(),
      () => "",
    );
    if (health.includes('"status":"ok"') && (!ready || health.includes('"ready":true'))) return;
    await sleep(100);
  }
  throw new Error(`服务器没有按时就绪：\n${printed()}`);
}

async function ended(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) await sleep(20);
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGINT");
  await ended(child);
}

/** A database server that is not ours to end lives on; ours dies with the server. */
async function kill(child: ChildProcess, folder: string): Promise<void> {
  const lock = join(folder, "pg", "postmaster.pid");
  const database = existsSync(lock) ? Number(readFileSync(lock, "utf8").split("\n")[0]) : undefined;
  child.kill("SIGKILL");
  if (database) process.kill(database, "SIGKILL");
  await ended(child);
  while (database && existsSync(`/proc/${database}`)) await sleep(20);
}
