import type { Trial } from "./trial.ts";
import { criminalTransferTrial } from "./trial-criminal-transfer.ts";

/** See rulebook/procedures/people.ts. */
export const trials: readonly Trial[] = [criminalTransferTrial];
