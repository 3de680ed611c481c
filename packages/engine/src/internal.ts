export type { Citation } from "@zhunsheng/law";
export type { AnyAct, AnyFile, AnyProcedure } from "./types.ts";

/** One or many, as a list. */
export const asList = <T extends object>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T];
