import { calendarDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { dayBefore, nextInstalment } from "./owed.ts";
import type { File } from "./standing.ts";

/** This payment made an instalment whole, and another one follows. */
export function beginsNext(file: File, { amountFen }: { readonly amountFen: number }): boolean {
  const next = nextInstalment(file);
  if (!next) return false;
  const row = next.upToFen - next.amountFen;
  const plan = file.latest.postpone?.seq ?? 0;
  const paid = [...file.all.payment, ...file.all.collect]
    .filter(({ seq }) => seq > plan)
    .reduce((sum, { facts }) => sum + facts.amountFen, 0);
  return paid - amountFen < row && row <= paid;
}

/** Each instalment is due on its own day; the next one is owed when the one before it has been paid. */
export const instalment = {
  duty: "payInstalment",
  title: "当事人按期缴纳下一期罚款",
  owedBy: "party",
  basis: cite("penalty", 66, 2),
  within: calendarDays(1),
  from: (file: File) => dayBefore(nextInstalment(file)?.due ?? ""),
  dischargedBy: ["payment", "collect", "courtPaid"],
  dischargedWhen: (file: File, _act: unknown, opened: { readonly seq: number }) =>
    fullyPaidSince(file, opened.seq),
  waivedBy: ["close", "postpone"],
} as const;

/** The instalment that was next when the duty was opened has been paid. */
function fullyPaidSince(file: File, seq: number): boolean {
  const acts = [...file.all.payment, ...file.all.collect];
  const plan = file.all.postpone.findLast((one) => one.seq <= seq && one.facts.outcome === "granted");
  if (!plan) return false;
  const paid = (last: number): number =>
    acts
      .filter((one) => one.seq > plan.seq && one.seq <= last)
      .reduce((sum, { facts }) => sum + facts.amountFen, 0);
  let upTo = 0;
  for (const row of plan.facts.plan ?? []) {
    upTo += row.amountFen;
    if (paid(seq) < upTo) return paid(Number.MAX_SAFE_INTEGER) >= upTo;
  }
  return true;
}
