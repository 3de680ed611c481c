import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Database, openDatabase } from "../database.ts";
import { createDatabaseOn, dropDatabaseOn } from "./databases-on.ts";

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
  const given = url ? await createDatabaseOn(url, name) : undefined;
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
      if (url) await dropDatabaseOn(url, name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
