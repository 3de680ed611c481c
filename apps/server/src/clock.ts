import type { Instant } from "@zhunsheng/law";
import type { Tables } from "@zhunsheng/store";
import type { Kysely } from "kysely";

/** The server's time. In demo mode it runs from where the demo clock was set, and can be moved forward. */
export interface Clock {
  now(): Instant;
  /** Demo mode only. Returns false when the instant is not later than now: time is never turned back. */
  moveTo(instant: Instant): Promise<boolean>;
}

const chinaOffsetMs = 8 * 3_600_000;

/** An epoch time as an instant in China time, to the millisecond: 2026-01-20T09:00:00.000+08:00. */
export const chinaInstant = (epochMs: number): Instant =>
  `${new Date(epochMs + chinaOffsetMs).toISOString().slice(0, -1)}+08:00`;

/** The machine's own clock. */
export const realClock: Clock = {
  now: () => chinaInstant(Date.now()),
  moveTo: async () => false,
};

/** The demo clock: keeps its distance to the real one in the database, so that a restart does not turn it back. */
export async function demoClock(query: Kysely<Tables>, start: Instant): Promise<Clock> {
  const held = await query
    .selectFrom("setting")
    .select("value")
    .where("name", "=", "clock")
    .executeTakeFirst();
  let offsetMs = Number(held?.value.offsetMs ?? Date.parse(start) - Date.now());
  const keep = async (): Promise<void> => {
    const value = JSON.stringify({ offsetMs });
    await query
      .insertInto("setting")
      .values({ name: "clock", value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
  };
  if (!held) await keep();
  return {
    now: () => chinaInstant(Date.now() + offsetMs),
    async moveTo(instant) {
      const moved = Date.parse(instant) - Date.now();
      if (moved <= offsetMs) return false;
      offsetMs = moved;
      await keep();
      return true;
    },
  };
}
