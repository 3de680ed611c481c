import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve } from "node:path";
import type { PortalParts } from "@zhunsheng/portal";
import { algorithmOf } from "@zhunsheng/store";
import { verifierPage } from "@zhunsheng/verify";
import type { Context, Hono } from "hono";
import type { Parts } from "./context.ts";
import type { PublicLog } from "./public-log.ts";

/** Where `npm start` puts the built office; the server is started from the project's folder. */
const officeFolder = resolve("build/office");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
};

const officePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The office is one page: every address below /office/ that is not a file is answered with it. */
export function officeRoutes(app: Hono): void {
  app.get("/office", (context) => context.redirect("/office/", 301));
  app.get("/office/*", async (context) => {
    const path = normalize(context.req.path.slice("/office/".length));
    const file = path.startsWith("..") || path === "." ? "index.html" : path;
    const found = extname(file) === "" ? undefined : await read(file);
    return found ? send(context, file, found) : sendPage(context);
  });
}

const read = (file: string): Promise<Buffer | undefined> =>
  readFile(join(officeFolder, file)).catch(() => undefined);

async function sendPage(context: Context): Promise<Response> {
  const page = await read("index.html");
  return page
    ? send(context, "index.html", page)
    : context.text("办案平台还没有构建，请运行 npm start\n", 503);
}

function send(context: Context, file: string, bytes: Buffer): Response {
  const named = file.startsWith("assets/");
  return context.body(Uint8Array.from(bytes), 200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "cache-control": named ? "public, max-age=31536000, immutable" : "no-cache",
    "content-security-policy": officePolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  });
}

/** The offline verifier's page as it is built; the server is started from the project's folder. */
const verifierTemplate = resolve("build/verify/verify.html");

/** The offline verifier with this log's own keys filled in, to be kept and opened without a network. */
export function verifierRoute(app: Hono, { log, county }: Parts): void {
  app.get("/verify/offline.html", async (context) => {
    const template = await readFile(verifierTemplate, "utf8").catch(() => undefined);
    if (template === undefined) return context.text("离线核验程序还没有构建，请运行 npm start\n", 503);
    const from = `${county.name}行政执法信息公示平台`;
    const page = verifierPage(template, { text: log.policyText, from });
    return context.body(page, 200, {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": 'attachment; filename="zhunsheng-verify.html"',
      "cache-control": "no-cache",
    });
  });
}

/** The log as the portal knows it. */
export const portalLog = (log: PublicLog): PortalParts["log"] => ({
  origin: log.origin,
  verifierKey: log.verifierKey,
  keys: log.keyRecords.map(({ verifierKey, since, until }) => ({
    verifierKey,
    algorithm: algorithmOf(log.origin, verifierKey),
    since,
    until,
  })),
  trust: log.trust,
  checkpoint: () => log.checkpoint(),
  checkpointNote: () => log.checkpointNote(),
  witnessing: () => log.witnessing?.client?.status,
  prove: (index) => log.prove(index),
});
