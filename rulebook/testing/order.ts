import type { Refusal } from "@zhunsheng/engine";
import type { Attempt } from "./situation.ts";

/** What the law says of one act's place, in the words of the refusals: who, after what, not earlier than what. */
export interface Place {
  readonly act: string;
  /** Titles of the roles, joined by 、. */
  readonly by: string;
  /** Titles of the acts without which it is refused. */
  readonly needs: readonly string[];
  /** Titles of the acts that a time before them is refused for. */
  readonly notBefore: readonly string[];
  /** Of those, which count anew when they are done again. */
  readonly notBeforeLast: readonly string[];
  /** Whether it may be done more than once. */
  readonly again: boolean;
}

/** The attempts that show the place of an act. */
export interface Attempts {
  /** By somebody who holds no role of the case. */
  readonly byStranger: (act: string) => Attempt;
  /** When nothing but the first act was done. */
  readonly atOnce: (act: string) => Attempt;
  /** When everything before it was done, dated before all of it. */
  readonly early: (act: string) => Attempt;
  /** When one of the acts before it was done again later on the same day: once for each that can be. */
  readonly overtaken: (act: string) => readonly Attempt[];
  /** When it was just done. */
  readonly twice: (act: string) => Attempt;
}

const named = (found: readonly Refusal[], pattern: RegExp): readonly string[] =>
  found.flatMap(({ says }) => pattern.exec(says)?.[1] ?? []);

/** The place of an act as its refusals tell it. */
export const placeOf = (act: string, attempts: Attempts): Place => ({
  act,
  by: named(attempts.byStranger(act).found, /应当由(.+)办理/)[0] ?? "",
  needs: named(attempts.atOnce(act).found, /还没有办「(.+?)」/),
  notBefore: named(attempts.early(act).found, /的时间早于「(.+?)」/),
  notBeforeLast: attempts.overtaken(act).flatMap(({ found }) => named(found, /的时间早于「(.+?)」/)),
  again: !attempts.twice(act).found.some(({ gate }) => gate === `${act}.once` || gate === "matter.ended"),
});

/** Somebody who has no part in the course of a procedure. */
export const stranger = "registrar-1";
