import { publicRegisterFields } from "./0008-public-registers.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");

const { officers: ofOfficers, ...others } = publicRegisterFields;
const whole = Object.keys(others);

/**
 * An entry that a later one replaced ends the day before, also where the public may not see the later one: somebody
 * whose certificate was suspended, or an entry that was erased, does not come back as they were before.
 */
export const supersededEntries = `
create or replace view public_entry as
  select agency_id, register, key, valid_from, least(valid_until, next_from - 1) as valid_until, version,
    case register when 'officers'
      then (select coalesce(jsonb_object_agg(part.key, part.value), '{}'::jsonb)
        from jsonb_each(case jsonb_typeof(body) when 'object' then body else '{}'::jsonb end) part
        where part.key in (${quoted(Array.isArray(ofOfficers) ? ofOfficers : [])}))
      else body end as body
  from (
    select *, lead(valid_from) over (
      partition by agency_id, register, key order by valid_from, version
    ) as next_from
    from register_entry
    where register = 'officers' or register in (${quoted(whole)})
  ) entry
  where body <> 'null'::jsonb and (register <> 'officers' or body ? 'certificate');
`;
