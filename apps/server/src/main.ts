import { serve } from "@hono/node-server";
import { buildApp } from "./app.ts";
import { compose } from "./compose.ts";
import { parseConfig } from "./config.ts";
import { prepareDemo } from "./demo/prepare.ts";

const config = parseConfig(process.env);
const composed = await compose(config);
const app = buildApp(composed.parts);

const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) => {
  const address = `http://${config.host}:${port}`;
  console.log(
    `准绳已启动\n  公开门户  ${address}/\n  办案平台  ${address}/office/\n  接口文档  ${address}/openapi.json`,
  );
});

let stopping = false;
const stop = async (signal: string): Promise<void> => {
  if (stopping) return;
  stopping = true;
  console.log(`收到 ${signal}，正在停止……`);
  server.close();
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  await composed.close();
  process.exit(0);
};
process.on("SIGINT", () => void stop("SIGINT"));
process.on("SIGTERM", () => void stop("SIGTERM"));

if (config.demo !== "off") await prepareDemo(composed, config);
composed.parts.state.ready = true;
