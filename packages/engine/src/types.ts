import type { Citation, Day, HolidayCalendar, Instant, Interval, Limit } from "@zhunsheng/law";
import type { z } from "zod";

/** Who may perform an act (enforcement.md §0.6). The Chinese names are in `roleTitles`. */
export type Role =
  | "officer"
  | "unitHead"
  | "reviewer"
  | "leader"
  | "head"
  | "hearingHost"
  | "clerk"
  | "publisher"
  | "archivist"
  | "registrar"
  | "party";

/** How far the text behind a rule was verified: V read in the statute, V2 partly, M from memory (待核). */
export type Mark = "V" | "V2" | "M";

/** A person as the officers' register has them on the day of the act. Days are inclusive. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly unit?: string | undefined;
  readonly roles: readonly Role[];
  readonly certificate?:
    | { readonly number: string; readonly validFrom: Day; readonly validUntil: Day }
    | undefined;
  /** Holds the national legal professional qualification (行政处罚法58). */
  readonly legallyQualified?: boolean | undefined;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What an act is judged against besides the matter itself: the registers as of the act's day. */
export interface Reference {
  readonly day: Day;
  readonly calendar: HolidayCalendar;
  readonly agency: string;
  readonly people: Readonly<Record<string, Person>>;
  /** register id → entry key → the entry in force on `day`. */
  readonly entries: Entries;
  /** The matter this one was opened from, as it stood: duties and gates cross the link. */
  readonly parent?: LinkedFile | undefined;
}

/** register id (or the name a need gives it) → entry key → body. */
export type Entries = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** Another matter as an act found it. */
export interface LinkedFile {
  readonly procedure: string;
  readonly file: AnyFile;
}

/** What an act was judged by, kept in it: with this it can be decided again. */
export interface Relied {
  readonly people: Readonly<Record<string, Person>>;
  readonly entries: Entries;
  /** The parent as it stood: its first `acts` acts. */
  readonly parent?: { readonly matter: string; readonly acts: number } | undefined;
}

/** Where an act came from that another matter's act brought about. */
export interface Origin {
  readonly matter: string;
  readonly procedure: string;
  readonly seq: number;
}

export interface Performer {
  readonly id: string;
  readonly name: string;
}

/**
 * How an act counts. `pending`: a decision that not everyone named has confirmed yet; `void`: someone named refused to
 * confirm it, or it was struck out by a correction. Neither counts as done; both stay in the record.
 */
export type Standing = "effective" | "pending" | "void";

/** One recorded official step or fact. Order is `seq`, never a timestamp. */
export interface Act<K, Facts> {
  readonly seq: number;
  readonly kind: K;
  readonly by: readonly Performer[];
  readonly facts: Facts;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Procedure and version the act was judged under, e.g. `penalty-ordinary@2021-07-15`. */
  readonly procedure: string;
  /** The number issued with the act, where it issues one, e.g. （安）应急罚〔2025〕12号. */
  readonly number?: string | undefined;
  /** Rules a *fact* broke: recorded all the same, with its marks. */
  readonly defects?: readonly Refusal[] | undefined;
  /** Of `by`, who signed as it was recorded: the one who submitted it, and who signed on the same device. */
  readonly confirmedBy?: readonly string[] | undefined;
  /** Why it was recorded later than the agency's lag allows (补录). */
  readonly lateReason?: string | undefined;
  readonly relied?: Relied | undefined;
  /** The account and the person behind it that submitted the act (代为登记 where that is nobody of `by`). */
  readonly enteredBy?: { readonly account: string; readonly person: string } | undefined;
  /** The act of another matter that brought this one about. */
  readonly origin?: Origin | undefined;
  /** Set on the first act of a matter that was opened from another. */
  readonly parent?: { readonly matter: string; readonly procedure: string } | undefined;
  /** Settled by `fold` from later confirmations and corrections; absent in an act that was not folded. */
  readonly standing?: Standing | undefined;
  /** Who is still to confirm; empty or absent when all have. */
  readonly awaits?: readonly string[] | undefined;
  /** The corrections that changed it, in order; `facts` are then the corrected ones. */
  readonly correctedBy?: readonly number[] | undefined;
  /** What was entered, where later acts changed it. */
  readonly original?:
    | {
        readonly facts: Facts;
        readonly occurredAt: Instant;
        readonly defects?: readonly Refusal[] | undefined;
      }
    | undefined;
}

export type ActOf<F> = { [K in keyof F]: Act<K, F[K]> }[keyof F];

/** A matter is the ordered list of its acts; everything else here is read off that list. */
export interface MatterFile<F> {
  readonly agency: string;
  readonly matter: string;
  readonly acts: readonly ActOf<F>[];
  readonly done: { readonly [K in keyof F]: boolean };
  readonly latest: { readonly [K in keyof F]: Act<K, F[K]> | undefined };
  readonly all: { readonly [K in keyof F]: readonly Act<K, F[K]>[] };
}

export interface Refusal {
  readonly gate: string;
  readonly says: string;
  readonly wayOut?: string | undefined;
  readonly basis: readonly Citation[];
}

export type WayOut<F> =
  | { readonly act: keyof F & string }
  | { readonly earliest: Day }
  | { readonly text: string };

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
  /** The limit the agency's own register sets instead, as `act.relied.entries` kept it; undefined where it sets none. */
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

/** One statutory procedure: a plain literal in the order the law is applied. */
export interface Procedure<F> {
  readonly id: string;
  readonly title: string;
  readonly effectiveFrom: Day;
  readonly effectiveUntil?: Day;
  /** A mended mistake of ours in the same law: kept in the act as `id@date+n`. 0 when absent. */
  readonly revision?: number;
  /** Procedures from whose matters this one is opened; without such a parent it cannot begin. */
  readonly opensFrom?: readonly string[];
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

/** A procedure whose fact types are not known here: what the machine works with. */
// biome-ignore lint/suspicious/noExplicitAny: the one place where the types of a procedure are forgotten
export type AnyProcedure = Procedure<any>;
export type AnyFile = MatterFile<Record<string, Record<string, Json>>>;
export type AnyAct = Act<string, Record<string, Json>>;

export const roleTitles: Readonly<Record<Role, string>> = {
  officer: "执法人员",
  unitHead: "承办机构负责人",
  reviewer: "法制审核人员",
  leader: "机关负责人",
  head: "主要负责人",
  hearingHost: "听证主持人",
  clerk: "书记员",
  publisher: "公示人员",
  archivist: "档案人员",
  registrar: "登记人员",
  party: "当事人",
};
