import { wholeFile } from "@zhunsheng/casework";
import { calendar, procedureVersion } from "@zhunsheng/rulebook";
import { heldOf, type WholeMatter } from "@zhunsheng/store";
import type { IsErased } from "./check-record.ts";

/**
 * Which fields of which acts of a matter an effective erasure of the same matter names. A field that is not there
 * otherwise is a finding.
 */
export function erasedFields(whole: WholeMatter): ReadonlyMap<number, ReadonlySet<string>> {
  if (whole.acts.every(({ kind }) => kind !== "erase")) return new Map();
  try {
    const read = wholeFile({ version: procedureVersion, calendar }, heldOf(whole));
    const acts = read?.file.acts.filter(({ erased }) => erased?.length) ?? [];
    return new Map(acts.map(({ seq, erased = [] }) => [seq, new Set(erased.map(({ field }) => field))]));
  } catch {
    // Headers or contents that cannot be read are told as what they are; nothing of theirs counts as erased.
    return new Map();
  }
}

export const isErasedIn =
  (erased: ReadonlyMap<number, ReadonlySet<string>>): IsErased =>
  (seq, name) =>
    erased.get(seq)?.has(name) ?? false;
