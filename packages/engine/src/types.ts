import type { Citation, Day, Interval, Limit } from "@zhunsheng/law";
import type { z } from "zod";
import type { Act, ActOf, Json, LinkedFile, Mark, MatterFile, Reference, Role, WayOut } from "./acts.ts";

export * from "./acts.ts";

/** 关口: a pure predicate with a code, a citation, the refusal sentence and the way out. */
export interface Gate<F, K extends keyof F> {
  readonly code: string;
  readonly basis: Citation | readonly Citation[];
  /** Default V. A gate marked M or V2 never refuses: it leaves a 待核 mark on the act. */
  readonly mark?: Mark;
  readonly says: string;
  readonly holds: (file: MatterFile<F>, act: Act<K, F[K]>, reference: Reference) => boolean;
  /**
   * For a gate that some entries do not meet: what the file itself must have so that it holds whatever is entered.
   * Tells before the form is filled in what is still missing.
   */
  readonly fromFile?: (file: MatterFile<F>, act: Act<K, F[K]>, reference: Reference) => boolean;
  readonly wayOut?: (file: MatterFile<F>, act: Act<K, F[K]>, reference: Reference) => WayOut<F> | undefined;
  /** On a fact: the mark it leaves calls for no correction by the agency (a party that asked too late). */
  readonly noteOnly?: boolean;
}

/** 应办事项: opened by an act, owed by a role, due on a computed day, discharged by an act. */
export interface DutyRule<F, K extends keyof F> {
  readonly duty: string;
  readonly title: string;
  readonly owedBy: Role;
  readonly basis: Citation;
  readonly mark?: Mark;
  readonly when?: (file: MatterFile<F>, act: Act<K, F[K]>) => boolean;
  readonly within: Limit;
  /** The limit the agency's own register sets instead, as `act.relied.entries` kept it; undefined: none. */
  readonly agencyLimit?: (file: MatterFile<F>, act: Act<K, F[K]>) => Limit | undefined;
  /** Days that do not count (中止、扣除), where a text says so. */
  readonly paused?: (file: MatterFile<F>, act: Act<K, F[K]>, today: Day) => readonly Interval[];
  /** After the last day the discharging decision needs a recorded overrun (超期说明) of this duty. */
  readonly overrun?: boolean;
  /** Ids of the people who owe it, where the file names them; any holder of the role otherwise. */
  readonly who?: (file: MatterFile<F>, act: Act<K, F[K]>) => readonly string[];
  /** The day from which the limit runs; the act's own day when absent. */
  readonly from?: (file: MatterFile<F>, act: Act<K, F[K]>) => Day;
  readonly dischargedBy: readonly (keyof F & string)[];
  /** True when this act of `dischargedBy` really ends the duty (a part payment does not). */
  readonly dischargedWhen?: (file: MatterFile<F>, discharging: ActOf<F>, opened: Act<K, F[K]>) => boolean;
  /** The day that counts as the discharge; the discharging act's own day when absent. */
  readonly dischargedOn?: (file: MatterFile<F>, discharging: ActOf<F>) => Day;
  /** Acts after which the duty no longer binds (a case ended otherwise). */
  readonly waivedBy?: readonly (keyof F & string)[];
  /** True when this act of `waivedBy` really frees from the duty (a corrected publication does not). */
  readonly waivedWhen?: (file: MatterFile<F>, waiving: ActOf<F>, opened: Act<K, F[K]>) => boolean;
}

/** 指标项: what an act contributes to statistics. Amounts are integers: counts, or money in 分. */
export interface FigureRule<F, K extends keyof F> {
  readonly indicator: string;
  readonly basis: Citation;
  readonly when?: (file: MatterFile<F>, act: Act<K, F[K]>) => boolean;
  readonly amount?: (file: MatterFile<F>, act: Act<K, F[K]>) => number;
}

/** What must be recorded of an act: text only, sound and picture at key moments, or the whole course. */
export interface RecordingRule {
  readonly level: "text" | "key" | "whole";
  readonly basis: Citation;
}

/** A number series of one agency and year, e.g. `（{region}）{agency}罚〔{year}〕{n}号`; gap-free. */
export interface NumberRule<F, K extends keyof F> {
  readonly series: string;
  readonly pattern: string;
  readonly when?: (file: MatterFile<F>, act: Act<K, F[K]>) => boolean;
}

/** Which register entry a gate of this act will ask for. `undefined` key: not known from these facts. */
export interface RegisterNeed<F, K extends keyof F> {
  readonly register: string;
  readonly key: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined;
  /** Another day than the act's own, such as that of the violation (从旧兼从轻). */
  readonly on?: (file: MatterFile<F>, act: Act<K, F[K]>) => Day | undefined;
  /** Every entry whose key begins with `key`, not one: what is known of a party, one entry a matter. */
  readonly every?: boolean;
  /** The name under which gates find it, when not the register's own. */
  readonly as?: string;
}

/** An entry that an act writes into a register (登记簿), effective-dated. */
export interface RegisterEntry {
  readonly register: string;
  readonly key: string;
  readonly validFrom: Day;
  readonly validUntil?: Day | undefined;
  readonly body: Json;
}

