import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  type AnyProcedure,
  chart,
  describeFields,
  type FieldDescription,
  getRule,
  groupOf,
  groupTitles,
  roleTitles,
  sheet,
  versionOf,
} from "@zhunsheng/engine";
import { dayOf, formatLimit } from "@zhunsheng/law";
import type { Env, Parts } from "../context.ts";
import { citeText, toBasis } from "./basis.ts";
import { problem, problemResponses } from "./problem.ts";
import { procedureSchema, proceduresSchema } from "./procedure-schemas.ts";
import { line } from "./schemas.ts";
import { svgHeaders, svgResponse } from "./svg.ts";

const id = z.object({ id: line(64) });

const list = createRoute({
  method: "get",
  path: "/procedures",
  summary: "现行程序",
  security: [],
  responses: {
    200: { description: "现行程序", content: { "application/json": { schema: proceduresSchema } } },
    ...problemResponses(),
  },
});

const show = createRoute({
  method: "get",
  path: "/procedures/{id}",
  summary: "一个程序：各行为的字段、示例、关口、期限、依据",
  security: [],
  request: { params: id },
  responses: {
    200: { description: "程序", content: { "application/json": { schema: procedureSchema } } },
    ...problemResponses(400, 404),
  },
});

const showChart = createRoute({
  method: "get",
  path: "/procedures/{id}/chart",
  summary: "执法流程图（SVG）",
  security: [],
  request: { params: id },
  responses: { 200: svgResponse, ...problemResponses(400, 404) },
});

const showSheet = createRoute({
  method: "get",
  path: "/procedures/{id}/sheet",
  summary: "流程—法条对照表（Markdown）",
  security: [],
  request: { params: id },
  responses: {
    200: { description: "Markdown", content: { "text/markdown": { schema: z.string() } } },
    ...problemResponses(400, 404),
  },
});

export function procedureRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  const find = (procedure: string): AnyProcedure | undefined =>
    parts.procedures.on(procedure, dayOf(parts.clock.now()));

  app.openapi(list, (context) => {
    const items = parts.procedures.ids.flatMap((one) => {
      const procedure = find(one);
      return procedure ? [summary(procedure)] : [];
    });
    return context.json({ items }, 200);
  });

  app.openapi(show, (context) => {
    const procedure = find(context.req.valid("param").id);
    return procedure ? context.json(whole(procedure), 200) : problem(context, "procedure.missing");
  });

  app.openapi(showChart, (context) => {
    const procedure = find(context.req.valid("param").id);
    if (!procedure) return problem(context, "procedure.missing");
    const svg = chart(procedure, { cite: citeText });
    return context.body(svg, 200, svgHeaders);
  });

  app.openapi(showSheet, (context) => {
    const procedure = find(context.req.valid("param").id);
    if (!procedure) return problem(context, "procedure.missing");
    const markdown = sheet(procedure, citeText);
    return context.body(markdown, 200, { "content-type": "text/markdown; charset=utf-8" });
  });
}

const summary = (procedure: AnyProcedure) => ({
  id: procedure.id,
  title: procedure.title,
  group: groupOf(procedure),
  groupTitle: groupTitles[groupOf(procedure)],
  version: versionOf(procedure),
  effectiveFrom: procedure.effectiveFrom,
  ...(procedure.effectiveUntil === undefined ? {} : { effectiveUntil: procedure.effectiveUntil }),
  basis: procedure.basis.map(toBasis),
  opensFrom: [...(procedure.opensFrom ?? [])],
  alone: procedure.opensFrom === undefined || procedure.alone === true,
  starts: Object.keys(procedure.acts).flatMap((kind) => {
    const { title, starts, fields } = getRule(procedure, kind);
    if (!starts) return [];
    const entries = describeFields(fields).flatMap((field) => [
      ...entryOf(field, field.name),
      ...(field.columns ?? []).flatMap((column) => entryOf(column, `${field.name}.${column.name}`)),
    ]);
    return [{ kind, title, entries }];
  }),
});

/** A field, or a cell of a row, that names an entry of a register. */
const entryOf = ({ widget, register }: FieldDescription, field: string) =>
  widget === "entry" && register !== undefined ? [{ field, register }] : [];

const whole = (procedure: AnyProcedure) => ({
  ...summary(procedure),
  stages: procedure.stages.map(([stage, title]) => ({ id: stage, title })),
  endedBy: [...procedure.endedBy],
  acts: Object.keys(procedure.acts).map((kind) => actOf(procedure, kind)),
});

/** A column of a row is a field without columns of its own. */
const plainColumn = ({ columns: _none, ...field }: FieldDescription) => field;

function actOf(procedure: AnyProcedure, kind: string) {
  const rule = getRule(procedure, kind);
  const schema = z.toJSONSchema(rule.fields, { unrepresentable: "any", io: "input" });
  return {
    kind,
    title: rule.title,
    stage: rule.stage,
    nature: rule.nature,
    basis: toBasis(rule.basis),
    performers: [...rule.performers],
    performerTitles: rule.performers.map((role) => roleTitles[role]),
    starts: rule.starts ?? false,
    repeats: rule.repeats ?? false,
    conditional: rule.conditional ?? false,
    after: [...rule.after],
    follows: [...(rule.follows ?? [])],
    before: [...(rule.before ?? [])],
    fields: describeFields(rule.fields).map(({ columns, ...field }) => ({
      ...field,
      ...(columns ? { columns: columns.map(plainColumn) } : {}),
    })),
    schema,
    examples: [...rule.examples],
    documents: [...(rule.documents ?? [])],
    ...(rule.recording ? { recording: rule.recording.level } : {}),
    gates: (rule.gates ?? []).map(({ code, says, mark, basis }) => ({
      code,
      says,
      mark: mark ?? "V",
      basis: (Array.isArray(basis) ? basis : [basis]).map(toBasis),
    })),
    duties: (rule.opens ?? []).map((duty) => ({
      duty: duty.duty,
      title: duty.title,
      owedBy: duty.owedBy,
      owedByTitle: roleTitles[duty.owedBy],
      within: formatLimit(duty.within),
      dischargedBy: [...duty.dischargedBy],
      mark: duty.mark ?? "V",
      basis: toBasis(duty.basis),
    })),
    figures: (rule.figures ?? []).map(({ indicator, basis }) => ({ indicator, basis: toBasis(basis) })),
  };
}
