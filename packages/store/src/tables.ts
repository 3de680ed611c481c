import type { PublicProof, PublicView } from "@zhunsheng/disclosure";
import type { Json, Role } from "@zhunsheng/engine";
import type { Citation } from "@zhunsheng/law";
import type { Generated, JSONColumnType } from "kysely";

/** The schema as queries see it; writes of the record go through `append.ts` only. */
export interface Tables {
  act: {
    agency_id: string;
    matter_id: string;
    seq: number;
    kind: string;
    occurred_at: string;
    recorded_at: string;
    header: Buffer;
    act_sha256: Buffer;
  };
  act_field: {
    agency_id: string;
    matter_id: string;
    seq: number;
    name: string;
    salt: Buffer;
    value: Buffer;
  };
  act_request: {
    agency_id: string;
    request_id: string;
    matter_id: string;
    seq: number;
    input_sha256: Buffer;
  };
  log_queue: { id: Generated<number>; entry: Buffer; agency_id: string; matter_id: string; seq: number };
  log_leaf: { index: number; entry: Buffer; agency_id: string; matter_id: string; seq: number };
  matter: {
    agency_id: string;
    matter_id: string;
    procedure_id: string;
    title: string;
    party: string | null;
    number: string | null;
    stage: string;
    stage_title: string;
    ended: boolean;
    acts: number;
    opened_at: string;
    changed_at: string;
    parent_id: string | null;
  };
  duty: {
    agency_id: string;
    matter_id: string;
    duty_id: string;
    duty: string;
    title: string;
    owed_by: Role;
    opened_by: number;
    from_day: string;
    due_day: string;
    provisional: boolean;
    mark: "V" | "V2" | "M";
    ending: "discharged" | "late" | "waived" | null;
    discharged_by: number | null;
    discharged_on: string | null;
    discharging: JSONColumnType<readonly string[]>;
    basis: JSONColumnType<Citation>;
    persons: JSONColumnType<readonly string[]>;
    late_entry: boolean;
    overrun: boolean;
  };
  figure: {
    agency_id: string;
    matter_id: string;
    seq: number;
    indicator: string;
    day: string;
    amount: number;
    basis: JSONColumnType<Citation>;
  };
  register_entry: {
    agency_id: string;
    matter_id: string;
    seq: number;
    place: number;
    version: Generated<number>;
    register: string;
    key: string;
    valid_from: string;
    valid_until: string | null;
    body: JSONColumnType<{ readonly [key: string]: Json }>;
  };
  disclosure: Disclosure;
  account: {
    account_id: string;
    login: string;
    password_hash: string;
    person_id: string;
    name: string;
    agency_id: string;
    roles: string[];
    failures: Generated<number>;
    locked_until: string | null;
    created_at: string;
  };
  session: {
    token_sha256: Buffer;
    account_id: string;
    csrf: string;
    created_at: string;
    expires_at: string;
  };
  setting: { name: string; value: JSONColumnType<{ readonly [key: string]: Json }> };
  public_disclosure: Disclosure;
  public_agency: {
    agency_id: string;
    body: JSONColumnType<{ readonly [key: string]: Json }>;
    valid_from: string;
  };
  public_entry: {
    agency_id: string;
    register: string;
    key: string;
    valid_from: string;
    valid_until: string | null;
    version: number;
    body: JSONColumnType<{ readonly [key: string]: Json }>;
  };
  public_link: { agency_id: string; parent_id: string; matter_id: string };
  public_leaf: { index: number; entry: Buffer };
  public_overdue: {
    agency_id: string;
    title: string;
    due_day: string;
    ending: string | null;
    discharged_on: string | null;
    basis: JSONColumnType<Citation>;
  };
  public_setting: { name: string; value: JSONColumnType<{ readonly [key: string]: Json }> };
}

interface Disclosure {
  agency_id: string;
  matter_id: string;
  subject: number;
  procedure_id: string;
  title: string;
  party: string | null;
  number: string | null;
  published_on: string;
  withdrawn_on: string | null;
  view: JSONColumnType<PublicView>;
  proof: JSONColumnType<PublicProof>;
  search: string;
}
