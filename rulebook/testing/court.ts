import { courtEnforcement } from "../procedures/enforcement/court-enforcement/index.ts";
import { parents } from "./linked.ts";
import { before, example, handlers } from "./ordinary.ts";
import { play } from "./play.ts";

/** The invented penalty, served on 2025-07-17, that nobody paid: the time to sue ended on 2026-01-19. */
export const unpaid = parents.served;

/** The application of the examples up to the execution that the government organised. */
export const court = play(courtEnforcement, unpaid, [
  ["readiness", handlers, "2026-01-20"],
  ["demand", handlers, "2026-01-21"],
  ["statement", ["officer-1"], "2026-01-26"],
  ["recheck", handlers, "2026-01-28"],
  ["apply", ["leader-1"], "2026-02-06"],
  ["answered", ["chief-1"], "2026-02-12"],
  ["ruling", ["chief-1"], "2026-02-27"],
  ["plan", ["leader-1"], "2026-03-02"],
  ["carryOut", handlers, "2026-03-10"],
  ["record", handlers, "2026-03-10T17:00:00+08:00"],
  ["conclude", ["leader-1"], "2026-03-16"],
]);

/** Refused by the court, and taken to the court above it. */
export const refused = play(courtEnforcement, unpaid, [
  ["readiness", handlers, "2026-01-20"],
  ["demand", handlers, "2026-01-21"],
  ["apply", ["leader-1"], "2026-02-06"],
  ["answered", ["chief-1"], "2026-02-12"],
  ["objection", ["leader-1"], "2026-02-25"],
  ["objectionRuled", ["chief-1"], "2026-03-10"],
  ["conclude", ["leader-1"], "2026-03-12"],
]);

/** Paid after the application without any execution. */
export const voluntary = play(courtEnforcement, unpaid, [
  ["readiness", handlers, "2026-01-20"],
  ["preservation", ["leader-1"], "2026-01-20"],
  ["demand", handlers, "2026-01-21"],
  ["apply", ["leader-1"], "2026-02-06"],
  ["urgent", ["leader-1"], "2026-02-06"],
  ["settle", ["leader-1"], "2026-02-11"],
  ["resume", ["leader-1"], "2026-03-02"],
  ["paid", ["chief-1"], "2026-03-05"],
  ["withdraw", ["leader-1"], "2026-03-05"],
  ["conclude", ["leader-1"], "2026-03-06"],
  ["restore", ["leader-1"], "2026-04-01"],
]);

const demanded = { fineFen: 5_500_000, surchargeFen: 5_500_000 } as const;

/** The penalty with its surcharge decided, at most the fine, and demanded in the penalty itself. */
export const surcharged = (() => {
  const given = before("payment")
    .does(
      "surcharge",
      ["leader-1"],
      example("surcharge", { until: "2025-12-01", amountFen: 5_500_000 }),
      "2025-12-01",
    )
    .does("demand", handlers, example("demand", { ...demanded, performBy: "2026-02-04" }), "2026-01-20");
  return { procedure: "penalty-ordinary", file: given.file };
})();

/** The court does not accept. */
export const refusal = { result: "refused", document: "（2026）安行审1号", feeCharged: false } as const;
