import type { Citation, Day, HolidayCalendar, Instant } from "@zhunsheng/law";
import type { Duty } from "./duties.ts";
import type { Figure } from "./figures.ts";

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
  /** 编制性质, in the register's words. */
  readonly establishment?: string | undefined;
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

/** A content of an act that was lawfully erased (清除内容), and the place of the act that erased it. */
export interface Erased {
  /** As the header names it: `input.partyName`, `by`, `relied`. */
  readonly field: string;
  readonly by: number;
}

/**
 * 留存: what an erasure keeps of a matter whose content can no longer be read, sealed in the erasing act itself: what
 * statistics and duties need, nothing that was erased. An erasure without it took away words that nothing is derived
 * from: such a matter is read as before.
 */
export interface Kept {
  readonly title: string;
  readonly party?: string | undefined;
  readonly duties: readonly Duty[];
  readonly figures: readonly Figure[];
  /** Acts that do not count, by their place. */
  readonly standings: Readonly<Record<string, "pending" | "void">>;
  /** What its acts had entered into registers; null in the place of a body that said what was erased. */
  readonly entries?: readonly KeptEntry[] | undefined;
  /** How the public page named the matter, where there is one. */
  readonly public?: { readonly title: string; readonly party?: string | undefined } | undefined;
}

/** An entry as the erased matter had made it: the `place`th of the act at `seq`, counted from 0. */
export interface KeptEntry {
  readonly seq: number;
  readonly place: number;
  readonly register: string;
  readonly key: string;
  readonly validFrom: Day;
  readonly validUntil?: Day | undefined;
  readonly body: Json;
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
  /** When the last person named confirmed it, where that was later than it happened. */
  readonly effectiveAt?: Instant | undefined;
  /** The corrections that changed it, in order; `facts` are then the corrected ones. */
  readonly correctedBy?: readonly number[] | undefined;
  /** Names of the contents that the header of a recorded act commits to, held still or not. */
  readonly contents?: readonly string[] | undefined;
  /** Of an effective erasure of more than words: what it keeps. */
  readonly kept?: Kept | undefined;
  /** Settled by `fold`: what of it was lawfully erased. */
  readonly erased?: readonly Erased[] | undefined;
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
