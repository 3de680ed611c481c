import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { clusterExists, type EmbeddedServer, startEmbedded } from "./embedded.ts";
import { migrate, schemaProblem } from "./migrate.ts";
import type { Tables } from "./tables.ts";

/** Where the database is: a server given by URL, or an embedded one in a folder. */
export type DatabasePlace = { readonly url: string } | { readonly folder: string; readonly name?: string };

export interface Database {
  /** SELECT and INSERT only on the record. */
  readonly app: pg.Pool;
  readonly query: Kysely<Tables>;
  /** Sees published views, nothing else. */
  readonly portal: Kysely<Tables>;
  /** The one connection that may destroy contents, and only such as an effective erasure names. */
  readonly eraser: pg.Pool;
  readonly embedded: boolean;
  close(): Promise<void>;
  /** Closes the connections; an embedded server goes on unless this call to `openDatabase` had started it. */
  leave(): Promise<void>;
}

/** Enough for 32 connections at work on acts and some readers beside. */
const appConnectionsMax = 24;
const portalConnectionsMax = 8;
const connectTimeoutMs = 15_000;
const statementTimeoutMs = 30_000;

// Days stay "YYYY-MM-DD" and counts stay numbers; an amount in 分 is far below 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// Instants as ISO text in UTC, to the millisecond.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/**
 * Opens the database: starts the embedded server if that is the place, creates the database and the roles, brings
 * the schema up to date, and connects as the application and as the portal.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const server = "folder" in place ? await startEmbedded(place.folder) : undefined;
  const name = ("folder" in place ? place.name : undefined) ?? "zhunsheng";
  if (server) await createDatabase(server, name);
  await withOwner(place, server, name, migrate);
  const app = pool(connection(place, server, name, "zhunsheng_app"), appConnectionsMax);
  const portal = pool(connection(place, server, name, "zhunsheng_portal"), portalConnectionsMax);
  const eraser = pool(connection(place, server, name, "zhunsheng_eraser"), 1);
  const disconnect = () => Promise.all([app.end(), portal.end(), eraser.end()]);
  return {
    app,
    eraser,
    query: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: app }) }),
    portal: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: portal }) }),
    embedded: server !== undefined,
    async close() {
      await disconnect();
      await server?.stop();
    },
    async leave() {
      await disconnect();
      if (server?.launched) await server.stop();
    },
  };
}

/**
 * Runs work as the owner of the schema, which is left as it is found: for copying everything out, and in. An embedded
 * server is started where none is at work, and ended again.
 */
export async function asOwner<T>(
  place: DatabasePlace,
  work: (owner: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const server = "folder" in place ? await startEmbedded(place.folder) : undefined;
  try {
    const name = ("folder" in place ? place.name : undefined) ?? "zhunsheng";
    if (server) await createDatabase(server, name);
    const owner = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: pool({ ...connection(place, server, name, undefined) }, 1, 0) }),
    });
    try {
      return await work(owner);
    } finally {
      await owner.destroy();
    }
  } finally {
    if (server?.launched) await server.stop();
  }
}

/** Runs work with the owner's rights, on one connection that is closed afterwards. */
async function withOwner(
  place: DatabasePlace,
  server: EmbeddedServer | undefined,
  name: string,
  work: (owner: Kysely<unknown>) => Promise<void>,
): Promise<void> {
  const owner = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: pool(connection(place, server, name, undefined), 1) }),
  });
  try {
    await work(owner);
  } finally {
    await owner.destroy();
  }
}

async function createDatabase(server: EmbeddedServer, name: string): Promise<void> {
  const client = new pg.Client({ host: server.socketFolder, user: server.user, database: "postgres" });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * Connects to a database that must exist already, starting the embedded server where it does not run. Makes nothing
 * and migrates nothing: for looking at a record just as it is, while its server may be at work.
 * @throws Error with a Chinese sentence when there is no such database or its schema is of another version.
 */
export async function attachDatabase(place: DatabasePlace): Promise<Attached> {
  if ("folder" in place && !(await clusterExists(place.folder))) {
    throw new Error(`${place.folder} 里没有数据库`);
  }
  const server = "folder" in place ? await startEmbedded(place.folder) : undefined;
  const name = ("folder" in place ? place.name : undefined) ?? "zhunsheng";
  const config = connection(place, server, name, undefined);
  const client = new pg.Client({ ...config, connectionTimeoutMillis: connectTimeoutMs });
  // Heard again by whoever waits for an answer.
  client.on("error", () => undefined);
  const leave = async (stays: boolean): Promise<void> => {
    await client.end().catch(() => undefined);
    if (server?.launched && !stays) await server.stop();
  };
  try {
    await client.connect();
    await requireSchema(client);
    return { client, leave };
  } catch (error) {
    await leave(false);
    throw error;
  }
}

/** One connection, with the owner's rights, to a database that was there before. */
export interface Attached {
  readonly client: pg.Client;
  /** Closes it; an embedded server that was started for it ends too, unless somebody else uses it by now. */
  leave(stays: boolean): Promise<void>;
}

async function requireSchema(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select to_regclass('kysely_migration') is not null as ours");
  if (!rows[0].ours) throw new Error("这个数据库里没有准绳的数据");
  const applied = await client.query<{ name: string }>("select name from kysely_migration");
  const problem = schemaProblem(applied.rows.map(({ name }) => name));
  if (problem !== undefined) throw new Error(problem);
}

/** The embedded server trusts its socket, so roles sign in themselves; elsewhere the owner takes on the role. */
function connection(
  place: DatabasePlace,
  server: EmbeddedServer | undefined,
  name: string,
  role: string | undefined,
): pg.PoolConfig {
  if (server) return { host: server.socketFolder, user: role ?? server.user, database: name };
  if (!("url" in place)) throw new Error("no database to connect to");
  return role === undefined
    ? { connectionString: place.url }
    : { connectionString: place.url, options: `-c role=${role}` };
}

function pool(config: pg.PoolConfig, max: number, timeoutMs = statementTimeoutMs): pg.Pool {
  const made = new pg.Pool({
    ...config,
    max,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: timeoutMs,
  });
  // A server that goes away ends idle connections with an error event; unheard, it would end the process.
  made.on("error", () => undefined);
  return made;
}
