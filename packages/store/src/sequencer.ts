import {
  type Checkpoint,
  emptyRoot,
  equalBytes,
  formatCheckpoint,
  growBundles,
  growTiles,
  leafHash,
  readBundle,
  type TileWrite,
  tileWidth,
} from "@zhunsheng/ledger";
import type pg from "pg";
import { nodeHashes } from "./hashes.ts";
import type { LogFolder } from "./log-folder.ts";
import type { LogSigners } from "./log-keys.ts";
import { requireExtension, SignedHead, wayOut } from "./signed-head.ts";
import { Turns } from "./turns.ts";

/** How long new commitments may wait for the next checkpoint. */
const drainAfterMs = 500;
/** How often a process without the lease asks for it, and one with it looks for other processes' acts. */
const pollMs = 1_000;
const batchMax = 2_000;
/** One number for the whole database: who holds this lock is the sequencer. */
export const sequencerLease = 7_041_776_101;

/**
 * Drains the queue of commitments into the public log. It is a queue, not "id greater than the last": an act that
 * commits late is never skipped. One process at a time holds the lease; the database decides the order, then the
 * tiles are written, then the checkpoint is signed — never one that does not extend the last.
 */
export class Sequencer {
  readonly #pool: pg.Pool;
  readonly #folder: LogFolder;
  readonly #keys: LogSigners;
  readonly #head: SignedHead;
  readonly #onError: (error: unknown) => void;
  #lease: pg.PoolClient | undefined;
  #timer: NodeJS.Timeout | undefined;
  #problem: string | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  /** Rounds and drains, one at a time. */
  readonly #turns = new Turns();
  #stopped = false;
  #size = 0;
  /** Told after each checkpoint that was published; must not throw. */
  onPublished: () => void = () => undefined;

  constructor(pool: pg.Pool, folder: LogFolder, keys: LogSigners, onError: (error: unknown) => void) {
    this.#pool = pool;
    this.#folder = folder;
    this.#keys = keys;
    this.#head = new SignedHead(folder, keys);
    this.#onError = onError;
  }

  /** Size of the log that the last checkpoint speaks of. */
  get size(): number {
    return this.#size;
  }

  /** What keeps the log from going on, in a Chinese sentence; undefined while all is well. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /**
   * Begins; resolves after the first drain, so that what an earlier process left is in the log.
   * @throws what stands in the way: a server that cannot go on with its log must not start.
   */
  async start(): Promise<void> {
    try {
      await this.drain();
    } catch (error) {
      this.#lease?.release(true);
      this.#lease = undefined;
      throw error;
    }
    this.#wakeWithin(pollMs);
  }

  /** There is something to do. Cheap; called after every commit. */
  readonly cue = (): void => this.#wakeWithin(drainAfterMs);

  /** Drains what is there and lets the lease go. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#turns.take("log", () => this.#round());
    const lease = this.#lease;
    this.#lease = undefined;
    // Let go in words: closing the connection would free the lock a moment later than we say we are done.
    await lease?.query("select pg_advisory_unlock($1)", [sequencerLease]).catch(() => undefined);
    lease?.release(true);
  }

  /** Everything committed so far is in the log when this resolves. Throws what stands in the way. */
  drain(): Promise<void> {
    return this.#turns.take("log", () => this.#drainAll());
  }

  /** Runs work while this process publishes no checkpoint; another process, if one holds the lease, may. */
  readonly betweenCheckpoints = (work: () => Promise<void>): Promise<void> => this.#turns.take("log", work);

