import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { indicators } from "@zhunsheng/rulebook";
import { readFigure } from "@zhunsheng/store/read";
import type { Env, Parts } from "../context.ts";
import { scopeOf } from "../guard.ts";
import { problem, problemResponses } from "./problem.ts";
import { dayQuery, inOrder, notInOrder, text } from "./schemas.ts";

const figureValueSchema = z
  .object({
    indicator: z.string(),
    title: z.string(),
    unit: z.string(),
    definition: z.string(),
    from: z.string(),
    to: z.string(),
    agency: z.string().optional(),
    value: z.int(),
    total: z.int().openapi({ description: "How many acts the value is the sum of" }),
    page: z.int(),
    pageSize: z.int(),
    acts: z.array(
      z.object({
        agency: z.string(),
        matter: z.string(),
        seq: z.int(),
        kind: z.string(),
        title: z.string(),
        number: z.string().optional(),
        day: z.string(),
        amount: z.int(),
      }),
    ),
  })
  .openapi("FigureValue");

const figure = createRoute({
  method: "get",
  path: "/figures",
  summary: "一个指标在一段时间的数值，以及它所依据的每一个行为",
  request: {
    query: z
      .object({
        indicator: text(64),
        from: dayQuery,
        to: dayQuery,
        agency: text(64).optional(),
        page: z.coerce.number().int().min(1).max(100_000).default(1),
        pageSize: z.coerce.number().int().min(1).max(10_000).default(2_000),
      })
      .refine(inOrder, notInOrder),
  },
  responses: {
    200: { description: "数值与行为", content: { "application/json": { schema: figureValueSchema } } },
    ...problemResponses(400, 401, 403, 404),
  },
});

export function figureRoutes(app: OpenAPIHono<Env>, { query }: Parts): void {
  app.openapi(figure, async (context) => {
    const { agency, ...asked } = context.req.valid("query");
    const agencies = scopeOf(context.get("account"), agency);
    if (agencies === "none") return problem(context, "agency.foreign");
    const indicator = indicators.find(({ id }) => id === asked.indicator);
    if (!indicator) return problem(context, "indicator.missing");
    const { value, total, acts } = await readFigure(query, { ...asked, agencies });
    const { title, unit, definition } = indicator;
    return context.json(
      { ...asked, agency, title, unit, definition, value, total, acts: acts.map(figureAct) },
      200,
    );
  });
}

type FigureAct = Awaited<ReturnType<typeof readFigure>>["acts"][number];

const figureAct = ({ agency_id, matter_id, ...act }: FigureAct) => ({
  ...act,
  number: act.number ?? undefined,
  amount: Number(act.amount),
  agency: agency_id,
  matter: matter_id,
});
