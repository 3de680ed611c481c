import type { GateCase } from "./gate-case.ts";

export const licenceExaminationGates: readonly GateCase[] = [];
