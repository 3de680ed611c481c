import { z } from "zod";

/** May be left out. The form shows it as optional. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.optional(schema).meta({ ...schema.meta(), optional: true });
