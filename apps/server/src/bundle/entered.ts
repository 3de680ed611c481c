import { parseAct, parseBytes } from "@zhunsheng/casework";
import { type AnyAct, type AnyFile, type AnyProcedure, fold } from "@zhunsheng/engine";
import { dayOf, type Instant } from "@zhunsheng/law";
import type { MatterRow, RecordedAct } from "@zhunsheng/store/read";
import type { BundleSource } from "./source.ts";

/** @throws Error where none is in force: the rulebook keeps every version, so that is a bug. */
export function versionOn(
  { procedures }: Pick<BundleSource, "procedures">,
  id: string,
  at: Instant,
): AnyProcedure {
  const procedure = procedures.on(id, dayOf(at));
  if (!procedure) throw new Error(`no procedure ${id} on ${dayOf(at)}`);
  return procedure;
}

/** An act as it was entered, before any later act touched it. */
export const enteredAct = ({ header, fields }: RecordedAct): AnyAct =>
  parseAct(
    header,
    fields.map(({ name, value }) => ({ name, value: parseBytes(value) })),
  );

/** A file as it stood after its first `count` acts. */
export const fileAfter = (
  procedure: AnyProcedure,
  { agency_id, matter_id }: Pick<MatterRow, "agency_id" | "matter_id">,
  acts: readonly AnyAct[],
  count: number,
): AnyFile => fold(procedure, agency_id, matter_id, acts.slice(0, count));
