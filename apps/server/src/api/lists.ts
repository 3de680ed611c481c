import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { dutyStateOn, getRule, type Role, roleTitles } from "@zhunsheng/engine";
import { addDays, dayKind, dayOf, daysBetween } from "@zhunsheng/law";
import { indicators, registers } from "@zhunsheng/rulebook";
import { type DutyRow, listAgencies, listDuties, listEntries, readFigure } from "@zhunsheng/store/read";
import type { Env, Parts } from "../context.ts";
import { scopeOf } from "../guard.ts";
import { toBasis } from "./basis.ts";
import { problem, problemResponses } from "./problem.ts";
import { dayQuery, dutySchema, pageOf, pageQuery, text } from "./schemas.ts";

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

const figure = createRoute({
  method: "get",
  path: "/figures",
  summary: "一个指标在一段时间的数值，以及它所依据的每一个行为",
  request: {
    query: z.object({
      indicator: text(64),
      from: dayQuery,
      to: dayQuery,
      agency: text(64).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(10_000).default(2_000),
    }),
  },
  responses: { 200: { description: "数值与行为" }, ...problemResponses(400, 401, 403, 404) },
});

const registerList = createRoute({
  method: "get",
  path: "/registers/{register}",
  summary: "登记簿在某日的有效条目",
  request: {
    params: z.object({ register: text(64) }),
    query: pageQuery.extend({
      agency: text(64).optional(),
      on: dayQuery.optional(),
      q: text(100).optional(),
    }),
  },
  responses: { 200: { description: "一页条目" }, ...problemResponses(400, 401, 403, 404) },
});

const agencyList = createRoute({
  method: "get",
  path: "/agencies",
  summary: "执法机关",
  responses: { 200: { description: "执法机关" }, ...problemResponses(401) },
});

const calendarDays = createRoute({
  method: "get",
  path: "/calendar",
  summary: "工作日历：每日是否工作日；无放假通知的年份标为待核",
  security: [],
  request: { query: z.object({ from: dayQuery, to: dayQuery }) },
  responses: { 200: { description: "每日" }, ...problemResponses(400) },
});

const calendarDaysMax = 400;

export function listRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  const { query, clock } = parts;

  app.openapi(dutyList, async (context) => {
    const { agency, owedBy, matter, ...asked } = context.req.valid("query");
    const agencies = scopeOf(context.get("account"), agency);
    if (agencies === "none") return problem(context, "agency.foreign");
    const today = dayOf(clock.now());
    const owed = owedBy?.split(",").filter(isRole);
    const page = await listDuties(query, { ...asked, agencies, matterId: matter, owedBy: owed, today });
    return context.json({ ...page, items: page.items.map((row) => dutyRowView(parts, row, today)) }, 200);
  });

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

  app.openapi(calendarDays, (context) => {
    const { from, to } = context.req.valid("query");
    const count = Math.min(Math.max(daysBetween(from, to), 0) + 1, calendarDaysMax);
    const days = Array.from({ length: count }, (_, place) => addDays(from, place));
    const { calendar } = parts.casework;
    return context.json({ days: days.map((day) => ({ day, ...dayKind(day, calendar) })) }, 200);
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

function dutyRowView(parts: Parts, row: DutyRow, today: string) {
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
    ...(row.discharged_by === null ? {} : { dischargedBy: row.discharged_by }),
    ...(row.discharged_on === null ? {} : { dischargedOn: row.discharged_on }),
    by: row.discharging.map((kind) => ({ kind, title: procedure ? getRule(procedure, kind).title : kind })),
    basis: toBasis(row.basis),
  };
}
