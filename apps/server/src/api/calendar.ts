import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { addDays, dayKind, daysBetween } from "@zhunsheng/law";
import type { Env, Parts } from "../context.ts";
import { problemResponses } from "./problem.ts";
import { dayQuery } from "./schemas.ts";

const calendarDays = createRoute({
  method: "get",
  path: "/calendar",
  summary: "工作日历：每日是否工作日；无放假通知的年份标为待核",
  security: [],
  request: { query: z.object({ from: dayQuery, to: dayQuery }) },
  responses: { 200: { description: "每日" }, ...problemResponses(400) },
});

/** A year and a month: more than any page shows. */
const calendarDaysMax = 400;

export function calendarRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(calendarDays, (context) => {
    const { from, to } = context.req.valid("query");
    const count = Math.min(Math.max(daysBetween(from, to), 0) + 1, calendarDaysMax);
    const days = Array.from({ length: count }, (_, place) => addDays(from, place));
    const { calendar } = parts.casework;
    return context.json({ days: days.map((day) => ({ day, ...dayKind(day, calendar) })) }, 200);
  });
}
