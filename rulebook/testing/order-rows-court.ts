import { row } from "./order-rows-row.ts";
import type { OrderRow } from "./place.ts";

const leaders = "机关负责人、主要负责人";

/** What an application to the court tells the matter of the decision. */
export const courtRows: readonly OrderRow[] = [
  row("courtApplied", leaders, "decide", "", "decide", "", true),
  row("courtPaid", "执法人员、承办机构负责人", "decide", "", "decide", "", true),
  row("courtEnded", leaders, "courtApplied", "", "courtApplied", "", true),
];

export const executedRow = row("executed", leaders, "", "", "", "", true);
export const substitutedRow = row("substituted", leaders, "", "", "", "", true);
