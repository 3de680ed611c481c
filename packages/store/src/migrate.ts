import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { record } from "./migrations/0001-record.ts";
import { projections } from "./migrations/0002-projections.ts";
import { access } from "./migrations/0003-access.ts";
import { linksAndPeople } from "./migrations/0004-links-and-people.ts";
import { outboxByMatter } from "./migrations/0005-outbox-by-matter.ts";
import { erasure } from "./migrations/0006-erasure.ts";
import { witness } from "./migrations/0007-witness.ts";
import { publicRegisters } from "./migrations/0008-public-registers.ts";
import { supersededEntries } from "./migrations/0009-superseded-entries.ts";

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
  "0005-outbox-by-matter": forward(outboxByMatter),
  "0006-erasure": forward(erasure),
  "0007-witness": forward(witness),
  "0008-public-registers": forward(publicRegisters),
  "0009-superseded-entries": forward(supersededEntries),
};

/** The names of all migrations this version knows, in their order. */
export const migrationNames: readonly string[] = Object.keys(migrations);

/** What keeps these applied migrations from being the schema of this version, in a Chinese sentence. */
export function schemaProblem(applied: readonly string[]): string | undefined {
  const ours = Object.keys(migrations);
  const unknown = applied.find((name) => !ours.includes(name));
  if (unknown !== undefined) return `数据库由更新的版本建立（${unknown}），请使用该版本的程序`;
  const missing = ours.find((name) => !applied.includes(name));
  return missing === undefined
    ? undefined
    : `数据库还没有升级到本版本（缺少 ${missing}），请先启动一次服务器`;
}

/**
 * Brings the schema up to date, or as far as `until` says; needs the owner's connection.
 * @throws the first migration's error, with the schema left as it was before it.
 */
export async function migrate<T>(owner: Kysely<T>, until?: string): Promise<void> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await (until === undefined ? migrator.migrateToLatest() : migrator.migrateTo(until));
  if (error) throw error;
}
