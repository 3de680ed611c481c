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
import { Lease } from "./lease.ts";
import type { LogFolder } from "./log-folder.ts";
import type { LogSigners } from "./log-keys.ts";
import { requireExtension, SignedHead, wayOut } from "./signed-head.ts";
import { Turns } from "./turns.ts";

/** How long new commitments may wait for the next checkpoint. */
const drainAfterMs = 500;
/** How often a process without the lease asks for it, and one with it looks for other processes' acts. */
const pollMs = 1_000;
const batchMax = 2_000;

/**
 * Drains the queue of commitments into the public log. It is a queue, not "id greater than the last": an act that
 * commits late is never skipped. One process at a time holds the lease; the database decides the order, then the
 * tiles are written, then the checkpoint is signed — never one that does not extend the last.
 */
export class Sequencer {
  readonly #lease: Lease;
  readonly #folder: LogFolder;
  readonly #keys: LogSigners;
  readonly #head: SignedHead;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #problem: string | undefined;
  /** Why this process signs nothing more. */
  #halted: string | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  /** Rounds and drains, one at a time. */
  readonly #turns = new Turns();
  #stopped = false;
  #size = 0;
  /** Told after each checkpoint that was published; must not throw. */
  onPublished: () => void = () => undefined;

  constructor(pool: pg.Pool, folder: LogFolder, keys: LogSigners, onError: (error: unknown) => void) {
    this.#lease = new Lease(pool);
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
      this.#lease.drop();
      throw error;
    }
    this.#wakeWithin(pollMs);
  }

  /** There is something to do. Cheap; called after every commit. */
  readonly cue = (): void => this.#wakeWithin(drainAfterMs);

  /** Signs nothing more, because of what somebody outside knows of this log. A Chinese sentence. */
  halt(problem: string): void {
    if (this.#halted === problem) return;
    this.#halted = problem;
    this.cue();
  }

  /** Drains what is there and lets the lease go. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#turns.take("log", () => this.#round());
    await this.#lease.giveBack();
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
      const problem = error instanceof Error ? error.message : String(error);
      this.#lease.drop();
      // Told once: a log that stands still is asked again every second.
      if (problem !== this.#problem) this.#onError(error);
      this.#problem = problem;
    }
  }

  async #drainAll(): Promise<void> {
    this.#requireNotHalted();
    const lease = await this.#lease.find();
    if (!lease) return;
    // Before anything new gets a place: the database must hold the very leaves that were signed.
    const last = this.#head.read();
    await this.#refuseOtherHistory(lease, last);
    const begun = last ?? (await this.#sign(lease, this.#emptyHead()));
    while ((await this.#number(lease)) === batchMax);
    await this.#extend(lease, begun);
  }

  #requireNotHalted(): void {
    if (this.#halted !== undefined) throw new Error(`${this.#halted}。${wayOut}`);
  }

  #emptyHead(): Checkpoint {
    return { origin: this.#keys.origin, size: 0, rootHash: emptyRoot(nodeHashes) };
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
        throw new Error(`数据库里的日志在第 ${from} 条以后有缺号，拒绝续签。${wayOut}`);
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
    // A process that knows it has lost its lease stops here; one that does not know is stopped by the files' locks.
    await lease.query("select 1");
    this.#requireNotHalted();
    await this.#folder.publish(writes, note, () => this.#keys.memory.write(head));
    this.#head.signed(head);
    this.#size = head.size;
    this.onPublished();
    return head;
  }
}
