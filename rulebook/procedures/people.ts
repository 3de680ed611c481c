import type { AnyProcedure } from "@zhunsheng/engine";
import { criminalTransfer } from "./enforcement/criminal-transfer/index.ts";

export const people: readonly AnyProcedure[] = [criminalTransfer];
