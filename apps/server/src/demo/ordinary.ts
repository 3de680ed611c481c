import { addMonths, type Day } from "@zhunsheng/law";
import type { OrdinaryCase, OrdinaryKind } from "./content/ordinary-case.ts";
import { holder, holders } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import { recordingOf, type Situation, situationOf } from "./ordinary-situation.ts";
import * as words from "./ordinary-words.ts";
import type { OrdinaryInputs, PlannedAct } from "./planned.ts";
import { workingDay } from "./working-time.ts";

/** Working days before an act, as a rule; 0 is later the same day. */
const usualPace: Readonly<Partial<Record<OrdinaryKind, number>>> = {
  clue: 0,
  decline: 2,
  open: 2,
  assign: 0,
  inspect: 1,
  interview: 2,
  evidence: 1,
  report: 6,
  notice: 3,
  statement: 2,
  recheck: 2,
  hearingRequest: 3,
  hearing: 9,
  reviewSubmission: 2,
  legalReview: 3,
  discussion: 2,
  decide: 2,
  serve: 2,
  publish: 4,
  withdraw: 5,
  payment: 6,
  close: 3,
  archive: 11,
};

/** A case under way: its course, and whether the outline ends here. */
interface Run extends Situation {
  readonly course: Course<OrdinaryInputs>;
  readonly ended: () => boolean;
  readonly step: <K extends OrdinaryKind>(kind: K, by: readonly string[], input: OrdinaryInputs[K]) => void;
}

function runOf(outline: OrdinaryCase): Run {
  const situation = situationOf(outline);
  const { agency, chance } = situation;
  const { matter, clueOn, on, pace, endsWith } = outline;
  const course = courseOf<OrdinaryInputs>({
    agency,
    procedure: "penalty-ordinary",
    matter,
    day: clueOn,
    chance,
  });
  let ended = false;
  const step: Run["step"] = (kind, by, input) => {
    if (ended) return;
    const day = on?.[kind];
    const wait = pace?.[kind] ?? usualPace[kind] ?? 0;
    if (day !== undefined) course.goTo(day);
    else if (wait === 0) course.later(chance.between(15, 40));
    else course.goOn(wait);
    course.act(kind, by, input);
    ended = kind === endsWith;
  };
  return { ...situation, course, ended: () => ended, step };
}

/** One ordinary case from its clue as far as its outline or the county's last evening lets it come. */
export function planOrdinary(outline: OrdinaryCase): readonly PlannedAct[] {
  const run = runOf(outline);
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
  const { outline, handlerIds, unitHead, leader, step, course, agency } = run;
  step("clue", [handlerIds[0] ?? unitHead], words.clue(run));
  step("open", [leader.id], words.open(run));
  step("assign", [unitHead], words.assign(run));
  step("inspect", handlerIds, words.inspect(run));
  if (outline.attempts?.includes("expiredOfficer") && !run.ended()) {
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
  step("interview", handlerIds, words.interview(run));
  for (const exhibit of outline.exhibits) step("evidence", handlerIds, words.evidence(exhibit, run));
  step("report", handlerIds, words.report(run));
}

/** Notice, answer, hearing. Returns the first day on which the party's time is over. */
function hearParty(run: Run): Day {
  const { outline, handlerIds, leader, agency, course, step } = run;
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
    const by = [holder(agency, "hearingHost").id, holder(agency, "clerk").id];
    step("hearing", by, hearingOf(run, hearing.opinion, course.day));
  }
  return waived ? told : workingDay(told, run.hearingRight ? 6 : 4);
}

const hearingOf = ({ outline }: Run, opinion: string, noticeServedOn: Day): OrdinaryInputs["hearing"] => ({
  noticeServedOn,
  open: true,
  attendance: "present",
  conflictsAsked: true,
  crossExamined: true,
  record: "调查人员提出违法事实、证据和处罚建议；当事人逐项质证，并作最后陈述。",
  signature: "signed",
  opinion,
  recordings: recordingOf(outline, 3),
});

