import type { AnyProcedure } from "@zhunsheng/engine";
import { coerciveMeasure } from "./enforcement/coercive-measure/index.ts";
import { powerCut } from "./enforcement/power-cut/index.ts";

export const compulsions: readonly AnyProcedure[] = [coerciveMeasure, powerCut];
