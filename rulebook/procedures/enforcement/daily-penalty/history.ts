import type { ActRule } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { historyBody, historyKey, penaltyHistory } from "../../../registers/penalty-history.ts";
import type { Facts } from "./fields.ts";

/** 按日连续处罚 is a penalty under 安全生产法 of its own: it enters 处罚记录 and counts for 提请关闭 (第113条). */
export const decisionEnters: NonNullable<ActRule<Facts, "decide">["enters"]> = (file, act) => {
  const party = file.latest.reinspect?.facts;
  const day = dayOf(act.occurredAt);
  if (!party) return [];
  const body = historyBody({
    matter: file.matter,
    decidedOn: day,
    outcome: "punish",
    violation: "被责令改正且受到罚款处罚，拒不改正",
    kinds: ["fine"],
    fineFen: act.facts.fineFen,
    law: act.facts.lawApplied,
    number: act.number,
    annulled: false,
    workSafety: true,
  });
  return [{ register: penaltyHistory.id, key: historyKey(party, file.matter), validFrom: day, body }];
};
