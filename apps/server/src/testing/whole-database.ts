import { join } from "node:path";
import pg from "pg";

/** Where a database server is given, the database on it that the server of this data folder has (running-server.ts). */
export function databaseUrl(folder: string): string | undefined {
  const given = process.env.DATABASE_URL;
  if (!given) return undefined;
  const name = folder
    .split("/")
    .at(-1)
    ?.toLowerCase()
    .replace(/[^a-z0-9]/g, "_");
  return Object.assign(new URL(given), { pathname: `/zhunsheng_${name}` }).toString();
}

/** A connection as this role. A database server that is given trusts its owner to take on any role. */
export function poolAs(folder: string, role: string): pg.Pool {
  const url = databaseUrl(folder);
  const options = role === "zhunsheng_owner" ? {} : { options: `-c role=${role}` };
  const pool = new pg.Pool(
    url
      ? { connectionString: url, max: 1, ...options }
      : { host: join(folder, "pg"), user: role, database: "zhunsheng", max: 1 },
  );
  pool.on("error", () => undefined);
  return pool;
}

/** The tables of every schema in which a row holds the text, as it is or as PostgreSQL writes its bytes. */
export async function tablesHolding(owner: pg.Pool, text: string): Promise<readonly string[]> {
  const tables = await owner.query(
    // Before PostgreSQL 17 only the owner may clear the statistics: there autovacuum does.
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'm', 'p')
       and has_table_privilege(c.oid, 'select')
       and (c.relname <> 'pg_statistic' or current_setting('server_version_num')::integer >= 170000) order by 1`,
  );
  const hex = Buffer.from(text).toString("hex");
  const holding: string[] = [];
  for (const { name } of tables.rows) {
    const found = await owner.query(`select t::text as row from ${name} t`);
    if (found.rows.some(({ row }) => String(row).includes(text) || String(row).includes(hex)))
      holding.push(name);
  }
  return holding;
}
