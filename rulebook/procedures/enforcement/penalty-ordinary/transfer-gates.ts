import type { Gate } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { fineOf } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";
import { crimeUnanswered, hasCriminalFine, isTransferPending } from "./standing-transfer.ts";

/** 行刑衔接: no penalty in place of a transfer, and no fine beside a criminal fine. */
export const transferGates: readonly Gate<Facts, "decide">[] = [
  {
    code: "decide.crime",
    basis: [cite("penalty", 8, 2), cite("transfer", 11, 1), cite("threeSystems", 13)],
    says: "调查终结报告或者法制审核认为涉嫌犯罪，是否移送还没有决定，或者移送以后还没有结果，不得以行政处罚代替移送",
    holds: (file, { facts }) => facts.outcome === "transfer" || !crimeUnanswered(file),
    wayOut: () => ({ text: "由本案立「涉嫌犯罪案件移送」，由主要负责人决定是否移送" }),
  },
  {
    code: "decide.transferHead",
    basis: cite("transfer", 5, 2),
    says: "是否移送涉嫌犯罪案件，应当由正职负责人或者主持工作的负责人决定",
    holds: (_file, { facts, by }, { people }) =>
      facts.outcome !== "transfer" || by.some(({ id }) => people[id]?.roles.includes("head")),
  },
  {
    code: "decide.criminalFine",
    basis: cite("penalty", 35, 2),
    says: "人民法院已经判处罚金，行政机关尚未给予当事人罚款的，不再给予罚款",
    holds: (file, { facts }) => fineOf(facts) === 0 || !hasCriminalFine(file),
  },
  {
    code: "decide.transferPending",
    basis: [cite("penalty", 8, 2), cite("penalty", 35, 2)],
    mark: "M",
    says: "案件已经移送公安机关，尚未退回也没有裁判，此时给予罚款是否妥当待核",
    holds: (file, { facts }) => fineOf(facts) === 0 || !isTransferPending(file),
  },
];
