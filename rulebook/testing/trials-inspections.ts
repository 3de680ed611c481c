import type { Trial } from "./trial.ts";
import { correctionOrderTrial } from "./trial-correction-order.ts";
import { reminderTrial } from "./trial-enforcement-reminder.ts";
import { inspectionTrial } from "./trial-inspection.ts";
import { inspectionPlanTrial } from "./trial-inspection-plan.ts";

/** See rulebook/procedures/inspections.ts. */
export const trials: readonly Trial[] = [
  inspectionPlanTrial,
  inspectionTrial,
  correctionOrderTrial,
  reminderTrial,
];
