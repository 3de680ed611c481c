import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { LogFolder, Sequencer } from "@zhunsheng/store";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../packages/store/src/testing/fresh-database.ts";
import { parseConfig } from "./config.ts";
import { logFolderOf, openLogKeys } from "./log-keys.ts";
import { witnessAt } from "./testing/witness-at.ts";
import { openOwnWitnessing } from "./witnessing.ts";

let fresh: FreshDatabase;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  for (const close of closing.reverse()) await close();
  await fresh.drop();
});

/** The log's side of a server on this data folder, put together as `compose` does it. */
async function serve(data: string) {
  const config = parseConfig({ ZHUNSHENG_DATA: data, ZHUNSHENG_DEMO: "small" });
  const keys = await openLogKeys(config, fresh.database);
  const folder = new LogFolder(logFolderOf(config));
  const sequencer = new Sequencer(fresh.database.app, folder, keys, () => undefined);
  const witnessing = await openOwnWitnessing(config, folder, keys, sequencer);
  await sequencer.start();
  if (witnessing) sequencer.onPublished = witnessing.client.cue;
  witnessing?.client.start();
  const stop = async (): Promise<void> => {
    await witnessing?.client.stop();
    await sequencer.stop();
  };
  return { keys, folder, sequencer, witnessing, stop };
}

async function record(seqs: readonly number[]): Promise<void> {
  for (const seq of seqs) {
    await fresh.database.app.query(
      "insert into log_queue (entry, agency_id, matter_id, seq) values ($1, 'a', 'm', $2)",
      [randomBytes(65), seq],
    );
  }
}

/** The database as it was in the backup. */
async function forgetFrom(index: number): Promise<void> {
  const owner = fresh.ownerPool();
  await owner.query("alter table log_leaf disable trigger user");
  await owner.query("delete from log_leaf where index >= $1", [index]);
  await owner.query("alter table log_leaf enable trigger user");
}

test("整个数据目录连同密钥恢复了旧的备份：自己看不出，见证人看得出，从此不签第二份历史", async () => {
  const data = join(fresh.folder, "data");
  const first = await serve(data);
  await first.stop();
  const court = await witnessAt("court.example/w", [first.keys.verifierKey]);
  closing.push(court.close, () => rm(court.folder, { recursive: true, force: true }));
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "policy"), `witness court ${court.key.verifierKey} ${court.url}\nquorum court\n`);

  const before = await serve(data);
  await record([1, 2, 3]);
  await before.sequencer.drain();
  await before.stop();
  cpSync(data, `${data}-backup`, { recursive: true });
  const after = await serve(data);
  await record([4, 5]);
  await after.sequencer.drain();
  await vi.waitFor(() => expect(after.witnessing?.witnessed.get()?.head.size).toBe(5), { timeout: 10_000 });
  await after.stop();

  rmSync(data, { recursive: true });
  renameSync(`${data}-backup`, data);
  await forgetFrom(3);
  const restored = await serve(data);
  const said = /见证人 court 已经见证到 5 条，本日志只有 3 条.*不能再签署/;
  await vi.waitFor(() => expect(restored.sequencer.problem).toMatch(said), { timeout: 10_000 });
  const note = restored.folder.readCheckpoint();
  await record([4]);
  await expect(restored.sequencer.drain()).rejects.toThrow(said);
  expect(restored.folder.readCheckpoint()).toBe(note);
  await restored.stop();
});
