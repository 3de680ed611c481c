import type { Trial } from "./trial.ts";
import { executionTrial } from "./trial-coercive-execution.ts";
import { courtTrial } from "./trial-court-enforcement.ts";
import { substituteTrial } from "./trial-substitute-performance.ts";

/** See rulebook/procedures/compulsions.ts. */
export const trials: readonly Trial[] = [executionTrial, substituteTrial, courtTrial];
