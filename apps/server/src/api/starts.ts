import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { dayOf } from "@zhunsheng/law";
import { mayReadConfidential } from "../confidential.ts";
import type { Env, Parts } from "../context.ts";
import { carriedInto, startsFrom } from "../links.ts";
import { openMatter, readable } from "./matters.ts";
import { problem, problemResponses } from "./problem.ts";
import { line, nextInFullSchema } from "./schemas.ts";

const startSchema = z
  .object({
    next: nextInFullSchema,
    carried: z
      .record(z.string(), z.any())
      .openapi({ description: "What the other matter already says, to be filled in and checked" }),
  })
  .openapi("Start");

const show = createRoute({
  method: "get",
  path: "/matters/{id}/starts/{procedure}/{kind}",
  summary: "由这个事项引出新事项：开始的行为现在能不能办，原事项带入什么",
  request: { params: z.object({ id: line(64), procedure: line(64), kind: line(64) }) },
  responses: {
    200: { description: "开始的行为", content: { "application/json": { schema: startSchema } } },
    ...problemResponses(400, 401, 404),
  },
});

export function startRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(show, async (context) => {
    const { id, procedure: opened, kind } = context.req.valid("param");
    const row = await readable(context, parts, id);
    if (!row) return problem(context, "matter.missing");
    const now = parts.clock.now();
    const procedure = parts.procedures.on(opened, dayOf(now));
    if (!procedure?.opensFrom?.includes(row.procedure_id)) return problem(context, "procedure.missing");
    const { procedure: theirs, file } = await openMatter(parts, row);
    const parent = { procedure: row.procedure_id, file };
    const registers = await parts.registersOf(row.agency_id);
    const { calendar } = parts.casework;
    const next = startsFrom(procedure, parent, { now, registers, calendar }).find((one) => one.kind === kind);
    if (!next) return problem(context, "procedure.missing");
    const sees = mayReadConfidential(context.get("account"), file);
    return context.json({ next, carried: { ...carriedInto(procedure, kind, parent, theirs, sees) } }, 200);
  });
}
