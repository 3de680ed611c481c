import type { Book, CaseStore, StoredField } from "@zhunsheng/casework";
import { type FieldValue, parseAct, parseBytes } from "@zhunsheng/casework";
import type { AnyAct } from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import pg from "pg";
import { append } from "./append.ts";
import { MatterCache, type MatterPages } from "./matter-cache.ts";
import { entryOn, personOn, RegisterCache } from "./registers.ts";

interface Key {
  readonly agency: string;
  readonly matterId: string;
  readonly requestId: string;
}

/** Codes after which the same work may simply be tried again: deadlock, serialisation, a duplicate that raced. */
const retryable = new Set(["40001", "40P01", "23505"]);
const attemptsMax = 4;

/** What a new act may need of a matter, besides its acts: the request's earlier answer and the registers' version. */
const readSql = `
  select 0 as part, matter_id, seq, input_sha256 as bytes, null::bytea as sha256
    from act_request where agency_id = $1 and request_id = $2
  union all
  select 1, procedure_id, acts, null, null from matter where agency_id = $1 and matter_id = $3
  union all
  select 2, null, coalesce((select version from register_entry where agency_id = $1
    order by version desc limit 1), 0)::integer, null, null
  union all
  select * from (select 3, null::text, seq, header, act_sha256
    from act where agency_id = $1 and matter_id = $3 and seq > $4 order by seq) as acts`;

const fieldsSql = `
  select seq, name, value from act_field where agency_id = $1 and matter_id = $2 and seq > $3 order by seq`;

/** Matters in PostgreSQL. One lock and one transaction a piece of work; retried when it lost a race. */
export class PostgresCaseStore implements CaseStore {
  readonly #pool: pg.Pool;
  readonly #onAppend: () => void;
  readonly #matters = new MatterCache();
  readonly #registers = new RegisterCache();

  /** `onAppend` is called after each commit: the sequencer's cue. */
  constructor(pool: pg.Pool, onAppend: () => void = () => undefined) {
    this.#pool = pool;
    this.#onAppend = onAppend;
  }

  async exclusively<T>(key: Key, work: (book: Book) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const client = await this.#pool.connect();
      try {
        return await this.#once(client, key, work);
      } catch (error) {
        await client.query("rollback").catch(() => undefined);
        const code = error instanceof pg.DatabaseError ? error.code : undefined;
        if (attempt >= attemptsMax || code === undefined || !retryable.has(code)) throw error;
      } finally {
        client.release();
      }
    }
  }

  async #once<T>(client: pg.PoolClient, key: Key, work: (book: Book) => Promise<T>): Promise<T> {
    // The lock comes before the first read's snapshot; both in one round trip. The number is our own, not input.
    await client.query(`begin; select pg_advisory_xact_lock(${lockOf(key)})`);
    const open = await this.#open(client, key);
    const result = await work(open.book);
    const grown = open.grown();
    await client.query(grown ? "commit" : "rollback");
    if (grown) {
      this.#matters.keep(key, grown);
      this.#onAppend();
    }
    return result;
  }

  async #open(
    client: pg.PoolClient,
    key: Key,
  ): Promise<{ book: Book; grown: () => MatterPages | undefined }> {
    const held = this.#matters.find(key);
    const { rows } = await client.query({
      name: "read-matter",
      text: readSql,
      values: [key.agency, key.requestId, key.matterId, held.acts.length],
    });
    const part = (number: number) => rows.filter((row) => row.part === number);
    const pages = await this.#extend(client, key, held, part(3));
    const registers = await this.#registers.read(client, key.agency, part(2)[0]?.seq ?? 0);
    const [earlier] = part(0);
    let grown: MatterPages | undefined;
    const book: Book = {
      procedure: part(1)[0]?.matter_id ?? undefined,
      acts: pages.acts,
      lastSha256: pages.lastSha256,
      repeat: earlier && { matterId: earlier.matter_id, seq: earlier.seq, inputSha256: earlier.bytes },
      findPerson: (id: string, day: Day) => personOn(registers, key.agency, id, day),
      findEntry: (register: string, entry: string, day: Day) => entryOn(registers, register, entry, day),
      readFields: (seq) => readFields(client, key, seq),
      readHeader: (seq) => readHeader(client, key, seq),
      takeNumber: (series, year) => takeNumber(client, key.agency, series, year),
      async append(appended) {
        await append(client, key.agency, key.matterId, appended);
        grown = { acts: [...pages.acts, appended.act], lastSha256: appended.actSha256 };
      },
    };
    return { book, grown: () => grown };
  }

  /** The pages held, and those the record has beyond them. */
  async #extend(
    client: pg.PoolClient,
    key: Key,
    held: MatterPages,
    rows: readonly { seq: number; bytes: Buffer; sha256: Buffer }[],
  ): Promise<MatterPages> {
    if (rows.length === 0) return held;
    const found = await client.query(fieldsSql, [key.agency, key.matterId, held.acts.length]);
    const fields = new Map<number, FieldValue[]>();
    for (const { seq, name, value } of found.rows) {
      const list = fields.get(seq) ?? [];
      list.push({ name, value: parseBytes(value) });
      fields.set(seq, list);
    }
    const acts: AnyAct[] = rows.map(({ seq, bytes }) => parseAct(bytes, fields.get(seq) ?? []));
    const pages = { acts: [...held.acts, ...acts], lastSha256: rows[rows.length - 1]?.sha256 };
    this.#matters.keep(key, pages);
    return pages;
  }
}

async function readFields(client: pg.PoolClient, key: Key, seq: number): Promise<readonly StoredField[]> {
  const { rows } = await client.query(
    "select name, salt, value from act_field where agency_id = $1 and matter_id = $2 and seq = $3",
    [key.agency, key.matterId, seq],
  );
  return rows;
}

async function readHeader(client: pg.PoolClient, key: Key, seq: number): Promise<Uint8Array> {
  const { rows } = await client.query(
    "select header from act where agency_id = $1 and matter_id = $2 and seq = $3",
    [key.agency, key.matterId, seq],
  );
  if (!rows[0]) throw new Error(`act ${seq} of ${key.matterId} is not in the record`);
  return rows[0].header;
}

/** Holds the series' row until commit, so that no number is skipped and none given twice. */
async function takeNumber(
  client: pg.PoolClient,
  agency: string,
  series: string,
  year: number,
): Promise<number> {
  const { rows } = await client.query(
    `insert into document_number as n (agency_id, series, year, number) values ($1, $2, $3, 1)
     on conflict (agency_id, series, year) do update set number = n.number + 1 returning number`,
    [agency, series, year],
  );
  return rows[0].number;
}

/** A 53-bit number for a matter (FNV-1a over its key): two matters that share one only wait for each other. */
function lockOf({ agency, matterId }: Key): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const character of `${agency}\0${matterId}`) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low ^ code, 0x85ebca6b) >>> 0;
  }
  return (high % 0x200000) * 0x1_0000_0000 + low;
}
