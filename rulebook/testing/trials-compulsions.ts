import type { Trial } from "./trial.ts";
import { courtTrial } from "./trial-court-enforcement.ts";

/** See rulebook/procedures/compulsions.ts. */
export const trials: readonly Trial[] = [courtTrial];
