import { deriveMatter } from "@zhunsheng/casework";
import { procedureVersion } from "@zhunsheng/rulebook";
import { heldMatter, projectionRows, type Tables } from "@zhunsheng/store";
import { readActs } from "@zhunsheng/store/read";
import type { Kysely } from "kysely";
import type { Parts } from "./context.ts";

/**
 * Due days that were computed without a year's holiday notice are computed again at start: the notice may have arrived
 * with this version. Duties are derived from acts, so nothing is lost by doing it twice; they are derived as they were
 * when the acts came in, so that `fsck` finds in the table what it derives itself.
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
  const law = { version: procedureVersion, calendar: parts.casework.calendar };
  const followed = await deriveMatter(law, heldMatter(agency, id, await readActs(query, agency, id)));
  for (const { duty_id, due_day, provisional, ending } of projectionRows(agency, id, followed).duty) {
    await query
      .updateTable("duty")
      .set({ due_day, provisional, ending })
      .where("agency_id", "=", agency)
      .where("matter_id", "=", id)
      .where("duty_id", "=", duty_id)
      .execute();
  }
}
