import { z } from "@hono/zod-openapi";
import { basisSchema } from "./basis.ts";
import { fieldSchema, role } from "./schemas.ts";

const mark = z.enum(["V", "V2", "M"]).openapi({ description: "V2 and M are shown as 待核 and never refuse" });
const json = z.record(z.string(), z.any());

const summarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    group: z.string(),
    groupTitle: z.string().openapi({ example: "行政处罚" }),
    version: z.string().openapi({ example: "penalty-ordinary@2021-07-15" }),
    effectiveFrom: z.string(),
    effectiveUntil: z.string().optional(),
    basis: z.array(basisSchema),
    opensFrom: z.array(z.string()).openapi({ description: "Procedures from whose matters it is opened" }),
    alone: z.boolean().openapi({ description: "It may also begin by itself" }),
    starts: z
      .array(
        z.object({
          kind: z.string(),
          title: z.string(),
          entries: z.array(z.object({ field: z.string(), register: z.string() })),
        }),
      )
      .openapi({
        description:
          "What it may begin with, and the register entries each may be begun from: a field or a cell (items.item)",
      }),
  })
  .openapi("ProcedureSummary");

export const proceduresSchema = z.object({ items: z.array(summarySchema) }).openapi("Procedures");

const procedureActSchema = z
  .object({
    kind: z.string(),
    title: z.string(),
    stage: z.string(),
    nature: z.enum(["decision", "fact"]),
    basis: basisSchema,
    performers: z.array(role),
    performerTitles: z.array(z.string()),
    starts: z.boolean(),
    repeats: z.boolean(),
    conditional: z.boolean(),
    after: z.array(z.string()),
    follows: z.array(z.string()).openapi({ description: "Acts it may not precede where they were done" }),
    before: z.array(z.string()),
    fields: z.array(fieldSchema),
    schema: json.openapi({ description: "JSON Schema of `input`" }),
    examples: z.array(json),
    documents: z.array(z.string()),
    recording: z.enum(["text", "key", "whole"]).optional(),
    gates: z.array(z.object({ code: z.string(), says: z.string(), mark, basis: z.array(basisSchema) })),
    duties: z.array(
      z.object({
        duty: z.string(),
        title: z.string(),
        owedBy: role,
        owedByTitle: z.string(),
        within: z.string(),
        dischargedBy: z.array(z.string()),
        mark,
        basis: basisSchema,
      }),
    ),
    figures: z.array(z.object({ indicator: z.string(), basis: basisSchema })),
  })
  .openapi("ProcedureAct");

export const procedureSchema = summarySchema
  .extend({
    stages: z.array(z.object({ id: z.string(), title: z.string() })),
    endedBy: z.array(z.string()),
    acts: z.array(procedureActSchema),
  })
  .openapi("Procedure");
