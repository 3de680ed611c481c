import type pg from "pg";

/** One number for the whole database: who holds this lock is the sequencer. */
export const sequencerLease = 7_041_776_101;

/** The connection by which this process holds the log, as long as the database agrees. */
export class Lease {
  readonly #pool: pg.Pool;
  #held: pg.PoolClient | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** The connection that holds the lease; undefined while another process has it. */
  async find(): Promise<pg.PoolClient | undefined> {
    if (this.#held) return this.#held;
    const client = await this.#pool.connect();
    // For as long as the connection exists: a lost one may say so twice, and unheard it ends the process.
    const lost = (): void => this.#drop(client);
    client.on("error", lost);
    let held = false;
    try {
      const { rows } = await client.query("select pg_try_advisory_lock($1) as held", [sequencerLease]);
      held = rows[0].held;
      // What has its place in a published log must survive whatever the server does by default.
      if (held) await client.query("set synchronous_commit = on");
    } catch (error) {
      client.release(true);
      throw error;
    }
    if (!held) {
      client.off("error", lost);
      client.release();
      return undefined;
    }
    this.#held = client;
    return client;
  }

  /** Lets the lease go together with its connection, whatever state that is in. */
  drop(): void {
    if (this.#held) this.#drop(this.#held);
  }

  /** Let go in words: closing the connection would free the lock a moment later than we say we are done. */
  async giveBack(): Promise<void> {
    await this.#held?.query("select pg_advisory_unlock($1)", [sequencerLease]).catch(() => undefined);
    this.drop();
  }

  /** A client is given back to its pool once: a second time is an error there. */
  #drop(client: pg.PoolClient): void {
    if (this.#held !== client) return;
    this.#held = undefined;
    client.release(true);
  }
}
