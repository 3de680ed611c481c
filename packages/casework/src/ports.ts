import type { PublicProof, PublicView } from "@zhunsheng/disclosure";
import type {
  AnyAct,
  AnyFile,
  AnyProcedure,
  Duty,
  Figure,
  Json,
  Origin,
  Person,
  RegisterEntry,
} from "@zhunsheng/engine";
import type { Day, HolidayCalendar, Instant } from "@zhunsheng/law";
import type { Hashes } from "@zhunsheng/ledger";

/** Who submits an act: the signed-in account and the person behind it. */
export interface Submitter {
  readonly account: string;
  readonly person: string;
  /** Set for an account that keeps registers: its name, known before any register says so. */
  readonly registrar?: string | undefined;
}

/** A request to record one act. Without `matterId` it begins a matter under `procedure`. */
export interface ActRequest {
  readonly agency: string;
  readonly procedure?: string | undefined;
  readonly matterId?: string | undefined;
  readonly kind: string;
  /** Chosen by the client; the same id with the same content is the same act, however often it arrives. */
  readonly requestId: string;
  readonly occurredAt: Instant;
  /** Ids of the people who performed the act. */
  readonly by: readonly string[];
  readonly input: unknown;
  readonly submitter: Submitter;
  /** Of `by`, who signs as it is recorded; the submitter alone when absent. The rest confirm later themselves. */
  readonly confirmedBy?: readonly string[] | undefined;
  /** Why it is recorded beyond the agency's lag (补录). */
  readonly lateReason?: string | undefined;
  /** The matter of the same agency that a new one is opened from. */
  readonly parent?: string | undefined;
  /** Set by the machine alone, for what an act of a linked matter brings about. */
  readonly origin?: Origin | undefined;
}

/** A field of an act as it is stored: erasable by one role only, provable by its salt. */
export interface StoredField {
  readonly name: string;
  readonly salt: Uint8Array;
  /** Canonical bytes (RFC 8785) of the value. */
  readonly value: Uint8Array;
}

/** What the record already holds for a request id. */
export interface Repeat {
  readonly matterId: string;
  readonly seq: number;
  readonly inputSha256: Uint8Array;
}

/** The state of a matter as lists show it; derived from its acts. */
export interface MatterState {
  readonly agency: string;
  readonly matter: string;
  readonly procedure: string;
  readonly title: string;
  readonly party?: string | undefined;
  readonly number?: string | undefined;
  readonly stage: string;
  readonly stageTitle: string;
  readonly ended: boolean;
  /** The matter it was opened from. */
  readonly parent?: string | undefined;
  readonly acts: number;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** Work for outside, kept in the act's own transaction and handed out afterwards, at least once and in order. */
export interface OutboxMessage {
  readonly topic: string;
  readonly payload: Json;
}

/** Everything one accepted act changes, written in one statement of one transaction. */
export interface Appended {
  readonly act: AnyAct;
  readonly header: Uint8Array;
  readonly actSha256: Uint8Array;
  readonly entry: Uint8Array;
  readonly fields: readonly StoredField[];
  readonly requestId: string;
  readonly inputSha256: Uint8Array;
  readonly state: MatterState;
  /** Duties that are new or have changed by this act. */
  readonly duties: readonly Duty[];
  readonly figures: readonly Figure[];
  readonly registerEntries: readonly RegisterEntry[];
  /** What must happen outside once this is committed. */
  readonly outbox: readonly OutboxMessage[];
  readonly disclosure?: { readonly view: PublicView; readonly proof: PublicProof } | undefined;
}

/** One matter's acts, locked against other writers until the work is done. */
export interface Book {
  /** The procedure id of a matter that exists. */
  readonly procedure: string | undefined;
  readonly acts: readonly AnyAct[];
  /** The act hash (SHA-256) of the last act, undefined for a new matter. */
  readonly lastSha256: Uint8Array | undefined;
  readonly repeat: Repeat | undefined;
  findPerson(id: string, day: Day): Person | undefined;
  findEntry(register: string, key: string, day: Day): Json | undefined;
  /** Every entry in force on the day whose key begins with `prefix`. */
  findEntries(register: string, prefix: string, day: Day): Readonly<Record<string, Json>>;
  /** Another matter of the agency as it stands, not locked; undefined where there is none. */
  readMatter(
    matterId: string,
  ): Promise<{ readonly procedure: string; readonly acts: readonly AnyAct[] } | undefined>;
  /** The matters opened from this one that have not ended. */
  listOpenChildren(): Promise<readonly { readonly matter: string; readonly title: string }[]>;
  readFields(seq: number): Promise<readonly StoredField[]>;
  readHeader(seq: number): Promise<Uint8Array>;
  /** The next number of a series of this agency and year; released if the transaction does not commit. */
  takeNumber(series: string, year: number): Promise<number>;
  append(appended: Appended, file: AnyFile): Promise<void>;
}

export interface CaseStore {
  /** One lock, one transaction. Commits when `work` resolves after an append, rolls back otherwise. */
  exclusively<T>(
    key: { readonly agency: string; readonly matterId: string; readonly requestId: string },
    work: (book: Book) => Promise<T>,
  ): Promise<T>;
}

/** The law as data: which procedures there are and which version applies on a day. */
export interface Procedures {
  /** The version in force on the day, undefined when there is none. */
  on(id: string, day: Day): AnyProcedure | undefined;
  readonly ids: readonly string[];
}

/** An erasure that has taken effect: what destroys the content itself works outside the act's transaction. */
export interface Erasure {
  readonly agency: string;
  readonly matter: string;
  /** Place of the erasing act. */
  readonly seq: number;
}

export interface CaseworkDeps {
  readonly store: CaseStore;
  readonly procedures: Procedures;
  readonly calendar: HolidayCalendar;
  readonly hashes: Hashes;
  readonly now: () => Instant;
  /** Topics somebody listens to; for others nothing is put into the outbox. */
  readonly topics: ReadonlySet<string>;
  /** How long after it happened an act may be recorded without a reason, from what the agency has entered. */
  readonly lagHours: (find: (register: string, key: string) => Json | undefined) => number;
  /** Keyed: the digest of a request must not let anyone guess the personal data in it. */
  readonly digestRequest: (content: Uint8Array) => Uint8Array;
  readonly randomBytes: (sizeBytes: number) => Uint8Array;
  /**
   * Destroys what an effective erasure names; again is the same as once. Where it fails the outbox hands the erasure
   * out again, so it must not fail the request that brought it about.
   */
  readonly erase: (erasure: Erasure) => Promise<void>;
}
