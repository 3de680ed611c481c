import type { Trial } from "./trial.ts";
import { correctionOrderTrial } from "./trial-correction-order.ts";
import { reminderTrial } from "./trial-enforcement-reminder.ts";

/** See rulebook/procedures/inspections.ts. */
export const trials: readonly Trial[] = [correctionOrderTrial, reminderTrial];
