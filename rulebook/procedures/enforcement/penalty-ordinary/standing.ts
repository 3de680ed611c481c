import { type Act, type MatterFile, type Reference, since } from "@zhunsheng/engine";
import { type Due, hasPassed, workingDays } from "@zhunsheng/law";
import type { Standards } from "../../../registers/standards.ts";
import { dueAfter } from "../../shared/gates.ts";
import type { PartyKind } from "../../shared/party.ts";
import { fineOf, type Penalty, reaches } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";

/** Questions that several gates ask of an ordinary case. */
export type File = MatterFile<Facts>;

/** The handlers proposed a penalty: what protects the party binds until a new report proposes otherwise. */
export const punishing = (file: File): boolean => file.latest.report?.facts.outcome === "punish";

/** The notice of what is proposed now; an earlier notice of another proposal does not count. */
export const currentNotice = (file: File): Act<"notice", Facts["notice"]> | undefined =>
  since(file.latest.notice, file.latest.report) ? file.latest.notice : undefined;

/** 五日 from notice to ask for a hearing: working days (行政处罚法第64条第一项、第85条). */
export const requestDue = (notice: Act<"notice", Facts["notice"]>, reference: Reference): Due =>
  dueAfter(notice, workingDays(5), reference);

export const statementDue = (notice: Act<"notice", Facts["notice"]>, reference: Reference): Due =>
  dueAfter(notice, workingDays(notice.facts.statementDays), reference);

/** The party gave up the hearing expressly, after this notice. */
export const hearingWaived = (file: File, after: { readonly seq: number }): boolean =>
  file.all.statement.some((act) => act.seq > after.seq && act.facts.hearingWaived);

/** A request for a hearing made in time and not given up since. */
export function standingRequest(
  file: File,
  reference: Reference,
): Act<"hearingRequest", Facts["hearingRequest"]> | undefined {
  const notice = currentNotice(file);
  if (!notice) return undefined;
  const due = requestDue(notice, reference);
  return file.all.hearingRequest.findLast(
    (request) =>
      request.seq > notice.seq && !hasPassed(due, request.occurredAt) && !hearingWaived(file, request),
  );
}

/** The hearing held on the present proposal. */
export const currentHearing = (file: File): Act<"hearing", Facts["hearing"]> | undefined =>
  since(file.latest.hearing, currentNotice(file)) && currentNotice(file) ? file.latest.hearing : undefined;

export const partyKindOf = (file: File): PartyKind => file.latest.open?.facts.partyKind ?? "organisation";

export const hearingBySum = (file: File, penalty: Penalty, standards: Standards): boolean =>
  reaches(penalty, partyKindOf(file), standards.hearingCitizenFen, standards.hearingOrganisationFen);

/** Legal review by the statute's own cases: the report names one, or a hearing was held. */
export const reviewByStatute = (file: File): boolean =>
  punishing(file) &&
  ((file.latest.report?.facts.reviewGrounds ?? []).length > 0 || currentHearing(file) !== undefined);

/** Legal review by the agency's own directory (国办发〔2018〕118号（十二）). */
export const reviewByDirectory = (file: File, standards: Standards): boolean => {
  const report = file.latest.report;
  if (report?.facts.outcome !== "punish") return false;
  const { reviewAll, reviewCitizenFen, reviewOrganisationFen } = standards;
  return reviewAll || reaches(report.facts, partyKindOf(file), reviewCitizenFen, reviewOrganisationFen);
};

/** Passed, and nothing that the reviewer has not seen came after. */
export const reviewPassed = (file: File): boolean => {
  const review = file.latest.legalReview;
  const unseen = [file.latest.report, file.latest.notice, file.latest.hearing, file.latest.reviewSubmission];
  return review?.facts.outcome === "passed" && unseen.every((act) => since(review, act));
};

export const discussionBySum = (file: File, standards: Standards): boolean => {
  const report = file.latest.report;
  if (report?.facts.outcome !== "punish") return false;
  const { discussionCitizenFen, discussionOrganisationFen } = standards;
  return reaches(report.facts, partyKindOf(file), discussionCitizenFen, discussionOrganisationFen);
};

export const discussed = (file: File): boolean => since(file.latest.discussion, file.latest.report);

/** What the decision still leaves to be paid. */
export const unpaidFen = (file: File): number =>
  fineOf(file.latest.decide?.facts) - file.all.payment.reduce((sum, { facts }) => sum + facts.amountFen, 0);
