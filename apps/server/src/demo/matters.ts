import type { PlannedAct } from "./planned.ts";

export const plannedMatters = (): readonly PlannedAct[] => [];
