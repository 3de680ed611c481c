import { type AnyProcedure, isCommon } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { penaltyHearing, penaltyOrdinary, penaltySummary } from "../index.ts";
import { examine } from "./examine.ts";
import type { GateCase } from "./gate-case.ts";
import { beforeCourtGates, beforeCourtSummaryGates } from "./gates-before-court.ts";
import { closingGates } from "./gates-closing.ts";
import { clueStageGates } from "./gates-clue.ts";
import { contentGates } from "./gates-content.ts";
import { correctionGates } from "./gates-correction.ts";
import { standingGates } from "./gates-decision.ts";
import { disputeGates } from "./gates-dispute.ts";
import { endingGates } from "./gates-ending.ts";
import { enforcingGates } from "./gates-enforcing.ts";
import { evidenceGates } from "./gates-evidence.ts";
import { hearingGates } from "./gates-hearing.ts";
import { documentGates, lawGates, noPenaltyGates } from "./gates-law.ts";
import { linkedOrderGates } from "./gates-linked-orders.ts";
import { mendedGates } from "./gates-mended.ts";
import { officerGates, openingGates, reportGates } from "./gates-opening.ts";
import { mendedPeopleGates } from "./gates-people.ts";
import { performanceGateCases } from "./gates-performance.ts";
import { reviewGates } from "./gates-review.ts";
import { serviceGates } from "./gates-service.ts";
import { penaltyHearingGates } from "./gates-session.ts";
import { summaryGates } from "./gates-summary.ts";
import { summaryAfterGates } from "./gates-summary-after.ts";
import { summaryEndGates } from "./gates-summary-ends.ts";
import { suspensionGates } from "./gates-suspension.ts";
import { toldGates } from "./gates-told.ts";
import { transferGateCases } from "./gates-transfer.ts";
import { undoingGates } from "./gates-undoing.ts";
import { gatesOf } from "./released.ts";

const ordinary = [
  ...clueStageGates,
  ...openingGates,
  ...officerGates,
  ...evidenceGates,
  ...correctionGates,
  ...suspensionGates,
  ...reportGates,
  ...hearingGates,
  ...reviewGates,
  ...disputeGates,
  ...lawGates,
  ...noPenaltyGates,
  ...documentGates,
  ...standingGates,
  ...contentGates,
  ...closingGates,
  ...serviceGates,
  ...performanceGateCases,
  ...enforcingGates,
  ...endingGates,
  ...mendedGates,
  ...mendedPeopleGates,
  ...toldGates,
  ...undoingGates,
  ...beforeCourtGates,
  ...linkedOrderGates,
  ...transferGateCases,
];
const summary = [...summaryGates, ...summaryAfterGates, ...summaryEndGates, ...beforeCourtSummaryGates];

describe("普通程序的关口", () => ordinary.forEach(examine));
describe("听证的关口", () => penaltyHearingGates.forEach(examine));
describe("简易程序的关口", () => summary.forEach(examine));

const all: readonly (readonly [AnyProcedure, readonly GateCase[]])[] = [
  [penaltyOrdinary, ordinary],
  [penaltySummary, summary],
  [penaltyHearing, penaltyHearingGates],
];

test.each(all)("每个关口都有一次通过和一次被拒的测试", (procedure, cases) => {
  const tested = new Set(cases.map(({ act, gate }) => `${act} ${gate}`));
  // The common acts' gates are the same everywhere: erase.test.ts tries them once.
  const own = Object.entries(procedure.acts).filter(([act]) => !isCommon(act));
  const gates = own.flatMap(([act, rule]) => gatesOf(rule).map(({ code }) => `${act} ${code}`));
  expect(gates.filter((gate) => !tested.has(gate))).toEqual([]);
  expect([...tested].filter((gate) => !gates.includes(gate))).toEqual([]);
});
