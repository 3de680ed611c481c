import type { Reference } from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import { dailyFine } from "../../shared/daily.ts";
import { parentFinedUntil, parentFineFen } from "../../shared/parent.ts";

interface Sum {
  readonly until: Day;
  readonly days: number;
  readonly fineFen: number;
}

/** The days and the sum are those of 安全生产法第112条, leaving out days that were fined before (行政处罚法第29条). */
export function isComputed(facts: Sum, orderedOn: Day | undefined, reference: Reference): boolean {
  const fined = parentFinedUntil(reference);
  const ordered = orderedOn ?? facts.until;
  const from = fined !== undefined && fined > ordered ? fined : ordered;
  const sum = dailyFine({ fineFen: parentFineFen(reference), orderedOn: from, until: facts.until });
  return facts.days === sum.days && facts.fineFen === sum.fineFen && sum.days > 0;
}
