import type { Invariant } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";

export const invariants: readonly Invariant<Facts>[] = [];
