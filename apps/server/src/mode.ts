import type { Tables } from "@zhunsheng/store";
import type { Kysely } from "kysely";

/**
 * What a record is for is settled at its first start: invented cases and a public password must never come into a real
 * one, and a demo's accounts must never open anything else.
 * @throws Error with a Chinese sentence when it is the other.
 */
export async function requireMode(query: Kysely<Tables>, wanted: "demo" | "real"): Promise<void> {
  const value = JSON.stringify({ mode: wanted });
  await query
    .insertInto("setting")
    .values({ name: "mode", value })
    .onConflict((c) => c.doNothing())
    .execute();
  const found = await query
    .selectFrom("setting")
    .select("value")
    .where("name", "=", "mode")
    .executeTakeFirstOrThrow();
  if (found.value.mode === wanted) return;
  throw new Error(
    wanted === "demo"
      ? "这个数据目录是正式使用的，不能以演示模式打开（设置 ZHUNSHENG_DEMO=off，或者换一个 ZHUNSHENG_DATA）"
      : "这个数据目录是演示用的，不能正式使用（换一个 ZHUNSHENG_DATA）",
  );
}
