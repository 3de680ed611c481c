import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { applying } from "./applying.ts";
import { asking } from "./asking.ts";
import { ending } from "./ending.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { ruled } from "./ruled.ts";

/**
 * 申请人民法院强制执行 (非诉执行): when nobody contested the decision and nobody performed it. A matter of its own, so
 * that the decision's matter stays what it is; what is paid here is told to it.
 */
export const courtEnforcement = defineProcedure<Facts>({
  id: "court-enforcement",
  title: "申请人民法院强制执行",
  group: "transfer",
  effectiveFrom: "2021-07-15",
  opensFrom: ["penalty-ordinary", "penalty-summary", "daily-penalty", "coercive-execution"],
  basis: [cite("compulsion", 53), cite("litigation", 97), cite("litigationInterpretation", 155)],
  stages: [
    ["readiness", "条件审查和催告"],
    ["application", "申请"],
    ["ruling", "裁定"],
    ["execution", "执行"],
    ["conclusion", "办结"],
  ],
  name: (file) => `${file.latest.readiness?.facts.partyName ?? ""}申请强制执行案`,
  party: (file) => file.latest.readiness?.facts.partyName,
  endedBy: ["conclude"],
  invariants,
  acts: { ...asking, ...applying, ...ruled, ...ending, ...common },
});
