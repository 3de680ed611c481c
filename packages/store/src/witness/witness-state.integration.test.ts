import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noteVerifier } from "@zhunsheng/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeHashes } from "../hashes.ts";
import { nodeSignatureChecks } from "../signature-checks.ts";
import { type FreshDatabase, freshDatabase } from "../testing/fresh-database.ts";
import { ToyLog } from "../testing/toy-log.ts";
import { cosignedAt } from "./cosigned-by.ts";
import { Witness } from "./witness.ts";
import { FileWitnessState } from "./witness-file.ts";
import { openWitnessKey } from "./witness-key.ts";
import { RememberedWitnessState } from "./witness-memory.ts";
import { type Refusal, refusalsADayMax, type WitnessState } from "./witness-state.ts";
import { TableWitnessState } from "./witness-table.ts";

let fresh: FreshDatabase;
let folder: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "zs-witness-"));
});
afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Each opens the same state anew, as a restart does. */
const states: readonly (readonly [name: string, open: () => WitnessState])[] = [
  ["文件", () => new FileWitnessState(join(folder, "state"))],
  ["数据库", () => new TableWitnessState(fresh.database.app)],
];

const verifierOf = (log: ToyLog) => {
  const verifier = noteVerifier(nodeHashes, nodeSignatureChecks, log.verifierKey);
  if (!verifier) throw new Error("no verifier");
  return verifier;
};
const witnessOf = async (state: WitnessState, ...logs: readonly ToyLog[]) => {
  const key = await openWitnessKey(join(folder, "keys"), undefined, "witness.example/w");
  return new Witness(key, logs.map(verifierOf), state, Date.now);
};

