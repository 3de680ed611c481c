import { type AnyProcedure, versionOf } from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import { compulsions } from "./procedures/compulsions.ts";
import { caseArchive } from "./procedures/enforcement/case-archive/index.ts";
import { dailyPenalty } from "./procedures/enforcement/daily-penalty/index.ts";
import { majorPenaltyFiling } from "./procedures/enforcement/major-penalty-filing/index.ts";
import { penaltyHearing } from "./procedures/enforcement/penalty-hearing/index.ts";
import { penaltyOrdinary } from "./procedures/enforcement/penalty-ordinary/index.ts";
import { penaltySummary } from "./procedures/enforcement/penalty-summary/index.ts";
import { returnVisit } from "./procedures/enforcement/return-visit/index.ts";
import { registerMaintenance } from "./procedures/governance/register-maintenance.ts";
import { inspections } from "./procedures/inspections.ts";
import { licences } from "./procedures/licences.ts";
import { people } from "./procedures/people.ts";

/** Every version of every procedure. A change of the law adds a version here; none is ever edited away. */
export const procedures: readonly AnyProcedure[] = [
  penaltySummary,
  penaltyOrdinary,
  penaltyHearing,
  registerMaintenance,
  dailyPenalty,
  majorPenaltyFiling,
  returnVisit,
  caseArchive,
  ...inspections,
  ...compulsions,
  ...licences,
  ...people,
];

/** The version in force on that day, of its revisions the last; undefined when there is none. */
export const procedureOn = (id: string, day: Day): AnyProcedure | undefined =>
  procedures
    .filter(
      (version) =>
        version.id === id &&
        version.effectiveFrom <= day &&
        (version.effectiveUntil === undefined || day <= version.effectiveUntil),
    )
    .reduce<AnyProcedure | undefined>(
      (last, version) => ((version.revision ?? 0) >= (last?.revision ?? 0) ? version : last),
      undefined,
    );

/** The procedure of exactly this version, as acts name the one they were judged under. */
export const procedureVersion = (name: string): AnyProcedure | undefined =>
  procedures.find((procedure) => versionOf(procedure) === name);

export { calendar } from "./calendars/index.ts";
export { type Indicator, indicators } from "./indicators/index.ts";
export {
  articles,
  cite,
  formatCitation,
  type LawCitation,
  type LawId,
  laws,
  shortCitation,
} from "./laws/index.ts";
export { coerciveMeasure } from "./procedures/enforcement/coercive-measure/index.ts";
export { correctionOrder } from "./procedures/enforcement/correction-order/index.ts";
export { courtEnforcement } from "./procedures/enforcement/court-enforcement/index.ts";
export { criminalTransfer } from "./procedures/enforcement/criminal-transfer/index.ts";
export { enforcementReminder } from "./procedures/enforcement/enforcement-reminder/index.ts";
export { inspection } from "./procedures/enforcement/inspection/index.ts";
export { inspectionPlan } from "./procedures/enforcement/inspection-plan/index.ts";
export { licence } from "./procedures/enforcement/licence/index.ts";
export { licenceBundle } from "./procedures/enforcement/licence-bundle/index.ts";
export { licenceCancellation } from "./procedures/enforcement/licence-cancellation/index.ts";
export { licenceChange } from "./procedures/enforcement/licence-change/index.ts";
export { licenceHearing } from "./procedures/enforcement/licence-hearing/index.ts";
export { licenceRenewal } from "./procedures/enforcement/licence-renewal/index.ts";
export { licenceRevocation } from "./procedures/enforcement/licence-revocation/index.ts";
export { officerCertificate } from "./procedures/enforcement/officer-certificate/index.ts";
export { officerCleanUp } from "./procedures/enforcement/officer-clean-up/index.ts";
export { powerCut } from "./procedures/enforcement/power-cut/index.ts";
export { substitutePerformance } from "./procedures/enforcement/substitute-performance/index.ts";
export type { Register } from "./registers/define.ts";
export { registers } from "./registers/index.ts";
export { type Published, published } from "./registers/published.ts";
export { type Retention, readRetention, retainedUntil, retention } from "./registers/retention.ts";
export { recordingLagHours } from "./registers/standards.ts";
export {
  caseArchive,
  dailyPenalty,
  majorPenaltyFiling,
  penaltyHearing,
  penaltyOrdinary,
  penaltySummary,
  registerMaintenance,
  returnVisit,
};
