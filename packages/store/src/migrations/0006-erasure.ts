/**
 * The role that may erase can erase only what an erasure on the record names: one that everybody named in it has
 * confirmed and nobody refused (docs/decisions/0010-erasure.md). It is asked row by row, here, so that neither a
 * mistake of ours nor whoever takes over that role's connection can destroy anything else. Forward only.
 */
export const erasure = `
create function content_of(text, text, integer, text) returns jsonb language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select convert_from(value, 'UTF8')::jsonb from public.act_field
  where agency_id = $1 and matter_id = $2 and seq = $3 and name = $4
$$;

-- An erasure at this place that has taken effect.
create function erasure_effective(text, text, integer) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.act where agency_id = $1 and matter_id = $2 and seq = $3 and kind = 'erase')
    and jsonb_array_length(public.content_of($1, $2, $3, 'by')) >= 2
    and not exists (
      select from jsonb_array_elements(public.content_of($1, $2, $3, 'by')) as person
      where not coalesce(public.content_of($1, $2, $3, 'confirmedBy') ? (person ->> 'id'), false)
        and not exists (
          select from public.act c where c.agency_id = $1 and c.matter_id = $2 and c.seq > $3 and c.kind = 'confirm'
            and public.content_of($1, $2, c.seq, 'input.act') = to_jsonb($3)
            and public.content_of($1, $2, c.seq, 'input.answer') = '"confirmed"'
            and public.content_of($1, $2, c.seq, 'by') -> 0 ->> 'id' = person ->> 'id'))
    and not exists (
      select from public.act c where c.agency_id = $1 and c.matter_id = $2 and c.seq > $3 and c.kind = 'confirm'
        and public.content_of($1, $2, c.seq, 'input.act') = to_jsonb($3)
        and public.content_of($1, $2, c.seq, 'input.answer') = '"refused"')
$$;

-- Whether an effective erasure names an act, by any of its contents where none is given.
create function erasure_names(text, text, integer, text) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from public.act e where e.agency_id = $1 and e.matter_id = $2 and e.seq > $3 and e.kind = 'erase'
      and (public.content_of($1, $2, e.seq, 'input.extent') = '"matter"' or exists (
        select from jsonb_array_elements(public.content_of($1, $2, e.seq, 'input.scope')) as named
        where (named ->> 'act')::integer = $3 and ($4 is null or coalesce(named ->> 'name', $4) = $4)))
      and public.erasure_effective($1, $2, e.seq))
$$;

-- The same rule as isErasable and scopeOf in the engine: erasures and who confirmed them stay whole, of other
-- confirmations who gave them, of any act about another act what it means. What an erasure kept goes with a later one
-- that keeps in its place.
create function erasure_covers(text, text, integer, text) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select case when $4 = 'kept' then exists (
      select from public.act t where t.agency_id = $1 and t.matter_id = $2 and t.seq = $3 and t.kind = 'erase')
    and exists (
      select from public.act e where e.agency_id = $1 and e.matter_id = $2 and e.seq > $3 and e.kind = 'erase'
        and public.content_of($1, $2, e.seq, 'kept') is not null and public.erasure_effective($1, $2, e.seq))
  else $4 not in ('parent', 'origin', 'number')
    and exists (
      select from public.act t where t.agency_id = $1 and t.matter_id = $2 and t.seq = $3 and t.kind <> 'erase'
        and not (t.kind = 'confirm' and ($4 in ('by', 'confirmedBy') or exists (
          select from public.act e where e.agency_id = $1 and e.matter_id = $2 and e.kind = 'erase'
            and to_jsonb(e.seq) = public.content_of($1, $2, $3, 'input.act'))))
        and not (t.kind in ('confirm', 'correct', 'overrun', 'rectify')
          and $4 in ('input.act', 'input.answer', 'input.mode', 'input.duty', 'input.occurredAt')))
    and public.erasure_names($1, $2, $3, $4)
  end
$$;

create or replace function refuse_rewrite() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Contents may be destroyed lawfully by one role, row by row as an erasure names them; order, headers and hashes by
  -- nobody.
  if current_user = 'zhunsheng_eraser' and (
    (tg_op = 'DELETE' and tg_table_name = 'act_field') or (tg_op = 'UPDATE' and tg_table_name = 'act_request'))
  then
    return null;
  end if;
  raise exception 'the record is permanent: % on % refused', tg_op, tg_table_name using errcode = '42501';
end $$;

create function only_what_is_erased() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'act_field' then
    if public.erasure_covers(old.agency_id, old.matter_id, old.seq, old.name) then return old; end if;
  elsif tg_table_name = 'act_request' then
    -- The request's digest goes; its id stays taken, so that a late repetition records nothing.
    if public.erasure_names(old.agency_id, old.matter_id, old.seq, null) and new.request_id = old.request_id
      and new.matter_id = old.matter_id and new.seq = old.seq
      and new.input_sha256 = decode(repeat('00', 32), 'hex') then return new; end if;
  elsif exists (select from public.act e where e.agency_id = old.agency_id and e.matter_id = old.matter_id
      and e.kind = 'erase' and public.content_of(e.agency_id, e.matter_id, e.seq, 'kept') is not null
      and public.erasure_effective(e.agency_id, e.matter_id, e.seq)
      -- Of the registers only the entries it names, and only to what it names in their place.
      and (tg_table_name <> 'register_entry' or exists (
        select from jsonb_array_elements(
          public.content_of(e.agency_id, e.matter_id, e.seq, 'kept') -> 'entries') as kept
        where to_jsonb(old) -> 'seq' = kept -> 'seq' and to_jsonb(old) -> 'place' = kept -> 'place'
          and to_jsonb(new) -> 'key' = kept -> 'key' and kept -> 'body' = 'null')))
  then
    if tg_table_name = 'register_entry' then
      if new.body = 'null' then return new; end if;
    elsif old.topic <> 'erase' and new.payload = '{"erased": true}' then return new; end if;
  end if;
  raise exception 'no effective erasure covers this row of %', tg_table_name using errcode = '42501';
end $$;

create trigger only_erased before delete on act_field for each row
  when (current_user = 'zhunsheng_eraser') execute function only_what_is_erased();
create trigger only_erased before update on act_request for each row
  when (current_user = 'zhunsheng_eraser') execute function only_what_is_erased();
create trigger only_erased before update on register_entry for each row
  when (current_user = 'zhunsheng_eraser') execute function only_what_is_erased();
create trigger only_erased before update on outbox for each row
  when (current_user = 'zhunsheng_eraser') execute function only_what_is_erased();

-- The functions above name their schemas; a table of its own making must not come in between in any other way either.
do $$
begin
  execute format('revoke temporary on database %I from public, zhunsheng_eraser', current_database());
end $$;

revoke delete on act_request from zhunsheng_eraser;
grant select on act, register_entry, outbox to zhunsheng_eraser;
grant update (input_sha256) on act_request to zhunsheng_eraser;
grant update (key, body, version) on register_entry to zhunsheng_eraser;
grant update (payload, done_at, failure) on outbox to zhunsheng_eraser;

-- Dead rows and statistics hold what was deleted until they are cleared away. Before PostgreSQL 17 only the owner and
-- the server itself (autovacuum) can do that.
do $$
begin
  if current_setting('server_version_num')::integer >= 170000 then
    execute 'grant maintain on act_field, act_request, matter, duty, disclosure, register_entry, outbox
      to zhunsheng_eraser';
  end if;
end $$;
`;
