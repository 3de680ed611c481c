import { type Erasure, parseBytes } from "@zhunsheng/casework";
import { textsIn } from "@zhunsheng/engine";
import type pg from "pg";

interface Doomed {
  readonly seq: number;
  readonly name: string;
  readonly value: Buffer;
}

/** Codes of choices say nothing of anyone, and stand everywhere. */
const isCode = (text: string): boolean => /^[a-z]+([A-Z][a-z]*)*$/.test(text);

const erasedTables = "act_field, act_request, matter, duty, disclosure, register_entry, outbox";

/**
 * Destroys what effective erasures name, by the one role that may and on its own connection (docs/trust.md). The database
 * itself holds that role to what is named, row by row. What was derived from it in the registers and the outbox goes
 * with it, in one transaction; then the dead rows and the statistics drawn from them are cleared away.
 */
export class Eraser {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Again is the same as once. Resolves with how many contents went. @throws the database's error; nothing is half done. */
  async erase({ agency, matter }: Omit<Erasure, "seq">): Promise<number> {
    const client = await this.#pool.connect();
    try {
      await client.query("begin");
      // Register changes of an agency commit one after the other (see enterRegisters).
      await client.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [agency]);
      const doomed = await readDoomed(client, agency, matter);
      const gone = textsOf(doomed);
      await scrubRegisters(client, agency, matter, gone);
      await scrubOutbox(client, agency, matter, gone);
      await destroy(client, agency, matter, doomed);
      await client.query("commit");
      // No time limit: a large table takes as long as it takes.
      await client.query("set statement_timeout = 0");
      await client.query(`vacuum (analyze) ${erasedTables}`);
      await client.query("reset statement_timeout");
      return doomed.length;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

async function readDoomed(client: pg.PoolClient, agency: string, matter: string): Promise<readonly Doomed[]> {
  const { rows } = await client.query<Doomed>(
    `select seq, name, value from act_field
     where agency_id = $1 and matter_id = $2 and erasure_covers(agency_id, matter_id, seq, name)`,
    [agency, matter],
  );
  return rows;
}

/** What people entered, as far as it could be met again elsewhere. */
const textsOf = (doomed: readonly Doomed[]): readonly string[] =>
  doomed
    .filter(({ name }) => name.startsWith("input."))
    .flatMap(({ value }) => textsIn(parseBytes(value)))
    .filter((text) => !isCode(text));

const mentions = (value: unknown, gone: readonly string[]): boolean => {
  const texts = textsIn(value);
  return gone.some((one) => texts.some((text) => text.includes(one)));
};

/** Entries this matter wrote into registers. A new version tells every process that holds them (RegisterCache). */
async function scrubRegisters(
  client: pg.PoolClient,
  agency: string,
  matter: string,
  gone: readonly string[],
): Promise<void> {
  const { rows } = await client.query(
    "select seq, place, key, body from register_entry where agency_id = $1 and matter_id = $2",
    [agency, matter],
  );
  for (const { seq, place, key, body } of rows) {
    if (body === null || !mentions([key, body], gone)) continue;
    await client.query(
      `update register_entry set body = 'null', key = $5, version = default
       where agency_id = $1 and matter_id = $2 and seq = $3 and place = $4`,
      [agency, matter, seq, place, `erased#${matter}#${seq}#${place}`],
    );
  }
}

/** Messages of this matter, sent or not: what was to be told is no more, and the erasure has its own message. */
async function scrubOutbox(
  client: pg.PoolClient,
  agency: string,
  matter: string,
  gone: readonly string[],
): Promise<void> {
  const { rows } = await client.query(
    "select id, payload from outbox where agency_id = $1 and matter_id = $2 and topic <> 'erase'",
    [agency, matter],
  );
  const ids = rows.filter(({ payload }) => mentions(payload, gone)).map(({ id }) => id);
  if (ids.length === 0) return;
  await client.query(
    `update outbox set payload = '{"erased": true}', done_at = coalesce(done_at, now()),
       failure = coalesce(failure, case when done_at is null then '内容已依法清除，不再送达' end)
     where id = any($1)`,
    [ids],
  );
}

async function destroy(
  client: pg.PoolClient,
  agency: string,
  matter: string,
  doomed: readonly Doomed[],
): Promise<void> {
  if (doomed.length === 0) return;
  await client.query(
    `update act_request set input_sha256 = decode(repeat('00', 32), 'hex')
     where agency_id = $1 and matter_id = $2 and seq = any($3)`,
    [agency, matter, [...new Set(doomed.map(({ seq }) => seq))]],
  );
  await client.query(
    `delete from act_field where agency_id = $1 and matter_id = $2
       and (seq, name) in (select * from unnest($3::integer[], $4::text[]))`,
    [agency, matter, doomed.map(({ seq }) => seq), doomed.map(({ name }) => name)],
  );
}
