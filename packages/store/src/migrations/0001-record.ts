/**
 * The record, its log, and what is derived from them. `agency_id` leads every key and a transaction stays inside one
 * agency, so that the schema can be distributed by agency (architecture §5); the log queue and the log are the
 * shared tables. Forward only; never edited once released.
 */
export const record = `
create function refuse_rewrite() returns trigger language plpgsql as $$
begin
  -- Contents may be destroyed lawfully by one role; order, headers and hashes by nobody.
  if tg_op = 'DELETE' and tg_table_name in ('act_field', 'act_request') and current_user = 'zhunsheng_eraser' then
    return null;
  end if;
  raise exception 'the record is permanent: % on % refused', tg_op, tg_table_name using errcode = '42501';
end $$;

create table act (
  agency_id    text        not null,
  matter_id    text        not null,
  seq          integer     not null check (seq >= 1),
  kind         text        not null,
  occurred_at  timestamptz not null,
  recorded_at  timestamptz not null,
  header       bytea       not null,
  act_sha256   bytea       not null check (octet_length(act_sha256) = 32),
  primary key (agency_id, matter_id, seq)
);

create table act_field (
  agency_id    text        not null,
  matter_id    text        not null,
  seq          integer     not null,
  name         text        not null,
  salt         bytea       not null check (octet_length(salt) = 16),
  value        bytea       not null,
  primary key (agency_id, matter_id, seq, name),
  foreign key (agency_id, matter_id, seq) references act
);

create table act_request (
  agency_id    text        not null,
  request_id   text        not null,
  matter_id    text        not null,
  seq          integer     not null,
  input_sha256 bytea       not null check (octet_length(input_sha256) = 32),
  primary key (agency_id, request_id),
  foreign key (agency_id, matter_id, seq) references act
);

create table log_queue (
  id           bigint generated always as identity primary key,
  entry        bytea       not null check (octet_length(entry) = 65),
  agency_id    text        not null,
  matter_id    text        not null,
  seq          integer     not null
);

create table log_leaf (
  index        bigint      primary key check (index >= 0),
  entry        bytea       not null unique check (octet_length(entry) = 65),
  agency_id    text        not null,
  matter_id    text        not null,
  seq          integer     not null,
  unique (agency_id, matter_id, seq)
);

create trigger acts_are_permanent before update or delete or truncate on act
  for each statement execute function refuse_rewrite();
create trigger fields_are_permanent before update or delete or truncate on act_field
  for each statement execute function refuse_rewrite();
create trigger requests_are_permanent before update or delete or truncate on act_request
  for each statement execute function refuse_rewrite();
create trigger leaves_are_permanent before update or delete or truncate on log_leaf
  for each statement execute function refuse_rewrite();

create table document_number (
  agency_id    text        not null,
  series       text        not null,
  year         integer     not null,
  number       integer     not null,
  primary key (agency_id, series, year)
);
`;
