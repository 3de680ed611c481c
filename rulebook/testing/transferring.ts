import type { Facts } from "../procedures/enforcement/criminal-transfer/fields.ts";
import { criminalTransfer } from "../procedures/enforcement/criminal-transfer/index.ts";
import { parents } from "./linked.ts";
import { play, type Step } from "./play.ts";
import type { Situation } from "./situation.ts";

export const team = ["officer-1", "officer-2"];

/** The invented case: who did what, and when. */
export const transferCourse: readonly Step<Facts>[] = [
  ["suspect", ["officer-1"], "2025-07-15"],
  ["team", ["chief-1"], "2025-07-15"],
  ["report", team, "2025-07-16"],
  ["decide", ["head-1"], "2025-07-17"],
  ["transfer", ["officer-1"], "2025-07-17T15:00:00+08:00"],
  ["receive", ["officer-1"], "2025-07-17T16:00:00+08:00"],
  ["copy", ["officer-1"], "2025-07-18"],
  ["policeDecide", ["officer-1"], "2025-07-20"],
  ["handOver", ["officer-1"], "2025-07-21"],
  ["finish", ["leader-1"], "2025-07-22"],
];

export const transferring = {
  ...play(criminalTransfer, parents.investigated, transferCourse),
  /** The second example of an act, in place of the first. */
  second: <K extends keyof Facts & string>(kind: K): Facts[K] => {
    const [first, other] = criminalTransfer.acts[kind].examples;
    return other ?? first;
  },
};

/** The head did not approve, and said why. */
export const refusedBefore = (): Situation<Facts> =>
  transferring.upTo("transfer", undefined, { decide: transferring.second("decide") });
