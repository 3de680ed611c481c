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

export interface Field {
  name: string;
  title: string;
  widget: string;
  optional: boolean;
  hint?: string | undefined;
  unit?: string | undefined;
  options?: Record<string, string> | undefined;
  register?: string | undefined;
  /** 依法保密: only those who handle the matter are shown it. */
  confidential?: boolean | undefined;
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
}

export interface Act {
  seq: number;
  kind: string;
  title: string;
  stage: string;
  nature: "decision" | "fact";
  by: { id: string; name: string }[];
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
  proof: { log: string; size: number; proven: number };
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
  fields: { name: string; value: unknown; salt: string }[];
  /** base64 of the 65-byte log entry. */
  entry: string;
  inclusion: { index: number; size: number; hashes: string[]; checkpoint: string } | null;
}

export interface ProcedureSummary {
  id: string;
  title: string;
  version: string;
  effectiveFrom: string;
  basis: Basis[];
}

export interface ProcedureDuty {
  duty: string;
  title: string;
  owedByTitle: string;
  within: string;
  dischargedBy: string[];
  mark: Mark;
  basis: Basis;
}

export interface ProcedureAct {
  kind: string;
  title: string;
  stage: string;
  nature: "decision" | "fact";
  basis: Basis;
  performers: string[];
  performerTitles: string[];
  starts: boolean;
  repeats: boolean;
  conditional: boolean;
  after: string[];
  before: string[];
  fields: Field[];
  examples: Record<string, unknown>[];
  documents: string[];
  recording?: "text" | "key" | "whole" | undefined;
  gates: { code: string; says: string; mark: Mark; basis: Basis[] }[];
  duties: ProcedureDuty[];
}

export interface Procedure extends ProcedureSummary {
  stages: { id: string; title: string }[];
  acts: ProcedureAct[];
}

export interface RegisterEntry {
  key: string;
  validFrom: string;
  validUntil?: string | undefined;
  body: Record<string, unknown>;
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
}
