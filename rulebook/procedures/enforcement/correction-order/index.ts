import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { answering } from "./answering.ts";
import { ending } from "./ending.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { ordering } from "./ordering.ts";
import { publicity } from "./publicity.ts";
import { reinspecting } from "./reinspecting.ts";

/**
 * 责令限期整改 (安全生产法第65条): no penalty, and yet given, served, re-inspected and ended by a procedure of its own
 * (E-67), so that what is said later of an order that was not obeyed rests on something.
 */
export const correctionOrder = defineProcedure<Facts>({
  id: "correction-order",
  title: "责令限期整改",
  group: "inspection",
  effectiveFrom: "2021-09-01",
  opensFrom: ["inspection", "penalty-ordinary", "penalty-summary"],
  readsParentUntil: "issue",
  basis: [cite("workSafety", 65), cite("penalty", 28)],
  stages: [
    ["ordering", "责令"],
    ["term", "整改"],
    ["reinspection", "复查"],
    ["ending", "办结"],
  ],
  name: (file) =>
    `${file.latest.issue?.facts.partyName ?? file.latest.approveStop?.facts.partyName ?? ""}责令限期整改`,
  party: (file) => file.latest.issue?.facts.partyName ?? file.latest.approveStop?.facts.partyName,
  endedBy: ["close", "notIssued"],
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "issue",
    fields: {
      issue: { partyName: "personal", partyCode: "open", partyRepresentative: "personal", measures: "open" },
      publish: { summary: "open" },
    },
    natural: (file) => file.latest.issue?.facts.partyKind === "citizen",
  },
  invariants,
  acts: { ...ordering, ...answering, ...reinspecting, ...publicity, ...ending, ...common },
});
