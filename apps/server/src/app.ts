import { OpenAPIHono } from "@hono/zod-openapi";
import { portal } from "@zhunsheng/portal";
import { nodeHashes } from "@zhunsheng/store";
import { countActs } from "@zhunsheng/store/read";
import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { actRoutes } from "./api/acts.ts";
import { bundleRoutes } from "./api/bundle.ts";
import { calendarRoutes } from "./api/calendar.ts";
import { demoRoutes } from "./api/demo.ts";
import { dutyRoutes } from "./api/duties.ts";
import { erasureRoutes } from "./api/erasures.ts";
import { figureRoutes } from "./api/figures.ts";
import { matterRoutes } from "./api/matters.ts";
import { problem } from "./api/problem.ts";
import { procedureRoutes } from "./api/procedures.ts";
import { receiptRoutes } from "./api/receipts.ts";
import { registerRoutes } from "./api/registers.ts";
import { sessionCookie, sessionRoutes } from "./api/session.ts";
import { signatureRoutes } from "./api/signatures.ts";
import { startRoutes } from "./api/starts.ts";
import { plainKeys } from "./body-keys.ts";
import type { Env, Parts } from "./context.ts";
import { guard } from "./guard.ts";
import { logRoutes } from "./log-routes.ts";
import { receiptCode } from "./receipts.ts";
import { sizeLimit } from "./size-limit.ts";
import { officeRoutes, portalLog, verifierRoute } from "./static.ts";
import { witnessRoutes } from "./witness-routes.ts";

const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** The whole server as one Hono application: API, public log, office, portal. */
export function buildApp(parts: Parts): Hono {
  const app = new Hono();
  // Before the answer is made: headers of a finished one can only be changed by copying it.
  app.use(async (context, next) => {
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "same-origin");
    return next();
  });
  app.get("/healthz", (context) => health(context, parts));
  const versioned = api(parts);
  app.route("/api/v1", versioned);
  app.get("/openapi.json", (context) => context.json(openApiDocument(versioned)));
  app.route("/log", logRoutes(parts.log));
  officeRoutes(app);
  if (parts.witness) app.route("/", witnessRoutes(parts.witness));
  verifierRoute(app, parts);
  const { log, portal: query, clock } = parts;
  app.route(
    "/",
    portal({
      query,
      now: clock.now,
      county: parts.county,
      log: portalLog(log),
      hashes: nodeHashes,
      receiptCode,
    }),
  );
  return app;
}

function api(parts: Parts): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result, context) => {
      if (result.success) return;
      const fields = result.error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
      }));
      return problem(context, "request.invalid", { fields });
    },
  });
  app.onError((error, context) => onError(error, context));
  app.notFound((context) => problem(context, "route.missing"));
  app.use(async (context, next) => {
    context.header("cache-control", "no-store");
    return next();
  });
  app.use(sizeLimit());
  app.use(async (context, next) => {
    if (!writes.has(context.req.method) || context.req.method === "DELETE") return next();
    // A form from another site cannot send this type without asking first.
    const json = context.req.header("content-type")?.toLowerCase().startsWith("application/json");
    return json ? next() : problem(context, "request.unsupported");
  });
  app.use(guard(parts));
  app.use(plainKeys());
  sessionRoutes(app, parts);
  signatureRoutes(app, parts);
  procedureRoutes(app, parts);
  matterRoutes(app, parts);
  startRoutes(app, parts);
  receiptRoutes(app, parts);
  actRoutes(app, parts);
  erasureRoutes(app, parts);
  bundleRoutes(app, parts);
  dutyRoutes(app, parts);
  figureRoutes(app, parts);
  registerRoutes(app, parts);
  calendarRoutes(app, parts);
  if (parts.config.demo !== "off") demoRoutes(app, parts);
  documentOf(app);
  return app;
}

function documentOf(app: OpenAPIHono<Env>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerComponent("securitySchemes", "cookie", {
    type: "apiKey",
    in: "cookie",
    name: sessionCookie,
  });
}

/** The document of the API; its addresses stand under `servers`. */
const openApiDocument = (app: OpenAPIHono<Env>) =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "准绳 Zhunsheng",
      version: "1",
      description:
        "行政执法办案接口。每个程序的行为、字段、示例与关口见 GET /procedures/{id}；" +
        "依法不能办理的答复 409，逐条写明关口与法条。",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ bearer: [] }, { cookie: [] }],
  });

function onError(error: Error, context: Context): Response {
  if (error instanceof HTTPException) {
    const known = { 400: "request.malformed", 413: "request.tooLarge" } as const;
    const code = error.status === 400 || error.status === 413 ? known[error.status] : "server.failed";
    return problem(context, code);
  }
  console.error(error);
  const lost = /ECONNREFUSED|ECONNRESET|ENOENT|57P0|terminat|timeout/i.test(
    `${Reflect.get(error, "code")} ${error.message}`,
  );
  return problem(context, lost ? "server.busy" : "server.failed");
}

/** How far others have witnessed our log; nothing where no policy asks for it. */
function witnessedHealth({ witnessing }: Parts["log"]) {
  const status = witnessing?.client?.status;
  if (!status) return {};
  const { witnessed, behindMs, witnesses } = status;
  const by = witnessed && { size: witnessed.head.size, by: witnessed.by };
  return {
    witnessed: by ?? null,
    behindSeconds: behindMs === undefined ? null : Math.round(behindMs / 1000),
    witnesses,
  };
}

async function health(context: Context, parts: Parts): Promise<Response> {
  const found = await countActs(parts.query).catch(() => undefined);
  const size = parts.log.checkpoint()?.size ?? 0;
  const body = {
    // Acts are still recorded while the log stands still, but nobody outside can check them: somebody must look.
    status: found === undefined ? "unreachable" : parts.logProblem() ? "logStopped" : "ok",
    ...(parts.log.sm2Problem && { sm2Problem: parts.log.sm2Problem }),
    ready: parts.state.ready,
    now: parts.clock.now(),
    acts: found ?? null,
    log: { origin: parts.log.origin, size, ...witnessedHealth(parts.log) },
  };
  return context.json(body, found === undefined || parts.logProblem() ? 503 : 200);
}
