import type { Trial } from "./trial.ts";

/** See rulebook/procedures/inspections.ts. */
export const trials: readonly Trial[] = [];
