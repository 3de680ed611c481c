import type { Trial } from "./trial.ts";
import { licenceTrial } from "./trial-licence.ts";
import { licenceHearingTrial } from "./trial-licence-hearing.ts";
import { afterLicenceTrials } from "./trials-licences-after.ts";

/** See rulebook/procedures/licences.ts. */
export const trials: readonly Trial[] = [licenceTrial, licenceHearingTrial, ...afterLicenceTrials];
