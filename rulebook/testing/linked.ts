import type { AnyFile } from "@zhunsheng/engine";
import { caseArchive } from "../procedures/enforcement/case-archive/index.ts";
import { dailyPenalty } from "../procedures/enforcement/daily-penalty/index.ts";
import { majorPenaltyFiling } from "../procedures/enforcement/major-penalty-filing/index.ts";
import { returnVisit } from "../procedures/enforcement/return-visit/index.ts";
import { before, handlers } from "./ordinary.ts";
import { play } from "./play.ts";
import type { Attempt } from "./situation.ts";
import { summaryBefore } from "./summary.ts";

/** An act and its gate; what passes it, and what it refuses or — on facts and where 待核 — marks. */
export type Case = readonly [
  act: string,
  gate: string,
  name: string,
  passes: () => Attempt,
  fails: () => Attempt,
];

const ordinaryParent = (file: AnyFile) => ({ procedure: "penalty-ordinary", file });

const served = before("publish").file;

/** The invented penalty as it stood before each of the matters opened from it. */
export const parents = {
  investigated: ordinaryParent(before("decide").file),
  decided: ordinaryParent(before("serve").file),
  served: ordinaryParent(served),
  closed: ordinaryParent(before("archive").file),
  onTheSpot: { procedure: "penalty-summary", file: summaryBefore("archive").file },
};

export const filing = play(majorPenaltyFiling, parents.served, [
  ["submit", ["chief-1"], "2025-07-22"],
  ["receive", ["chief-1"], "2025-07-23"],
  ["opinion", ["chief-1"], "2025-09-01"],
  ["respond", ["leader-1"], "2025-09-03"],
  ["conclude", ["chief-1"], "2025-09-04"],
]);

export const visiting = play(returnVisit, parents.closed, [
  ["plan", ["leader-1"], "2025-08-04"],
  ["visit", ["chief-1"], "2025-08-12"],
  ["refer", ["leader-1"], "2025-08-13"],
  ["finish", ["leader-1"], "2025-08-14"],
]);

export const archiving = play(caseArchive, parents.closed, [
  ["arrange", ["officer-1"], "2025-08-04"],
  ["check", ["officer-2"], "2025-08-05"],
  ["receive", ["archivist-1"], "2025-08-06"],
  ["lend", ["archivist-1"], "2025-09-01"],
  ["giveBack", ["archivist-1"], "2025-09-20"],
  ["appraise", ["archivist-1"], "2055-08-09"],
  ["destroy", ["archivist-1"], "2055-09-01"],
]);

export const daily = play(dailyPenalty, parents.served, [
  ["reinspect", handlers, "2025-08-05"],
  ["notice", handlers, "2025-08-06"],
  ["statement", ["officer-1"], "2025-08-08"],
  ["recheck", handlers, "2025-08-11"],
  ["legalReview", ["reviewer-1"], "2025-08-12"],
  ["decide", ["leader-1"], "2025-08-14"],
  ["serve", handlers, "2025-08-15"],
  ["payment", ["officer-1"], "2025-08-25"],
  ["close", ["leader-1"], "2025-08-26"],
]);
