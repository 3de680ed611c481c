import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Context, Hono } from "hono";
import { etagOf, type PublicLog } from "./public-log.ts";

const text = "text/plain; charset=utf-8";
/** What a path names never changes, in a partial tile either: C2SP tlog-tiles calls both immutable. */
const immutable = "public, max-age=31536000, immutable";
/** Always the newest: a cache may keep it, and must ask before it uses it again. */
const fresh = "no-cache";
const preflightAgeSeconds = 86_400;

const compress = promisify(gzip);

/**
 * The log as C2SP tlog-tiles wants it served, as static resources for GET and HEAD, readable from pages of any origin.
 * Whatever is not part of it is 404, which no cache may keep: a tile that is not there yet will be.
 */
export function logRoutes(log: PublicLog): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    context.header("access-control-allow-origin", "*");
    context.header("cross-origin-resource-policy", "cross-origin");
    return next();
  });
  app.get("/checkpoint", (context) => sendText(context, log.checkpointNote()));
  app.get("/witnessed-checkpoint", (context) => sendText(context, log.witnessed()?.note));
  app.get("/policy", (context) => sendText(context, log.policyText));
  app.get("/key", (context) => sendText(context, `${log.verifierKey}\n`));
  app.get("/verifier-keys", async (context) => sendText(context, await log.keyList()));
  app.get("/tile/*", (context) => sendTile(context, log));
  app.options("*", (context) =>
    context.body(null, 204, {
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "if-none-match",
      "access-control-max-age": String(preflightAgeSeconds),
    }),
  );
  app.get("*", missing);
  app.all("*", (context) =>
    context.text("公开日志只供读取，请用 GET\n", 405, { allow: "GET, HEAD, OPTIONS" }),
  );
  return app;
}

const missing = (context: Context): Response =>
  context.text("没有这个文件\n", 404, { "cache-control": "no-store" });

function sendText(context: Context, note: string | undefined): Response {
  if (note === undefined) return missing(context);
  const bytes = new TextEncoder().encode(note);
  return send(context, bytes, etagOf(bytes), { "content-type": text, "cache-control": fresh });
}

async function sendTile(context: Context, log: PublicLog): Promise<Response> {
  const tile = log.tile(context.req.path.slice(context.req.path.indexOf("/tile/") + 1));
  if (!tile) return missing(context);
  const headers = { "content-type": "application/octet-stream", "cache-control": immutable };
  // Hashes do not compress: tiles go as they are, and bundles only because the specification asks for it.
  if (tile.kind === "tile") return send(context, tile.bytes, tile.etag, headers);
  const varied = { ...headers, vary: "accept-encoding" };
  if (!acceptsGzip(context.req.header("accept-encoding"))) {
    return send(context, tile.bytes, tile.etag, varied);
  }
  const etag = tile.etag.replace(/"$/, '-gzip"');
  return send(context, await compress(tile.bytes), etag, { ...varied, "content-encoding": "gzip" });
}

function send(
  context: Context,
  bytes: Uint8Array,
  etag: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const held = context.req.header("if-none-match")?.split(",") ?? [];
  // RFC 9110 §13.1.2: compared weakly, and * is whatever there is.
  if (held.some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")))) {
    return context.body(null, 304, { ...headers, etag });
  }
  return context.body(Uint8Array.from(bytes), 200, {
    ...headers,
    etag,
    "content-length": String(bytes.length),
  });
}

/** RFC 9110 §12.5.3: named, or meant by *, and not with a weight of zero. */
function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? "").split(",").map((item) => {
      const [coding = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return [coding, Number(weight)];
    }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}
