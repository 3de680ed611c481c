import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { closing } from "./closing.ts";
import { clueStage } from "./clue.ts";
import { correction } from "./correction.ts";
import { decision } from "./decision.ts";
import { demanding } from "./demand.ts";
import { discussion } from "./discussion.ts";
import type { Facts } from "./fields.ts";
import { hearing } from "./hearing.ts";
import { closure } from "./history.ts";
import { invariants } from "./invariants.ts";
import { investigation } from "./investigation.ts";
import { linked } from "./linked.ts";
import { linkedCourt } from "./linked-court.ts";
import { inspectedLink } from "./linked-inspection.ts";
import { linkedMeasure } from "./linked-measure.ts";
import { linkedOrders } from "./linked-orders.ts";
import { linkedTransfer } from "./linked-transfer.ts";
import { notice } from "./notice.ts";
import { opening } from "./opening.ts";
import { paying } from "./payment.ts";
import { preservation } from "./preservation.ts";
import { publicity } from "./publicity.ts";
import { questioning } from "./questioning.ts";
import { recusal } from "./recusal.ts";
import { remedies } from "./remedies.ts";
import { review } from "./review.ts";
import { sampling } from "./sampling.ts";
import { service } from "./service.ts";
import { surcharges } from "./surcharge.ts";
import { suspension } from "./suspension.ts";

/** 普通程序, from clue to archive, in the order the law is applied. */
export const penaltyOrdinary = defineProcedure<Facts>({
  id: "penalty-ordinary",
  title: "行政处罚普通程序",
  group: "penalty",
  effectiveFrom: "2021-07-15",
  opensFrom: ["inspection", "correction-order", "criminal-transfer"],
  alone: true,
  readsParentUntil: "open",
  basis: [cite("penalty", 54), cite("penalty", 57), cite("threeSystems")],
  stages: [
    ["clue", "案源"],
    ["opening", "立案"],
    ["investigation", "调查取证"],
    ["notice", "告知听证"],
    ["review", "审核决定"],
    ["service", "送达公示"],
    ["performance", "履行"],
    ["closing", "结案归档"],
  ],
  name: (file) => {
    const opened = file.latest.open?.facts;
    if (opened) return `${opened.partyName}${opened.violation}案`;
    return `${file.latest.clue?.facts.partyName ?? ""}涉嫌违法线索`;
  },
  party: (file) => file.latest.open?.facts.partyName ?? file.latest.clue?.facts.partyName,
  endedBy: ["archive", "decline", "refer", "terminate"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "decide",
    fields: {
      decide: {
        outcome: "open",
        partyName: "personal",
        partyCode: "open",
        partyRepresentative: "personal",
        violation: "open",
        lawApplied: "open",
        kinds: "open",
        fineFen: "open",
        confiscatedGainsFen: "open",
        performance: "open",
        remedies: "open",
      },
    },
    natural: (file) => file.latest.decide?.facts.partyKind === "citizen",
  },
  acts: {
    ...clueStage,
    ...opening,
    ...recusal,
    ...questioning,
    ...sampling,
    ...preservation,
    ...correction,
    ...suspension,
    ...investigation,
    ...notice,
    ...hearing,
    ...review,
    ...discussion,
    ...decision,
    ...service,
    ...publicity,
    ...paying,
    ...remedies,
    ...surcharges,
    ...demanding,
    ...closure,
    ...linked,
    ...inspectedLink,
    ...linkedCourt,
    ...linkedMeasure,
    ...linkedOrders,
    ...linkedTransfer,
    ...closing,
    ...common,
  },
});
