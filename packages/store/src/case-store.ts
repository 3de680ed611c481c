import { setTimeout as sleep } from "node:timers/promises";
import type { Book, CaseStore, StoredField } from "@zhunsheng/casework";
import { type FieldValue, parseAct, parseBytes } from "@zhunsheng/casework";
import type { AnyAct } from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import pg from "pg";
import { Change, type Key, StaleRegisters } from "./change.ts";
import { MatterCache, type MatterPages } from "./matter-cache.ts";
import { entriesOn, entryOn, personOn, type RegisterCache } from "./registers.ts";
import { Turns } from "./turns.ts";

/** Codes after which the same work may simply be tried again: deadlock, serialisation, a place already taken. */
const retryable = new Set(["40001", "40P01", "23505"]);
const attemptsMax = 10;

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

const otherSql = `
  select m.procedure_id, a.seq, a.header as bytes, a.act_sha256 as sha256
  from matter m left join act a on a.agency_id = m.agency_id and a.matter_id = m.matter_id and a.seq > $3
  where m.agency_id = $1 and m.matter_id = $2 order by a.seq`;

const fieldsSql = `
  select seq, name, value from act_field where agency_id = $1 and matter_id = $2 and seq > $3 order by seq`;

/**
 * Matters in PostgreSQL (decision 0006). The lock of a matter is its next place: the record's primary key lets one
 * writer have it, whoever comes second has read an old file and does its work again on the new one. Within this process
 * writers of one matter wait for each other first, so that they need not race.
 */
export class PostgresCaseStore implements CaseStore {
  readonly #pool: pg.Pool;
  readonly #registers: RegisterCache;
  readonly #onAppend: () => void;
  readonly #matters = new MatterCache();
  readonly #turns = new Turns();

  /** `onAppend` is called after each commit: the sequencer's cue. */
  constructor(pool: pg.Pool, registers: RegisterCache, onAppend: () => void = () => undefined) {
    this.#pool = pool;
    this.#registers = registers;
    this.#onAppend = onAppend;
  }

  exclusively<T>(key: Key, work: (book: Book) => Promise<T>): Promise<T> {
    return this.#turns.take(`${key.agency}\0${key.matterId}`, () => this.#untilItHolds(key, work));
  }

  async #untilItHolds<T>(key: Key, work: (book: Book) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const client = await this.#pool.connect();
      const change = new Change(client, key);
      try {
        return await this.#once(change, work);
      } catch (error) {
        await change.undo();
        if (attempt >= attemptsMax || !isRetryable(error)) throw error;
        await sleep(Math.random() * 2 ** attempt);
      } finally {
        client.release();
      }
    }
  }

  async #once<T>(change: Change, work: (book: Book) => Promise<T>): Promise<T> {
    const book = await this.#open(change);
    const result = await work(book);
    if (!change.appended) {
      await change.undo();
      return result;
    }
    await change.commit();
    const { act, actSha256 } = change.appended;
    this.#matters.keep(change.key, { acts: [...book.acts, act], lastSha256: actSha256 });
    this.#onAppend();
    return result;
  }

  async #open(change: Change): Promise<Book> {
    const { client, key } = change;
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
    // Never later than what is held: the cache grows while this work goes on.
    change.registersVersion = registers.version;
    const asks = (register: string, key: string, every: boolean): void => {
      change.registerReads.push({ register, key, every });
    };
    return {
      procedure: part(1)[0]?.matter_id ?? undefined,
      acts: pages.acts,
      lastSha256: pages.lastSha256,
      repeat: earlier && { matterId: earlier.matter_id, seq: earlier.seq, inputSha256: earlier.bytes },
      findPerson: (id: string, day: Day) => personOn(registers, key.agency, id, day),
      findEntry: (register: string, entry: string, day: Day) => {
        asks(register, entry, false);
        return entryOn(registers, register, entry, day);
      },
      findEntries: (register: string, prefix: string, day: Day) => {
        asks(register, prefix, true);
        return entriesOn(registers, register, prefix, day);
      },
      readMatter: (matterId) => this.#readOther(client, { ...key, matterId }),
      listOpenChildren: () => listOpenChildren(client, key),
      readFields: (seq) => readFields(client, key, seq),
      readHeader: (seq) => readHeader(client, key, seq),
      takeNumber: (series, year) => change.takeNumber(series, year),
      append: (appended) => change.append(appended),
    };
  }

  /** Another matter of the agency, as it stands. */
  async #readOther(
    client: pg.PoolClient,
    key: Key,
  ): Promise<{ readonly procedure: string; readonly acts: readonly AnyAct[] } | undefined> {
    const held = this.#matters.find(key);
    const { rows } = await client.query({
      name: "read-other-matter",
      text: otherSql,
      values: [key.agency, key.matterId, held.acts.length],
    });
    const procedure: string | undefined = rows[0]?.procedure_id;
    if (procedure === undefined) return undefined;
    const beyond = rows.filter(({ seq }) => seq !== null);
    const { acts } = await this.#extend(client, key, held, beyond);
    return { procedure, acts };
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

const isRetryable = (error: unknown): boolean =>
  error instanceof StaleRegisters ||
  (error instanceof pg.DatabaseError && error.code !== undefined && retryable.has(error.code));

type Child = Awaited<ReturnType<Book["listOpenChildren"]>>[number];

async function listOpenChildren(client: pg.PoolClient, key: Key): Promise<readonly Child[]> {
  const { rows } = await client.query<Child>(
    `select matter_id as matter, title from matter
     where agency_id = $1 and parent_id = $2 and not ended order by opened_at`,
    [key.agency, key.matterId],
  );
  return rows;
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
