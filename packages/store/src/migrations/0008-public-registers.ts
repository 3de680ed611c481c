/** Registers whose entries are published whole: what an agency may do, by which article, how, and how often. */
const whole = [
  "power-items",
  "benchmarks",
  "inspection-items",
  "inspection-ceilings",
  "checklists",
  "licence-items",
  "compulsion-items",
];

/** Of people with a certificate: who they are in office, nothing else. The others are no enforcement officers. */
const ofOfficers = ["name", "unit", "certificate"];

/**
 * What the public may read in registers: of each register the fields that the law has published, `*` for every one. The
 * rulebook says by which law; a test holds the two together. A change is a migration that makes the view anew.
 */
export const publicRegisterFields: Readonly<Record<string, "*" | readonly string[]>> = {
  officers: ofOfficers,
  ...Object.fromEntries(whole.map((register) => [register, "*" as const])),
};

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");

/** The public registers, and which published matters were opened from which. */
export const publicRegisters = `
create view public_entry as
  select agency_id, register, key, valid_from, valid_until, version,
    case register when 'officers'
      then (select coalesce(jsonb_object_agg(part.key, part.value), '{}'::jsonb)
        from jsonb_each(case jsonb_typeof(body) when 'object' then body else '{}'::jsonb end) part
        where part.key in (${quoted(ofOfficers)}))
      else body end as body
  from register_entry
  where body <> 'null'::jsonb and (register in (${quoted(whole)}) or (register = 'officers' and body ? 'certificate'));
create view public_link as
  select m.agency_id, m.parent_id, m.matter_id
  from matter m
    join disclosure child on child.agency_id = m.agency_id and child.matter_id = m.matter_id
    join disclosure parent on parent.agency_id = m.agency_id and parent.matter_id = m.parent_id;
grant select on public_entry, public_link to zhunsheng_portal, zhunsheng_app;
`;
