import type { Trial } from "./trial.ts";
import { coerciveMeasureTrial } from "./trial-coercive-measure.ts";
import { powerCutTrial } from "./trial-power-cut.ts";

/** See rulebook/procedures/compulsions.ts. */
export const trials: readonly Trial[] = [coerciveMeasureTrial, powerCutTrial];
