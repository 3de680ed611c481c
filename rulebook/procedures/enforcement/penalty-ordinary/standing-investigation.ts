import { type Act, type Reference, since } from "@zhunsheng/engine";
import { addDays, type Day, type Due, dayOf, type Interval, workingDays } from "@zhunsheng/law";
import { dueAfter } from "../../shared/gates.ts";
import type { Facts } from "./fields.ts";
import type { File } from "./standing.ts";

/** Questions that the gates of the investigation ask of an ordinary case. */

type Seen<K extends keyof Facts> = Act<K, Facts[K]>;

/** The act of this kind at that place in the file; undefined where another kind or nothing stands there. */
export const findActAt = <A extends { readonly seq: number }>(
  acts: readonly A[],
  seq: number,
): A | undefined => acts.find((act) => act.seq === seq);

/** Who has to withdraw from the case: the latest decision on each person counts (行政处罚法第43条). */
export function recusedIn(file: File): ReadonlySet<string> {
  const latest = new Map(file.all.recusalDecision.map(({ facts }) => [facts.officer, facts.outcome]));
  return new Set([...latest].filter(([, outcome]) => outcome === "withdraw").map(([id]) => id));
}

/** The clue came from someone who gave a name and has to be told what became of it. */
export const reportedByName = (file: File): boolean => {
  const clue = file.latest.clue?.facts;
  if (clue?.source !== "report") return false;
  return clue.reportWay === undefined ? clue.reporter !== undefined : clue.reportWay === "named";
};

/** Another agency is competent: agreed with it, or designated by the common superior (行政处罚法第25条). */
export const competentElsewhere = (file: File): boolean => {
  const { disputeJurisdiction, settleJurisdiction } = file.latest;
  if (since(settleJurisdiction, disputeJurisdiction)) return settleJurisdiction?.facts.competent === "theirs";
  return disputeJurisdiction?.facts.negotiated === "theirs";
};

/** A dispute over jurisdiction that nobody has settled yet. */
export const inDispute = (file: File): boolean => {
  const { disputeJurisdiction, settleJurisdiction } = file.latest;
  const open = ["failed", "reported"].includes(disputeJurisdiction?.facts.negotiated ?? "");
  return open && !since(settleJurisdiction, disputeJurisdiction);
};

export const isSuspended = (file: File): boolean => since(file.latest.suspend, file.latest.resume);

/** The days on which the investigation stood still, up to `today`, both ends included. */
export const suspensionsOf = (file: File, today: Day): readonly Interval[] =>
  file.all.suspend.flatMap((suspension) => {
    const resumed = file.all.resume.find(({ seq }) => seq > suspension.seq);
    const from = dayOf(suspension.occurredAt);
    // The day of resumption counts again.
    const to = resumed ? addDays(dayOf(resumed.occurredAt), -1) : today;
    return to < from ? [] : [{ from, to }];
  });

/** 七日内: working days from the preservation (行政处罚法第56条、第85条). */
export const preservationLimit = workingDays(7);

export const preservationDue = (preservation: Seen<"preserve">, reference: Reference): Due =>
  dueAfter(preservation, preservationLimit, reference);

export const disposedOf = (file: File, preservation: { readonly seq: number }): boolean =>
  file.all.preserveDisposal.some(({ facts }) => facts.preservation === preservation.seq);

/** The last day by which everything an order asks for must be corrected, as extended. */
export function correctionDueOn(file: File, order: Seen<"orderCorrection">): Day {
  const extended = file.all.extendCorrection.findLast(({ facts }) => facts.order === order.seq);
  const last = order.facts.items.map(({ dueOn }) => dueOn).sort();
  return extended?.facts.dueOn ?? last.at(-1) ?? dayOf(order.occurredAt);
}

/** What the latest re-check of every order found; undefined while an order was not re-checked. */
export function correctionFound(file: File): "done" | "partly" | "not" | undefined {
  const results = file.all.orderCorrection.map(({ seq }) =>
    file.all.recheckCorrection.findLast(({ facts }) => facts.order === seq),
  );
  if (results.length === 0 || results.some((one) => one === undefined)) return undefined;
  const items = results.flatMap((one) => one?.facts.items ?? []).map(({ result }) => result);
  if (items.every((result) => result === "done")) return "done";
  return items.every((result) => result === "not") ? "not" : "partly";
}

/** Evidence on the file that may be relied on: verified, lawfully taken, not excluded (行政处罚法第46条). */
export const soundEvidence = (file: File): readonly Seen<"evidence">[] => {
  const excluded = new Set(file.all.excludeEvidence.map(({ facts }) => facts.evidence));
  return file.all.evidence.filter(({ seq, facts }) => facts.verified && facts.lawful && !excluded.has(seq));
};
