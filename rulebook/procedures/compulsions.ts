import type { AnyProcedure } from "@zhunsheng/engine";
import { coerciveExecution } from "./enforcement/coercive-execution/index.ts";
import { coerciveMeasure } from "./enforcement/coercive-measure/index.ts";
import { courtEnforcement } from "./enforcement/court-enforcement/index.ts";
import { powerCut } from "./enforcement/power-cut/index.ts";
import { substitutePerformance } from "./enforcement/substitute-performance/index.ts";

export const compulsions: readonly AnyProcedure[] = [
  coerciveMeasure,
  powerCut,
  coerciveExecution,
  substitutePerformance,
  courtEnforcement,
];
