import type { Day } from "@zhunsheng/law";
import type { OrdinaryInputs } from "../planned.ts";
import type { DemoAgency } from "./agencies.ts";
import type { Trade } from "./firms.ts";

export type OrdinaryKind = keyof OrdinaryInputs & string;

/** A piece of evidence: what it is called, what it proves. */
export type Exhibit = readonly [kind: OrdinaryInputs["evidence"]["kind"], name: string, proves: string];

/** One ordinary case in outline; the acts follow from it. Everything absent is the usual course. */
export interface OrdinaryCase {
  readonly matter: string;
  readonly agency: DemoAgency;
  readonly clueOn: Day;
  readonly source?: OrdinaryInputs["clue"]["source"];
  readonly item: string;
  /** Trade, and which of its organisations (from 0). */
  readonly firm: readonly [Trade, number];
  /** The person punished, where it is not the firm. */
  readonly person?: string;
  readonly unit?: string;
  /** Which two officers of the unit handle it (from 0). */
  readonly handlers?: readonly [number, number];
  readonly found: string;
  /** What the person questioned admits. */
  readonly said: string;
  readonly exhibits: readonly Exhibit[];
  /** The fine that is proposed, in yuan. */
  readonly fineYuan?: number;
  /** The fine decided, where it is lower. */
  readonly decidedYuan?: number;
  readonly outcome?: "punish" | "noPenalty" | "notProven";
  /** Below the range, with its ground and the reason to leave the benchmark. */
  readonly reduced?: readonly [ground: string, reason: string];
  readonly plea?: {
    readonly content: string;
    readonly claims: number;
    readonly answer: string;
    readonly adoption: OrdinaryInputs["recheck"]["adoption"];
  };
  readonly waived?: boolean;
  readonly hearing?: { readonly request: string; readonly opinion: string };
  readonly grounds?: OrdinaryInputs["report"]["reviewGrounds"];
  readonly grave?: boolean;
  readonly reviewReturned?: { readonly opinion: string; readonly changes: string };
  readonly correction: string;
  readonly service?: OrdinaryInputs["serve"]["way"];
  /** Shares of the fine in hundredths and the working days after service; none: nothing is paid. */
  readonly payments?: readonly (readonly [hundredths: number, after: number])[];
  /** The published decision was annulled on reconsideration the day before, and taken back. */
  readonly withdrawn?: {
    readonly on: Day;
    readonly ruledOn: Day;
    readonly document: string;
    readonly reason: string;
  };
  /** The course ends with this act. */
  readonly endsWith?: OrdinaryKind;
  /** Working days before an act, where they differ from the usual. */
  readonly pace?: Partial<Record<OrdinaryKind, number>>;
  /** Days on which an act falls, whatever the pace. */
  readonly on?: Partial<Record<OrdinaryKind, Day>>;
  /** Attempts against the law that are tried, and refused, on the way. */
  readonly attempts?: readonly ("expiredOfficer" | "decideEarly" | "oneOfficer" | "unreviewed")[];
}
