import type { Performer, Reference } from "@zhunsheng/engine";
import {
  addDays,
  type Citation,
  type Day,
  type Due,
  dayOf,
  dueDay,
  hasPassed,
  type Instant,
  type Limit,
} from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";

/** What a shared gate sees of an act, whatever the procedure. */
export interface ActLike {
  readonly seq: number;
  readonly by: readonly Performer[];
  readonly occurredAt: Instant;
}

/** A file that has the acts `K`; a gate reading one the procedure lacks does not compile. */
export interface FileWith<K extends string> {
  readonly all: { readonly [P in K]: readonly ActLike[] };
}

interface SharedGate<File, A> {
  readonly code: string;
  readonly basis: Citation | readonly Citation[];
  readonly says: string;
  readonly holds: (file: File, act: A, reference: Reference) => boolean;
}

/** Whether the person held an enforcement certificate on the act's day; days are inclusive. */
export const holdsCertificate = (reference: Reference, id: string): boolean => {
  const certificate = reference.people[id]?.certificate;
  return (
    certificate !== undefined &&
    certificate.validFrom <= reference.day &&
    reference.day <= certificate.validUntil
  );
};

export const twoOfficers: SharedGate<unknown, ActLike> = {
  code: "officers.two",
  basis: cite("penalty", 42, 1),
  says: "执法人员不得少于两人",
  holds: (_file, act) => new Set(act.by.map(({ id }) => id)).size >= 2,
};

export const certified: SharedGate<unknown, ActLike> = {
  code: "officers.certified",
  basis: cite("penalty", 42, 1),
  says: "执法人员应当具有行政执法资格，当日没有有效执法证件的不得执法",
  holds: (_file, act, reference) => act.by.every(({ id }) => holdsCertificate(reference, id)),
};

/** The same two rules for handlers who are named in the entry instead of performing the act. */
export const handlersTwo: SharedGate<unknown, { readonly facts: { readonly handlers: readonly string[] } }> =
  {
    code: "handlers.two",
    basis: cite("penalty", 42, 1),
    says: "承办案件的执法人员不得少于两人",
    holds: (_file, act) => new Set(act.facts.handlers).size >= 2,
  };

export const handlersCertified: SharedGate<
  unknown,
  { readonly facts: { readonly handlers: readonly string[] } }
> = {
  code: "handlers.certified",
  basis: cite("penalty", 42, 1),
  says: "承办人员应当具有行政执法资格，当日没有有效执法证件的不得承办",
  holds: (_file, act, reference) => act.facts.handlers.every((id) => holdsCertificate(reference, id)),
};

export const certificateShown: SharedGate<
  unknown,
  { readonly facts: { readonly certificateShown: boolean } }
> = {
  code: "officers.certificateShown",
  basis: cite("penalty", 55, 1),
  says: "调查或者检查时应当主动出示执法证件",
  holds: (_file, act) => act.facts.certificateShown,
};

/** Nobody who did one of `kinds` may do this act. */
export const notBy = <const K extends string>(
  code: string,
  kinds: readonly K[],
  basis: Citation | readonly Citation[],
  says: string,
): SharedGate<FileWith<K>, ActLike> => ({
  code,
  basis,
  says,
  holds: (file, act) => {
    const barred = new Set(
      kinds.flatMap((kind) => file.all[kind].flatMap(({ by }) => by.map(({ id }) => id))),
    );
    return act.by.every(({ id }) => !barred.has(id));
  },
});

/** The end of a period that an act began. */
export const dueAfter = (start: { readonly occurredAt: Instant }, limit: Limit, reference: Reference): Due =>
  dueDay(dayOf(start.occurredAt), limit, reference.calendar);

/**
 * The last day of a minimum period of working days that protects the party. Where it runs into a year without a
 * holiday notice (待核), as many calendar days: a bound that no notice can shorten.
 */
export function lastProtectedDay(
  start: { readonly occurredAt: Instant },
  limit: Limit,
  reference: Reference,
): Day {
  const due = dueAfter(start, limit, reference);
  return due.provisional ? addDays(dayOf(start.occurredAt), limit.count) : due.day;
}

/** Whether a request was made too late. While the last day is not known for certain (待核), none is. */
export const isLate = (due: Due, at: Instant): boolean => !due.provisional && hasPassed(due, at);

/** A day plus a length of time, never moved on: for what runs against the agency (行政处罚法第36条). */
export const lastDayOf = (from: Day, limit: Limit, reference: Reference): Day =>
  dueDay(from, { ...limit, roll: "none" }, reference.calendar).day;
