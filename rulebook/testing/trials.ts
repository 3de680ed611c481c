import type { Trial } from "./trial.ts";
import { trials as compulsions } from "./trials-compulsions.ts";
import { trials as inspections } from "./trials-inspections.ts";
import { trials as licences } from "./trials-licences.ts";
import { trials as people } from "./trials-people.ts";

export const trials: readonly Trial[] = [...inspections, ...compulsions, ...licences, ...people];

/** By the procedure's id. */
export const trialOf = (procedure: string): Trial | undefined =>
  trials.find((trial) => trial.procedure === procedure);
