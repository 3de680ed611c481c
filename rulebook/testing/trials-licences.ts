import type { Trial } from "./trial.ts";
import { licenceTrial } from "./trial-licence.ts";

/** See rulebook/procedures/licences.ts. */
export const trials: readonly Trial[] = [licenceTrial];
