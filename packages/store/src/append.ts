import type { Appended } from "@zhunsheng/casework";
import type pg from "pg";
import { dutyRow, registerRow, searchText } from "./projection-rows.ts";

/** The act, its fields, its place in the queue and everything derived from it: one statement, one round trip. */
const appendSql = `
  with recorded as (
    insert into act (agency_id, matter_id, seq, kind, occurred_at, recorded_at, header, act_sha256)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
  ), fields as (
    insert into act_field (agency_id, matter_id, seq, name, salt, value)
    select $1, $2, $3, f.name, substring($10::bytea from (f.place::integer - 1) * 16 + 1 for 16),
      substring($11::bytea from f.start + 1 for f.size)
    from unnest($9::text[], $25::integer[], $26::integer[]) with ordinality as f (name, start, size, place)
  ), request as (
    insert into act_request (agency_id, request_id, matter_id, seq, input_sha256)
    values ($1, $12, $2, $3, $13)
  ), queued as (
    insert into log_queue (entry, agency_id, matter_id, seq) values ($14, $1, $2, $3)
  ), counted as (
    insert into figure (agency_id, matter_id, seq, indicator, day, amount, basis)
    select $1, $2, f.seq, f.indicator, f.day, f.amount, f.basis
    from jsonb_to_recordset($15::jsonb) as f (seq integer, indicator text, day date, amount bigint, basis jsonb)
  ), owed as (
    insert into duty (agency_id, matter_id, duty_id, duty, title, owed_by, opened_by, from_day, due_day, provisional,
      mark, ending, discharged_by, discharged_on, discharging, basis, persons, late_entry, overrun)
    select $1, $2, d.* from jsonb_to_recordset($16::jsonb) as d (duty_id text, duty text, title text, owed_by text,
      opened_by integer, from_day date, due_day date, provisional boolean, mark text, ending text,
      discharged_by integer, discharged_on date, discharging jsonb, basis jsonb, persons jsonb, late_entry boolean,
      overrun boolean)
    on conflict (agency_id, matter_id, duty_id) do update set title = excluded.title, from_day = excluded.from_day,
      due_day = excluded.due_day, provisional = excluded.provisional, ending = excluded.ending,
      discharged_by = excluded.discharged_by, discharged_on = excluded.discharged_on, persons = excluded.persons,
      late_entry = excluded.late_entry, overrun = excluded.overrun
  )
  insert into matter (agency_id, matter_id, procedure_id, title, party, number, stage, stage_title, ended, acts,
    opened_at, changed_at, parent_id)
  values ($1, $2, $17, $18, $19, $20, $21, $22, $23, $3, $24, $6, $27)
  on conflict (agency_id, matter_id) do update set title = excluded.title, party = excluded.party,
    number = excluded.number, stage = excluded.stage, stage_title = excluded.stage_title, ended = excluded.ended,
    acts = excluded.acts, changed_at = excluded.changed_at`;

/** Writes one accepted act: in the caller's transaction, or as a transaction of its own. */
export async function append(
  client: pg.PoolClient,
  agency: string,
  matterId: string,
  appended: Appended,
): Promise<void> {
  const { act, state } = appended;
  await client.query({
    name: "append-act",
    text: appendSql,
    values: [
      agency,
      matterId,
      act.seq,
      act.kind,
      act.occurredAt,
      act.recordedAt,
      appended.header,
      appended.actSha256,
      appended.fields.map((field) => field.name),
      Buffer.concat(appended.fields.map((field) => field.salt)),
      Buffer.concat(appended.fields.map((field) => field.value)),
      appended.requestId,
      appended.inputSha256,
      appended.entry,
      JSON.stringify(appended.figures),
      JSON.stringify(appended.duties.map(dutyRow)),
      state.procedure,
      state.title,
      state.party ?? null,
      state.number ?? null,
      state.stage,
      state.stageTitle,
      state.ended,
      state.openedAt,
      startsOf(appended.fields),
      appended.fields.map((field) => field.value.length),
      state.parent ?? null,
    ],
  });
}

/** Where each value begins in all values end to end: one binary parameter instead of an array in hexadecimal text. */
function startsOf(fields: Appended["fields"]): readonly number[] {
  let start = 0;
  return fields.map(({ value }) => {
    const here = start;
    start += value.length;
    return here;
  });
}

/**
 * Register changes of one agency commit one after the other, so that a higher version never hides a lower one. Taken
 * before the act gets its place in the log's queue: so the log has them in the same order, and that order can be told
 * from the record alone when the registers are rebuilt.
 */
export async function lockRegisters(client: pg.PoolClient, agency: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [agency]);
}

/** One question asked of a register: an entry by its key, or every entry whose key begins with it. */
export interface RegisterRead {
  readonly register: string;
  readonly key: string;
  readonly every: boolean;
}

/** Whether something entered after `version` would have answered one of these questions otherwise. */
export async function readsChanged(
  client: pg.PoolClient,
  agency: string,
  version: number,
  reads: readonly RegisterRead[],
): Promise<boolean> {
  if (reads.length === 0) return false;
  const { rows } = await client.query({
    name: "register-reads-changed",
    text: `select 1 from register_entry e
      join jsonb_to_recordset($3::jsonb) as r (register text, key text, every boolean)
        on e.register = r.register and (e.key = r.key or (r.every and starts_with(e.key, r.key)))
      where e.agency_id = $1 and e.version > $2 limit 1`,
    values: [agency, version, JSON.stringify(reads)],
  });
  return rows.length > 0;
}

/** The register entries that an act brings into force. The caller holds the agency's lock. */
export async function enterRegisters(
  client: pg.PoolClient,
  agency: string,
  matterId: string,
  { act, registerEntries }: Appended,
): Promise<void> {
  if (registerEntries.length === 0) return;
  const rows = registerEntries.map(registerRow);
  await client.query(
    `insert into register_entry (agency_id, matter_id, seq, place, register, key, valid_from, valid_until, body)
     select $1, $2, $3, e.* from jsonb_to_recordset($4::jsonb)
       as e (place integer, register text, key text, valid_from date, valid_until date, body jsonb)`,
    [agency, matterId, act.seq, JSON.stringify(rows)],
  );
}

/** Work for outside, in the act's own transaction. */
export async function putIntoOutbox(
  client: pg.PoolClient,
  agency: string,
  matterId: string,
  { act, outbox }: Appended,
): Promise<void> {
  for (const { topic, payload } of outbox) {
    await client.query(
      `insert into outbox (agency_id, matter_id, seq, topic, payload, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [agency, matterId, act.seq, topic, JSON.stringify(payload), act.recordedAt],
    );
  }
}

/** What the public may see from this act on. */
export async function disclose(
  client: pg.PoolClient,
  agency: string,
  matterId: string,
  { state, disclosure }: Appended,
): Promise<void> {
  if (!disclosure) return;
  const { view, proof } = disclosure;
  await client.query(
    `insert into disclosure (agency_id, matter_id, subject, procedure_id, title, party, number, published_on,
       withdrawn_on, view, proof, search)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (agency_id, matter_id) do update set title = excluded.title, party = excluded.party,
       number = excluded.number, published_on = excluded.published_on, withdrawn_on = excluded.withdrawn_on,
       view = excluded.view, proof = excluded.proof, search = excluded.search`,
    [
      agency,
      matterId,
      view.subject,
      state.procedure,
      view.title,
      view.party ?? null,
      view.number ?? null,
      view.publishedOn,
      view.withdrawnOn ?? null,
      JSON.stringify(view),
      JSON.stringify(proof),
      searchText(disclosure),
    ],
  );
}
