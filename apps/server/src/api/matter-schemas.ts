import { z } from "@hono/zod-openapi";

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

/** A matter that this one was opened from, or that was opened from it. */
export const linkSchema = z.object({
  relation: z.enum(["parent", "child"]),
  matter: z.string(),
  procedure: z.string(),
  procedureTitle: z.string(),
  title: z.string(),
  stageTitle: z.string(),
  ended: z.boolean(),
});
