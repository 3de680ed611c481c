import type { ActRule, Gate } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { linkedOrderRules } from "../../shared/linked-orders.ts";
import type { Facts } from "./fields.ts";

/** 责令限期整改 as a matter of its own, opened from this case. */
export const linkedOrders: { [P in "ordered" | "orderClosed"]: ActRule<Facts, P> } = {
  ordered: { ...linkedOrderRules.ordered, stage: "investigation", after: ["clue"] },
  orderClosed: { ...linkedOrderRules.orderClosed, stage: "investigation", after: ["clue"] },
};

/** For a case that comes from an order to correct: that it was not obeyed is what a re-inspection says. */
export const orderReinspected: Gate<Facts, "open"> = {
  code: "open.reinspected",
  basis: [cite("penalty", 54), cite("workSafety", 102)],
  mark: "M",
  says: "由责令整改转来的案件，没有复查认定逾期未整改，也没有查明擅自恢复生产经营",
  holds: (_file, _act, { parent }) =>
    parent?.procedure !== "correction-order" ||
    parent.file.done.resumedUnlawfully === true ||
    parent.file.all.reinspect?.some(({ facts }) => facts.opinion === "pursue") === true,
};
