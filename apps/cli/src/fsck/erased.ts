import type { WholeMatter } from "@zhunsheng/store";
import type { IsErased } from "./check-record.ts";

/**
 * Which fields of which acts of a matter an act of the same matter has lawfully erased. No act erases yet: a field that
 * is not there is a finding.
 */
export const erasedFields = (_whole: WholeMatter): ReadonlyMap<number, ReadonlySet<string>> => new Map();

export const isErasedIn =
  (erased: ReadonlyMap<number, ReadonlySet<string>>): IsErased =>
  (seq, name) =>
    erased.get(seq)?.has(name) ?? false;
