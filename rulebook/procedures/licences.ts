import type { AnyProcedure } from "@zhunsheng/engine";
import { licence } from "./enforcement/licence/index.ts";

export const licences: readonly AnyProcedure[] = [licence];
