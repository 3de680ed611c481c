import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type Checkpoint,
  formatCheckpoint,
  parseCheckpoint,
  signNote,
  tilePath,
  toHex,
  verifyNote,
} from "@zhunsheng/ledger";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { LogFolder } from "./log-folder.ts";
import { createLogKeys, findLogKeys, type LogKeys, retireLogKey, rotateLogKey } from "./log-keys.ts";
import { Sequencer } from "./sequencer.ts";
import { SignedHead } from "./signed-head.ts";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database.ts";

/** One log in its three places, and what can be restored from a backup of each. */
interface Place {
  readonly folder: string;
  readonly keys: LogKeys;
  readonly log: LogFolder;
}

const origin = "toy.example/log";
let now: FreshDatabase;
/** The same record as it was in a backup: its first entries only. */
let backup: FreshDatabase;
let place: Place;
let places = 0;
let entries: Buffer[] = [];

beforeAll(async () => {
  [now, backup] = [await freshDatabase(), await freshDatabase()];
});
afterAll(async () => {
  await now.drop();
  await backup.drop();
});

const fail = (error: unknown) => {
  throw error;
};

async function queue(database: FreshDatabase, count: number): Promise<void> {
  const { rows } = await database.database.app.query(
    "select (select count(*) from log_leaf)::integer + (select count(*) from log_queue)::integer as held",
  );
  for (let index = rows[0].held; index < rows[0].held + count; index += 1) {
    entries[index] ??= randomBytes(65);
    await database.database.app.query(
      "insert into log_queue (entry, agency_id, matter_id, seq) values ($1, 'a', 'm', $2)",
      [entries[index], index + 1],
    );
  }
}

/** The backup holds the first entries as leaves, as it did on the day it was made. */
async function restoreBackup(count: number): Promise<void> {
  for (const [index, entry] of entries.slice(0, count).entries()) {
    await backup.database.app.query(
      "insert into log_leaf (index, entry, agency_id, matter_id, seq) values ($1, $2, 'a', 'm', $3)",
      [index, entry, index + 1],
    );
  }
}

/** Starts a sequencer, lets it write what waits, and stops it. */
async function run(database: FreshDatabase, { log, keys }: Place): Promise<void> {
  const sequencer = new Sequencer(database.database.app, log, keys, fail);
  await sequencer.start();
  await sequencer.stop();
}

const headOf = ({ log, keys }: Place) => {
  const verdict = verifyNote(log.readCheckpoint()!, keys.verifiers);
  if (!verdict.valid) throw new Error(verdict.problem);
  return { ...parseCheckpoint(verdict.text)!, lines: verdict.signedBy.length };
};

const clear = async (database: FreshDatabase): Promise<void> => {
  const owner = database.ownerPool();
  const tables = ["log_leaf", "log_queue"];
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  for (const table of tables) await owner.query(`delete from ${table}`);
  for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
};

beforeEach(async () => {
  places += 1;
  entries = [];
  await clear(now);
  await clear(backup);
  const folder = join(now.folder, `place-${places}`);
  const keys = await createLogKeys(join(folder, "keys"), origin, "2026-01-05");
  place = { folder, keys, log: new LogFolder(join(folder, "log")) };
});

test("还没有条目的日志：一启动就签署空树的检查点，根是空内容的 SHA-256", async () => {
  await run(now, place);
  const head = headOf(place);
  expect([head.size, toHex(head.rootHash)]).toEqual([
    0,
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ]);
  expect(readFileSync(place.keys.memory.path, "utf8")).toBe(
    `${place.log.readCheckpoint()!.split("\n\n")[0]}\n`,
  );
});

