/** What this server witnesses of other logs: how far each was cosigned, and what was refused, as evidence. */
export const witness = `
create table witness_checkpoint (
  origin      text        primary key,
  note        text        not null,
  cosigned_at timestamptz not null
);

create table witness_refusal (
  log         text        not null,
  why         text        not null check (why in ('fork', 'inconsistent', 'shrunken', 'otherOrigin')),
  note_sha256 bytea       not null check (octet_length(note_sha256) = 32),
  day         date        not null,
  refused_at  timestamptz not null,
  refused     text        not null,
  kept        text,
  primary key (log, why, note_sha256)
);
create index witness_refusal_by_day on witness_refusal (log, why, day);
create index witness_refusal_by_time on witness_refusal (refused_at);

grant select, insert, update on witness_checkpoint to zhunsheng_app;
grant select, insert on witness_refusal to zhunsheng_app;
`;
