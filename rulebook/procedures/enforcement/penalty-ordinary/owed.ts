import type { Act } from "@zhunsheng/engine";
import {
  calendarDays,
  type Day,
  dayOf,
  dueDay,
  type HolidayCalendar,
  type Interval,
  previousDay,
  surcharge,
} from "@zhunsheng/law";
import { fineOf } from "../../shared/penalties.ts";
import { annuls } from "../../shared/publication.ts";
import { sueAfterReconsiderationBy, sueBy } from "../../shared/remedies.ts";
import { servedOn } from "../../shared/service.ts";
import type { Facts } from "./fields.ts";
import { type File, soundService } from "./standing.ts";

interface Ruling {
  readonly seq: number;
  readonly annulled: boolean;
  readonly fineFen?: number | undefined;
  readonly gainsFen?: number | undefined;
}

/** What annulled or changed the decision: a review, the agency itself, or what a withdrawal reports; in order. */
function rulingsOf(file: File): readonly Ruling[] {
  const reviewed = file.all.reviewEnded.flatMap(({ seq, facts }) =>
    facts.result === "changed" || annuls(facts.result)
      ? [{ seq, annulled: facts.result !== "changed", fineFen: facts.fineFen, gainsFen: facts.gainsFen }]
      : [],
  );
  const revoked = file.all.revoke.map(({ seq, facts }) => ({
    seq,
    annulled: facts.mode === "annulled",
    fineFen: facts.fineFen,
    gainsFen: facts.gainsFen,
  }));
  const withdrawn = file.all.withdraw
    .filter(({ facts }) => annuls(facts.ground))
    .map(({ seq }) => ({ seq, annulled: true }));
  return [...reviewed, ...revoked, ...withdrawn].toSorted((one, other) => one.seq - other.seq);
}

/** The decision was annulled or found void: nothing is owed by it. */
export const isAnnulled = (file: File): boolean => rulingsOf(file).at(-1)?.annulled === true;

/** A reconsideration, a court or the agency itself changed the decision. */
export const isChanged = (file: File): boolean => rulingsOf(file).some(({ annulled }) => !annulled);

const standingSum = (file: File, sum: "fineFen" | "gainsFen", decided: number): number => {
  if (isAnnulled(file)) return 0;
  return rulingsOf(file).findLast((ruling) => ruling[sum] !== undefined)?.[sum] ?? decided;
};

/** The fine as it stands, in 分: what was decided, or what a review or the agency itself made of it. */
export const fineOwed = (file: File): number =>
  standingSum(file, "fineFen", fineOf(file.latest.decide?.facts));

/** The confiscated gains as they stand, in 分. */
export const gainsOwed = (file: File): number =>
  standingSum(file, "gainsFen", file.latest.decide?.facts.confiscatedGainsFen ?? 0);

/** What is still to be paid of the confiscated gains, in 分. */
export const gainsUnpaidFen = (file: File): number =>
  gainsOwed(file) -
  [...file.all.payment, ...file.all.courtPaid].reduce((sum, { facts }) => sum + (facts.gainsFen ?? 0), 0);

/** 停止执行 (行政处罚法第73条第1款): a review that has not ended and in which execution was stopped. */
export const isStayed = (file: File): boolean =>
  file.all.reviewBegun.some(({ seq, facts }) => facts.suspended && !hasEnded(file, seq));

const hasEnded = (file: File, begun: number): boolean =>
  file.all.reviewEnded.some(({ facts }) => facts.begun === begun);

interface Paid {
  readonly seq: number;
  readonly day: Day;
  readonly amountFen: number;
}

/** What was paid of the fine, in the bank, on the spot or while a court enforced it, by the day it was paid. */
const paidOf = (file: File): readonly Paid[] =>
  [...file.all.payment, ...file.all.collect, ...file.all.courtPaid]
    .map(({ seq, occurredAt, facts }) => ({ seq, day: dayOf(occurredAt), amountFen: facts.amountFen }))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.seq - other.seq));

