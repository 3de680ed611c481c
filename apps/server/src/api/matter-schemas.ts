import { z } from "@hono/zod-openapi";
import { basisSchema } from "./basis.ts";

/** 已依法清除: of an act, what is gone and by which act of the matter. */
export const erasedSchema = z
  .array(z.object({ field: z.string(), title: z.string(), by: z.int() }))
  .openapi({ description: "Contents that were lawfully erased: the act cannot be decided again (不可复算)" });

/** 保管期限 of a matter, as the agency's register has it today. */
export const retentionSchema = z
  .object({
    permanent: z.boolean(),
    until: z.string().optional().openapi({ description: "YYYY-MM-DD: the last day it is kept" }),
    source: z.string(),
    mark: z.enum(["V", "V2", "M"]).openapi({ description: "V2 and M are shown as 待核 and refuse nothing" }),
  })
  .openapi({ description: "Absent where nothing is entered" });

/** A matter of the chain this one stands in, at its place in the outline. */
export const chainSchema = z
  .array(
    z.object({
      matter: z.string(),
      depth: z.int().openapi({ description: "0: the matter everything was opened from" }),
      procedure: z.string(),
      procedureTitle: z.string(),
      title: z.string(),
      number: z.string().optional(),
      stageTitle: z.string(),
      ended: z.boolean(),
      openedAt: z.string(),
      opened: z.int().openapi({ description: "How many matters were opened from it, shown here or not" }),
      openDuties: z.int(),
      nextDue: z.string().optional(),
    }),
  )
  .openapi({
    description:
      "The whole chain, this matter among it; of a matter that many were opened from, only the way here",
  });

/** A matter that may be opened from this one. */
export const offersSchema = z
  .array(
    z.object({
      procedure: z.string(),
      procedureTitle: z.string(),
      kind: z.string(),
      title: z.string(),
      basis: basisSchema,
    }),
  )
  .openapi({ description: "Starts of other procedures that nothing stands against" });
