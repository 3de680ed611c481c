import type { AnyProcedure } from "@zhunsheng/engine";

export const licences: readonly AnyProcedure[] = [];
