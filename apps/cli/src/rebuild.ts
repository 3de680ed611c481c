import { existsSync } from "node:fs";
import { deriveMatter, wholeFile } from "@zhunsheng/casework";
import { keptOf } from "@zhunsheng/engine";
import { calendar, procedureVersion } from "@zhunsheng/rulebook";
import { lockFolder, parseConfig, placeOf } from "@zhunsheng/server";
import { attachDatabase, beginRebuilding, heldOf, projectionRows, readWhole } from "@zhunsheng/store";
import type pg from "pg";
import { recordFindings } from "./fsck/check-record.ts";
import { erasedFields, isErasedIn } from "./fsck/erased.ts";
import { findingText } from "./fsck/findings.ts";

/** How often progress is told. */
const progressMs = 1_000;

/**
 * Makes everything that is derived from the record anew: matters, duties, figures, register entries, public pages. All
 * in one transaction, with no server at work. Answers the exit code: 0 done, 2 could not run and nothing has changed.
 */
export async function rebuild(): Promise<0 | 2> {
  try {
    const config = parseConfig(process.env);
    if (!existsSync(config.dataFolder))
      throw new Error(`没有数据目录 ${config.dataFolder}（用 ZHUNSHENG_DATA 指明）`);
    // Held until the end, so that no server starts meanwhile.
    const lock = await lockFolder(config.dataFolder);
    try {
      const attached = await attachDatabase(placeOf(config));
      try {
        await rebuildAll(attached.client);
      } finally {
        await attached.leave(false);
      }
    } finally {
      await lock.release();
    }
    return 0;
  } catch (error) {
    console.error(`没有重建，原有内容没有改变：${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

async function rebuildAll(client: pg.Client): Promise<void> {
  const law = { version: procedureVersion, calendar };
  let [matters, acts] = [0, 0];
  const progress = setInterval(() => console.error(`重建中：事项 ${matters}，行为 ${acts}`), progressMs);
  try {
    const rebuilding = await beginRebuilding(client);
    for await (const whole of readWhole(client)) {
      // What is derived from a damaged record would spread the damage and hide it.
      const [damage] = recordFindings(whole, isErasedIn(erasedFields(whole)));
      if (damage) throw new Error(`记录有损坏，请先用 fsck 核查：${findingText(damage)}`);
      const held = heldOf(whole);
      const followed = await deriveMatter(law, held);
      const read = wholeFile(law, held);
      // What an erased matter had told cannot be derived again: its messages stay as they are.
      const stored = read && keptOf(read.file) ? { ...whole.stored, outbox: [] } : whole.stored;
      await rebuilding.put(projectionRows(whole.agency, whole.matter, followed), stored);
      matters += followed.length > 0 ? 1 : 0;
      acts += followed.length;
    }
    const { messages } = await rebuilding.finish();
    console.log(`已由 ${acts} 项行为重建 ${matters} 个事项的全部推导内容`);
    if (messages > 0) console.log(`另有 ${messages} 条关联消息已更正`);
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    clearInterval(progress);
  }
}
