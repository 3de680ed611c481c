import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { executionActs, fineCourtActs } from "../../shared/court.ts";
import { afterwards } from "./afterwards.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { linkedOrders } from "./linked-orders.ts";
import { onSite } from "./on-site.ts";
import { otherEnds } from "./other-ends.ts";
import { undoing } from "./undoing.ts";

/**
 * 简易程序. In its present form from 2024-01-01, when the remedy sentence changed: reconsideration comes first
 * (行政复议法第23条).
 */
export const penaltySummary = defineProcedure<Facts>({
  id: "penalty-summary",
  title: "行政处罚简易程序",
  group: "penalty",
  effectiveFrom: "2024-01-01",
  opensFrom: ["inspection"],
  alone: true,
  readsParentUntil: "onSite",
  basis: [cite("penalty", 51), cite("penalty", 52), cite("reconsideration", 23)],
  stages: [
    ["onSite", "现场调查"],
    ["decision", "当场决定"],
    ["performance", "罚款收缴"],
    ["filing", "备案归档"],
  ],
  name: (file) => {
    const found = file.latest.onSite?.facts;
    return `${found?.partyName ?? ""}${file.latest.decide?.facts.violation ?? ""}案（当场处罚）`;
  },
  party: (file) => file.latest.onSite?.facts.partyName,
  endedBy: ["archive", "convert", "noPenalty"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "decide",
    fields: {
      decide: {
        partyName: "personal",
        partyCode: "open",
        partyRepresentative: "personal",
        violation: "open",
        lawApplied: "open",
        kinds: "open",
        fineFen: "open",
        performance: "open",
        remedies: "open",
      },
    },
    natural: (file) => file.latest.decide?.facts.partyKind === "citizen",
  },
  acts: {
    ...onSite,
    ...otherEnds,
    ...afterwards,
    ...undoing,
    ...fineCourtActs,
    executed: executionActs.executed,
    ...linkedOrders,
    ...common,
  },
});
