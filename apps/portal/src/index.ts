import { listDisclosures } from "@zhunsheng/store/read";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { readAgencies } from "./agencies.ts";
import { decisionPage, decisionTwin, proofDownload, tlogProof } from "./decisions.ts";
import { largeType } from "./large-type.ts";
import { entryPage, listPage } from "./lists.ts";
import { frameOf } from "./look/frame.ts";
import {
  aboutPage,
  agenciesPage,
  overduePage,
  procedureChart,
  procedurePage,
  procedureSheet,
  proceduresPage,
} from "./look-up.ts";
import { daysLate, readOverdue, readRecords, total } from "./on-time.ts";
import { HomePage } from "./pages/home.tsx";
import type { PortalParts } from "./parts.ts";
import { failed, notFound, page, tooLarge } from "./respond.tsx";
import { searchPage } from "./search.ts";
import { secure } from "./security.ts";
import { style } from "./style.ts";
import { proofSizeBytesMax, verifyFile, verifyPage } from "./verify.ts";

export type { PortalParts } from "./parts.ts";

const yearSeconds = 31_536_000;
const newsMax = 6;

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
  app.get("/search", (context) => searchPage(parts, context, "/search"));
  app.get("/decisions", (context) => searchPage(parts, context, "/decisions"));
  app.get("/decisions/:file{[A-Za-z0-9._-]{1,80}\\.json}", (context) => decisionTwin(parts, context));
  app.get("/decisions/:matter{[A-Za-z0-9._-]{1,80}}", (context) => decisionPage(parts, context));
  app.get("/decisions/:matter{[A-Za-z0-9._-]{1,80}}/proof.json", (context) => proofDownload(parts, context));
  app.get("/decisions/:matter{[A-Za-z0-9._-]{1,80}}/tlog-proof", (context) => tlogProof(parts, context));
  app.get("/verify", (context) => verifyPage(parts, context));
  app.post(
    "/verify",
    bodyLimit({ maxSize: proofSizeBytesMax, onError: (context) => tooLarge(parts, context) }),
    (context) => verifyFile(parts, context),
  );
  app.get("/procedures", (context) => proceduresPage(parts, context));
  app.get("/procedures/:id", (context) => procedurePage(parts, context));
  app.get("/procedures/:id/chart.svg", (context) => procedureChart(parts, context));
  app.get("/procedures/:id/sheet.md", (context) => procedureSheet(parts, context));
  app.get("/lists/:register{[a-z-]{1,40}}", (context) => listPage(parts, context));
  app.get("/lists/:register{[a-z-]{1,40}}/:agency/:key", (context) => entryPage(parts, context));
  app.get("/agencies", (context) => agenciesPage(parts, context));
  app.get("/overdue", (context) => overduePage(parts, context));
  app.get("/about", (context) => aboutPage(parts, context));
  app.get("/large", largeType);
  app.get("/style.css", styleSheet);
  app.all("*", (context) => notFound(parts, context));
  return app;
}

function styleSheet(context: Context): Response {
  context.header("Cache-Control", `public, max-age=${yearSeconds}, immutable`);
  return context.body(style, 200, { "Content-Type": "text/css; charset=UTF-8" });
}

async function home(parts: PortalParts, context: Context): Promise<Response> {
  const frame = frameOf(parts, context);
  const [agencies, latest, records, overdue] = await Promise.all([
    readAgencies(parts.query),
    listDisclosures(parts.query, { page: 1, pageSize: newsMax }),
    readRecords(parts.query, frame.today),
    readOverdue(parts.query, frame.today),
  ]);
  return page(
    context,
    HomePage({ frame, agencies, latest, record: total(records), overdue, daysLate: daysLate(frame.today) }),
  );
}
