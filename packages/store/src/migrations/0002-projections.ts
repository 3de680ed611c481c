/** What follows from the record: rebuilt from it at any time, never the only place a fact stands. */
export const projections = `
create table matter (
  agency_id    text        not null,
  matter_id    text        not null,
  procedure_id text        not null,
  title        text        not null,
  party        text,
  number       text,
  stage        text        not null,
  stage_title  text        not null,
  ended        boolean     not null,
  acts         integer     not null,
  opened_at    timestamptz not null,
  changed_at   timestamptz not null,
  primary key (agency_id, matter_id)
);
create index matter_by_id on matter (matter_id);
create index matter_by_change on matter (agency_id, changed_at desc, matter_id);
create index matter_by_procedure on matter (agency_id, procedure_id, ended);

create table duty (
  agency_id     text    not null,
  matter_id     text    not null,
  duty_id       text    not null,
  duty          text    not null,
  title         text    not null,
  owed_by       text    not null,
  opened_by     integer not null,
  from_day      date    not null,
  due_day       date    not null,
  provisional   boolean not null,
  mark          text    not null,
  ending        text    check (ending in ('discharged', 'late', 'waived')),
  discharged_by integer,
  discharged_on date,
  discharging   jsonb   not null,
  basis         jsonb   not null,
  primary key (agency_id, matter_id, duty_id)
);
create index duty_open on duty (agency_id, due_day) where ending is null;
create index duty_by_kind on duty (duty, due_day);

create table figure (
  agency_id  text    not null,
  matter_id  text    not null,
  seq        integer not null,
  indicator  text    not null,
  day        date    not null,
  amount     bigint  not null,
  basis      jsonb   not null,
  primary key (agency_id, matter_id, seq, indicator)
);
create index figure_by_indicator on figure (agency_id, indicator, day);

create table register_entry (
  agency_id   text    not null,
  matter_id   text    not null,
  seq         integer not null,
  place       integer not null,
  version     bigint  generated always as identity,
  register    text    not null,
  key         text    not null,
  valid_from  date    not null,
  valid_until date,
  body        jsonb   not null,
  primary key (agency_id, matter_id, seq, place)
);
create index register_entry_by_key on register_entry (agency_id, register, key, valid_from);
create index register_entry_version on register_entry (agency_id, version desc);

create table disclosure (
  agency_id    text    not null,
  matter_id    text    not null,
  subject      integer not null,
  procedure_id text    not null,
  title        text    not null,
  party        text,
  number       text,
  published_on date    not null,
  withdrawn_on date,
  view         jsonb   not null,
  proof        jsonb   not null,
  search       text    not null,
  primary key (agency_id, matter_id)
);
create index disclosure_by_id on disclosure (matter_id);
create index disclosure_by_day on disclosure (published_on desc, agency_id, matter_id);
create index disclosure_by_number on disclosure (number);

create table outbox (
  id         bigint generated always as identity primary key,
  agency_id  text        not null,
  matter_id  text        not null,
  seq        integer     not null,
  topic      text        not null,
  payload    jsonb       not null,
  created_at timestamptz not null,
  done_at    timestamptz
);
create index outbox_waiting on outbox (id) where done_at is null;
`;
