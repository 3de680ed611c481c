import { listAgencies } from "@zhunsheng/store/read";
import type { Parts } from "./context.ts";

/** Agency id → official name, from the agencies' own registers. */
export async function agencyNames({ query }: Pick<Parts, "query">): Promise<ReadonlyMap<string, string>> {
  const rows = await listAgencies(query);
  return new Map(rows.map(({ agency_id, body }) => [agency_id, String(body.name ?? agency_id)]));
}
