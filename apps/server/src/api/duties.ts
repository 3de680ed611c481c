import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { dutyStateOn, getRule, type Role, roleTitles } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { type DutyRow, dutyRates, listDuties } from "@zhunsheng/store/read";
import type { Env, Parts } from "../context.ts";
import { scopeOf } from "../guard.ts";
import { nameIn } from "../people.ts";
import { toBasis } from "./basis.ts";
import { problem, problemResponses } from "./problem.ts";
import { dayQuery, dutySchema, inOrder, notInOrder, pageOf, pageQuery, text } from "./schemas.ts";

const roles = Object.keys(roleTitles);
const isRole = (name: string): name is Role => roles.includes(name);

const dutyList = createRoute({
  method: "get",
  path: "/duties",
  summary: "应办事项",
  request: {
    query: pageQuery.extend({
      agency: text(64).optional(),
      matter: text(64).optional(),
      state: z.enum(["open", "overdue", "discharged", "late", "waived"]).optional(),
      owedBy: text(200).optional().openapi({ description: "Roles, separated by commas" }),
      from: dayQuery.optional(),
      to: dayQuery.optional(),
    }),
  },
  responses: {
    200: { description: "一页应办事项", content: { "application/json": { schema: pageOf(dutySchema) } } },
    ...problemResponses(400, 401, 403),
  },
});

const count = z.int().min(0);
const ratesSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    items: z.array(
      z.object({
        duty: z.string(),
        title: z.string(),
        onTime: count,
        late: count,
        lateEntry: count.openapi({ description: "补录: ended by an act entered later than the lag allows" }),
        overdue: count,
        open: count,
      }),
    ),
  })
  .openapi("DutyRates");

const rates = createRoute({
  method: "get",
  path: "/duties/rates",
  summary: "期限履行情况：按时、逾期、补录分别计",
  request: {
    query: z
      .object({ agency: text(64).optional(), from: dayQuery, to: dayQuery })
      .refine(inOrder, notInOrder),
  },
  responses: {
    200: { description: "各项期限的履行情况", content: { "application/json": { schema: ratesSchema } } },
    ...problemResponses(400, 401, 403),
  },
});

export function dutyRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  const { query, clock } = parts;
  app.openapi(rates, async (context) => {
    const { agency, from, to } = context.req.valid("query");
    const agencies = scopeOf(context.get("account"), agency);
    if (agencies === "none") return problem(context, "agency.foreign");
    const items = await dutyRates(query, { agencies, from, to, today: dayOf(clock.now()) });
    return context.json({ from, to, items: [...items] }, 200);
  });

  app.openapi(dutyList, async (context) => {
    const { agency, owedBy, matter, ...asked } = context.req.valid("query");
    const agencies = scopeOf(context.get("account"), agency);
    if (agencies === "none") return problem(context, "agency.foreign");
    const today = dayOf(clock.now());
    const owed = owedBy?.split(",").filter(isRole);
    const page = await listDuties(query, { ...asked, agencies, matterId: matter, owedBy: owed, today });
    const names = await namesOf(parts, new Set(page.items.map(({ agency_id }) => agency_id)), today);
    const items = page.items.map((row) =>
      dutyRowView(parts, row, today, (id) => names.get(row.agency_id)?.(id) ?? id),
    );
    return context.json({ ...page, items }, 200);
  });
}

/** How each of these agencies calls its people. */
async function namesOf(parts: Parts, agencies: ReadonlySet<string>, today: string) {
  const names = [...agencies].map(
    async (agency) => [agency, nameIn(await parts.registersOf(agency), agency, today)] as const,
  );
  return new Map(await Promise.all(names));
}

function dutyRowView(parts: Parts, row: DutyRow, today: string, nameOf: (person: string) => string) {
  const procedure = parts.procedures.on(row.procedure_id, today);
  return {
    id: row.duty_id,
    agency: row.agency_id,
    matter: row.matter_id,
    matterTitle: row.matter_title,
    ...(row.number === null ? {} : { number: row.number }),
    duty: row.duty,
    title: row.title,
    owedBy: row.owed_by,
    owedByTitle: roleTitles[row.owed_by],
    openedBy: row.opened_by,
    from: row.from_day,
    due: row.due_day,
    provisional: row.provisional,
    mark: row.mark,
    state: row.ending ?? dutyStateOn(row.due_day, undefined, today),
    ...(row.persons.length > 0 ? { persons: row.persons.map((id) => ({ id, name: nameOf(id) })) } : {}),
    ...(row.overrun && row.ending === null && row.due_day < today ? { needsOverrun: true } : {}),
    ...(row.late_entry ? { lateEntry: true } : {}),
    ...(row.discharged_by === null ? {} : { dischargedBy: row.discharged_by }),
    ...(row.discharged_on === null ? {} : { dischargedOn: row.discharged_on }),
    by: row.discharging.map((kind) => ({ kind, title: procedure ? getRule(procedure, kind).title : kind })),
    basis: toBasis(row.basis),
  };
}
