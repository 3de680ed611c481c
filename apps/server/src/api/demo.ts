import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { addDays, compareInstants, dayOf, type Instant, isDay, isInstant } from "@zhunsheng/law";
import type { Context } from "hono";
import type { Env, Parts } from "../context.ts";
import { demoPassword } from "../demo/accounts.ts";
import { agencyNames } from "../names.ts";
import { changeResponses, problem, problemResponses } from "./problem.ts";
import { accountSchema, lastDay } from "./schemas.ts";

/** Ten years at a time, and never past the last year a query may name. */
const daysMax = 3_660;

const accounts = createRoute({
  method: "get",
  path: "/demo/accounts",
  summary: "演示账号（仅演示模式）",
  security: [],
  responses: {
    200: {
      description: "演示账号",
      content: {
        "application/json": {
          schema: z.object({ items: z.array(accountSchema.extend({ password: z.string() })) }),
        },
      },
    },
    ...problemResponses(),
  },
});

const moveClock = createRoute({
  method: "post",
  path: "/demo/clock",
  summary: "把演示时钟向后拨（仅演示模式）",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.union([
            z.strictObject({
              to: z.string().max(64).openapi({ description: "A day (09:00 that day) or an instant" }),
            }),
            z.strictObject({ days: z.int().min(1).max(daysMax) }),
          ]),
        },
      },
    },
  },
  responses: {
    200: {
      description: "现在的时间",
      content: { "application/json": { schema: z.object({ now: z.string() }) } },
    },
    ...changeResponses(409),
  },
});

/** Mounted in demo mode only: outside it these addresses do not exist. */
export function demoRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(accounts, async (context) => {
    const names = await agencyNames(parts);
    const items = (await parts.accounts.list()).map((account) => ({
      ...account,
      roles: [...account.roles],
      agencyName: names.get(account.agency) ?? account.agency,
      password: demoPassword,
    }));
    return context.json({ items }, 200);
  });

  app.openapi(moveClock, async (context) => {
    const asked = context.req.valid("json");
    const now = parts.clock.now();
    const to = "days" in asked ? daysAfter(now, asked.days) : instantOf(asked.to);
    if (to === undefined) return wrong(context, "to", "应当是日期（2026-02-01）或者带时区的时间");
    const far = tooFar(now, to);
    if (far !== undefined) return wrong(context, "days" in asked ? "days" : "to", far);
    if (!(await parts.clock.moveTo(to))) return problem(context, "demo.backwards");
    return context.json({ now: parts.clock.now() }, 200);
  });
}

const wrong = (context: Context, path: string, message: string) =>
  problem(context, "request.invalid", { fields: [{ path, message }] });

const daysAfter = (now: Instant, days: number): Instant => `${addDays(dayOf(now), days)}${now.slice(10)}`;

function tooFar(now: Instant, to: Instant): string | undefined {
  if (to.slice(0, 10) > lastDay) return `演示时钟最晚拨到 ${lastDay}`;
  return compareInstants(to, daysAfter(now, daysMax)) > 0 ? `一次最多向后拨 ${daysMax} 日` : undefined;
}

const instantOf = (text: string): string | undefined => {
  if (isDay(text)) return `${text}T09:00:00+08:00`;
  return isInstant(text) ? text : undefined;
};
