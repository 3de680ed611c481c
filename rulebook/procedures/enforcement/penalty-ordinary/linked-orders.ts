import type { ActRule } from "@zhunsheng/engine";
import { linkedOrderRules } from "../../shared/linked-orders.ts";
import type { Facts } from "./fields.ts";

/** 责令限期整改 as a matter of its own, opened from this case. */
export const linkedOrders: { [P in "ordered" | "orderClosed"]: ActRule<Facts, P> } = {
  ordered: { ...linkedOrderRules.ordered, stage: "investigation", after: ["clue"] },
  orderClosed: { ...linkedOrderRules.orderClosed, stage: "investigation", after: ["clue"] },
};
