import type { AnyProcedure } from "@zhunsheng/engine";

export const compulsions: readonly AnyProcedure[] = [];
