import { caseIndicators } from "./cases.ts";
import { compulsionIndicators } from "./compulsions.ts";
import type { Indicator } from "./define.ts";
import { inspectionIndicators } from "./inspections.ts";
import { licenceIndicators } from "./licences.ts";
import { afterLicenceIndicators } from "./licences-after.ts";
import { measureIndicators } from "./measures.ts";
import { orderIndicators } from "./orders.ts";
import { penaltyIndicators } from "./penalties.ts";
import { peopleIndicators } from "./people.ts";
import { performanceIndicators } from "./performance.ts";

/** Every indicator that figures of the procedures feed. No ranking by fines may be added (行政处罚法第74条). */
export const indicators: readonly Indicator[] = [
  ...caseIndicators,
  ...penaltyIndicators,
  ...performanceIndicators,
  ...afterLicenceIndicators,
  ...inspectionIndicators,
  ...compulsionIndicators,
  ...measureIndicators,
  ...orderIndicators,
  ...licenceIndicators,
  ...peopleIndicators,
];

export type { Indicator } from "./define.ts";
