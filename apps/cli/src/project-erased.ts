import { deriveMatter } from "@zhunsheng/casework";
import { calendar, procedureVersion } from "@zhunsheng/rulebook";
import { heldOf, projectionRows, replaceProjections } from "@zhunsheng/store";
import type pg from "pg";
import { readMatter } from "./fsck/parents.ts";

/**
 * What lists and pages hold of a matter whose content was erased again after a restore: derived from its acts alone, by
 * the same functions that `fsck` compares it with. The client has the owner's rights.
 * @throws Error when an act names a version the rulebook does not hold.
 */
export async function projectErased(client: pg.ClientBase, agency: string, matter: string): Promise<void> {
  const held = heldOf(await readMatter(client, agency, matter));
  const followed = await deriveMatter({ version: procedureVersion, calendar }, held);
  await replaceProjections(client, { agency, matter, rows: projectionRows(agency, matter, followed) });
}
