import type { Trial } from "./trial.ts";
import { reminderTrial } from "./trial-enforcement-reminder.ts";

/** See rulebook/procedures/inspections.ts. */
export const trials: readonly Trial[] = [reminderTrial];
