import type { AnyProcedure } from "@zhunsheng/engine";

export const people: readonly AnyProcedure[] = [];
