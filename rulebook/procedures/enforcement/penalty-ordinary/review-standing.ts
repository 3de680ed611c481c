import { type Act, since } from "@zhunsheng/engine";
import { type Day, dayOf, type Interval } from "@zhunsheng/law";
import type { ReviewItem } from "../../../registers/review-catalogue.ts";
import { reaches } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";
import { type File, partyKindOf } from "./standing.ts";

/** Questions about the legal review that several gates and duties ask. */

/** Submitted, and not reviewed since. */
export const awaitsReview = (file: File): boolean =>
  since(file.latest.reviewSubmission, file.latest.legalReview) && file.done.reviewSubmission;

/** Days on which the reviewer waits for material that was asked for: they do not count (内蒙古三项制度办法第31条). */
export function supplementing(
  file: File,
  submission: Act<"reviewSubmission", Facts["reviewSubmission"]>,
  today: Day,
): readonly Interval[] {
  const reviewed =
    file.all.legalReview.find(({ seq }) => seq > submission.seq)?.seq ?? Number.MAX_SAFE_INTEGER;
  return file.all.reviewSupplement
    .filter(({ seq }) => submission.seq < seq && seq < reviewed)
    .map((asked) => {
      const came = file.all.reviewSupplied.find(({ seq, facts }) => seq > asked.seq && facts.complete);
      return { from: dayOf(asked.occurredAt), to: came ? dayOf(came.occurredAt) : today };
    })
    .filter(({ from, to }) => from <= to);
}

/** The last request for material has not been met. */
export const lacksMaterial = (file: File): boolean => {
  const asked = file.latest.reviewSupplement;
  if (!asked || !since(asked, file.latest.reviewSubmission)) return false;
  return !file.all.reviewSupplied.some(({ seq, facts }) => seq > asked.seq && facts.complete);
};

/** Points that the reviewer found wrong, national and the agency's own. */
export const problemsOf = ({ points, ownPoints }: Facts["legalReview"]): number =>
  [...points, ...(ownPoints ?? [])].filter(({ result }) => result === "problem").length;

/** A dispute about the last opinion that nothing has settled yet; after a failed coordination only the panel can. */
export function openDispute(file: File): "coordination" | "discussion" | undefined {
  const { reviewDispute, legalReview, coordination } = file.latest;
  if (!reviewDispute || !since(reviewDispute, legalReview)) return undefined;
  if (!coordination || !since(coordination, reviewDispute)) return "coordination";
  if (coordination.facts.outcome !== "unresolved") return undefined;
  const resolved = file.all.discussion.some(
    ({ seq, facts }) => seq > coordination.seq && facts.disputeResolved !== undefined,
  );
  return resolved ? undefined : "discussion";
}

/** Whether the proposal falls under an item of the directory: its kind, its sum, its subject — each where it is set. */
export function inCatalogue(items: readonly ReviewItem[], file: File): boolean {
  const proposal = file.latest.report?.facts;
  const subject = file.latest.open?.facts.powerItem;
  if (proposal?.outcome !== "punish") return false;
  const asCitizen = partyKindOf(file) === "citizen";
  return items.some(({ kinds, citizenFen, organisationFen, powerItems }) => {
    if (powerItems !== undefined && !powerItems.some((one) => one === subject)) return false;
    if (kinds.length > 0 && !kinds.some((kind) => proposal.kinds.includes(kind))) return false;
    if (citizenFen === undefined && organisationFen === undefined) return true;
    const none = Number.MAX_SAFE_INTEGER;
    return reaches(proposal, asCitizen, citizenFen ?? none, organisationFen ?? none);
  });
}
