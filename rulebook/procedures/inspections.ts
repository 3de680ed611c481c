import type { AnyProcedure } from "@zhunsheng/engine";

export const inspections: readonly AnyProcedure[] = [];