describe("记着的上次签署", () => {
  test("每次签署后都在密钥旁边记下，与公开的检查点相同", async () => {
    await queue(now, 300);
    await run(now, place);
    await queue(now, 7);
    await run(now, place);
    expect(headOf(place).size).toBe(307);
    expect(place.keys.memory.read()).toEqual(
      parseCheckpoint(`${place.log.readCheckpoint()!.split("\n\n")[0]}\n`),
    );
  });

  test("恢复了旧的数据库：拒绝续签，新的行为也不编入", async () => {
    await queue(now, 9);
    await run(now, place);
    await restoreBackup(5);
    await queue(backup, 1);
    await expect(run(backup, place)).rejects.toThrow(/数据库里的日志少于已经签署的 9 条.*恢复/);
    const { rows } = await backup.database.app.query("select count(*)::integer as count from log_leaf");
    expect(rows[0].count).toBe(5);
    expect(headOf(place).size).toBe(9);
  });

  test("数据库和日志目录都恢复了旧的备份：密钥旁边记着更新的，拒绝续签", async () => {
    await queue(now, 5);
    await run(now, place);
    cpSync(join(place.folder, "log"), join(place.folder, "saved"), { recursive: true });
    await queue(now, 4);
    await run(now, place);
    rmSync(join(place.folder, "log"), { recursive: true });
    cpSync(join(place.folder, "saved"), join(place.folder, "log"), { recursive: true });
    await restoreBackup(5);
    await queue(backup, 6);
    await expect(run(backup, place)).rejects.toThrow(/得不出上次签署的 9 条（可能恢复了旧的备份.*拒绝续签/);
    expect(headOf(place).size).toBe(5);
  });

  test("检查点文件换成了从前的真检查点，其余都在：签到记着的那里，绝不变短", async () => {
    await queue(now, 5);
    await run(now, place);
    const older = place.log.readCheckpoint()!;
    await queue(now, 300);
    await run(now, place);
    const newer = place.log.readCheckpoint()!;
    writeFileSync(join(place.folder, "log", "checkpoint"), older);
    await run(now, place);
    expect(place.log.readCheckpoint()).toBe(newer);
  });

  test("另一份历史用同一把密钥签过（恢复旧备份后接着办了别的）：拒绝续签", async () => {
    await queue(now, 5);
    await run(now, place);
    // The same five, then others: signed with the real key where nobody remembered better.
    const other = { ...place, log: new LogFolder(join(place.folder, "other")) };
    cpSync(join(place.folder, "log"), join(place.folder, "other"), { recursive: true });
    await restoreBackup(5);
    await queue(backup, 3);
    await run(backup, other);
    entries.length = 5;
    await queue(now, 3);
    await expect(run(now, place)).rejects.toThrow(/拒绝续签/);
    expect(headOf(place).size).toBe(5);
  });

  test("记录丢失而日志还在：拒绝续签；核对以后 adopt，才能接着写", async () => {
    await queue(now, 3);
    await run(now, place);
    rmSync(place.keys.memory.path);
    await queue(now, 1);
    await expect(run(now, place)).rejects.toThrow(/没有上次签署的记录.*keys adopt/);
    expect((await new SignedHead(place.log, place.keys).adopt())?.size).toBe(3);
    await run(now, place);
    expect(headOf(place).size).toBe(4);
  });

  test("密钥目录恢复了旧的备份：公开的检查点是从记着的续写来的，接着签；不是的，拒绝", async () => {
    await queue(now, 3);
    await run(now, place);
    const older = readFileSync(place.keys.memory.path, "utf8");
    await queue(now, 2);
    await run(now, place);
    const forked = older.replace(/\n[^\n]+\n$/, `\n${randomBytes(32).toString("base64")}\n`);
    writeFileSync(place.keys.memory.path, forked);
    await queue(now, 1);
    await expect(run(now, place)).rejects.toThrow(/3 条、5 条）不是同一个日志的先后两版/);
    expect(headOf(place).size).toBe(5);
    writeFileSync(place.keys.memory.path, older);
    await run(now, place);
    expect([place.keys.memory.read()?.size, headOf(place).size]).toEqual([6, 6]);
  });

  test.each([
    ["残缺", () => "toy.example/log\n3\n", /残缺/],
    ["是别的日志的", (text: string) => text.replace(origin, "other.example/log"), /另一个日志/],
    [
      "根不同",
      (text: string) => text.replace(/\n[^\n]+\n$/, `\n${randomBytes(32).toString("base64")}\n`),
      /拒绝续签/,
    ],
    ["比数据多", (text: string) => text.replace("\n3\n", "\n4\n"), /得不出上次签署的 4 条/],
  ])("记录%s：拒绝续签", async (_name, change, says) => {
    await queue(now, 3);
    await run(now, place);
    writeFileSync(place.keys.memory.path, change(readFileSync(place.keys.memory.path, "utf8")));
    await queue(now, 1);
    await expect(run(now, place)).rejects.toThrow(says);
    expect(headOf(place).size).toBe(3);
  });

  test("数据库里已有条目，日志目录和记录都没有了：不从头另签一份", async () => {
    await queue(now, 3);
    await run(now, place);
    rmSync(place.keys.memory.path);
    rmSync(join(place.folder, "log"), { recursive: true });
    const empty = { ...place, log: new LogFolder(join(place.folder, "log")) };
    await expect(run(now, empty)).rejects.toThrow(/已有日志条目，但没有检查点/);
    expect(empty.log.readCheckpoint()).toBeUndefined();
  });
});

