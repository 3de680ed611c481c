import type { Relied } from "@zhunsheng/engine";
import { type Limit, workingDays } from "@zhunsheng/law";
import { z } from "zod";

const kept = z.record(z.string(), z.unknown());

/**
 * The agency's own limit in working days, from the entry of 本机关标准 that the act kept when it was done; undefined
 * where it kept none, so that the default of the rule applies.
 */
export function agencyWorkingDays(relied: Relied | undefined, name: string, more = 0): Limit | undefined {
  const entry = kept.safeParse(relied?.entries.standards?.penalty);
  const count = entry.success ? entry.data[name] : undefined;
  return typeof count === "number" ? workingDays(count + more) : undefined;
}
