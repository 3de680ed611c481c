import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { approving, ratifying } from "./approving.ts";
import { disposing } from "./disposing.ts";
import type { Facts } from "./fields.ts";
import { finishing } from "./finishing.ts";
import { invariants } from "./invariants.ts";
import { keeping } from "./keeping.ts";
import { lasting } from "./lasting.ts";
import { returning } from "./returning.ts";
import { partyOf } from "./standing.ts";
import { taking } from "./taking.ts";

/**
 * 行政强制措施（查封、扣押）, 行政强制法第三章第二节. One list of things a matter: what was approved, done, kept
 * and ended together. A further list is a further matter.
 */
export const coerciveMeasure = defineProcedure<Facts>({
  id: "coercive-measure",
  title: "行政强制措施（查封、扣押）",
  group: "compulsion",
  effectiveFrom: "2021-09-01",
  opensFrom: ["inspection", "penalty-ordinary"],
  alone: true,
  basis: [cite("compulsion", 18), cite("compulsion", 24), cite("workSafety", 65)],
  stages: [
    ["approval", "报告批准"],
    ["onSite", "现场实施"],
    ["custody", "保管期限"],
    ["disposal", "处理解除"],
    ["publication", "公示"],
  ],
  name: (file) => `${partyOf(file)?.partyName ?? ""}${partyOf(file)?.kind === "seize" ? "扣押" : "查封"}事项`,
  party: (file) => partyOf(file)?.partyName,
  endedBy: ["decline", "abandon", "close"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "take",
    fields: {
      take: {
        partyName: "personal",
        partyCode: "open",
        partyRepresentative: "personal",
        kind: "open",
        termDays: "open",
        reason: "open",
        basis: "open",
        remedies: "open",
      },
    },
    natural: (file) => file.latest.take?.facts.partyKind === "citizen",
  },
  acts: {
    ...approving,
    ...taking,
    ...ratifying,
    ...keeping,
    ...lasting,
    ...disposing,
    ...returning,
    ...finishing,
    ...common,
  },
});