/** A process that ends after it has remembered a head and before it publishes it. */
class CutFolder extends LogFolder {
  override publish(...[writes, note, remember]: Parameters<LogFolder["publish"]>): Promise<void> {
    return super.publish(writes, note, async () => {
      await remember?.();
      throw new Error("cut");
    });
  }
}

test("先写数据块，再记下签署，最后公开检查点：停在哪一步，重启后都接得上", async () => {
  await queue(now, 3);
  await run(now, place);
  await queue(now, 2);
  const sizes = () => [place.keys.memory.read()?.size, headOf(place).size];
  const [tile, checkpoint] = ["tile/entries/000.p/5", "checkpoint"].map((path) =>
    join(place.folder, "log", path),
  );
  mkdirSync(tile!, { recursive: true });
  await expect(run(now, place)).rejects.toThrow(/EISDIR|ENOTEMPTY/);
  rmSync(tile!, { recursive: true });
  expect(sizes()).toEqual([3, 3]);
  const cut = new Sequencer(now.database.app, new CutFolder(dirname(checkpoint!)), place.keys, fail);
  await expect(cut.start()).rejects.toThrow("cut");
  expect(sizes()).toEqual([5, 3]);
  await run(now, place);
  expect(sizes()).toEqual([5, 5]);
});

describe("数据块和检查点被改动", () => {
  const edge = (size: number): string => tilePath({ level: 0, index: 0, width: size });

  test("启动时数据块与检查点不符：拒绝续签", async () => {
    await queue(now, 5);
    await run(now, place);
    flip(join(place.folder, "log", edge(5)));
    await expect(run(now, place)).rejects.toThrow(/数据块与上次签署的检查点（5 条）不符/);
  });

  test("运行中数据块被改动：下一次签署以前发现", async () => {
    await queue(now, 5);
    const sequencer = new Sequencer(now.database.app, place.log, place.keys, fail);
    await sequencer.start();
    flip(join(place.folder, "log", edge(5)));
    await queue(now, 1);
    await expect(sequencer.drain()).rejects.toThrow(/续写的树不包含已经签署的 5 条/);
    expect(headOf(place).size).toBe(5);
    await sequencer.stop().catch(() => undefined);
  });

  test("检查点改了一个字：拒绝续签", async () => {
    await queue(now, 5);
    await run(now, place);
    const path = join(place.folder, "log", "checkpoint");
    writeFileSync(path, readFileSync(path, "utf8").replace("\n5\n", "\n4\n"));
    await expect(run(now, place)).rejects.toThrow(/不是用本机密钥签的，或者被改动过/);
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[0]! ^= 1;
  writeFileSync(path, bytes);
}

test("换密钥：重叠期间两行签名，只认得一把的也能核验；见证签名保留；停用后只有新的一行", async () => {
  await queue(now, 4);
  await run(now, place);
  const [old] = place.keys.keys;
  const witness = `— court.example/w ${randomBytes(76).toString("base64")}`;
  const path = join(place.folder, "log", "checkpoint");
  writeFileSync(path, `${readFileSync(path, "utf8")}${witness}\n`);
  place = { ...place, keys: await rotateLogKey(place.keys, "2026-02-01") };
  await run(now, place);
  expect(headOf(place)).toMatchObject({ size: 4, lines: 2 });
  expect(place.log.readCheckpoint()).toContain(witness);
  for (const { verifier } of place.keys.keys) {
    expect(verifyNote(place.log.readCheckpoint()!, [verifier]).valid).toBe(true);
  }
  await retireLogKey(place.keys, old!.signer.keyId, "2026-03-01");
  place = { ...place, keys: (await findLogKeys(place.keys.folder))! };
  await queue(now, 1);
  await run(now, place);
  expect(headOf(place)).toMatchObject({ size: 5, lines: 1 });
  expect(verifyNote(place.log.readCheckpoint()!, [old!.verifier])).toMatchObject({ problem: "noKnownKey" });
});

test("数据库连接断了：服务不倒，断开的连接归还，接着写日志", async () => {
  const errors: unknown[] = [];
  const { app } = now.database;
  const sequencer = new Sequencer(app, place.log, place.keys, (error) => void errors.push(error));
  await sequencer.start();
  const owner = now.ownerPool();
  const before = app.totalCount;
  for (let time = 1; time <= 3; time += 1) {
    const { rows } = await owner.query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted " +
        "and database = (select oid from pg_database where datname = current_database())",
    );
    expect(rows).toHaveLength(1);
    await queue(now, 1);
    await vi.waitFor(
      () => {
        sequencer.cue();
        expect(headOf(place).size).toBe(time);
      },
      { timeout: 10_000 },
    );
  }
  expect(app.totalCount).toBeLessThanOrEqual(before + 1);
  await sequencer.stop();
});

test("外面的人知道日志丢了条目：从此不签，新的行为等着；说一次，不是每秒一次", async () => {
  const told: string[] = [];
  const sequencer = new Sequencer(now.database.app, place.log, place.keys, (error) => {
    told.push(error instanceof Error ? error.message : String(error));
  });
  await sequencer.start();
  const before = place.log.readCheckpoint();
  sequencer.halt("见证人已经见证到 9 条");
  await queue(now, 1);
  await expect(sequencer.drain()).rejects.toThrow(/见证到 9 条.*恢复/);
  for (let round = 0; round < 3; round += 1) {
    sequencer.cue();
    await vi.waitFor(() => expect(sequencer.problem).toMatch(/见证到 9 条/), { timeout: 5_000 });
    await new Promise((done) => setTimeout(done, 600));
  }
  expect(told).toHaveLength(1);
  expect(place.log.readCheckpoint()).toBe(before);
  const { rows } = await now.database.app.query("select count(*)::integer as count from log_queue");
  expect(rows[0].count).toBe(1);
  await sequencer.stop();
});

describe("只有已停用密钥签名的检查点", () => {
  const retiredOnly = async (change: (head: ReturnType<typeof headOf>) => Partial<Checkpoint>) => {
    await queue(now, 5);
    await run(now, place);
    const [old] = place.keys.keys;
    await rotateLogKey(place.keys, "2026-02-01");
    await run(now, { ...place, keys: (await findLogKeys(place.keys.folder))! });
    await retireLogKey((await findLogKeys(place.keys.folder))!, old!.signer.keyId, "2026-03-01");
    place = { ...place, keys: (await findLogKeys(place.keys.folder))! };
    const head = headOf(place);
    const note = signNote(formatCheckpoint({ ...head, ...change(head) }), [old!.signer]);
    writeFileSync(join(place.folder, "log", "checkpoint"), note);
    return note;
  };

  test("与记着的签署一致：接着签，由在用的密钥重签", async () => {
    await retiredOnly(() => ({}));
    await run(now, place);
    expect(headOf(place)).toMatchObject({ size: 5, lines: 1 });
  });

  test.each([
    ["同样多条，根不同", () => ({ rootHash: randomBytes(32) })],
    ["条数更多", () => ({ size: 6, rootHash: randomBytes(32) })],
  ])("%s（旧密钥被人拿去签了）：拒绝", async (_name, change) => {
    const note = await retiredOnly(change);
    await expect(run(now, place)).rejects.toThrow(/拒绝续签/);
    expect(place.log.readCheckpoint()).toBe(note);
  });
});
