import type { Trial } from "./trial.ts";
import { licenceChangeTrial } from "./trial-licence-change.ts";

/** What comes after the licence, and bundles of licences. */
export const afterLicenceTrials: readonly Trial[] = [licenceChangeTrial];
