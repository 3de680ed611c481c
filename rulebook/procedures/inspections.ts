import type { AnyProcedure } from "@zhunsheng/engine";
import { correctionOrder } from "./enforcement/correction-order/index.ts";
import { enforcementReminder } from "./enforcement/enforcement-reminder/index.ts";

export const inspections: readonly AnyProcedure[] = [correctionOrder, enforcementReminder];