  /** A round at most so far from now. Only ever brought forward: under steady work it must still come. */
  #wakeWithin(afterMs: number): void {
    const at = performance.now() + afterMs;
    if (this.#stopped || at >= this.#wakeAt) return;
    clearTimeout(this.#timer);
    this.#wakeAt = at;
    this.#timer = setTimeout(() => {
      this.#wakeAt = Number.POSITIVE_INFINITY;
      void this.#turns.take("log", () => this.#round()).then(() => this.#wakeWithin(pollMs));
    }, afterMs);
  }

  async #round(): Promise<void> {
    try {
      await this.#drainAll();
      this.#problem = undefined;
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
      this.#lease?.release(true);
      this.#lease = undefined;
      this.#onError(error);
    }
  }

  async #drainAll(): Promise<void> {
    const lease = await this.#findLease();
    if (!lease) return;
    // Before anything new gets a place: the database must hold the very leaves that were signed.
    const last = this.#head.read();
    await this.#refuseOtherHistory(lease, last);
    const begun = last ?? (await this.#sign(lease, this.#emptyHead()));
    while ((await this.#number(lease)) === batchMax);
    await this.#extend(lease, begun);
  }

  #emptyHead(): Checkpoint {
    return { origin: this.#keys.origin, size: 0, rootHash: emptyRoot(nodeHashes) };
  }

  /** The connection that holds the lease; undefined while another process has it. */
  async #findLease(): Promise<pg.PoolClient | undefined> {
    if (this.#lease) return this.#lease;
    const client = await this.#pool.connect();
    let held = false;
    try {
      const { rows } = await client.query("select pg_try_advisory_lock($1) as held", [sequencerLease]);
      held = rows[0].held;
    } finally {
      if (!held) client.release();
    }
    if (!held) return undefined;
    // A lost connection loses the lease; the next round finds out and asks again.
    client.once("error", () => {
      if (this.#lease === client) this.#lease = undefined;
    });
    this.#lease = client;
    return client;
  }

  /** Gives waiting entries their place in the log, in one transaction. Returns how many. */
  async #number(lease: pg.PoolClient): Promise<number> {
    const { rows } = await lease.query(
      `with taken as (
         delete from log_queue where id in (select id from log_queue order by id limit $1)
         returning id, entry, agency_id, matter_id, seq
       ), start as (select coalesce(max(index) + 1, 0) as next from log_leaf), placed as (
         insert into log_leaf (index, entry, agency_id, matter_id, seq)
         select start.next + row_number() over (order by id) - 1, entry, agency_id, matter_id, seq from taken, start
         returning 1
       ) select count(*)::integer as placed from placed`,
      [batchMax],
    );
    return rows[0].placed;
  }

  /** Brings tiles and checkpoint up to the leaves that have their place. */
  async #extend(lease: pg.PoolClient, last: Checkpoint): Promise<void> {
    let head = last;
    this.#size = head.size;
    for (;;) {
      const { rows } = await lease.query<{ index: number; entry: Buffer }>(
        "select index, entry from log_leaf where index >= $1 order by index limit $2",
        [head.size, batchMax],
      );
      const from = head.size;
      if (rows.some((row, place) => row.index !== from + place)) {
        throw new Error(`the log has a gap after leaf ${from}`);
      }
      if (rows.length > 0)
        head = await this.#append(
          lease,
          head,
          rows.map((row) => row.entry),
        );
      if (rows.length < batchMax) break;
    }
    // A checkpoint that is behind what was signed, or that not every key in use has signed, is signed anew.
    if (this.#head.incomplete(head)) await this.#sign(lease, head);
  }

  /**
   * An old database under a newer checkpoint: what was acknowledged is gone, and going on would hide it. Looks at the
   * size and at the leaves of the last tile, which any restored or rewritten end of the log would change.
   */
  async #refuseOtherHistory(lease: pg.PoolClient, last: Checkpoint | undefined): Promise<void> {
    const size = last?.size ?? 0;
    const index = Math.floor(Math.max(0, size - 1) / tileWidth);
    const first = index * tileWidth;
    const { rows } = await lease.query<{ entry: Buffer }>(
      "select entry from log_leaf where index >= $1 and index < $2 order by index",
      [first, last ? size : first + tileWidth],
    );
    if (!last && rows.length > 0) {
      throw new Error(`数据库里已有日志条目，但没有检查点，也没有上次签署的记录，拒绝签署。${wayOut}`);
    }
    if (size === 0) return;
    if (rows.length < size - first) {
      throw new Error(`数据库里的日志少于已经签署的 ${size} 条（可能恢复了旧的备份），拒绝续签。${wayOut}`);
    }
    const signed = readBundle(this.#folder.read, { index, width: size - first });
    if (rows.some(({ entry }, place) => !equalBytes(entry, signed[place] ?? entry.subarray(1)))) {
      throw new Error(`数据库里的日志与已经签署的第 ${first} 条以后不同，拒绝续签。${wayOut}`);
    }
  }

  async #append(lease: pg.PoolClient, last: Checkpoint, entries: readonly Uint8Array[]): Promise<Checkpoint> {
    const leaves = entries.map((entry) => leafHash(nodeHashes, entry));
    const grown = growTiles(nodeHashes, this.#folder.read, last.size, leaves);
    requireExtension(this.#folder.read, last, grown);
    const writes = [...grown.writes, ...growBundles(this.#folder.read, last.size, entries)];
    const head = { origin: this.#keys.origin, size: grown.size, rootHash: grown.rootHash };
    return this.#sign(lease, head, writes);
  }

  /** Tiles, then the memory of what was signed, then the checkpoint: each durable before the next. */
  async #sign(
    lease: pg.PoolClient,
    head: Checkpoint,
    writes: readonly TileWrite[] = [],
  ): Promise<Checkpoint> {
    const note = this.#head.withOthersLines(await this.#keys.sign(formatCheckpoint(head)));
    // A process that has lost its lease must not put its older checkpoint over a newer one.
    await lease.query("select 1");
    await this.#folder.publish(writes, note, () => this.#keys.memory.write(head));
    this.#head.signed(head);
    this.#size = head.size;
    this.onPublished();
    return head;
  }
}
