/** Accounts, sessions and the three roles: the application, the public portal, and the one that may erase contents. */
export const access = `
create table account (
  account_id    text        primary key,
  login         text        not null unique,
  password_hash text        not null,
  person_id     text        not null,
  name          text        not null,
  agency_id     text        not null,
  roles         text[]      not null,
  failures      integer     not null default 0,
  locked_until  timestamptz,
  created_at    timestamptz not null
);

create table session (
  token_sha256 bytea       primary key,
  account_id   text        not null references account,
  csrf         text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null
);

create table setting (
  name  text  primary key,
  value jsonb not null
);

create function create_role_once(role_name text) returns void language plpgsql as $$
begin
  if not exists (select from pg_roles where rolname = role_name) then
    begin
      execute format('create role %I login', role_name);
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
end $$;
select create_role_once('zhunsheng_app'), create_role_once('zhunsheng_portal'), create_role_once('zhunsheng_eraser');
drop function create_role_once(text);

grant select, insert on act, act_field, act_request, log_leaf, figure, register_entry to zhunsheng_app;
grant select, insert, update on matter, duty, disclosure, document_number, outbox, setting to zhunsheng_app;
grant select, insert, update on account to zhunsheng_app;
grant select, insert, delete on session to zhunsheng_app;
grant select, insert, delete on log_queue to zhunsheng_app;

-- What the public may read, and nothing else: the portal's role has no right on any table.
create view public_disclosure as
  select agency_id, matter_id, subject, procedure_id, title, party, number, published_on, withdrawn_on, view, proof,
         search
  from disclosure;
create view public_agency as
  select distinct on (agency_id) agency_id, body, valid_from
  from register_entry where register = 'agencies' and key = 'self'
  order by agency_id, valid_from desc, version desc;
create view public_leaf as
  select l.index, l.entry from log_leaf l;
create view public_overdue as
  select agency_id, title, due_day, ending, discharged_on, basis
  from duty where duty = 'publish';
create view public_setting as
  select name, value from setting where name in ('clock');
grant select on public_disclosure, public_agency, public_leaf, public_overdue, public_setting
  to zhunsheng_portal, zhunsheng_app;

grant select on act_field, act_request to zhunsheng_eraser;
grant delete on act_field, act_request to zhunsheng_eraser;
`;
