import { chart, sheet } from "@zhunsheng/engine";
import type { Context } from "hono";
import { readAgencies } from "./agencies.ts";
import { readLists } from "./lists.ts";
import { frameOf } from "./look/frame.ts";
import { daysLate, readOverdue, readRecords } from "./on-time.ts";
import { AboutPage } from "./pages/about.tsx";
import { AgenciesPage } from "./pages/agencies.tsx";
import { OverduePage } from "./pages/overdue.tsx";
import { ProcedurePage, ProceduresPage } from "./pages/procedures.tsx";
import type { PortalParts } from "./parts.ts";
import { notFound, page } from "./respond.tsx";
import { allProcedures, citeFull, citeShort } from "./rules.ts";

/** The page must say how the law goes even while the database is away: then it has no lists. */
export async function proceduresPage(parts: PortalParts, context: Context): Promise<Response> {
  const frame = frameOf(parts, context);
  const lists = await readLists(parts, frame.today).catch(() => []);
  return page(context, ProceduresPage({ frame, lists }));
}

export function procedurePage(parts: PortalParts, context: Context): Response {
  const frame = frameOf(parts, context);
  const procedure = allProcedures(frame.today).find(({ id }) => id === context.req.param("id"));
  return procedure ? page(context, ProcedurePage({ frame, procedure })) : notFound(parts, context);
}

/** The chart as a picture of its own, to be kept or printed large. */
export function procedureChart(parts: PortalParts, context: Context): Response {
  const { today } = frameOf(parts, context);
  const procedure = allProcedures(today).find(({ id }) => id === context.req.param("id"));
  if (!procedure) return notFound(parts, context);
  return context.body(chart(procedure, { cite: citeShort }), 200, { "Content-Type": "image/svg+xml" });
}

/** 流程—法条对照表 as a text to be kept. */
export function procedureSheet(parts: PortalParts, context: Context): Response {
  const { today } = frameOf(parts, context);
  const procedure = allProcedures(today).find(({ id }) => id === context.req.param("id"));
  if (!procedure) return notFound(parts, context);
  return context.body(sheet(procedure, citeFull), 200, { "Content-Type": "text/markdown; charset=UTF-8" });
}

export async function agenciesPage(parts: PortalParts, context: Context): Promise<Response> {
  const agencies = await readAgencies(parts.query);
  return page(context, AgenciesPage({ frame: frameOf(parts, context), agencies }));
}

export async function overduePage(parts: PortalParts, context: Context): Promise<Response> {
  const frame = frameOf(parts, context);
  const [agencies, records, overdue] = await Promise.all([
    readAgencies(parts.query),
    readRecords(parts.query, frame.today),
    readOverdue(parts.query, frame.today),
  ]);
  return page(context, OverduePage({ frame, agencies, records, overdue, daysLate: daysLate(frame.today) }));
}

export const aboutPage = (parts: PortalParts, context: Context): Response =>
  page(context, AboutPage({ frame: frameOf(parts, context), log: parts.log }));
