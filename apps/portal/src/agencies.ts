import { listAgencies } from "@zhunsheng/store/read";
import type { AgencyRow, Reader } from "./parts.ts";
import { findText } from "./words.ts";

/** The agencies of the county by id, as they stand in their own registers. */
export interface Agencies {
  readonly rows: readonly AgencyRow[];
  nameOf(id: string): string;
  find(id: string): AgencyRow | undefined;
}

export async function readAgencies(query: Reader): Promise<Agencies> {
  const rows = await listAgencies(query);
  const byId = new Map(rows.map((row) => [row.agency_id, row]));
  return {
    rows,
    nameOf: (id) => findText(byId.get(id)?.body ?? {}, "name") ?? id,
    find: (id) => byId.get(id),
  };
}
