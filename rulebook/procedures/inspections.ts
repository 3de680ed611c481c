import type { AnyProcedure } from "@zhunsheng/engine";
import { inspection } from "./enforcement/inspection/index.ts";
import { inspectionPlan } from "./enforcement/inspection-plan/index.ts";

export const inspections: readonly AnyProcedure[] = [inspectionPlan, inspection];
