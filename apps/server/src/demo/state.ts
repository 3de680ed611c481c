import type { Parts } from "../context.ts";

/** How far the demo county has been prepared: a second start has nothing more to do. */
export interface DemoState {
  readonly stage: "none" | "registers" | "matters";
  readonly done: number;
}

const name = "demo";

export async function readState(query: Parts["query"]): Promise<DemoState> {
  const held = await query.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst();
  const { stage, done } = held?.value ?? {};
  const known = stage === "registers" || stage === "matters" ? stage : "none";
  return { stage: known, done: typeof done === "number" ? done : 0 };
}

export async function keepState(query: Parts["query"], state: DemoState): Promise<void> {
  const value = JSON.stringify(state);
  await query
    .insertInto("setting")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}
