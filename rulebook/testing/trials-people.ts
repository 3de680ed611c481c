import type { Trial } from "./trial.ts";
import { criminalTransferTrial } from "./trial-criminal-transfer.ts";
import { officerCertificateTrial } from "./trial-officer-certificate.ts";
import { officerCleanUpTrial } from "./trial-officer-clean-up.ts";

/** See rulebook/procedures/people.ts. */
export const trials: readonly Trial[] = [criminalTransferTrial, officerCertificateTrial, officerCleanUpTrial];
