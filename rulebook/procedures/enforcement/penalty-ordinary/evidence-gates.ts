import { since } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import type { File } from "./standing.ts";
import { findingsStand } from "./standing-investigation.ts";

/** For 告知 and 决定: evidence was taken out after the report that relied on it (行政处罚法第46条、第57条). */
export const reportedSinceExclusion = {
  code: "evidence.excluded",
  basis: [cite("penalty", 46, 3), cite("penalty", 57, 1)],
  says: "调查终结报告以后又排除了证据，应当重新提出调查终结报告",
  holds: (file: File): boolean => since(file.latest.report, file.latest.excludeEvidence),
  wayOut: (): { readonly act: "report" } => ({ act: "report" }),
};

/** What is left must carry the findings: also after whoever took it had to withdraw and it is to be taken again. */
export const findingsProved = {
  code: "evidence.standing",
  basis: [cite("penalty", 40), cite("penalty", 46, 2)],
  says: "违法事实不清、证据不足的，不得给予行政处罚；认定的事实所依据的证据已被排除或者应当重新调取",
  wayOut: (): { readonly act: "evidence" } => ({ act: "evidence" }),
  holds: (file: File): boolean => findingsStand(file),
};
