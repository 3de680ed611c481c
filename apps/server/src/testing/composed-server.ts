import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { serve } from "@hono/node-server";
import { createDatabaseOn, dropDatabaseOn } from "@zhunsheng/store";
import { buildApp } from "../app.ts";
import { type Composed, compose } from "../compose.ts";
import { parseConfig } from "../config.ts";
import { prepareDemo } from "../demo/prepare.ts";

/** A server inside the test's own process, for what must be seen from inside: a log that stands still, say. */
export interface ComposedServer {
  readonly address: string;
  readonly composed: Composed;
  /** What a command needs to find the same database and data folder. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The small demo county on a free port, with a data folder and a database of its own. */
export async function startComposed(): Promise<ComposedServer> {
  const folder = mkdtempSync(join(tmpdir(), "zs-composed-"));
  chmodSync(folder, 0o755);
  const outside = process.env.DATABASE_URL;
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "_");
  const url = outside ? await createDatabaseOn(outside, name) : "";
  const environment = { ZHUNSHENG_DATA: folder, ZHUNSHENG_DEMO: "small", DATABASE_URL: url };
  const config = parseConfig(environment);
  const composed = await compose(config);
  await prepareDemo(composed, config);
  composed.parts.state.ready = true;
  const { fetch } = buildApp(composed.parts);
  const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const listening = server.address();
  const port = typeof listening === "object" ? listening?.port : undefined;
  return {
    address: `http://127.0.0.1:${port}`,
    composed,
    environment,
    async stop() {
      server.close();
      await composed.close();
      if (outside) await dropDatabaseOn(outside, name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
