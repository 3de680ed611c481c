import type { Appended } from "@zhunsheng/casework";
import type pg from "pg";
import {
  append,
  disclose,
  enterRegisters,
  lockRegisters,
  putIntoOutbox,
  type RegisterRead,
  readsChanged,
} from "./append.ts";

export interface Key {
  readonly agency: string;
  readonly matterId: string;
  readonly requestId: string;
}

/** What this work had read of the registers was changed meanwhile: it is done again on what they say now. */
export class StaleRegisters extends Error {}

/**
 * The one transaction of a piece of work. Most acts are one statement, which is a transaction by itself; only an act
 * that takes a number, enters registers or discloses opens one in words.
 */
export class Change {
  readonly client: pg.PoolClient;
  readonly key: Key;
  appended: Appended | undefined;
  /** The registers' version that this work sees, and what of them it has asked for. */
  registersVersion = 0;
  readonly registerReads: RegisterRead[] = [];
  #begun = false;

  constructor(client: pg.PoolClient, key: Key) {
    this.client = client;
    this.key = key;
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    await this.client.query("begin");
    this.#begun = true;
  }

  /** Holds the series' row until commit, so that no number is skipped and none given twice. */
  async takeNumber(series: string, year: number): Promise<number> {
    await this.#begin();
    const { rows } = await this.client.query({
      name: "take-number",
      text: `insert into document_number as n (agency_id, series, year, number) values ($1, $2, $3, 1)
        on conflict (agency_id, series, year) do update set number = n.number + 1 returning number`,
      values: [this.key.agency, series, year],
    });
    return rows[0].number;
  }

  /**
   * An act that enters a register counts on what it has read there: two inspections of one firm, approved in the same
   * instant, must not both be the last one its ceiling allows. So it is decided again when that was changed meanwhile.
   *
   * @throws StaleRegisters in that case; the database's unique violation when the place or the request id was taken.
   */
  async append(appended: Appended): Promise<void> {
    const { agency, matterId } = this.key;
    const { registerEntries, disclosure, outbox } = appended;
    const more = registerEntries.length > 0 || disclosure !== undefined || outbox.length > 0;
    if (more) await this.#begin();
    if (registerEntries.length > 0) {
      await lockRegisters(this.client, agency);
      const { registersVersion, registerReads } = this;
      if (await readsChanged(this.client, agency, registersVersion, registerReads))
        throw new StaleRegisters();
    }
    await append(this.client, agency, matterId, appended);
    if (more) {
      await enterRegisters(this.client, agency, matterId, appended);
      await disclose(this.client, agency, matterId, appended);
      await putIntoOutbox(this.client, agency, matterId, appended);
    }
    this.appended = appended;
  }

  async commit(): Promise<void> {
    if (this.#begun) await this.client.query("commit");
    this.#begun = false;
  }

  async undo(): Promise<void> {
    if (this.#begun) await this.client.query("rollback").catch(() => undefined);
    this.#begun = false;
    this.appended = undefined;
  }
}