export interface ActRule<F, K extends keyof F> {
  readonly title: string;
  readonly stage: string;
  /** A decision is gated; a fact has happened and is recorded, with defect marks where a rule was broken. */
  readonly nature: "decision" | "fact";
  readonly basis: Citation;
  readonly performers: readonly Role[];
  /** True for the acts a matter may begin with. */
  readonly starts?: boolean;
  /** False when absent: the act is done once. */
  readonly repeats?: boolean;
  /** Of an act that a matter begins with: what the matter it is opened from already says, to be filled in. */
  readonly carries?: (parent: LinkedFile) => Partial<F[K]>;
  /** Drawn dashed: the act happens only in some cases. */
  readonly conditional?: boolean;
  /** True for what may still come after the matter has ended, such as a withdrawal when a court annuls. */
  readonly afterEnd?: boolean;
  readonly after: readonly (keyof F & string)[];
  /** Acts that this one need not have, but may not precede where they were done: the latest of each kind counts. */
  readonly follows?: readonly (keyof F & string)[];
  readonly before?: readonly (keyof F & string)[];
  /** Not `z.ZodType`: type-checking takes four times as long. */
  readonly fields: z.core.$ZodType<F[K]>;
  /** Without NoInfer, wrong options would silently compile. */
  readonly examples: readonly [NoInfer<F[K]>, ...NoInfer<F[K]>[]];
  readonly needs?: readonly RegisterNeed<F, K>[];
  readonly gates?: readonly Gate<F, K>[];
  readonly opens?: readonly DutyRule<F, K>[];
  readonly figures?: readonly FigureRule<F, K>[];
  readonly documents?: readonly string[];
  readonly numbered?: NumberRule<F, K>;
  readonly recording?: RecordingRule;
  readonly enters?: (file: MatterFile<F>, act: Act<K, F[K]>) => readonly RegisterEntry[];
  /** Comes about only by an act of a linked matter of this procedure (办理结果自动记入), never by hand. */
  readonly fromLink?: string;
  /** What this act brings about in the matter it was opened from: an act there, with these facts. */
  readonly returns?: {
    readonly kind: string;
    readonly facts: (file: MatterFile<F>, act: Act<K, F[K]>) => Readonly<Record<string, Json>> | undefined;
  };
}

/** What must be true of every file that can come about; `explore` looks for a sequence of acts that breaks it. */
export interface Invariant<F> {
  readonly code: string;
  readonly says: string;
  readonly basis: Citation;
  readonly holds: (file: MatterFile<F>) => boolean;
}

/** How a field appears before the public: as it is, masked when the party is a natural person, or not at all. */
export type Showing = "open" | "personal";

export interface DisclosureRule<F> {
  /** The act that puts the matter before the public, and the one that takes it back. */
  readonly by: keyof F & string;
  readonly withdrawnBy?: keyof F & string;
  readonly basis: Citation;
  /** The act whose proof stands on the public page. */
  readonly subject: keyof F & string;
  readonly fields: { readonly [K in keyof F]?: { readonly [P in keyof F[K]]?: Showing } };
  /** Why the matter was taken back, as the public is told. */
  readonly reason?: (file: MatterFile<F>) => string | undefined;
  /** True when the party is a natural person, so that `personal` fields are masked. */
  readonly natural: (file: MatterFile<F>) => boolean;
}

/** The kinds of enforcement that procedures are sorted by, in the order lists show them. */
export const groupTitles = {
  inspection: "行政检查",
  penalty: "行政处罚",
  compulsion: "行政强制",
  licence: "行政许可",
  transfer: "移送与法院",
  people: "执法人员",
  internal: "内部",
} as const;

export type ProcedureGroup = keyof typeof groupTitles;

/** One statutory procedure: a plain literal in the order the law is applied. */
export interface Procedure<F> {
  readonly id: string;
  readonly title: string;
  /** Under which kind of enforcement lists show it; among the internal ones when absent. */
  readonly group?: ProcedureGroup;
  readonly effectiveFrom: Day;
  readonly effectiveUntil?: Day;
  /** A mended mistake of ours in the same law: kept in the act as `id@date+n`. 0 when absent. */
  readonly revision?: number;
  /** Procedures from whose matters this one is opened; without such a parent it cannot begin, unless `alone`. */
  readonly opensFrom?: readonly string[];
  /** It may also begin by itself: an inspection by plan has no parent, one after a clue has. */
  readonly alone?: boolean;
  /** Once this is done no gate of it reads that parent any more, whose content may then be erased (清除内容). */
  readonly readsParentUntil?: keyof F & string;
  readonly invariants?: readonly Invariant<NoInfer<F>>[];
  readonly basis: readonly Citation[];
  readonly stages: readonly (readonly [id: string, title: string])[];
  readonly name: (file: MatterFile<F>) => string;
  /** The party's name as lists show it; absent where there is none. */
  readonly party?: (file: MatterFile<F>) => string | undefined;
  /** Once one of these is done, nothing more can be. */
  readonly endedBy: readonly (keyof F & string)[];
  /** NoInfer: the facts are read off `acts` alone; otherwise this partial table would narrow them. */
  readonly disclosure?: DisclosureRule<NoInfer<F>>;
  readonly acts: { readonly [K in keyof F]: ActRule<F, K> };
}

/** A procedure and its rules whose fact types are not known here: what the machine works with. */
// biome-ignore lint/suspicious/noExplicitAny: the one place where the types of a procedure are forgotten
type Unknown = any;
export type AnyProcedure = Procedure<Unknown>;
export type AnyRule = ActRule<Unknown, Unknown>;
export type AnyGate = Gate<Unknown, Unknown>;
export type AnyDutyRule = DutyRule<Unknown, Unknown>;
