import type { Day } from "@zhunsheng/law";
import type { OrdinaryInputs } from "../planned.ts";
import type { DemoAgency } from "./agencies.ts";
import type { Trade } from "./firms.ts";

export type OrdinaryKind = keyof OrdinaryInputs & string;

/** A piece of evidence: what it is called, what it proves. */
export type Exhibit = readonly [kind: OrdinaryInputs["evidence"]["kind"], name: string, proves: string];

/** 先行登记保存: approved, made, disposed of so many working days later; late only with its overrun (超期说明). */
export interface Preservation {
  readonly facts: string;
  readonly items: readonly (readonly [name: string, spec: string, quantity: string])[];
  readonly disposedAfter: number;
  readonly reason: string;
  readonly overrun?: string;
}

/** An order of an earlier inspection that was not obeyed: the case begins with its re-inspection. */
export interface Ordered {
  readonly on: Day;
  readonly dueDays: number;
  readonly found: string;
}

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
  readonly reviewReturned?: {
    readonly opinion: string;
    readonly changes: string;
    /** The unit disputes the opinion, and a leader brings both sides together. */
    readonly disputed?: { readonly reasons: string; readonly course: string };
  };
  /** The ninety days are over: decided only once a leader has recorded why. */
  readonly overrun?: { readonly on: Day; readonly reason: string };
  readonly correction: string;
  /** A third officer was assigned, and had to withdraw before anything was done. */
  readonly recusal?: { readonly place: number; readonly facts: string };
  readonly preservation?: Preservation;
  /** 责令限期改正, due so many days later, and what the re-check found. */
  readonly order?: { readonly required: string; readonly dueDays: number; readonly detail: string };
  readonly suspended?: {
    readonly on: Day;
    readonly until: Day;
    readonly facts: string;
    readonly reason: string;
  };
  /** The last piece of evidence was entered so many working days late. */
  readonly lateEvidence?: readonly [workingDays: number, reason: string];
  /** The second officer refuses to confirm the first piece of evidence; it is entered again. */
  readonly disowned?: string;
  /** Acts that somebody named in them has not confirmed when the county's clock starts. */
  readonly unsigned?: { readonly [K in OrdinaryKind]?: "leader" | "secondHandler" };
  readonly service?: OrdinaryInputs["serve"]["way"];
  /** Shares of the fine in hundredths and the working days after service; none: nothing is paid. */
  readonly payments?: readonly (readonly [hundredths: number, after: number])[];
  /** 分期缴纳: shares of the fine in hundredths and the working days after service by which each is due. */
  readonly instalments?: {
    readonly reason: string;
    readonly proof: string;
    readonly plan: readonly (readonly [hundredths: number, after: number])[];
  };
  /** The plan that the inspection was opened from. */
  readonly planned?: "plan-2025" | "plan-industry";
  readonly ordered?: Ordered;
  /** Thought to be one for the police, who sent it back. */
  readonly crime?: { readonly facts: string; readonly threshold: string };
  /** Nothing was paid and nothing contested: the court was asked, and the party paid before it was forced. */
  readonly court?: boolean;
  /** Nothing was paid in time: 加处罚款 so many working days after the last day, then all of it paid. */
  readonly surcharge?: { readonly after: number; readonly paidAfter: number };
  /** The first payment was entered with a tenth of its sum; corrected at once, or still before the leader. */
  readonly mistyped?: "corrected" | "pending";
  /** Left without a witness at first: a defect, made good the next working day. */
  readonly unwitnessed?: string;
  /** 催告 so many working days after service. */
  readonly demandedAfter?: number;
  /** 按日连续处罚 after a re-check so many working days after service. */
  readonly daily?: { readonly after: number; readonly found: string };
  /** What a return visit heard; `problem` is passed on to the supervisors. */
  readonly visit?: { readonly comments: string; readonly problem?: string };
  /** What the justice bureau found when a major penalty was filed, and the answer. */
  readonly filing?: { readonly opinion: string; readonly measures: string };
  /** The published decision was annulled on reconsideration the day before, and taken back. */
  readonly withdrawn?: {
    readonly appliedOn: Day;
    readonly accepted: string;
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
