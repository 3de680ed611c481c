import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Database, openDatabase } from "../database.ts";

/** A database of its own for one test file: on the server `DATABASE_URL` names, or on an embedded one. */
export interface FreshDatabase {
  readonly database: Database;
  readonly folder: string;
  /** With the rights of the schema's owner, to try what even the owner may not do. */
  ownerPool(): pg.Pool;
  drop(): Promise<void>;
}

let made = 0;

export async function freshDatabase(): Promise<FreshDatabase> {
  // Searchable, because the embedded server may run as another user.
  const folder = await mkdtemp(join(tmpdir(), "zs-"));
  await chmod(folder, 0o755);
  const url = process.env.DATABASE_URL;
  made += 1;
  const name = `zhunsheng_test_${process.pid}_${made}`;
  const given = url ? await createOn(url, name) : undefined;
  const place = given ? { url: given } : { folder: join(folder, "pg") };
  const database = await openDatabase(place);
  const pools: pg.Pool[] = [];
  return {
    database,
    folder,
    ownerPool() {
      const pool = new pg.Pool(
        given
          ? { connectionString: given, max: 2 }
          : { host: join(folder, "pg"), user: "zhunsheng_owner", database: "zhunsheng", max: 2 },
      );
      pool.on("error", () => undefined);
      pools.push(pool);
      return pool;
    },
    async drop() {
      for (const pool of pools) await pool.end();
      await database.close();
      if (url) await dropOn(url, name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createOn(url: string, name: string): Promise<string> {
  await asOwner(url, `create database ${name}`);
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.toString();
}

const dropOn = (url: string, name: string): Promise<void> =>
  asOwner(url, `drop database if exists ${name} with (force)`);

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
