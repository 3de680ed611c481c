import type { Trial } from "./trial.ts";

/** See rulebook/procedures/licences.ts. */
export const trials: readonly Trial[] = [];
