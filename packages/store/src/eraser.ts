import { type Erasure, parseBytes } from "@zhunsheng/casework";
import { mentions, textsIn } from "@zhunsheng/engine";
import type pg from "pg";

interface Doomed {
  readonly seq: number;
  readonly name: string;
  readonly value: Buffer;
}

const erasedTables = "act_field, act_request, matter, duty, disclosure, register_entry, outbox";

/**
 * Destroys what effective erasures name, by the one role that may and on its own connection (docs/trust.md). The
 * database itself holds that role to what is named, row by row. What was derived from it in the registers and the
 * outbox goes with it, in one transaction; then the dead rows and the statistics drawn from them are cleared away.
 */
export class Eraser {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * Again is the same as once. Resolves with how many contents went.
   * @throws the database's error; nothing is half done.
   */
  async erase({ agency, matter }: Omit<Erasure, "seq">): Promise<number> {
    const client = await this.#pool.connect();
    try {
      await client.query("begin");
      // Register changes of an agency commit one after the other (see enterRegisters).
      await client.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [agency]);
      const doomed = await readDoomed(client, agency, matter);
      await scrubRegisters(client, agency, matter);
      await scrubOutbox(client, agency, matter, textsOf(doomed));
      await destroy(client, agency, matter, doomed);
      await client.query("commit");
      await sweep(client);
      return doomed.length;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Clears away dead rows and old statistics once more, after what was derived has been brought up to date. */
  async sweep(): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await sweep(client);
    } finally {
      client.release();
    }
  }
}

/** No time limit: a large table takes as long as it takes. */
async function sweep(client: pg.PoolClient): Promise<void> {
  await client.query("set statement_timeout = 0");
  await client.query(`vacuum (analyze) ${erasedTables}`);
  await client.query("reset statement_timeout");
}

async function readDoomed(client: pg.PoolClient, agency: string, matter: string): Promise<readonly Doomed[]> {
  const { rows } = await client.query<Doomed>(
    `select seq, name, value from act_field
     where agency_id = $1 and matter_id = $2 and erasure_covers(agency_id, matter_id, seq, name)`,
    [agency, matter],
  );
  return rows;
}

/** What people entered, as far as it could be met again in a message. */
const textsOf = (doomed: readonly Doomed[]): readonly string[] =>
  doomed.filter(({ name }) => name.startsWith("input.")).flatMap(({ value }) => textsIn(parseBytes(value)));

/**
 * Entries this matter wrote into registers, as the erasures say what is kept of them. A new version tells every process
 * that holds them (RegisterCache).
 */
async function scrubRegisters(client: pg.PoolClient, agency: string, matter: string): Promise<void> {
  await client.query(
    `update register_entry r set body = 'null', key = e ->> 'key', version = default
     from act a, jsonb_array_elements(content_of(a.agency_id, a.matter_id, a.seq, 'kept') -> 'entries') as e
     where a.agency_id = $1 and a.matter_id = $2 and a.kind = 'erase' and erasure_effective($1, $2, a.seq)
       and r.agency_id = $1 and r.matter_id = $2 and r.seq = (e ->> 'seq')::integer
       and r.place = (e ->> 'place')::integer and e -> 'body' = 'null' and r.body <> 'null'`,
    [agency, matter],
  );
}

/**
 * Messages of a matter that is read from what was kept, sent or not: what was to be told is no more, and the erasure
 * has its own message. Where only words went nothing that is told elsewhere held them.
 */
async function scrubOutbox(
  client: pg.PoolClient,
  agency: string,
  matter: string,
  gone: readonly string[],
): Promise<void> {
  const { rows } = await client.query(
    `select id, payload from outbox where agency_id = $1 and matter_id = $2 and topic <> 'erase'
       and exists (select from act a where a.agency_id = $1 and a.matter_id = $2 and a.kind = 'erase'
         and erasure_effective($1, $2, a.seq) and content_of($1, $2, a.seq, 'kept') is not null)`,
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
    // What an erasure kept was never part of its request.
    [agency, matter, [...new Set(doomed.filter(({ name }) => name !== "kept").map(({ seq }) => seq))]],
  );
  await client.query(
    `delete from act_field where agency_id = $1 and matter_id = $2
       and (seq, name) in (select * from unnest($3::integer[], $4::text[]))`,
    [agency, matter, doomed.map(({ seq }) => seq), doomed.map(({ name }) => name)],
  );
}
