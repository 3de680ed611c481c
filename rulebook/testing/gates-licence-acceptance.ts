import type { GateCase } from "./gate-case.ts";

export const licenceAcceptanceGates: readonly GateCase[] = [];
