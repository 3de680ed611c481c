import { type Act, type MatterFile, type Reference, since } from "@zhunsheng/engine";
import {
  compareInstants,
  type Day,
  type Due,
  dayOf,
  type Instant,
  type Limit,
  workingDays,
} from "@zhunsheng/law";
import { countsAsCitizen, penaltyStandards, type Standards } from "../../../registers/standards.ts";
import { dueAfter, isLate } from "../../shared/gates.ts";
import { isYoung, type PartyKind } from "../../shared/party.ts";
import { isGrave, type Penalty, reaches } from "../../shared/penalties.ts";
import { isSound } from "../../shared/service.ts";
import type { Facts } from "./fields.ts";
import { recusedIn } from "./standing-investigation.ts";

/** Questions that several gates ask of an ordinary case. */
export type File = MatterFile<Facts>;

/** The handlers proposed a penalty: what protects the party binds until a new report proposes otherwise. */
export const punishing = (file: File): boolean => file.latest.report?.facts.outcome === "punish";

/** The notice of what is proposed now; an earlier notice of another proposal does not count. */
export const currentNotice = (file: File): Act<"notice", Facts["notice"]> | undefined =>
  since(file.latest.notice, file.latest.report) ? file.latest.notice : undefined;

/** The day of discovery: never later than the day the clue was entered. */
export function discoveredOn(file: File): Day | undefined {
  const { clue } = file.latest;
  if (!clue) return undefined;
  const entered = dayOf(clue.occurredAt);
  if (clue.facts.discoveredOn > entered) return entered;
  return clue.facts.discoveredOn;
}

/** Who handles the case now: whoever had to withdraw (回避) handles it no longer. */
export const assignedTo = (file: File): readonly string[] => {
  const withdrawn = recusedIn(file);
  return (file.latest.assign?.facts.handlers ?? []).filter((id) => !withdrawn.has(id));
};

type Notice = Act<"notice", Facts["notice"]>;
type Request = Act<"hearingRequest", Facts["hearingRequest"]>;

/** 五日 from notice to ask for a hearing: working days (行政处罚法第64条第一项、第85条). */
export const requestLimit = workingDays(5);

export const requestDue = (notice: Notice, reference: Reference): Due =>
  dueAfter(notice, requestLimit, reference);

export const statementLimit = (notice: Notice): Limit => workingDays(notice.facts.statementDays);

/** Made after the notice, not only recorded after it. */
const answers = (act: { readonly seq: number; readonly occurredAt: Instant }, notice: Notice): boolean =>
  act.seq > notice.seq && compareInstants(act.occurredAt, notice.occurredAt) >= 0;

/** The party gave up its defence expressly; having said something does not end the time in which it may say more. */
export const statementWaived = (file: File, notice: Notice): boolean =>
  file.all.statement.some((act) => act.facts.answer === "waived" && answers(act, notice));

/** The notices that the party has answered with a defence (行政处罚法第45条). */
export const answeredNotices = (file: File): readonly Notice[] =>
  file.all.notice.filter((notice) =>
    file.all.statement.some((act) => act.facts.answer === "stated" && answers(act, notice)),
  );

/** The party gave up the hearing expressly, after this notice. */
export const hearingWaived = (file: File, notice: Notice): boolean =>
  file.all.statement.some((act) => act.facts.hearingWaived && answers(act, notice));

interface Claim {
  readonly number: number;
  /** The statement that made it. */
  readonly seq: number;
}

/** Every fact, reason and piece of evidence the party ever stated, numbered through the whole file. */
const claimsOf = (file: File): readonly Claim[] =>
  file.all.statement
    .flatMap(({ seq, facts }) => facts.claims.map(() => seq))
    .map((seq, place) => ({ number: place + 1, seq }));

/** The numbers of the claims stated since the notice, and of those left unanswered before it. */
export function claimsToAnswer(file: File): readonly number[] {
  const told = file.latest.notice?.seq ?? 0;
  const rechecked = file.latest.recheck?.seq ?? 0;
  return claimsOf(file)
    .filter(({ seq }) => seq > Math.min(told, rechecked))
    .map(({ number }) => number);
}

/** 听证范围 (行政处罚法第63条): told by the agency itself, or by kind or sum. */
export const inHearingScope = (file: File, notice: Notice, reference: Reference): boolean =>
  notice.facts.hearingRight ||
  isGrave(notice.facts) ||
  hearingBySum(file, notice.facts, penaltyStandards(reference), false);

/** Made in time after the notice that the party had then, of what is within the scope of hearings. */
function isDue(file: File, request: Request, reference: Reference): boolean {
  const notice = file.all.notice.findLast((one) => one.seq < request.seq);
  return (
    notice !== undefined &&
    inHearingScope(file, notice, reference) &&
    !isLate(requestDue(notice, reference), request.occurredAt)
  );
}

