import type { Tables } from "@zhunsheng/store";
import { listAgencies } from "@zhunsheng/store/read";
import type { Kysely } from "kysely";
import type { Parts } from "./context.ts";
import { Remembered } from "./remember.ts";

export type AgencyNames = () => Promise<ReadonlyMap<string, string>>;

/** An agency's new name is shown this much later at most. */
const rememberedMs = 5_000;

/** Agency id → official name, from the agencies' own registers. */
export function readAgencyNames(query: Kysely<Tables>): AgencyNames {
  const remembered = new Remembered<ReadonlyMap<string, string>>(rememberedMs);
  const load = async () => {
    const rows = await listAgencies(query);
    return new Map(rows.map(({ agency_id, body }) => [agency_id, String(body.name ?? agency_id)]));
  };
  return () => remembered.get("all", load);
}

export const agencyNames = ({ names }: Pick<Parts, "names">) => names();
