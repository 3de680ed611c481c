import type { Day } from "./days.ts";
import { daysBetween, nextDay } from "./days.ts";
import { type Interval, tolledDays } from "./intervals.ts";

/** What 加处罚款 is computed from. */
export interface SurchargeInput {
  /** The fine not paid in time, in fen (分). */
  readonly principalFen: number;
  /** The last day to pay in time. */
  readonly due: Day;
  /** The day paid, or the day asked about; counted. */
  readonly until: Day;
  /** Days on which it does not run: reconsideration and litigation (行政处罚法第73条第3款), both ends included. */
  readonly pauses?: readonly Interval[];
}

/** 加处罚款 on a day. */
export interface Surcharge {
  /** Days it ran. */
  readonly days: number;
  readonly amountFen: number;
  /** It has reached the fine itself and grows no more. */
  readonly capped: boolean;
}

const DAYS_TO_CAP = 34; // 34 × 3 % is the first whole day to reach the fine
const PRINCIPAL_FEN_MAX = Math.floor(Number.MAX_SAFE_INTEGER / (3 * DAYS_TO_CAP));

/**
 * 加处罚款: three per cent of the fine for each day late, never more than the fine (行政处罚法第72条第1款第一项).
 * Fractions of a fen are dropped, in the party's favour. Throws RangeError unless the fine is whole fen, not negative.
 */
export function surcharge({ principalFen, due, until, pauses = [] }: SurchargeInput): Surcharge {
  // The product below must stay exact.
  if (!Number.isSafeInteger(principalFen) || principalFen < 0 || principalFen > PRINCIPAL_FEN_MAX) {
    throw new RangeError(`not an amount in fen: ${principalFen}`);
  }
  const span = Math.max(0, daysBetween(due, until));
  const paused = span === 0 ? 0 : tolledDays(pauses, { from: nextDay(due), to: until });
  const days = span - paused;
  const uncapped = Math.floor((principalFen * 3 * Math.min(days, DAYS_TO_CAP)) / 100);
  return { days, amountFen: Math.min(uncapped, principalFen), capped: uncapped >= principalFen && days > 0 };
}
