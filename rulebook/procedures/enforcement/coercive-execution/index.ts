import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { courtActs } from "../../shared/court.ts";
import { deciding } from "./deciding.ts";
import { ending } from "./ending.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { preparing } from "./preparing.ts";

/** What comes back where the agency did not execute by itself: there need not be a decision to execute. */
const fromCourt = {
  courtApplied: { ...courtActs.courtApplied, stage: "conclusion", after: ["begin"] },
  courtPaid: { ...courtActs.courtPaid, stage: "conclusion", after: ["begin"] },
  courtEnded: { ...courtActs.courtEnded, stage: "conclusion" },
} as const;

/**
 * 行政机关强制执行 (行政强制法第34—46条): only where a law itself gives the agency the power, or to auction what was
 * seized before (第46条第3款). Everything else goes to the court.
 */
export const coerciveExecution = defineProcedure<Facts>({
  id: "coercive-execution",
  title: "行政机关强制执行",
  group: "compulsion",
  effectiveFrom: "2021-07-15",
  opensFrom: ["penalty-ordinary", "penalty-summary", "correction-order"],
  alone: true,
  basis: [cite("compulsion", 34), cite("compulsion", 35), cite("compulsion", 37)],
  stages: [
    ["demand", "启动和催告"],
    ["decision", "决定和送达"],
    ["execution", "实施"],
    ["conclusion", "办结"],
  ],
  name: (file) => `${file.latest.begin?.facts.partyName ?? ""}强制执行案`,
  party: (file) => file.latest.begin?.facts.partyName,
  endedBy: ["conclude"],
  invariants,
  acts: { ...preparing, ...deciding, ...ending, ...fromCourt, ...common },
});
