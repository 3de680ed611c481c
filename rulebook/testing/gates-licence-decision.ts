import type { GateCase } from "./gate-case.ts";

export const licenceDecisionGates: readonly GateCase[] = [];
