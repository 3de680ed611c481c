import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { cutting } from "./cutting.ts";
import { deciding } from "./deciding.ts";
import type { Facts } from "./fields.ts";
import { finishing } from "./finishing.ts";
import { invariants } from "./invariants.ts";

/**
 * 停止供电、停止供应民用爆炸物品 (安全生产法第70条): makes a unit obey a stop order that it refused, and so begins
 * from the matter in which that order was given, never by itself.
 */
export const powerCut = defineProcedure<Facts>({
  id: "power-cut",
  title: "停止供电、停止供应民用爆炸物品",
  group: "compulsion",
  effectiveFrom: "2021-09-01",
  opensFrom: ["inspection", "correction-order"],
  readsParentUntil: "decide",
  basis: [cite("workSafety", 70), cite("compulsion", 43)],
  stages: [
    ["decision", "提请决定"],
    ["execution", "通知停止"],
    ["lifting", "解除恢复"],
    ["publication", "公示"],
  ],
  name: (file) => {
    const proposed = file.latest.propose?.facts;
    return `${proposed?.partyName ?? ""}${proposed?.kind === "explosives" ? "停止供应民用爆炸物品" : "停止供电"}`;
  },
  party: (file) => file.latest.propose?.facts.partyName,
  endedBy: ["decline", "close"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "decide",
    fields: {
      propose: { partyName: "personal", partyCode: "open", partyRepresentative: "personal", kind: "open" },
      decide: { reason: "open", basis: "open", scope: "open", remedies: "open" },
    },
    natural: (file) => file.latest.propose?.facts.partyKind === "citizen",
  },
  acts: { ...deciding, ...cutting, ...finishing, ...common },
});
