import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { orderingGates } from "./gates-correction-order.ts";
import { afterOrderGates } from "./gates-correction-order-after.ts";
import { closingGates } from "./gates-correction-order-closing.ts";
import { publishedOrderGates, publishing } from "./gates-correction-order-published.ts";
import { parents } from "./linked.ts";
import { row } from "./order-rows.ts";
import type { DutyRow } from "./place.ts";
import type { Trial } from "./trial.ts";

const leaders = "机关负责人、主要负责人";
const units = "承办机构负责人、机关负责人、主要负责人";
const anyone = "执法人员、承办机构负责人、机关负责人、主要负责人";
const linked = (act: string) => row(act, anyone, "issue", "", "issue", "", true);

const duty = (act: string, name: string, alone: string, among: string): DutyRow => ({
  act,
  duty: name,
  alone,
  among,
});

export const correctionOrderTrial: Trial = {
  procedure: correctionOrder.id,
  walk: {
    parent: parents.investigated,
    main: ["issue", "deliver", "statement", "reply", "requestExtension", "extend", "reinspect", "close"],
    entries: publishing,
    movesMax: 1000,
  },
  order: [
    row("approveStop", leaders, "", "end", "", "", true),
    row("issue", "执法人员", "", "end", "approveStop", "approveStop", false),
    row("deliver", "执法人员", "issue", "", "issue", "", true),
    row("statement", "执法人员、当事人", "issue", "end", "issue", "", true),
    row("reply", units, "statement", "end", "statement", "statement", true),
    row("requestExtension", "执法人员、当事人", "issue", "end", "issue", "", true),
    row("extend", leaders, "requestExtension", "annul end", "requestExtension", "requestExtension", true),
    row("progress", "执法人员、当事人", "issue", "end", "issue", "", true),
    row("requestReinspection", "执法人员、当事人", "issue", "end", "issue", "", true),
    row("reinspect", "执法人员", "issue", "annul end", "issue", "", true),
    row("resumedUnlawfully", "执法人员", "issue", "end", "issue", "", true),
    row("resume", leaders, "issue", "annul end", "issue reinspect", "reinspect", false),
    row("publish", "公示人员", "issue", "", "issue withdraw", "withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row("annul", leaders, "issue", "", "issue reply", "reply", false),
    row("notIssued", units, "", "issue end", "approveStop", "approveStop", false),
    linked("powerCut"),
    linked("inspected"),
    linked("caseOpened"),
    linked("caseDeclined"),
    linked("executed"),
    linked("substituted"),
    row("close", units, "issue", "end", "issue reinspect resume annul", "reinspect resume annul", false),
  ],
  duties: [
    duty("approveStop", "liftMeasures", "--", "--"),
    duty("issue", "approveAfterwards", "--", "--"),
    duty("issue", "reinspectFirst", "++", "++"),
    duty("reply", "annulAdopted", "-+", "-+"),
    duty("extend", "reinspectExtended", "--", "--"),
    duty("reinspect", "pursue", "-+--", "-+--"),
    duty("reinspect", "reinspectAgain", "--+-", "--+-"),
    duty("reinspect", "decideResume", "----", "----"),
    duty("annul", "withdrawPublication", "-", "-"),
  ],
  gates: [...orderingGates, ...afterOrderGates, ...publishedOrderGates, ...closingGates],
};
