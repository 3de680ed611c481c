import { z } from "@hono/zod-openapi";
import { line } from "./schemas.ts";

const instant = z.string().openapi({ example: "2025-06-01T09:30:00+08:00" });

const besideAct = {
  signatures: z.array(z.string().max(400)).max(20).optional().openapi({
    description: "Tokens of POST /signatures: colleagues named in `by` who signed on this device",
  }),
  lateReason: line(500)
    .optional()
    .openapi({ description: "补录: required beyond the agency's lag between happening and recording" }),
};

/** Who did it, when it happened, what was entered. */
export const actRequestSchema = z
  .strictObject({
    requestId: z.string().openapi({
      description: "1 to 100 letters, digits, . _ : - chosen by the client; repeating it repeats nothing",
      example: "3f1c9a52-0d0f-4a57-9a9e-2f3a3f0d7a11",
    }),
    occurredAt: instant,
    by: z.array(line(64)).min(1).max(20).openapi({ description: "Ids of the people who performed it" }),
    input: z.record(z.string(), z.unknown()).openapi({ description: "The act's own fields" }),
    ...besideAct,
  })
  .openapi("ActRequest");

export const matterRequestSchema = z
  .strictObject({
    procedure: line(64).openapi({ example: "penalty-ordinary" }),
    agency: line(64),
    requestId: z.string(),
    act: z.strictObject({
      kind: line(64).openapi({ example: "clue" }),
      occurredAt: instant,
      by: z.array(line(64)).min(1).max(20),
      input: z.record(z.string(), z.unknown()),
      ...besideAct,
    }),
    parent: line(64).optional().openapi({ description: "The matter it is opened from" }),
  })
  .openapi("MatterRequest");
