import type { Facts } from "../procedures/enforcement/officer-clean-up/fields.ts";
import { officerCleanUp } from "../procedures/enforcement/officer-clean-up/index.ts";
import { play, type Step } from "./play.ts";

export const cleanUpCourse: readonly Step<Facts>[] = [
  ["start", ["head-1"], "2026-03-02"],
  ["list", ["registrar-1"], "2026-03-10"],
  ["submit", ["chief-1"], "2026-03-11"],
  ["reviewed", ["registrar-1"], "2026-03-18"],
  ["decide", ["head-1"], "2026-03-20"],
  ["publish", ["publisher-1"], "2026-03-25"],
  ["carryOut", ["registrar-1"], "2026-04-10"],
  ["finish", ["leader-1"], "2026-04-13"],
];

export const cleaning = play(officerCleanUp, undefined, cleanUpCourse);
