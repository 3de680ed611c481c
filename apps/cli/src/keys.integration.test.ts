import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyRoot, formatCheckpoint, verifyNote } from "@zhunsheng/ledger";
import { lockFolder } from "@zhunsheng/server";
import { createLogKeys, findLogKeys, LogFolder, type LogKeys, nodeHashes } from "@zhunsheng/store";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { adoptSigned, listKeys, retireKey, rotateKey } from "./keys.ts";

const origin = "toy.example/log";
let data: string;
let said: string[];

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "zs-cli-"));
  said = [];
  vi.stubEnv("ZHUNSHENG_DATA", data);
  vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  await createLogKeys(join(data, "keys"), origin, "2026-01-05");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(data, { recursive: true, force: true });
});

const keys = async (): Promise<LogKeys> => (await findLogKeys(join(data, "keys")))!;
const idOf = (one: LogKeys, place: number): string =>
  one.keys[place]!.signer.keyId.toString(16).padStart(8, "0");

/** What a start of the server does: signs the present head with every key in use. */
async function serve(): Promise<void> {
  const signing = await keys();
  const head = { origin, size: 0, rootHash: emptyRoot(nodeHashes) };
  const note = await signing.sign(formatCheckpoint(head));
  await new LogFolder(join(data, "log")).publish([], note, () => signing.memory.write(head));
}

test("列出密钥：名称、建立日期、编号、公钥、指纹、上次签署", async () => {
  await listKeys();
  expect(said.join("\n")).toContain("没有记录");
  await serve();
  said = [];
  await listKeys();
  const one = await keys();
  for (const word of [origin, "2026-01-05", idOf(one, 0), one.verifierKey, "指纹", "在用", "0 条"]) {
    expect(said.join("\n")).toContain(word);
  }
});

test("换密钥：添一把，两把签过以后才能停用旧的，停用时删除旧的私钥", async () => {
  await serve();
  await rotateKey();
  const both = await keys();
  const [older, newer] = [idOf(both, 0), idOf(both, 1)];
  expect(said.join("\n")).toContain(both.verifierKey);
  await expect(retireKey(older)).rejects.toThrow(/还没有另一把密钥的签名/);
  expect(existsSync(join(data, "keys", "log.pem"))).toBe(true);
  await serve();
  await retireKey(older);
  expect(existsSync(join(data, "keys", "log.pem"))).toBe(false);
  expect(existsSync(join(data, "keys", `log-${newer}.pem`))).toBe(true);
  await expect(retireKey(newer)).rejects.toThrow(/唯一在用的密钥/);
  await expect(retireKey(older)).rejects.toThrow(/没有这把/);
  await serve();
  const note = new LogFolder(join(data, "log")).readCheckpoint()!;
  expect(verifyNote(note, [both.keys[1]!.verifier]).valid).toBe(true);
  expect(verifyNote(note, [both.keys[0]!.verifier]).valid).toBe(false);
  said = [];
  await listKeys();
  expect(said.join("\n")).toMatch(new RegExp(`密钥 ${older} .*停用`));
});

test("服务在运行时不动密钥", async () => {
  const lock = await lockFolder(data);
  await expect(rotateKey()).rejects.toThrow(/正在使用数据目录/);
  await expect(retireKey("00000000")).rejects.toThrow(/正在使用数据目录/);
  await lock.release();
  expect((await keys()).keys).toHaveLength(1);
});

test("上次签署的记录丢失：说出现有检查点的条数和根，写明条数才重建；还在的不重建", async () => {
  await expect(adoptSigned("0")).rejects.toThrow(/没有检查点/);
  await serve();
  await expect(adoptSigned("0")).rejects.toThrow(/不需要重建/);
  const one = await keys();
  rmSync(one.memory.path);
  await expect(adoptSigned(undefined)).rejects.toThrow(/覆盖 0 条，根 47DEQpj8HBSa.*核对/);
  await expect(adoptSigned("7")).rejects.toThrow(/核对/);
  expect(existsSync(one.memory.path)).toBe(false);
  await adoptSigned("0");
  expect(one.memory.read()?.size).toBe(0);
});

test("密钥目录只剩 log.pem：核对条数以后补建登记；公钥清单还在的不补建", async () => {
  await serve();
  const one = await keys();
  for (const name of ["log.json", "last-signed"]) rmSync(join(data, "keys", name));
  await expect(adoptSigned("0")).rejects.toThrow(/还有 verifier-keys.*log.json/);
  rmSync(join(data, "keys", "verifier-keys"));
  await expect(adoptSigned(undefined)).rejects.toThrow(/覆盖 0 条，根 47DEQpj8HBSa.*核对/);
  expect(existsSync(join(data, "keys", "log.json"))).toBe(false);
  await adoptSigned("0");
  expect((await keys()).verifierKey).toBe(one.verifierKey);
  expect((await keys()).memory.read()?.size).toBe(0);
});

test("命令行：没有密钥登记时退出码是 1，说明在哪里找过", () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ["apps/cli/bin/zhunsheng.mjs", "keys", ...words], {
      encoding: "utf8",
      env: { ...process.env, ZHUNSHENG_DATA: join(data, "nowhere") },
    });
  const listed = run();
  expect([listed.status, listed.stdout]).toEqual([1, ""]);
  expect(listed.stderr).toContain(join(data, "nowhere", "keys"));
  expect(run("retire").status).toBe(1);
});
