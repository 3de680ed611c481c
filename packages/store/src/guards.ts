import type pg from "pg";
import { guardList } from "./guard-list.ts";

/** Triggers that keep the record, what they are made of, and what the roles may do, one line each. */
const guardsSql = `
  select 'trigger: ' || regexp_replace(pg_get_triggerdef(t.oid, true),
      'CREATE TRIGGER |FOR EACH |EXECUTE FUNCTION |CURRENT_USER = |::name', '', 'g')
    || case t.tgenabled when 'O' then '' else ' (disabled)' end as guard
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace
  union all
  select 'function: ' || p.oid::regprocedure::text || ' ' ||
    left(encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex'), 16) || case when p.prosecdef then ' definer' else '' end
  from pg_proc p where p.pronamespace = current_schema()::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select 'right: ' || r.rolname || ' ' || c.relname || ' ' || string_agg(lower(x.privilege_type), ', '
    order by x.privilege_type)
  from pg_class c, aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
  where c.relnamespace = current_schema()::regnamespace and r.rolname like 'zhunsheng\\_%'
    and r.oid <> c.relowner and x.privilege_type <> 'MAINTAIN' and c.relkind <> 'S'
  group by r.rolname, c.relname
  union all
  select 'right: ' || r.rolname || ' ' || c.relname || '.' || a.attname || ' ' ||
    string_agg(lower(x.privilege_type), ', ' order by x.privilege_type)
  from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee
  where c.relnamespace = current_schema()::regnamespace and r.rolname like 'zhunsheng\\_%' and r.oid <> c.relowner
  group by r.rolname, c.relname, a.attname
  union all
  select 'right: everybody ' || c.relname || ' ' || lower(x.privilege_type)
  from pg_class c, aclexplode(c.relacl) x
  where c.relnamespace = current_schema()::regnamespace and x.grantee = 0
  union all
  select 'owner: ' || r.rolname || ' ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'v') and r.rolname = any($1)
  union all
  select 'role: ' || r.rolname || ' may everything' from pg_roles r
  where r.rolname = any($1) and (r.rolsuper or r.rolcreaterole or r.rolbypassrls)
  union all
  select 'role: ' || r.rolname || ' is also ' || g.rolname
  from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
  where r.rolname = any($1)
  order by 1`;

const roles = ["zhunsheng_app", "zhunsheng_portal", "zhunsheng_eraser"];

/** What guards the record in this database, in the words of {@link guardList}. */
export async function guardsOf(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ guard: string }>(guardsSql, [roles]);
  return rows.map(({ guard }) => guard).toSorted();
}

/** Guards that the migrations made and that are gone or changed, and what was given beside them. */
export async function guardDifferences(
  client: pg.ClientBase,
): Promise<{ readonly missing: readonly string[]; readonly added: readonly string[] }> {
  const there = new Set(await guardsOf(client));
  const wanted = new Set(guardList);
  return {
    missing: guardList.filter((guard) => !there.has(guard)),
    added: [...there].filter((guard) => !wanted.has(guard)),
  };
}
