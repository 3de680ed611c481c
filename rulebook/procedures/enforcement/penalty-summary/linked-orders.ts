import type { ActRule } from "@zhunsheng/engine";
import { linkedOrderRules } from "../../shared/linked-orders.ts";
import type { Facts } from "./fields.ts";

/** 责令限期整改 as a matter of its own, opened from what was found on the spot. */
export const linkedOrders: { [P in "ordered" | "orderClosed"]: ActRule<Facts, P> } = {
  ordered: { ...linkedOrderRules.ordered, stage: "filing", after: ["onSite"] },
  orderClosed: { ...linkedOrderRules.orderClosed, stage: "filing", after: ["onSite"] },
};
