/** Who owes a duty by name, how it was ended, and from which matter another was opened. */
export const linksAndPeople = `
alter table duty add column persons jsonb not null default '[]', add column late_entry boolean not null default false,
  add column overrun boolean not null default false;
create index duty_by_person on duty using gin (persons) where ending is null;
alter table matter add column parent_id text;
alter table outbox add column failure text;
create index matter_by_parent on matter (agency_id, parent_id) where parent_id is not null;
`;