const total = (paid: readonly { readonly amountFen: number }[]): number =>
  paid.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** What is still to be paid of the fine, in 分; negative where too much was paid. */
export const unpaidFen = (file: File): number => fineOwed(file) - total(paidOf(file));

/** 准予延期、分期 that stands now (行政处罚法第66条第2款). */
export const standingPlan = (file: File): Act<"postpone", Facts["postpone"]> | undefined =>
  file.all.postpone.findLast(({ facts }) => facts.outcome === "granted");

/** When the decision reached the party: the day its receipt shows, however late the receipt came in. */
export function receivedOn(file: File): Day | undefined {
  const service = soundService(file);
  if (!service) return undefined;
  const receipt = file.all.serviceReceipt.findLast(({ facts }) => facts.service === service.seq);
  return receipt?.facts.receivedOn ?? servedOn(service);
}

/** 自收到决定书之日起十五日内 (行政处罚法第67条第3款). */
export const paymentLimit = calendarDays(15);

interface Owed {
  readonly amountFen: number;
  readonly due: Day;
}

/** What is owed by when: the fine, or each instalment of it. Empty while the decision has not reached the party. */
export function owed(file: File, calendar: HolidayCalendar): readonly Owed[] {
  const plan = standingPlan(file);
  if (plan?.facts.plan) return plan.facts.plan.map((row) => ({ ...row, due: rolled(row.due, calendar) }));
  const received = receivedOn(file);
  const until = plan?.facts.until;
  const due =
    (until && rolled(until, calendar)) ?? (received && dueDay(received, paymentLimit, calendar).day);
  return due === undefined ? [] : [{ amountFen: fineOwed(file) - paidBefore(file, plan), due }];
}

/** E-19: a day granted for payment that is a rest day moves on like the end of any period. */
const rolled = (day: Day, calendar: HolidayCalendar): Day =>
  dueDay(previousDay(day), calendarDays(1), calendar).day;

/** What was paid before a plan was granted is no part of the plan. */
const paidBefore = (file: File, plan: { readonly seq: number } | undefined): number =>
  plan === undefined ? 0 : total(paidOf(file).filter(({ seq }) => seq < plan.seq));

/** 行政复议、行政诉讼期间 (行政处罚法第73条第3款), both days included; what has not ended lasts until `until`. */
export const reviewPeriods = (file: File, until: Day): readonly Interval[] =>
  file.all.reviewBegun.flatMap((begun) => {
    const ended = file.all.reviewEnded.find(({ facts }) => facts.begun === begun.seq);
    const to = ended?.facts.endedOn ?? until;
    const from = begun.facts.appliedOn;
    return to < from ? [] : [{ from, to }];
  });

/** One sum that is overdue, its payments in order, and what 3 % a day makes of what was left each day. */
function surchargeOf(one: Owed, paid: readonly Paid[], until: Day, pauses: readonly Interval[]): number {
  const before = paid.filter(({ day }) => day <= one.due);
  const principal = one.amountFen - total(before);
  let remaining = principal;
  let from = one.due;
  let sum = 0;
  const run = (to: Day): void => {
    if (remaining <= 0 || to <= from) return;
    sum += surcharge({ principalFen: remaining, due: from, until: to, pauses }).amountFen;
    from = to;
  };
  for (const { day, amountFen } of paid) {
    if (day <= one.due || day > until) continue;
    run(day);
    remaining -= amountFen;
  }
  run(until);
  return Math.min(sum, Math.max(0, principal));
}

/**
 * 加处罚款 in 分 as of `until`, that day counted: three per cent a day of what was not paid in time, from the day
 * after the due day, never more than it, not while a reconsideration or lawsuit lasts (行政处罚法第72、73条).
 * Payments go to the instalment that is due first.
 */
