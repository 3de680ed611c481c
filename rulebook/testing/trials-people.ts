import type { Trial } from "./trial.ts";

/** See rulebook/procedures/people.ts. */
export const trials: readonly Trial[] = [];
