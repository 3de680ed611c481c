import { addMonths, calendarDays, type Day, dueDay, formatDay, surcharge } from "@zhunsheng/law";
import { calendar } from "@zhunsheng/rulebook";
import { holder } from "./content/people.ts";
import { applyToCourt } from "./court.ts";
import { fileMajor, fineDaily } from "./ordinary-linked.ts";
import { type Run, usualPace } from "./ordinary-run.ts";
import * as words from "./ordinary-words.ts";
import { workingDay } from "./working-time.ts";

/** What is to be done on a day: service, publication, payment and the rest go on side by side. */
export type Later = readonly [day: Day, step: () => void];

/** Does what is planned, day by day. */
function inTurn({ course, chance }: Run, steps: readonly Later[]): void {
  for (const [day, step] of [...steps].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    course.goTo(day);
    course.later(chance.between(10, 50));
    step();
  }
}

/** Everything between the decision and the end. Returns whether the fine has been paid whole. */
export function perform(run: Run): boolean {
  const { outline, course, outcome, decidedFen } = run;
  const decided = course.day;
  const dayFor = (kind: "serve" | "publish"): Day =>
    outline.on?.[kind] ?? workingDay(decided, outline.pace?.[kind] ?? usualPace[kind] ?? 0);
  const sent = dayFor("serve");
  const served = outline.unwitnessed === undefined ? sent : workingDay(sent, 1);
  const [, shown = served] = [served, dayFor("publish")].sort();
  const paid = paymentsOf(run, served);
  const publication: readonly Later[] = outcome === "punish" ? [[shown, () => publish(run)]] : [];
  inTurn(run, [
    ...serviceOf(run, sent, served),
    ...publication,
    ...(outline.source === "report" ? [tellReporter(run, workingDay(served, 2))] : []),
    ...paid.steps,
    ...fileMajor(run, decided),
    ...(outline.demandedAfter ? [demandOf(run, workingDay(served, outline.demandedAfter))] : []),
    ...(outline.court === true ? applyToCourt(run, decided, served) : []),
    ...(outline.daily ? fineDaily(run, outline.daily, served) : []),
  ]);
  return outline.court === true || (outline.mistyped !== "pending" && paid.amountFen >= decidedFen);
}

function serviceOf(run: Run, sent: Day, served: Day): readonly Later[] {
  const { course, handlerIds, outline } = run;
  const { unwitnessed } = outline;
  const posted = outline.service === "mail" ? { sentOn: workingDay(course.day, 1) } : {};
  const serve = () => course.act("serve", handlerIds, { ...words.serve(run), ...posted });
  if (unwitnessed === undefined) return [[sent, serve]];
  let first = 0;
  return [
    [
      sent,
      () => {
        const input = { ...words.serve(run), witnessed: false, receiptNote: "当事人拒绝签收。" };
        first = course.act("serve", handlerIds, input);
      },
    ],
    [
      served,
      () => {
        serve();
        course.later(40);
        course.act("rectify", handlerIds, { act: first, done: unwitnessed });
      },
    ],
  ];
}

function publish({ course, agency }: Run): void {
  course.act("publish", [holder(agency, "publisher").id], {
    place: "安和县行政执法公示平台",
    masked: true,
    checkedBy: holder(agency, "clerk").id,
    until: addMonths(course.day, 12),
  });
}

interface Paying {
  readonly steps: readonly Later[];
  readonly amountFen: number;
}

/** How the fine is paid: at once, in parts, by instalments, or late with a surcharge; or not at all. */
function paymentsOf(run: Run, served: Day): Paying {
  const { outline, decidedFen } = run;
  if (outline.instalments) return instalmentsOf(run, outline.instalments, served);
  if (outline.surcharge) return lateOf(run, outline.surcharge, served);
  const shares = outline.payments ?? [];
  const steps = shares.map(([hundredths, after], place): Later => {
    const amountFen = (decidedFen * hundredths) / 100;
    const day = workingDay(served, after);
    const mistyped = place === 0 ? outline.mistyped : undefined;
    return [day, () => (mistyped ? payMistyped(run, amountFen, mistyped) : pay(run, amountFen))];
  });
  const amountFen = shares.reduce((sum, [hundredths]) => sum + (decidedFen * hundredths) / 100, 0);
  return { steps, amountFen };
}

