import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { addDays, dayKind, daysBetween } from "@zhunsheng/law";
import type { Env, Parts } from "../context.ts";
import { problemResponses } from "./problem.ts";
import { dayQuery, inOrder, notInOrder } from "./schemas.ts";

const calendarSchema = z
  .object({
    days: z.array(
      z.object({
        day: z.string(),
        working: z.boolean(),
        provisional: z.boolean().openapi({ description: "待核: a year without a holiday notice" }),
      }),
    ),
  })
  .openapi("Calendar");

const calendarDays = createRoute({
  method: "get",
  path: "/calendar",
  summary: "工作日历：每日是否工作日；无放假通知的年份标为待核",
  security: [],
  request: { query: z.object({ from: dayQuery, to: dayQuery }).refine(inOrder, notInOrder) },
  responses: {
    200: { description: "每日", content: { "application/json": { schema: calendarSchema } } },
    ...problemResponses(400),
  },
});

/** A year and a month: more than any page shows. */
const calendarDaysMax = 400;

export function calendarRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(calendarDays, (context) => {
    const { from, to } = context.req.valid("query");
    const count = Math.min(daysBetween(from, to) + 1, calendarDaysMax);
    const days = Array.from({ length: count }, (_, place) => addDays(from, place));
    const { calendar } = parts.casework;
    return context.json({ days: days.map((day) => ({ day, ...dayKind(day, calendar) })) }, 200);
  });
}
