import type { Trial } from "./trial.ts";
import { licenceBundleTrial } from "./trial-licence-bundle.ts";
import { licenceCancellationTrial } from "./trial-licence-cancellation.ts";
import { licenceChangeTrial } from "./trial-licence-change.ts";
import { licenceRenewalTrial } from "./trial-licence-renewal.ts";
import { licenceRevocationTrial } from "./trial-licence-revocation.ts";

/** What comes after the licence, and bundles of licences. */
export const afterLicenceTrials: readonly Trial[] = [
  licenceChangeTrial,
  licenceRenewalTrial,
  licenceRevocationTrial,
  licenceCancellationTrial,
  licenceBundleTrial,
];
