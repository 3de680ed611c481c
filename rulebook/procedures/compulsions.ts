import type { AnyProcedure } from "@zhunsheng/engine";
import { coerciveMeasure } from "./enforcement/coercive-measure/index.ts";

export const compulsions: readonly AnyProcedure[] = [coerciveMeasure];