function pay({ course, handlerIds, outline, chance }: Run, amountFen: number, surchargeFen?: number): number {
  const receipt = `${outline.clueOn.slice(0, 4)}-AH-${String(chance.between(1, 99_999)).padStart(6, "0")}`;
  const channel = chance.happens(60) ? "bank" : "electronic";
  const more = surchargeFen === undefined ? {} : { surchargeFen };
  return course.act("payment", handlerIds.slice(0, 1), { amountFen, channel, receipt, ...more });
}

/** A nought was forgotten; a leader approves the correction, or has not yet. */
function payMistyped(run: Run, amountFen: number, mistyped: "corrected" | "pending"): void {
  const { course, handlerIds, leader } = run;
  const [first = ""] = handlerIds;
  const placed = pay(run, amountFen / 10);
  course.goOn(1);
  const reason = `缴款凭证载明${words.yuan(amountFen)}，登记时少录一位，按凭证更正。`;
  const correction = { act: placed, mode: "content" as const, changes: { amountFen }, reason };
  const waits = mistyped === "pending" ? { unsigned: [leader.id] } : {};
  course.act("correct", [first, leader.id], correction, waits);
}

type Plan = NonNullable<Run["outline"]["instalments"]>;

function instalmentsOf(run: Run, { reason, proof, plan }: Plan, served: Day): Paying {
  const { course, leader, handlerIds, decidedFen } = run;
  const rows = plan.map(([hundredths, after]) => ({
    due: workingDay(served, after),
    amountFen: (decidedFen * hundredths) / 100,
  }));
  const asked = (): void => {
    course.act("postponeRequest", handlerIds.slice(0, 1), { kind: "instalments", reason, proof });
  };
  const granted = (): void => {
    const opinion = `情况属实，准予分${rows.length}期缴纳。`;
    course.act("postpone", [leader.id], { outcome: "granted", difficultyFound: true, plan: rows, opinion });
  };
  const payments = plan.map(([, after], place): Later => {
    return [workingDay(served, after - 1), () => pay(run, rows[place]?.amountFen ?? 0)];
  });
  return {
    steps: [[workingDay(served, 3), asked], [workingDay(served, 6), granted], ...payments],
    amountFen: decidedFen,
  };
}

type Surcharge = NonNullable<Run["outline"]["surcharge"]>;

/** 加处罚款 computed to the day it is decided, and paid with the fine. */
function lateOf(run: Run, { after, paidAfter }: Surcharge, served: Day): Paying {
  const { course, leader, decidedFen } = run;
  const due = dueDay(served, calendarDays(15), calendar).day;
  const until = workingDay(due, after);
  const { amountFen, days } = surcharge({ principalFen: decidedFen, due, until });
  const basis =
    `罚款${words.yuan(decidedFen)}应当于${formatDay(due)}前缴清，至${formatDay(until)}逾期${days}日，` +
    "每日按罚款数额的百分之三加处罚款（《中华人民共和国行政处罚法》第七十二条第一款第一项）。";
  const decide = (): void => {
    course.act("surcharge", [leader.id], { until, amountFen, basis, sealed: true });
  };
  const steps: readonly Later[] = [
    [until, decide],
    [workingDay(until, paidAfter), () => pay(run, decidedFen, amountFen)],
  ];
  return { steps, amountFen: decidedFen };
}

/** 催告 of what was not paid, with ten working days to perform (行政强制法第54条). */
function demandOf(run: Run, day: Day): Later {
  const { course, handlerIds, decidedFen, firm } = run;
  const input = {
    way: "leaving" as const,
    receiver: words.receiverOf(run),
    place: firm.address,
    witnessed: true,
    fineFen: decidedFen,
    surchargeFen: 0,
    performBy: workingDay(day, 12),
    payment: "缴至安和县农村商业银行营业部，或者通过电子支付系统缴纳。",
    rightsTold: true,
  };
  return [day, () => course.act("demand", handlerIds, input)];
}

/** 实名举报人 learns what became of it (待核: no statute sets a day). */
function tellReporter({ course, unitHead, party, outcome }: Run, day: Day): Later {
  const result = outcome === "punish" ? "依法给予行政处罚" : "依法不予行政处罚";
  const content = `所举报${party.partyName}一事已经查处，${result}。`;
  return [day, () => course.act("tellReporter", [unitHead], { result: "decided", way: "phone", content })];
}
