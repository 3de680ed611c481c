import { caseIndicators } from "./cases.ts";
import type { Indicator } from "./define.ts";
import { inspectionIndicators } from "./inspections.ts";
import { orderIndicators } from "./orders.ts";
import { penaltyIndicators } from "./penalties.ts";
import { performanceIndicators } from "./performance.ts";

/** Every indicator that figures of the procedures feed. No ranking by fines may be added (行政处罚法第74条). */
export const indicators: readonly Indicator[] = [
  ...caseIndicators,
  ...penaltyIndicators,
  ...performanceIndicators,
  ...inspectionIndicators,
  ...orderIndicators,
];

export type { Indicator } from "./define.ts";
