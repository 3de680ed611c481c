import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { closing } from "./closing.ts";
import { entering } from "./entering.ts";
import { evidence } from "./evidence.ts";
import type { Facts } from "./fields.ts";
import { handling } from "./handling.ts";
import { invariants } from "./invariants.ts";
import { linked } from "./linked.ts";
import { planning } from "./planning.ts";
import { publicity } from "./publicity.ts";

/**
 * 行政检查: one matter a visit to one party. What it finds is ordered, measured or punished in matters of their own,
 * opened from this one. In its present form from the day on which 国办发〔2024〕54号 was published.
 */
export const inspection = defineProcedure<Facts>({
  id: "inspection",
  title: "行政检查",
  group: "inspection",
  effectiveFrom: "2025-01-03",
  opensFrom: ["inspection-plan", "penalty-ordinary", "correction-order", "licence", "licence-revocation"],
  alone: true,
  readsParentUntil: "task",
  basis: [cite("workSafety", 65), cite("inspectionNotice"), cite("threeSystems")],
  stages: [
    ["planning", "任务审批"],
    ["onSite", "现场检查"],
    ["handling", "现场处理"],
    ["result", "结果公示"],
  ],
  name: (file) => `${file.latest.task?.facts.partyName ?? ""}行政检查`,
  party: (file) => file.latest.task?.facts.partyName,
  endedBy: ["close", "cancel"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "tellResult",
    fields: {
      task: { partyName: "personal", partyCode: "open", kind: "open", campaign: "open", plannedOn: "open" },
      tellResult: { conclusion: "open" },
      publish: { summary: "open" },
    },
    natural: (file) => file.latest.task?.facts.partyKind === "citizen",
  },
  acts: {
    ...planning,
    ...entering,
    ...evidence,
    ...handling,
    ...closing,
    ...publicity,
    ...linked,
    ...common,
  },
});
