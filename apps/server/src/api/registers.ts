import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { entryLines } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { registers } from "@zhunsheng/rulebook";
import { listAgencies, listEntries } from "@zhunsheng/store/read";
import type { Env, Parts } from "../context.ts";
import { scopeOf } from "../guard.ts";
import { problem, problemResponses } from "./problem.ts";
import { dayQuery, line, pageOf, pageQuery, text } from "./schemas.ts";

const entryBody = z.record(z.string(), z.any()).openapi({ description: "What the register holds of it" });

const registerPageSchema = pageOf(
  z.object({
    key: z.string(),
    validFrom: z.string(),
    validUntil: z.string().optional(),
    body: entryBody,
    shown: z
      .array(z.object({ name: z.string(), title: z.string(), display: z.string() }))
      .openapi({ description: "The entry line by line, in official wording" }),
    matter: z.string().openapi({ description: "The matter that entered it" }),
    seq: z.int(),
  }),
)
  .extend({ register: z.string(), title: z.string(), on: z.string(), agency: z.string() })
  .openapi("RegisterPage");

const agenciesSchema = z.object({ items: z.array(z.looseObject({ id: z.string() })) }).openapi("Agencies");

const registersSchema = z
  .object({ items: z.array(z.object({ id: z.string(), title: z.string() })) })
  .openapi("Registers");

const allRegisters = createRoute({
  method: "get",
  path: "/registers",
  summary: "登记簿",
  responses: {
    200: { description: "登记簿", content: { "application/json": { schema: registersSchema } } },
    ...problemResponses(401),
  },
});

const registerList = createRoute({
  method: "get",
  path: "/registers/{register}",
  summary: "登记簿在某日的有效条目",
  request: {
    params: z.object({ register: line(64) }),
    query: pageQuery.extend({
      agency: text(64).optional(),
      on: dayQuery.optional(),
      q: text(100).optional(),
    }),
  },
  responses: {
    200: { description: "一页条目", content: { "application/json": { schema: registerPageSchema } } },
    ...problemResponses(400, 401, 403, 404),
  },
});

const agencyList = createRoute({
  method: "get",
  path: "/agencies",
  summary: "执法机关",
  responses: {
    200: { description: "执法机关", content: { "application/json": { schema: agenciesSchema } } },
    ...problemResponses(401),
  },
});

export function registerRoutes(app: OpenAPIHono<Env>, { query, clock }: Parts): void {
  app.openapi(allRegisters, (context) =>
    context.json({ items: registers.map(({ id, title }) => ({ id, title })) }, 200),
  );

  app.openapi(registerList, async (context) => {
    const { agency, on, q, ...paging } = context.req.valid("query");
    const { register } = context.req.valid("param");
    const known = registers.find(({ id }) => id === register);
    if (!known) return problem(context, "register.missing");
    const account = context.get("account");
    if (scopeOf(account, agency) === "none") return problem(context, "agency.foreign");
    const asked = {
      ...paging,
      register,
      agency: agency ?? account.agency,
      on: on ?? dayOf(clock.now()),
      search: q,
    };
    const page = await listEntries(query, asked);
    const items = page.items.map(({ key, valid_from, valid_until, body, matter_id, seq }) => ({
      key,
      validFrom: valid_from,
      ...(valid_until === null ? {} : { validUntil: valid_until }),
      body,
      shown: entryLines(known.entry, body).map((one) => ({ ...one })),
      matter: matter_id,
      seq,
    }));
    return context.json(
      { ...page, register, title: known.title, on: asked.on, agency: asked.agency, items },
      200,
    );
  });

  app.openapi(agencyList, async (context) => {
    const rows = await listAgencies(query);
    return context.json({ items: rows.map(({ agency_id, body }) => ({ id: agency_id, ...body })) }, 200);
  });
}
