import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import {
  type Cosigned,
  type Database,
  FileWitnessState,
  openDatabase,
  openWitnessKey,
  type Refusal,
  RememberedWitnessState,
  TableWitnessState,
  Witness,
  type WitnessState,
} from "@zhunsheng/store";
import { lockFolder } from "./folder-lock.ts";
import { readWitnessedLogs } from "./witness-files.ts";
import { witnessRoutes } from "./witness-routes.ts";
import { type ExplainedRefusal, explainRefusals } from "./witness-words.ts";
import { tellWitness } from "./witnessing.ts";

/** A witness by itself, on the machine of whoever witnesses: no county, no record. */
export interface WitnessRequest {
  /** Its own folder: `witness-logs`, `keys/`, and `state/` where no database is given. */
  readonly folder: string;
  /** TCP port, 0 for any free one. */
  readonly port: number;
  readonly host: string;
  /** Name of the key; needed at the first start. */
  readonly name: string | undefined;
  /** File of the logs to witness, where it is not `witness-logs` in the folder. */
  readonly logs: string | undefined;
  /** A PostgreSQL server to keep the state in, instead of files. */
  readonly databaseUrl: string | undefined;
}

const refusalsMax = 1_000;
/** It stands where anybody can reach it, and nothing honest takes long. */
const serverOptions = { requestTimeout: 15_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 };
const connectionsMax = 1_024;

/**
 * Runs a witness and nothing else, until the process is told to end.
 * @throws Error with a Chinese sentence when it cannot start; nothing is left running then.
 */
export async function serveWitness(request: WitnessRequest): Promise<void> {
  const logs = await readWitnessedLogs(request.folder, request.logs);
  if (!logs)
    throw new Error(`请先把要见证的日志写进 ${join(request.folder, "witness-logs")}，每行：log 公钥`);
  const lock = await lockFolder(request.folder);
  const opened = await openState(request.folder, request.databaseUrl).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const close = async (): Promise<void> => {
    await opened.close();
    await lock.release();
  };
  try {
    const keys = join(request.folder, "keys");
    // Whatever of the state cannot be read must come out now, not with the first submission.
    await opened.state.list();
    const inDatabase = request.databaseUrl !== undefined;
    const state = inDatabase ? await RememberedWitnessState.open(keys, opened.state) : opened.state;
    const key = await openWitnessKey(keys, request.name, undefined);
    const witness = new Witness(key, logs, state, Date.now);
    tellWitness(key, witness.origins);
    listen(request, witness, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function listen({ port, host }: WitnessRequest, witness: Witness, close: () => Promise<void>): void {
  const app = witnessRoutes(witness);
  app.get("/", (context) => context.redirect("/witness/"));
  const server = serve({ fetch: app.fetch, port, hostname: host, serverOptions }, (at) => {
    console.log(`见证已启动\n  http://${host}:${at.port}/witness/`);
  });
  if ("maxConnections" in server) server.maxConnections = connectionsMax;
  let stopping = false;
  const stop = async (why: string, code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    console.log(why);
    server.close();
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    await close().catch((error: unknown) => console.error(error));
    process.exit(code);
  };
  server.on("error", (error: NodeJS.ErrnoException) => {
    const busy = error.code === "EADDRINUSE" ? `端口 ${port} 已被占用，请用 --port 另选一个` : error.message;
    void stop(busy, 1);
  });
  process.on("SIGINT", () => void stop("收到 SIGINT，正在停止……", 0));
  process.on("SIGTERM", () => void stop("收到 SIGTERM，正在停止……", 0));
}

interface OpenedState {
  readonly state: WitnessState;
  close(): Promise<void>;
}

async function openState(folder: string, databaseUrl: string | undefined): Promise<OpenedState> {
  if (databaseUrl === undefined) {
    const state = join(folder, "state");
    const cosigned = existsSync(join(folder, "keys", "witness.pem"));
    // A key without its memory would cosign anything of any length again: that is how a fork gets witnessed.
    if (cosigned && !existsSync(state)) {
      throw new Error(`见证密钥还在，但是见证状态 ${state} 不见了；请找回，或者换一个目录以新的密钥重新开始`);
    }
    await mkdir(state, { recursive: true });
    return { state: new FileWitnessState(state), close: async () => undefined };
  }
  const database: Database = await openDatabase({ url: databaseUrl });
  return { state: new TableWitnessState(database.app), close: () => database.close() };
}

/** What a witness has refused, the newest first, in words: of one by itself, or of a county server's folder. */
export async function readRefusals(
  folder: string,
  databaseUrl: string | undefined,
): Promise<readonly ExplainedRefusal[]> {
  const embedded = databaseUrl === undefined && existsSync(join(folder, "pg"));
  if (!embedded && databaseUrl === undefined && !existsSync(join(folder, "state"))) {
    throw new Error(`${folder} 里没有见证的记录`);
  }
  const [refusals, cosigned] = embedded
    ? await readEmbedded(join(folder, "pg"))
    : await readState(await openState(folder, databaseUrl));
  return explainRefusals(refusals, cosigned);
}

type Kept = readonly [readonly Refusal[], readonly Cosigned[]];

async function readState({ state, close }: OpenedState): Promise<Kept> {
  try {
    return [await state.refusals(refusalsMax), await state.list()];
  } finally {
    await close();
  }
}

/** The server may be at work: its database is left as it is found. */
async function readEmbedded(folder: string): Promise<Kept> {
  const database = await openDatabase({ folder });
  return readState({ state: new TableWitnessState(database.app), close: () => database.leave() });
}
