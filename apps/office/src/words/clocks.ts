import type { Duty } from "../api/types.ts";
import { addDays, daysBetween } from "./days.ts";

/** Duties still to be done, soonest due first. */
export const runningOf = (duties: readonly Duty[]): readonly Duty[] =>
  duties
    .filter(({ state }) => state === "open" || state === "overdue")
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

export interface ClockBar {
  readonly duty: Duty;
  /** Where the bar begins and ends on the common scale, in per cent. */
  readonly start: number;
  readonly end: number;
  /** How far it has run, on the same scale; what is late runs on past its end. */
  readonly gone: number;
}

export interface ClockScale {
  readonly from: string;
  readonly to: string;
  /** Today's line, in per cent. */
  readonly today: number;
  readonly bars: readonly ClockBar[];
}

/** The limits of a matter on one scale of days, from the first opening to the last due day. */
export function clockScale(duties: readonly Duty[], today: string): ClockScale | undefined {
  if (duties.length === 0) return undefined;
  const days = duties.flatMap(({ from, due }) => [from, due]).concat(today);
  const sorted = days.toSorted();
  const from = sorted[0] ?? today;
  const last = sorted.at(-1) ?? today;
  // The due day lasts until midnight: the scale ends with it, not at its morning.
  const to = addDays(last, 1);
  const whole = Math.max(1, daysBetween(from, to));
  const at = (day: string): number => Math.round((daysBetween(from, day) / whole) * 1000) / 10;
  const bars = duties.map((duty) => ({
    duty,
    start: at(duty.from),
    end: at(addDays(duty.due, 1)),
    gone: Math.max(at(duty.from), at(today)),
  }));
  return { from, to: last, today: at(today), bars };
}

/** How much of one limit has run, 4 to 100 per cent: what has just begun is seen to run. */
export const goneOf = ({ from, due }: Duty, today: string): number =>
  Math.min(
    100,
    Math.max(4, Math.round((daysBetween(from, today) / Math.max(1, daysBetween(from, due))) * 100)),
  );
