import type { Instant } from "@zhunsheng/law";
import {
  type caseArchive,
  type coerciveMeasure,
  type correctionOrder,
  type courtEnforcement,
  type criminalTransfer,
  type dailyPenalty,
  type enforcementReminder,
  type inspection,
  type inspectionPlan,
  type licence,
  type licenceBundle,
  type licenceCancellation,
  type licenceChange,
  type licenceHearing,
  type licenceRenewal,
  type licenceRevocation,
  type majorPenaltyFiling,
  type officerCertificate,
  type officerCleanUp,
  type penaltyHearing,
  type penaltyOrdinary,
  type penaltySummary,
  type powerCut,
  procedures,
  type returnVisit,
  type substitutePerformance,
} from "@zhunsheng/rulebook";
import type { DemoAgency } from "./content/agencies.ts";

/** An act of the demo county before it is performed. The whole county is planned first: pure, and always the same. */
export interface PlannedAct {
  readonly agency: DemoAgency;
  readonly procedure: string;
  /** Fixed name of the matter within the demo; request ids are made from it. */
  readonly matter: string;
  /** The matter of the same agency that this one is opened from; planned before it. */
  readonly parent?: string;
  readonly place: number;
  readonly kind: string;
  readonly occurredAt: Instant;
  /** When it is entered: minutes to hours after it happened. */
  readonly recordedAt: Instant;
  readonly by: readonly string[];
  readonly input: object;
  /** Of `by`, who has not confirmed it yet. */
  readonly unsigned?: readonly string[];
  /** Whose account enters it, where nobody of `by` does. */
  readonly enteredBy?: string;
  /** Why it is entered beyond the agency's lag (补录). */
  readonly lateReason?: string;
  /** The act is against the law, and its refusal by this gate is part of the demonstration. */
  readonly refusedBy?: string;
}

/** The last moment the demo county speaks of: the evening before its clock starts. */
export const countyEnds: Instant = "2026-01-19T17:30:00+08:00";

const numbered: ReadonlySet<string> = new Set(
  procedures.flatMap(({ id, acts }) =>
    Object.entries(acts).flatMap(([kind, act]) => (act.numbered ? [`${id} ${kind}`] : [])),
  ),
);

/** Acts that take a number: entered within minutes and one after another, so that numbers follow the days. */
export const isNumbered = (procedure: string, kind: string): boolean => numbered.has(`${procedure} ${kind}`);

type Acts<P extends { readonly acts: object }> = P["acts"];
type Example<R> = R extends { readonly examples: readonly [infer T, ...unknown[]] } ? T : never;
type Inputs<A> = { readonly [K in keyof A]: Example<A[K]> };

/** What each act says, by its kind: a misspelt act or field does not compile. */
export type OrdinaryInputs = Inputs<Acts<typeof penaltyOrdinary>>;
export type SummaryInputs = Inputs<Acts<typeof penaltySummary>>;
export type HearingInputs = Inputs<Acts<typeof penaltyHearing>>;
export type FilingInputs = Inputs<Acts<typeof majorPenaltyFiling>>;
export type VisitInputs = Inputs<Acts<typeof returnVisit>>;
export type ArchiveInputs = Inputs<Acts<typeof caseArchive>>;
export type DailyInputs = Inputs<Acts<typeof dailyPenalty>>;
export type PlanInputs = Inputs<Acts<typeof inspectionPlan>>;
export type InspectionInputs = Inputs<Acts<typeof inspection>>;
export type OrderInputs = Inputs<Acts<typeof correctionOrder>>;
export type ReminderInputs = Inputs<Acts<typeof enforcementReminder>>;
export type LicenceInputs = Inputs<Acts<typeof licence>>;
export type LicenceHearingInputs = Inputs<Acts<typeof licenceHearing>>;
export type ChangeInputs = Inputs<Acts<typeof licenceChange>>;
export type RenewalInputs = Inputs<Acts<typeof licenceRenewal>>;
export type RevocationInputs = Inputs<Acts<typeof licenceRevocation>>;
export type CancellationInputs = Inputs<Acts<typeof licenceCancellation>>;
export type BundleInputs = Inputs<Acts<typeof licenceBundle>>;
export type MeasureInputs = Inputs<Acts<typeof coerciveMeasure>>;
export type PowerCutInputs = Inputs<Acts<typeof powerCut>>;
export type SubstituteInputs = Inputs<Acts<typeof substitutePerformance>>;
export type CourtInputs = Inputs<Acts<typeof courtEnforcement>>;
export type TransferInputs = Inputs<Acts<typeof criminalTransfer>>;
export type CertificateInputs = Inputs<Acts<typeof officerCertificate>>;
export type CleanUpInputs = Inputs<Acts<typeof officerCleanUp>>;