export function surchargeOn(file: File, until: Day, calendar: HolidayCalendar): number {
  const plan = standingPlan(file);
  const paid = paidOf(file).filter(({ seq }) => plan?.facts.plan === undefined || seq > plan.seq);
  const counted = plan?.facts.until === undefined ? paid : paid.filter(({ seq }) => seq > plan.seq);
  const pauses = reviewPeriods(file, until);
  let left: readonly Paid[] = counted;
  let sum = 0;
  for (const one of owed(file, calendar)) {
    const [own, rest] = split(left, one.amountFen);
    sum += surchargeOf(one, own, until, pauses);
    left = rest;
  }
  return sum;
}

/** Payments up to `amountFen`, and what is over; one payment may belong to both. */
function split(paid: readonly Paid[], amountFen: number): readonly [readonly Paid[], readonly Paid[]] {
  const own: Paid[] = [];
  let room = amountFen;
  for (const [place, one] of paid.entries()) {
    const taken = Math.min(one.amountFen, room);
    own.push({ ...one, amountFen: taken });
    room -= taken;
    if (taken < one.amountFen) {
      return [own, [{ ...one, amountFen: one.amountFen - taken }, ...paid.slice(place + 1)]];
    }
  }
  return [own, []];
}

/**
 * 加处罚款 decided and not yet paid or remitted by an agreement (行政强制法第42条), in 分. Never more than the fine as
 * it stands (行政强制法第45条第2款): it falls with a fine that was lowered, and away with one that was annulled.
 */
export const surchargeUnpaidFen = (file: File): number =>
  Math.min(file.latest.surcharge?.facts.amountFen ?? 0, fineOwed(file)) -
  file.all.surchargeReduction.reduce((sum, { facts }) => sum + facts.reducedFen, 0) -
  [...file.all.payment, ...file.all.courtPaid].reduce((sum, { facts }) => sum + (facts.surchargeFen ?? 0), 0);

/** The instalment that has to be paid next. */
export function nextInstalment(file: File): (Owed & { readonly upToFen: number }) | undefined {
  const plan = standingPlan(file);
  if (!plan) return undefined;
  const rows = plan.facts.plan ?? [];
  const paid = total(paidOf(file).filter(({ seq }) => seq > plan.seq));
  let upToFen = 0;
  for (const row of rows) {
    upToFen += row.amountFen;
    if (paid < upToFen) return { ...row, upToFen };
  }
  return undefined;
}

/** Where a duty with a limit of one day must begin so as to end on that day. */
export const dayBefore = (due: Day): Day => previousDay(due);

/**
 * From when the three months to apply to the court run: the end of the last instalment or of the postponement
 * (行政处罚法第72条第2款), otherwise the end of the time to sue (行政强制法第53条) — six months from receipt, fifteen
 * days after a reconsideration, or the day a lawsuit ended. While a review lasts it does not run: undefined.
 */
export function courtTermFrom(file: File, calendar: HolidayCalendar): Day | undefined {
  if (file.all.reviewBegun.some(({ seq }) => !hasEnded(file, seq))) return undefined;
  const plan = standingPlan(file);
  const last = plan?.facts.until ?? plan?.facts.plan?.at(-1)?.due;
  const ended = file.all.reviewEnded.at(-1);
  const reviewed = ended && suitOverOn(file, ended.facts, calendar);
  if (last !== undefined) return later(rolled(last, calendar), reviewed);
  const received = receivedOn(file);
  return reviewed ?? (received && sueBy(received, calendar).day);
}

/** After a reconsideration the party may still sue; after a lawsuit nothing is left to ask. */
function suitOverOn(file: File, { begun, endedOn }: Facts["reviewEnded"], calendar: HolidayCalendar): Day {
  const kind = file.all.reviewBegun.find(({ seq }) => seq === begun)?.facts.kind;
  return kind === "reconsideration" ? sueAfterReconsiderationBy(endedOn, calendar).day : endedOn;
}

const later = (one: Day, other: Day | undefined): Day => (other !== undefined && other > one ? other : one);
