import type { Json } from "@zhunsheng/engine";
import type pg from "pg";

/** A message as it is handed out; `id` is the same however often it is. */
export interface OutboxDelivery {
  readonly id: number;
  readonly topic: string;
  readonly payload: Json;
}

/** Resolves when delivered; with a reason when the receiver will never take it, which ends the trying. */
export type Deliver = (delivery: OutboxDelivery) => Promise<string | undefined>;

const pollMs = 1_000;
/** The wait doubles with every failure in a row, up to five minutes. */
const retryMsMax = 300_000;
const batchMax = 50;

/**
 * Hands out what acts have put into the outbox: in order, at least once, and only after their commit. A message that
 * cannot be delivered stays first and is tried again; nothing overtakes it (decision 0004). One that the receiver will
 * never take is set aside with its reason.
 */
export class Outbox {
  readonly #pool: pg.Pool;
  readonly #topics: readonly string[];
  readonly #deliver: Deliver;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #failures = 0;
  #stopped = false;

  /** Hands out these topics alone: what one subscriber cannot take holds up nobody else's. */
  constructor(pool: pg.Pool, topics: readonly string[], deliver: Deliver, onError: (error: unknown) => void) {
    this.#pool = pool;
    this.#topics = topics;
    this.#deliver = deliver;
    this.#onError = onError;
  }

  start(): void {
    const waitMs = Math.min(pollMs * 2 ** this.#failures, retryMsMax);
    this.#timer = setTimeout(() => {
      this.#running = this.#round().finally(() => {
        if (!this.#stopped) this.start();
      });
    }, waitMs);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      while ((await this.handOut()) === batchMax);
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.#onError(error);
    }
  }

  /** One batch; returns how many were delivered. Throws the first failure; what was delivered before it is done. */
  async handOut(): Promise<number> {
    const { rows } = await this.#pool.query<OutboxDelivery>(
      "select id, topic, payload from outbox where done_at is null and topic = any($2) order by id limit $1",
      [batchMax, this.#topics],
    );
    for (const delivery of rows) {
      const failure = await this.#deliver(delivery);
      if (failure !== undefined) this.#onError(new Error(failure));
      const done = "update outbox set done_at = now(), failure = $2 where id = $1";
      await this.#pool.query(done, [delivery.id, failure ?? null]);
    }
    return rows.length;
  }
}
