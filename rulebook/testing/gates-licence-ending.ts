import type { GateCase } from "./gate-case.ts";

export const licenceEndingGates: readonly GateCase[] = [];
