import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { fineCourtActs } from "../../shared/court.ts";
import { afterwards } from "./afterwards.ts";
import { deciding } from "./deciding.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { refusing } from "./refusing.ts";

/**
 * 按日连续处罚 (安全生产法第112条). A matter of its own, opened from the penalty, and not acts inside it: it rests on a
 * decision that is already served, has its own notice, its own decision and its own remedies (E-57), and the penalty
 * it comes from may be paid, closed and archived meanwhile.
 */
export const dailyPenalty = defineProcedure<Facts>({
  id: "daily-penalty",
  title: "按日连续处罚",
  group: "penalty",
  effectiveFrom: "2021-09-01",
  opensFrom: ["penalty-ordinary"],
  basis: [cite("workSafety", 112)],
  stages: [
    ["reinspection", "复查"],
    ["notice", "告知"],
    ["decision", "决定"],
    ["performance", "送达履行"],
  ],
  name: (file) => `${file.latest.reinspect?.facts.partyName ?? ""}按日连续处罚案`,
  party: (file) => file.latest.reinspect?.facts.partyName,
  endedBy: ["close"],
  invariants,
  acts: { ...refusing, ...deciding, ...afterwards, ...fineCourtActs, ...common },
});
