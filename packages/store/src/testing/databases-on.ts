import pg from "pg";

/** A database of this name on the server that `url` names, made where there is none. Answers its own URL. */
export async function createDatabaseOn(url: string, name: string): Promise<string> {
  const found = await asOwner(url, "select from pg_database where datname = $1", [name]);
  if (found === 0) await asOwner(url, `create database ${pg.escapeIdentifier(name)}`);
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.toString();
}

export async function dropDatabaseOn(url: string, name: string): Promise<void> {
  await asOwner(url, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

async function asOwner(url: string, sql: string, values: readonly string[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
