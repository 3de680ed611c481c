import { serve } from "@hono/node-server";
import { buildApp } from "./app.ts";
import { type Composed, compose } from "./compose.ts";
import { type Config, parseConfig } from "./config.ts";
import { prepareDemo } from "./demo/prepare.ts";

/** Ends in good order, once: no new requests, the log drained, the database closed. */
function stopper(
  composed: Composed,
  server: ReturnType<typeof serve>,
): (why: string, code: number) => Promise<void> {
  let stopping = false;
  return async (why, code) => {
    if (stopping) return;
    stopping = true;
    console.log(why);
    server.close();
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    await composed.close().catch((error: unknown) => console.error(error));
    process.exit(code);
  };
}

async function run(config: Config): Promise<void> {
  const composed = await compose(config);
  const app = buildApp(composed.parts);
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) => {
    const address = `http://${config.host}:${port}`;
    console.log(
      `准绳已启动\n  公开门户  ${address}/\n  办案平台  ${address}/office/\n  接口文档  ${address}/openapi.json`,
    );
  });
  const stop = stopper(composed, server);
  server.on("error", (error: NodeJS.ErrnoException) => {
    const busy =
      error.code === "EADDRINUSE" ? `端口 ${config.port} 已被占用，请用 PORT 另选一个` : error.message;
    void stop(busy, 1);
  });
  process.on("SIGINT", () => void stop("收到 SIGINT，正在停止……", 0));
  process.on("SIGTERM", () => void stop("收到 SIGTERM，正在停止……", 0));
  if (config.demo !== "off") {
    try {
      await prepareDemo(composed, config);
    } catch (error) {
      // Stopped meanwhile: what is missing is made at the next start.
      return stop(error instanceof Error ? error.message : String(error), 1);
    }
  }
  composed.parts.state.ready = true;
}

try {
  await run(parseConfig(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
