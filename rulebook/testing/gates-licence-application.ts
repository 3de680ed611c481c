import type { GateCase } from "./gate-case.ts";

export const licenceApplicationGates: readonly GateCase[] = [];
