import { duties } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { endingOf, type Tables } from "@zhunsheng/store";
import { findMatter, readActs } from "@zhunsheng/store/read";
import type { Kysely } from "kysely";
import type { Parts } from "./context.ts";
import { fileOf } from "./views.ts";

/**
 * Due days that were computed without a year's holiday notice are computed again at start: the notice may have arrived
 * with this version. Duties are derived from acts, so nothing is lost by doing it twice.
 */
export async function refreshProvisional(query: Kysely<Tables>, parts: Parts): Promise<void> {
  const waiting = await query
    .selectFrom("duty")
    .select(["agency_id", "matter_id"])
    .distinct()
    .where("provisional", "=", true)
    .execute();
  for (const { agency_id, matter_id } of waiting) await refreshMatter(query, parts, agency_id, matter_id);
}

async function refreshMatter(query: Kysely<Tables>, parts: Parts, agency: string, id: string): Promise<void> {
  const today = dayOf(parts.clock.now());
  const row = await findMatter(query, id);
  const procedure = row && parts.procedures.on(row.procedure_id, today);
  if (!procedure) return;
  const file = fileOf(procedure, agency, id, await readActs(query, agency, id));
  for (const duty of duties(procedure, file, today, parts.casework.calendar)) {
    await query
      .updateTable("duty")
      .set({ due_day: duty.due, provisional: duty.provisional, ending: endingOf(duty) })
      .where("agency_id", "=", agency)
      .where("matter_id", "=", id)
      .where("duty_id", "=", duty.id)
      .execute();
  }
}
