import type { AnyProcedure } from "@zhunsheng/engine";
import { coerciveExecution } from "./enforcement/coercive-execution/index.ts";
import { courtEnforcement } from "./enforcement/court-enforcement/index.ts";
import { substitutePerformance } from "./enforcement/substitute-performance/index.ts";

export const compulsions: readonly AnyProcedure[] = [
  coerciveExecution,
  substitutePerformance,
  courtEnforcement,
];