describe.each(states)("见证状态（%s）", (name, open) => {
  const origin = (which: string): string => `${which}.example/${name === "文件" ? "file" : "table"}`;
  const cosignedThen = { cosignedAt: "2026-03-01T00:00:00.000Z" };

  test("只有没有变过的才替换，替换以后重新打开还在", async () => {
    const log = new ToyLog(origin("replace")).grow(9);
    const [first, second, third] = [3, 5, 9].map((size) => log.checkpoint(size));
    if (!first || !second || !third) throw new Error("three");
    const state = open();
    expect(await state.find(log.origin)).toBeUndefined();
    expect(await state.replace(second, { origin: log.origin, note: third, ...cosignedThen })).toBe(false);
    expect(await state.replace(undefined, { origin: log.origin, note: first, ...cosignedThen })).toBe(true);
    expect(await state.replace(undefined, { origin: log.origin, note: second, ...cosignedThen })).toBe(false);
    expect(await state.replace(first, { origin: log.origin, note: second, ...cosignedThen })).toBe(true);
    expect(await state.replace(first, { origin: log.origin, note: third, ...cosignedThen })).toBe(false);
    expect(await open().find(log.origin)).toEqual({ origin: log.origin, note: second, ...cosignedThen });
    expect((await open().list()).filter((one) => one.origin === log.origin)).toHaveLength(1);
  });

  test("许多人同时替换，只有一个成功", async () => {
    const log = new ToyLog(origin("race")).grow(40);
    const state = open();
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        state.replace(undefined, { origin: log.origin, note: log.checkpoint(place + 1), ...cosignedThen }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  test("同时提交不同大小，见证只进不退", async () => {
    const log = new ToyLog(origin("submit")).grow(64);
    const witness = await witnessOf(open(), log);
    expect((await witness.addCheckpoint(log.submission(0, 8))).answer).toBe("cosigned");
    const sizes = Array.from({ length: 30 }, (_, place) => 9 + place);
    const answers = await Promise.all(sizes.map((size) => witness.addCheckpoint(log.submission(8, size))));
    const cosigned = sizes.filter((_, place) => answers[place]?.answer === "cosigned");
    expect(cosigned).toHaveLength(1);
    const kept = await open().find(log.origin);
    expect(kept?.note).toBe(log.checkpoint(cosigned[0]));
    for (const answer of answers) {
      if (answer.answer !== "cosigned")
        expect(answer).toMatchObject({ answer: "outdated", size: cosigned[0] });
    }
  });

  test("时钟往回拨：见证时间不倒退；拨得太多就拒绝见证", async () => {
    const log = new ToyLog(origin("clock")).grow(9);
    const key = await openWitnessKey(join(folder, "keys"), undefined, "witness.example/w");
    const cosigner = noteVerifier(nodeHashes, nodeSignatureChecks, key.verifierKey);
    if (!cosigner) throw new Error("no verifier");
    const start = Date.parse("2026-03-01T00:00:00.500Z");
    const submitAt = async (afterMs: number, from: number, to: number) => {
      const witness = new Witness(key, [verifierOf(log)], open(), () => start + afterMs);
      const answer = await witness.addCheckpoint(log.submission(from, to));
      return answer.answer === "cosigned" && cosignedAt(`${log.checkpoint(to)}${answer.line}`, cosigner);
    };
    expect(await submitAt(0, 0, 3)).toBe("2026-03-01T00:00:00.000Z");
    expect(await submitAt(-120_000, 3, 5)).toBe("2026-03-01T00:00:00.000Z");
    await expect(submitAt(-600_000, 5, 6)).rejects.toThrow("请校准时钟");
    expect(await submitAt(10_000, 5, 6)).toBe("2026-03-01T00:00:10.000Z");
  });

  test("分叉留下证据：两个检查点的原文、时间和原因，重新打开还在", async () => {
    const log = new ToyLog(origin("fork")).grow(8);
    const witness = await witnessOf(open(), log);
    await witness.addCheckpoint(log.submission(0));
    const fork = log.forkAt(4).grow(8, "other");
    // Anybody can write a line under the log's name: it neither stays with the evidence nor makes more of it.
    for (let place = 0; place < refusalsADayMax + 5; place += 1) {
      const junk = Buffer.alloc(68, place).toString("base64");
      await witness.addCheckpoint(`${fork.submission(8)}— ${log.origin} ${junk}\n`);
    }
    expect((await witness.addCheckpoint(fork.submission(8))).answer).toBe("conflict");
    // Anybody can put more lines under a note: it stays the same piece of evidence.
    const padded = `${fork.submission(8)}— someone.example AAAAAAAAAAAA\n`;
    expect((await witness.addCheckpoint(padded)).answer).toBe("conflict");
    const found = (await open().refusals(100)).filter((one) => one.log === log.origin);
    expect(found).toMatchObject([{ why: "fork", refused: fork.checkpoint(), kept: log.checkpoint() }]);
  });

  test("证据有界：同一份只留一次，每天每种原因至多二十份，分叉的证明不被别的挤掉", async () => {
    const log = new ToyLog(origin("many")).grow(60);
    const state = open();
    const refusal = (size: number, why: Refusal["why"], day = "01"): Refusal => ({
      log: log.origin,
      why,
      refusedAt: `2026-03-${day}T08:00:${String(size % 60).padStart(2, "0")}.000Z`,
      refused: log.checkpoint(size),
      kept: log.checkpoint(60),
    });
    for (let size = 0; size < 30; size += 1) await state.keepRefusal(refusal(size, "shrunken"));
    await state.keepRefusal(refusal(3, "shrunken", "02"));
    await state.keepRefusal(refusal(3, "fork"));
    await state.keepRefusal(refusal(40, "shrunken", "02"));
    const found = (await open().refusals(1_000)).filter((one) => one.log === log.origin);
    const on = (day: string, why: string) =>
      found.filter((one) => one.why === why && one.refusedAt.startsWith(`2026-03-${day}`));
    expect([on("01", "shrunken").length, on("02", "shrunken").length]).toEqual([refusalsADayMax, 1]);
    expect(on("01", "fork")).toHaveLength(1);
    expect(found[0]?.refusedAt.slice(0, 10)).toBe("2026-03-02");
    expect(await open().refusals(2)).toHaveLength(2);
  });
});

test("数据库恢复了旧的备份、状态被改过、密钥没有了记忆：一概停止见证，说明原因", async () => {
  const log = new ToyLog("setback.example/log").grow(12);
  const own = await mkdtemp(join(tmpdir(), "zs-witness-"));
  const keys = join(own, "keys");
  const tables = new TableWitnessState(fresh.database.app);
  const setTo = (note: string) =>
    fresh.database.app.query("update witness_checkpoint set note = $2 where origin = $1", [log.origin, note]);
  const open = async () => {
    const state = await RememberedWitnessState.open(keys, tables);
    const key = await openWitnessKey(keys, undefined, "setback.example/w");
    return new Witness(key, [verifierOf(log)], state, Date.now);
  };
  const witness = await open();
  expect((await witness.addCheckpoint(log.submission(0, 5))).answer).toBe("cosigned");
  expect((await witness.addCheckpoint(log.submission(5, 10))).answer).toBe("cosigned");
  expect((await (await open()).addCheckpoint(log.submission(10, 11))).answer).toBe("cosigned");
  const fork = log.forkAt(5).grow(12, "改写");
  await setTo(log.checkpoint(5));
  await expect(witness.addCheckpoint(fork.submission(5))).rejects.toThrow(
    "已经见证到 11 条，数据库里却只有 5 条",
  );
  await expect(open()).rejects.toThrow("停止见证");
  await setTo(fork.checkpoint(11));
  await expect(open()).rejects.toThrow("被改过");
  await setTo(log.checkpoint(11));
  expect((await (await open()).addCheckpoint(log.submission(11))).answer).toBe("cosigned");
  await expect(RememberedWitnessState.open(keys, new FileWitnessState(join(own, "none")))).rejects.toThrow(
    "停止见证",
  );
  await rm(join(keys, "witness-memory"), { recursive: true });
  const empty = new FileWitnessState(join(own, "empty"));
  await expect(RememberedWitnessState.open(keys, empty)).rejects.toThrow("密钥还在");
  // A key from before there was a memory takes over what the database has.
  expect((await (await open()).addCheckpoint(log.submission(12))).answer).toBe("cosigned");
  await setTo(log.checkpoint(5));
  await expect(open()).rejects.toThrow("停止见证");
  await rm(own, { recursive: true });
});

test("文件里的状态读不懂时停止见证，写了一半的草稿不算", async () => {
  const log = new ToyLog("damaged.example/file").grow(4);
  const own = await mkdtemp(join(tmpdir(), "zs-witness-"));
  const witness = await witnessOf(new FileWitnessState(own), log);
  await witness.addCheckpoint(log.submission(0, 3));
  const [file = ""] = await readdir(join(own, "cosigned"));
  await writeFile(join(own, "cosigned", `${file}.draft`), "{");
  expect((await witness.addCheckpoint(log.submission(3, 4))).answer).toBe("cosigned");
  await writeFile(join(own, "cosigned", file), "{");
  await expect(witness.addCheckpoint(log.submission(4, 4))).rejects.toThrow("已损坏");
  await rm(own, { recursive: true });
});

test("应用的角色不能删除见证状态和证据", async () => {
  const { app } = fresh.database;
  await expect(app.query("delete from witness_checkpoint")).rejects.toThrow(/permission denied/);
  await expect(app.query("update witness_refusal set why = 'fork'")).rejects.toThrow(/permission denied/);
  await expect(app.query("delete from witness_refusal")).rejects.toThrow(/permission denied/);
});
