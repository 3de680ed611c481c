import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { record } from "./migrations/0001-record.ts";
import { projections } from "./migrations/0002-projections.ts";
import { access } from "./migrations/0003-access.ts";
import { linksAndPeople } from "./migrations/0004-links-and-people.ts";
import { erasure } from "./migrations/0006-erasure.ts";
import { witness } from "./migrations/0007-witness.ts";

const forward = (text: string): Migration => ({
  async up(database) {
    await sql.raw(text).execute(database);
  },
});

/** In the order they are applied. Released ones are never edited; a change is a new one. */
const migrations: Readonly<Record<string, Migration>> = {
  "0001-record": forward(record),
  "0002-projections": forward(projections),
  "0003-access": forward(access),
  "0004-links-and-people": forward(linksAndPeople),
  "0006-erasure": forward(erasure),
  "0007-witness": forward(witness),
};

/** The names of all migrations this version knows, in their order. */
export const migrationNames: readonly string[] = Object.keys(migrations);

/**
 * Brings the schema up to date, or as far as `until` says; needs the owner's connection.
 * @throws the first migration's error, with the schema left as it was before it.
 */
export async function migrate<T>(owner: Kysely<T>, until?: string): Promise<void> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await (until === undefined ? migrator.migrateToLatest() : migrator.migrateTo(until));
  if (error) throw error;
}
