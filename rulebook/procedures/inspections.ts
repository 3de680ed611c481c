import type { AnyProcedure } from "@zhunsheng/engine";
import { correctionOrder } from "./enforcement/correction-order/index.ts";
import { enforcementReminder } from "./enforcement/enforcement-reminder/index.ts";
import { inspection } from "./enforcement/inspection/index.ts";
import { inspectionPlan } from "./enforcement/inspection-plan/index.ts";

export const inspections: readonly AnyProcedure[] = [
  inspectionPlan,
  inspection,
  correctionOrder,
  enforcementReminder,
];
