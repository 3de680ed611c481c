import type { Json } from "@zhunsheng/ledger";
import type { ChainLink, Offer } from "./link-types.ts";

export type { Field } from "./field-types.ts";
export type { ChainLink, Offer, Start } from "./link-types.ts";
export type { Procedure, ProcedureAct, ProcedureSummary } from "./procedure-types.ts";

/** What the API answers, as docs of `/openapi.json` say it. Held against the server's schemas in contract.ts. */
export interface Basis {
  law: string;
  lawId: string;
  /** 0: the document as a whole. */
  article: number;
  paragraph?: number | undefined;
  item?: number | undefined;
  text: string;
}

export type Mark = "V" | "V2" | "M";

export interface Account {
  id: string;
  login: string;
  name: string;
  /** Id in the agency's officers' register. */
  person: string;
  agency: string;
  agencyName: string;
  roles: string[];
}

export interface DemoAccount extends Account {
  password: string;
}

export interface Session {
  account: Account;
  csrf: string;
  now: string;
  demo: boolean;
}

export interface Refusal {
  gate: string;
  says: string;
  wayOut?: string | undefined;
  basis: Basis[];
}

export interface FieldProblem {
  path: string;
  message: string;
}

export interface Problem {
  status: number;
  code: string;
  title: string;
  fields?: FieldProblem[];
  refusals?: Refusal[];
}

export interface Person {
  id: string;
  name: string;
}

export interface Condition {
  gate: string;
  says: string;
  basis: Basis[];
  mark: Mark;
  /** The file alone does not meet it: whether the act passes depends on the entry. */
  unmet?: true | undefined;
  /** What would meet it, where it is unmet. */
  wayOut?: string | undefined;
}

export interface NextAct {
  kind: string;
  title: string;
  stage: string;
  nature: "decision" | "fact";
  performers: string[];
  basis: Basis;
  conditional: boolean;
  documents: string[];
  allowed: boolean;
  /** Not allowed but possible: another entry than the file leads one to expect may pass. */
  possible: boolean;
  refusals: Refusal[];
  passed: Condition[];
  depends: Condition[];
  /** Brought about by a linked matter of this procedure, not entered here. */
  fromLink?: { procedure: string; title: string } | undefined;
}

export type DutyState = "open" | "overdue" | "discharged" | "late" | "waived";

export interface Duty {
  id: string;
  agency: string;
  matter: string;
  matterTitle?: string | undefined;
  number?: string | undefined;
  duty: string;
  title: string;
  owedBy: string;
  owedByTitle: string;
  openedBy: number;
  from: string;
  due: string;
  provisional: boolean;
  mark: Mark;
  state: DutyState;
  dischargedBy?: number | undefined;
  dischargedOn?: string | undefined;
  by: { kind: string; title: string }[];
  basis: Basis;
  /** Who owes it by name, where the file says so. */
  persons?: Person[] | undefined;
  /** Late, and the reasons are not recorded yet (超期说明). */
  needsOverrun?: boolean | undefined;
  /** What ended it was entered later than it happened (补录). */
  lateEntry?: boolean | undefined;
}

export interface Act {
  seq: number;
  kind: string;
  title: string;
  stage: string;
  nature: "decision" | "fact";
  by: Person[];
  occurredAt: string;
  recordedAt: string;
  number?: string | undefined;
  procedure: string;
  input: Record<string, unknown>;
  shown: { name: string; title: string; display: string }[];
  documents: string[];
  recording?: "text" | "key" | "whole" | undefined;
  defects: Refusal[];
  basis: Basis;
  actSha256: string;
  /** Index in the public log; absent while it waits. */
  leaf?: number | undefined;
  /** Absent: effective. */
  standing?: "effective" | "pending" | "void" | undefined;
  /** Who must still confirm it. */
  awaits?: Person[] | undefined;
  confirmedBy?: Person[] | undefined;
  /** Somebody else entered it for those who performed it (代为登记). */
  enteredBy?: Person | undefined;
  /** Why it was entered later than the agency allows (补录). */
  lateReason?: string | undefined;
  /** Numbers of the corrections that changed it. */
  correctedBy?: number[] | undefined;
  /** What was entered before it was corrected. */
  original?: Record<string, unknown> | undefined;
  /** 已依法清除: contents that are gone, and the act that erased each. */
  erased?: { field: string; title: string; by: number }[] | undefined;
  /** The linked matter that brought it about. */
  origin?: { matter: string; procedure: string; title: string } | undefined;
}

export interface Matter {
  id: string;
  agency: string;
  agencyName: string;
  procedure: string;
  procedureTitle: string;
  title: string;
  party?: string | undefined;
  number?: string | undefined;
  stage: { id: string; title: string };
  ended: boolean;
  acts: number;
  openedAt: string;
  changedAt: string;
  nextDue?: string | undefined;
}

export interface Disclosure {
  title: string;
  publishedOn: string;
  withdrawnOn?: string | undefined;
  maskedCount: number;
  fields: { title: string; shown: string; masked: boolean }[];
  path: string;
}

export interface Stage {
  id: string;
  title: string;
  state: "done" | "here" | "ahead";
}

export interface MatterPage {
  matter: Matter;
  stages: Stage[];
  acts: Act[];
  duties: Duty[];
  next: NextAct[];
  figures: { indicator: string; day: string; amount: number; seq: number; basis: Basis }[];
  disclosures: Disclosure[];
  chain: ChainLink[];
  offers: Offer[];
  /** 保管期限; absent where the agency has entered none. */
  retention?: { permanent: boolean; until?: string | undefined; source: string; mark: Mark } | undefined;
  proof: { log: string; size: number; proven: number };
}

/** What an erasure would destroy, and where else the same stands. */
export interface ErasureCheck {
  contents: { act: number; name: string; title: string }[];
  same: { matter: string; matterTitle: string; act: number; name: string; title: string }[];
  entries: { register: string; title: string; act: number }[];
  linked: { matter: string; title: string; ended: boolean }[];
  complete: boolean;
}

export interface Recorded {
  act: Act;
  matter: Matter;
  next: Omit<NextAct, "documents" | "passed" | "depends">[];
  repeated: boolean;
}

export interface Proof {
  log: string;
  /** Canonical JSON of the act's header. */
  header: string;
  fields: { name: string; value: Json; salt: string }[];
  /** base64 of the 65-byte log entry. */
  entry: string;
  inclusion: { index: number; size: number; hashes: string[]; checkpoint: string } | null;
  witnessedBy: { name: string; at: string }[] | null; // null: not 已见证 by the log's policy
}

export interface RegisterEntry {
  key: string;
  validFrom: string;
  validUntil?: string | undefined;
  body: Record<string, unknown>;
  /** Line by line, in official wording. */
  shown: { name: string; title: string; display: string }[];
}

export interface CalendarDay {
  day: string;
  working: boolean;
  provisional: boolean;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export interface ActRequest {
  requestId: string;
  occurredAt: string;
  by: string[];
  input: Record<string, unknown>;
  /** Tokens of those who signed on this device. */
  signatures?: string[] | undefined;
  lateReason?: string | undefined;
}

/** A colleague's signature given on this device. */
export interface Signature {
  token: string;
  person: Person;
  expiresAt: string;
}
