import { listDisclosures } from "@zhunsheng/store/read";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { readAgencies } from "./agencies.ts";
import { decisionPage, decisionTwin, proofDownload } from "./decisions.ts";
import { largeType } from "./large-type.ts";
import { frameOf } from "./look/frame.ts";
import { daysLate, readOverdue, readRecords, total } from "./on-time.ts";
import { HomePage } from "./pages/home.tsx";
import type { PortalParts } from "./parts.ts";
import { failed, notFound, page } from "./respond.tsx";
import { secure } from "./security.ts";
import { style } from "./style.ts";

export type { PortalParts } from "./parts.ts";

const yearSeconds = 31_536_000;

/** The public site. Mounted last: whatever no other part of the server answers is a page that does not exist. */
export function portal(parts: PortalParts): Hono {
  const app = new Hono();
  app.use(secure);
  app.use(etag());
  app.onError((error, context) => {
    console.error(error);
    return failed(parts, context);
  });
  app.get("/", (context) => home(parts, context));
  app.get("/decisions/:file{[A-Za-z0-9._-]{1,80}\\.json}", (context) => decisionTwin(parts, context));
  app.get("/decisions/:matter{[A-Za-z0-9._-]{1,80}}", (context) => decisionPage(parts, context));
  app.get("/decisions/:matter{[A-Za-z0-9._-]{1,80}}/proof.json", (context) => proofDownload(parts, context));
  app.get("/large", largeType);
  app.get("/style.css", (context) => {
    context.header("Cache-Control", `public, max-age=${yearSeconds}, immutable`);
    return context.body(style, 200, { "Content-Type": "text/css; charset=UTF-8" });
  });
  app.all("*", (context) => notFound(parts, context));
  return app;
}

async function home(parts: PortalParts, context: Context): Promise<Response> {
  const frame = frameOf(parts, context);
  const [agencies, latest, records, overdue] = await Promise.all([
    readAgencies(parts.query),
    listDisclosures(parts.query, { page: 1, pageSize: 8 }),
    readRecords(parts.query, frame.today),
    readOverdue(parts.query, frame.today),
  ]);
  return page(
    context,
    HomePage({ frame, agencies, latest, record: total(records), overdue, daysLate: daysLate(frame.today) }),
  );
}
