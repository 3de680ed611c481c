import type { Trial } from "./trial.ts";

/** See rulebook/procedures/compulsions.ts. */
export const trials: readonly Trial[] = [];
