import type pg from "pg";
import {
  type Cosigned,
  dayOfRefusal,
  digestOfRefusal,
  type Refusal,
  refusalsADayMax,
  type WitnessState,
} from "./witness-state.ts";

/** A witness's state in PostgreSQL. The comparison with what is kept is the database's, so any number may share it. */
export class TableWitnessState implements WitnessState {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async find(origin: string): Promise<Cosigned | undefined> {
    const { rows } = await this.#pool.query<Cosigned>(`${selectCosigned} where origin = $1`, [origin]);
    return rows[0];
  }

  async replace(before: string | undefined, { origin, note, cosignedAt }: Cosigned): Promise<boolean> {
    const { rowCount } =
      before === undefined
        ? await this.#pool.query(
            `insert into witness_checkpoint (origin, note, cosigned_at) values ($1, $2, $3)
             on conflict do nothing`,
            [origin, note, cosignedAt],
          )
        : await this.#pool.query(
            "update witness_checkpoint set note = $2, cosigned_at = $3 where origin = $1 and note = $4",
            [origin, note, cosignedAt, before],
          );
    return rowCount === 1;
  }

  async list(): Promise<readonly Cosigned[]> {
    const { rows } = await this.#pool.query<Cosigned>(`${selectCosigned} order by origin`);
    return rows;
  }

  async keepRefusal(refusal: Refusal): Promise<void> {
    const { log, why, refusedAt, refused, kept } = refusal;
    // Two at once may both see room for the last place: a day then has one more, which does no harm.
    await this.#pool.query(
      `insert into witness_refusal (log, why, note_sha256, day, refused_at, refused, kept)
       select $1, $2, $3, $4, $5, $6, $7
       where (select count(*) from witness_refusal where log = $1 and why = $2 and day = $4) < $8
       on conflict do nothing`,
      [
        log,
        why,
        digestOfRefusal(refusal),
        dayOfRefusal(refusal),
        refusedAt,
        refused,
        kept ?? null,
        refusalsADayMax,
      ],
    );
  }

  async refusals(count: number): Promise<readonly Refusal[]> {
    const { rows } = await this.#pool.query<Refusal & { readonly kept: string | null }>(
      `select log, why, refused_at as "refusedAt", refused, kept from witness_refusal
       order by refused_at desc, log, why limit $1`,
      [count],
    );
    return rows.map(({ kept, ...row }) => ({ ...row, kept: kept ?? undefined }));
  }
}

const selectCosigned = `select origin, note, cosigned_at as "cosignedAt" from witness_checkpoint`;
