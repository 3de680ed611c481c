import type { Trial } from "./trial.ts";
import { licenceTrial } from "./trial-licence.ts";
import { afterLicenceTrials } from "./trials-licences-after.ts";

/** See rulebook/procedures/licences.ts. */
export const trials: readonly Trial[] = [licenceTrial, ...afterLicenceTrials];
