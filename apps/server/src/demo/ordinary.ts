import type { Day } from "@zhunsheng/law";
import type { OrdinaryCase } from "./content/ordinary-case.ts";
import { holder, holders } from "./content/people.ts";
import { holdHearing } from "./ordinary-hearing.ts";
import {
  assignHandlers,
  confirmAddress,
  gather,
  orderCorrection,
  preserve,
  standStill,
} from "./ordinary-inquiry.ts";
import { storeFile, visit } from "./ordinary-linked.ts";
import { perform } from "./ordinary-performance.ts";
import { type Run, runOf } from "./ordinary-run.ts";
import { recordingOf } from "./ordinary-situation.ts";
import * as words from "./ordinary-words.ts";
import type { PlannedAct } from "./planned.ts";
import { transferAndReturn } from "./transfers.ts";
import { workingDay } from "./working-time.ts";

/** One ordinary case from its clue as far as its outline or the county's last evening lets it come. */
export function planOrdinary(outline: OrdinaryCase, parent?: string): readonly PlannedAct[] {
  const run = runOf(outline, parent);
  investigate(run);
  if (run.outcome === "punish") {
    const earliest = hearParty(run);
    run.course.goTo(earliest);
    review(run);
  }
  decide(run);
  return run.course.acts;
}

function investigate(run: Run): void {
  const { handlerIds, unitHead, leader, step } = run;
  step("clue", [handlerIds[0] ?? unitHead], words.clue(run));
  step("open", [leader.id], words.open(run));
  assignHandlers(run);
  step("inspect", handlerIds, words.inspect(run));
  const dispose = preserve(run);
  const recheck = orderCorrection(run);
  attemptInterviews(run);
  step("interview", handlerIds, words.interview(run));
  confirmAddress(run);
  gather(run);
  standStill(run);
  dispose();
  recheck();
  transferAndReturn(run);
  step("report", handlerIds, words.report(run));
}

function attemptInterviews(run: Run): void {
  const { outline, handlerIds, course, agency } = run;
  if (run.ended()) return;
  if (outline.attempts?.includes("expiredOfficer")) {
    const expired = holders(agency, "officer").find(
      ({ certificate }) => certificate?.validUntil === "2025-06-30",
    );
    course.later(150);
    const pair = [handlerIds[0] ?? "", expired?.id ?? ""];
    course.attempt("interview", pair, words.interview(run), "officers.certified");
  }
  if (outline.attempts?.includes("oneOfficer")) {
    course.attempt("interview", handlerIds.slice(0, 1), words.interview(run), "officers.two");
  }
}

/** Notice, answer, hearing. Returns the first day on which the party's time is over. */
function hearParty(run: Run): Day {
  const { outline, handlerIds, leader, course, step } = run;
  const { plea, hearing, waived } = outline;
  step("notice", handlerIds, words.notice(run));
  const told = course.day;
  if (outline.attempts?.includes("decideEarly")) {
    course.later(30);
    course.attempt("decide", [leader.id], words.decide(run), "decide.hearingPeriod");
  }
  if (waived) step("statement", handlerIds.slice(0, 1), words.waiver);
  if (plea) {
    step("statement", handlerIds.slice(0, 1), words.statement(plea));
    step("recheck", handlerIds, words.recheck(plea));
  }
  if (hearing) {
    const applicant = run.party.partyName;
    step("hearingRequest", handlerIds.slice(0, 1), { way: "written", applicant, content: hearing.request });
    holdHearing(run, hearing.opinion);
  }
  return waived ? told : workingDay(told, run.hearingRight ? 6 : 4);
}

function review(run: Run): void {
  const { outline, agency, unitHead, reviewer, leader, course, step } = run;
  const { reviewReturned } = outline;
  if (outline.attempts?.includes("unreviewed")) {
    course.attempt("decide", [leader.id], words.decide(run), "decide.review");
  }
  if (run.reviewed) step("reviewSubmission", [unitHead], words.reviewSubmission(run));
  if (run.reviewed && reviewReturned) {
    step("legalReview", [reviewer], words.returned(reviewReturned.opinion));
    dispute(run, reviewReturned);
    step("reviewSubmission", [unitHead], words.reviewSubmission(run, reviewReturned.changes));
  }
  if (run.reviewed) step("legalReview", [reviewer], words.passed);
  if (run.discussed) {
    const panel = [holder(agency, "head"), ...holders(agency, "leader").slice(0, 3)];
    const ids = panel.map(({ id }) => id);
    step("discussion", ids, words.discussion(run, ids));
  }
}

/** The unit disputes what the reviewer says; a leader brings both together (国办发〔2018〕118号（十四）). */
function dispute(run: Run, { opinion, disputed }: NonNullable<OrdinaryCase["reviewReturned"]>): void {
  const { course, unitHead, reviewer, leader } = run;
  if (!disputed || run.ended()) return;
  course.goOn(1);
  course.act("reviewDispute", [unitHead], { disputed: opinion, reasons: disputed.reasons });
  course.goOn(2);
  const participants = [unitHead, reviewer];
  course.act("coordination", [leader.id], { participants, course: disputed.course, outcome: "reviewers" });
}

function decide(run: Run): void {
  const { outline, course, step, leader } = run;
  if (outline.overrun && !run.ended()) {
    course.goTo(outline.overrun.on);
    course.attempt("decide", [leader.id], words.decide(run), "decideInTime.overrun");
    course.later(30);
    course.act("overrun", [leader.id], { duty: "decideInTime", reason: outline.overrun.reason });
  }
  step("decide", [leader.id], words.decide(run));
  if (run.ended()) return;
  if (perform(run)) finish(run);
}

/** Closing, the visit and the archive; and, seldom, what a reconsideration undoes long after. */
function finish(run: Run): void {
  const { outline, outcome, step, leader, agency, chance } = run;
  const punished = outcome === "punish";
  step("close", [leader.id], {
    result: punished ? "performed" : "noPenalty",
    summary: punished ? "罚款已经缴清，违法行为已经改正。" : "决定书已经送达。",
  });
  if (punished) visit(run);
  const volume = `${outline.clueOn.slice(0, 4)}-罚-${outline.matter.slice(-2)}`;
  const pageCount = chance.between(48, 160);
  step("archive", [holder(agency, "archivist").id], {
    volume,
    pageCount,
    retention: "thirtyYears",
    recordings: `${recordingOf(outline, 1)}、${recordingOf(outline, 2)}`,
    completeChecked: true,
  });
  storeFile(run, volume, pageCount);
  if (outline.withdrawn) undo(run, outline.withdrawn);
}

/** A reconsideration annuls the decision: what was published is taken back, and says why. */
function undo(run: Run, withdrawn: NonNullable<OrdinaryCase["withdrawn"]>): void {
  const { course, agency, handlerIds } = run;
  const { appliedOn, accepted, on, ...ruling } = withdrawn;
  course.goTo(workingDay(appliedOn, 5));
  const begun = course.act("reviewBegun", handlerIds.slice(0, 1), {
    kind: "reconsideration",
    body: "安和县人民政府",
    document: accepted,
    appliedOn,
    suspended: false,
  });
  course.goTo(on);
  course.act("reviewEnded", handlerIds.slice(0, 1), {
    begun,
    result: "annulled",
    endedOn: ruling.ruledOn,
    document: ruling.document,
  });
  course.later(45);
  course.act("withdraw", [holder(agency, "publisher").id], { ground: "annulled", ...ruling });
}