/**
 * A request made in time, and within the scope of hearings, stands until the hearing is held or the party gives it
 * up. A new report and a new notice do not undo it, unless what is proposed now is outside that scope.
 */
export function standingRequest(file: File, reference: Reference): Request | undefined {
  const notice = currentNotice(file);
  return file.all.hearingRequest.findLast((request) => {
    const later = (act: { readonly seq: number }): boolean => act.seq > request.seq;
    if (hearings(file).some(later)) return false;
    if (file.all.statement.some((act) => later(act) && act.facts.hearingWaived)) return false;
    const lapsed = notice !== undefined && later(notice) && !inHearingScope(file, notice, reference);
    return !lapsed && isDue(file, request, reference);
  });
}

/** Every hearing of the case, whether entered as one act or brought back by a matter of its own. */
const hearings = (file: File) => [...file.all.hearing, ...file.all.hearingHeld];

/** Who held a hearing of the case; a request taken back was held by nobody. */
export const heldHearing = (file: File) =>
  [...file.all.hearing, ...file.all.hearingHeld.filter(({ facts }) => facts.result !== "withdrawn")].flatMap(
    ({ by }) => by,
  );

/** A hearing that ended on the present proposal: held, or given up while it was under way. */
export const heardNow = (file: File): boolean => {
  const notice = currentNotice(file);
  return notice !== undefined && hearings(file).some(({ seq }) => seq > notice.seq);
};

/** The party came to a hearing and was heard: its record binds the decision (行政处罚法第65条). */
export const cameToHearing = (file: File): boolean =>
  file.all.hearing.some(({ facts }) => facts.attendance === "present") ||
  file.all.hearingHeld.some(({ facts }) => facts.result === "held");

export const partyKindOf = (file: File): PartyKind => file.latest.open?.facts.partyKind ?? "organisation";

/** Whether the file says anywhere that the party is not of age. */
export const partyIsYoung = (file: File): boolean =>
  isYoung(...file.all.open.map(({ facts }) => facts), ...file.all.decide.map(({ facts }) => facts));

/** `sure` leaves out the reading of a sole trader as a citizen where that was not checked. */
export const hearingBySum = (file: File, penalty: Penalty, set: Standards, sure: boolean): boolean =>
  reaches(
    penalty,
    countsAsCitizen(partyKindOf(file), set, sure),
    set.hearingCitizenFen,
    set.hearingOrganisationFen,
  );

/** Legal review by the statute's own cases: the report names one, or a hearing was held. */
export const reviewByStatute = (file: File): boolean =>
  punishing(file) &&
  ((file.latest.report?.facts.reviewGrounds ?? []).length > 0 || file.done.hearing || cameToHearing(file));

/** Legal review by the agency's own directory (国办发〔2018〕118号（十二）). */
export const reviewByDirectory = (file: File, set: Standards, sure: boolean): boolean => {
  const report = file.latest.report;
  if (report?.facts.outcome !== "punish") return false;
  const asCitizen = countsAsCitizen(partyKindOf(file), set, sure);
  return set.reviewAll || reaches(report.facts, asCitizen, set.reviewCitizenFen, set.reviewOrganisationFen);
};

type Seen = "report" | "notice" | "statement" | "recheck" | "hearing" | "hearingHeld";

const heard: readonly Seen[] = ["report", "notice", "statement", "recheck", "hearing", "hearingHeld"];

/** Passed, and nothing that the reviewer has not seen came after. */
export const reviewPassed = (file: File): boolean => {
  const { legalReview } = file.latest;
  const taken = ["inspect", "interview", "opinion", "evidence", "excludeEvidence"] as const;
  const unseen = [...heard, "assign", ...taken, "reviewSubmission"] as const;
  return (
    legalReview?.facts.outcome === "passed" && unseen.every((kind) => since(legalReview, file.latest[kind]))
  );
};

export const discussionBySum = (file: File, set: Standards, sure: boolean): boolean => {
  const report = file.latest.report;
  if (report?.facts.outcome !== "punish") return false;
  const asCitizen = countsAsCitizen(partyKindOf(file), set, sure);
  return reaches(report.facts, asCitizen, set.discussionCitizenFen, set.discussionOrganisationFen);
};

/** Discussed, with everything before the leaders that was said, heard and reviewed. */
export const discussed = (file: File): boolean =>
  [...heard, "legalReview" as const].every((kind) => since(file.latest.discussion, file.latest[kind]));

/** The service that counts: the first without a defect; what was served again after it changes no period. */
export const soundService = (file: File): Act<"serve", Facts["serve"]> | undefined =>
  file.all.serve.find((service) => isSound(file, service));
