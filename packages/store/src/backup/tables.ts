import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

export interface TableColumns {
  readonly name: string;
  /** In the order of the table; generated identities are kept as they were. */
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly identity: boolean;
    readonly nullable: boolean;
  }[];
}

/** Sessions end with the server they belong to; the migrator's own tables are made by migrating. */
const leftOut: ReadonlySet<string> = new Set(["session", "kysely_migration", "kysely_migration_lock"]);

/** Every table of ours, acts first: what refers to them comes after them. */
export async function tablesOf(owner: Kysely<Tables>): Promise<readonly TableColumns[]> {
  const { rows } = await sql<{
    table: string;
    column: string;
    type: string;
    identity: boolean;
    nullable: boolean;
  }>`
    select c.table_name as table, c.column_name as column, c.udt_name as type, c.is_identity = 'YES' as identity,
      c.is_nullable = 'YES' as nullable
    from information_schema.columns c join information_schema.tables t
      on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = current_schema() and c.is_generated = 'NEVER'
    order by c.table_name <> 'act', c.table_name, c.ordinal_position`.execute(owner);
  const tables = new Map<string, TableColumns["columns"][number][]>();
  for (const { table, column, type, identity, nullable } of rows) {
    if (leftOut.has(table)) continue;
    const columns = tables.get(table) ?? [];
    columns.push({ name: column, type, identity, nullable });
    tables.set(table, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/** Migrations the database has. */
export async function schemaOf(owner: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    owner,
  );
  return rows.map(({ name }) => name);
}
