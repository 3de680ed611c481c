import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";
import { handing } from "./handing.ts";
import { invariants } from "./invariants.ts";
import { linkedCase } from "./linked-case.ts";
import { outcome } from "./outcome.ts";
import { police } from "./police.ts";
import { suspicion } from "./suspicion.ts";

/**
 * 涉嫌犯罪案件移送 (国务院令第310号, 2020 revision): suspected, reported, decided by the head, handed to the
 * police, and followed until they open the case or send it back. Its days are calendar days, its hours clock hours.
 */
export const criminalTransfer = defineProcedure<Facts>({
  id: "criminal-transfer",
  title: "涉嫌犯罪案件移送",
  group: "transfer",
  effectiveFrom: "2021-07-15",
  opensFrom: ["penalty-ordinary", "inspection"],
  basis: [cite("transfer", 3), cite("penalty", 8, 2), cite("penalty", 27)],
  stages: [
    ["suspicion", "发现和报告"],
    ["decision", "决定"],
    ["handover", "移送"],
    ["police", "公安机关处理"],
    ["closing", "结果和办结"],
  ],
  name: (file) => {
    const facts = file.latest.suspect?.facts;
    return `${facts?.partyName ?? ""}涉嫌${facts?.crime ?? "犯罪"}案移送`;
  },
  party: (file) => file.latest.suspect?.facts.partyName,
  endedBy: ["finish"],
  readsParentUntil: "transfer",
  invariants,
  acts: {
    suspect: suspicion.suspect,
    team: suspicion.team,
    report: suspicion.report,
    ...handing,
    ...police,
    ...outcome,
    ...linkedCase,
    ...common,
  },
});