function review(run: Run): void {
  const { outline, agency, unitHead, reviewer, leader, course, step } = run;
  const { reviewReturned } = outline;
  if (outline.attempts?.includes("unreviewed")) {
    course.attempt("decide", [leader.id], words.decide(run), "decide.review");
  }
  if (run.reviewed) step("reviewSubmission", [unitHead], words.reviewSubmission(run));
  if (run.reviewed && reviewReturned) {
    const { opinion, changes } = reviewReturned;
    step("legalReview", [reviewer], words.returned(opinion));
    step("reviewSubmission", [unitHead], words.reviewSubmission(run, changes));
  }
  if (run.reviewed) step("legalReview", [reviewer], words.passed);
  if (run.discussed) {
    const panel = [holder(agency, "head"), ...holders(agency, "leader").slice(0, 3)];
    const ids = panel.map(({ id }) => id);
    step("discussion", ids, words.discussion(run, ids));
  }
}

type Later = readonly [day: Day, kind: "serve" | "publish" | "payment", amountFen: number];

/** The decision, and what follows it side by side: service, publication, payment. */
function decide(run: Run): void {
  const { outline, course, step, leader, outcome, decidedFen } = run;
  step("decide", [leader.id], words.decide(run));
  if (run.ended()) return;
  const decided = course.day;
  const dayFor = (kind: "serve" | "publish"): Day =>
    outline.on?.[kind] ?? workingDay(decided, outline.pace?.[kind] ?? usualPace[kind] ?? 0);
  const served = dayFor("serve");
  const [, shown = served] = [served, dayFor("publish")].sort();
  const payments = (outline.payments ?? []).map(([hundredths, after]): Later => {
    return [workingDay(served, after), "payment", (decidedFen * hundredths) / 100];
  });
  const publication: readonly Later[] = outcome === "punish" ? [[shown, "publish", 0]] : [];
  const all: readonly Later[] = [[served, "serve", 0], ...publication, ...payments];
  for (const [day, kind, amountFen] of [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    course.goTo(day);
    course.later(run.chance.between(10, 50));
    after(run, kind, amountFen);
  }
  if (payments.reduce((sum, [, , amountFen]) => sum + amountFen, 0) >= decidedFen) finish(run);
}

/** Closing and the archive; and, seldom, what a reconsideration undoes long after. */
function finish({ outline, outcome, course, step, leader, agency, chance }: Run): void {
  const punished = outcome === "punish";
  step("close", [leader.id], {
    result: punished ? "performed" : "noPenalty",
    summary: punished ? "罚款已经缴清，违法行为已经改正。" : "决定书已经送达。",
  });
  step("archive", [holder(agency, "archivist").id], {
    volume: `${outline.clueOn.slice(0, 4)}-罚-${outline.matter.slice(-2)}`,
    pageCount: chance.between(48, 160),
    retention: "thirtyYears",
    recordings: `${recordingOf(outline, 1)}、${recordingOf(outline, 2)}`,
    completeChecked: true,
  });
  if (!outline.withdrawn) return;
  const { on, ...ruling } = outline.withdrawn;
  course.goTo(on);
  course.act("withdraw", [holder(agency, "publisher").id], { ground: "annulled", ...ruling });
}

function after(run: Run, kind: Later[1], amountFen: number): void {
  const { course, agency, handlerIds, outline, chance } = run;
  if (kind === "serve") {
    course.act("serve", handlerIds, words.serve(run));
  } else if (kind === "publish") {
    course.act("publish", [holder(agency, "publisher").id], {
      place: "安和县行政执法公示平台",
      masked: true,
      checkedBy: holder(agency, "clerk").id,
      until: addMonths(course.day, 12),
    });
  } else {
    const receipt = `${outline.clueOn.slice(0, 4)}-AH-${String(chance.between(1, 99_999)).padStart(6, "0")}`;
    const channel = chance.happens(60) ? "bank" : "electronic";
    course.act("payment", handlerIds.slice(0, 1), { amountFen, channel, receipt });
  }
}
