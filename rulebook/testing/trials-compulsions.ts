import type { Trial } from "./trial.ts";
import { executionTrial } from "./trial-coercive-execution.ts";
import { coerciveMeasureTrial } from "./trial-coercive-measure.ts";
import { courtTrial } from "./trial-court-enforcement.ts";
import { powerCutTrial } from "./trial-power-cut.ts";
import { substituteTrial } from "./trial-substitute-performance.ts";

/** See rulebook/procedures/compulsions.ts. */
export const trials: readonly Trial[] = [
  coerciveMeasureTrial,
  powerCutTrial,
  executionTrial,
  substituteTrial,
  courtTrial,
];
