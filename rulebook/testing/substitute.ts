import { substitutePerformance } from "../procedures/enforcement/substitute-performance/index.ts";
import { handlers } from "./ordinary.ts";
import { play } from "./play.ts";

/** Waste on the bank, demanded, decided, demanded again, cleared by somebody else. */
export const substitute = play(substitutePerformance, undefined, [
  ["demand", handlers, "2025-06-03"],
  ["statement", ["officer-1"], "2025-06-06"],
  ["recheck", handlers, "2025-06-09"],
  ["decide", ["leader-1"], "2025-06-18"],
  ["serve", handlers, "2025-06-19"],
  ["demandAgain", handlers, "2025-06-25"],
  ["carryOut", handlers, "2025-07-01"],
  ["record", handlers, "2025-07-01T17:00:00+08:00"],
  ["settleCosts", ["chief-1"], "2025-07-03"],
  ["costsPaid", ["officer-1"], "2025-07-10"],
  ["conclude", ["leader-1"], "2025-07-11"],
]);

/** Chemicals on a road, cleared at once. */
export const atOnce = play(substitutePerformance, undefined, [
  ["immediate", handlers, "2025-06-03"],
  ["tell", ["officer-1"], "2025-06-03T15:00:00+08:00"],
  ["settleCosts", ["chief-1"], "2025-06-05"],
  ["conclude", ["leader-1"], "2025-06-06"],
]);
