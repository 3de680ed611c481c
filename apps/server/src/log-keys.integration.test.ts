import { randomBytes } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { emptyRoot, formatCheckpoint, parseVerifierKey, verifyNote } from "@zhunsheng/ledger";
import { LogFolder, type LogKeys, nodeHashes, Sequencer } from "@zhunsheng/store";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../packages/store/src/testing/fresh-database.ts";
import { parseConfig } from "./config.ts";
import { logFolderOf, openLogKeys, originProblem } from "./log-keys.ts";

let fresh: FreshDatabase;
let places = 0;
let data: string;
let told: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(() => {
  places += 1;
  data = join(fresh.folder, `data-${places}`);
  told = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void told.push(text));
});
afterEach(() => vi.restoreAllMocks());

const configOf = (more: Readonly<Record<string, string>> = {}) =>
  parseConfig({ ZHUNSHENG_DATA: data, ZHUNSHENG_DEMO: "small", ...more });
const open = (more?: Readonly<Record<string, string>>): Promise<LogKeys> =>
  openLogKeys(configOf(more), fresh.database);
const log = (): LogFolder => new LogFolder(logFolderOf(configOf()));

describe("第一次启动", () => {
  test("用中文说明密钥在哪里、要备份、公钥、指纹和建立日期；第二次启动不再说", async () => {
    const keys = await open();
    expect(told.join("\n")).toContain(join(data, "keys", "log.pem"));
    for (const word of ["备份", keys.verifierKey, keys.register.inception, "指纹", "anhe.example/log"]) {
      expect(told.join("\n")).toContain(word);
    }
    expect(keys.register.inception).toMatch(/^\d{4}-\d\d-\d\d$/);
    told = [];
    expect((await open()).verifierKey).toBe(keys.verifierKey);
    expect(told).toEqual([]);
  });

  test("正式使用而没有起名：不启动，什么也不建", async () => {
    await expect(open({ ZHUNSHENG_DEMO: "off" })).rejects.toThrow(/ZHUNSHENG_LOG_ORIGIN.*不能再改/);
    expect(existsSync(join(data, "keys"))).toBe(false);
    const named = { ZHUNSHENG_DEMO: "off", ZHUNSHENG_LOG_ORIGIN: "zf.yunhe.gov.cn/log" };
    expect((await open(named)).origin).toBe("zf.yunhe.gov.cn/log");
    await expect(open({ ...named, ZHUNSHENG_LOG_ORIGIN: "zf.other.gov.cn/log" })).rejects.toThrow(/不能改为/);
  });

  test("名称按规范写：不带 https://、空格、加号和末尾的斜杠", async () => {
    for (const bad of ["https://a.cn/log", "a.cn/log/", "a cn/log", "a+b", "", "a\u3000b", "a\nb"]) {
      expect(originProblem(bad)).toBeDefined();
    }
    for (const good of ["a.cn/log", "执法.中国/log"]) expect(originProblem(good)).toBeUndefined();
    await expect(open({ ZHUNSHENG_LOG_ORIGIN: "https://a.cn/log" })).rejects.toThrow(/不要写 https/);
    expect(existsSync(join(data, "keys"))).toBe(false);
  });
});

describe("可能已有日志的，不另建", () => {
  const write = (path: string): void => {
    mkdirSync(join(data, path, ".."), { recursive: true });
    writeFileSync(join(data, path), "x");
  };

  test.each([
    ["检查点", "log/checkpoint"],
    ["没有检查点的零散数据块", "log/tile/0/x001/234"],
    ["写了一半的文件", "log/tile/entries/000.p/7.draft"],
    ["记着的上次签署", "keys/last-signed"],
    ["登记里没有的密钥", "keys/log-0a1b2c3d.pem"],
    ["公钥清单", "keys/verifier-keys"],
    ["从前的名称", "keys/log.origin"],
  ])("%s还在：拒绝，说明看到了什么", async (_name, path) => {
    write(path);
    await expect(open()).rejects.toThrow(/可能已有公开日志.*不会另建日志/);
    expect(existsSync(join(data, "keys", "log.pem"))).toBe(false);
  });

  test.each(["log_queue", "log_leaf"])("数据库里已有日志条目（%s）：拒绝", async (table) => {
    const index = table === "log_leaf" ? ["index, ", "0, "] : ["", ""];
    const owner = fresh.ownerPool();
    await owner.query(
      `insert into ${table} (${index[0]}entry, agency_id, matter_id, seq) values (${index[1]}$1, 'a', 'm', 1)`,
      [randomBytes(65)],
    );
    await expect(open()).rejects.toThrow(/数据库里已有日志条目.*不会另建日志/);
    await owner.query(
      `alter table ${table} disable trigger user; delete from ${table}; alter table ${table} enable trigger user`,
    );
  });

  test("密钥文件丢了而登记还在：拒绝；找回以后照常", async () => {
    const keys = await open();
    const [key, away] = [join(data, "keys", "log.pem"), join(data, "away.pem")];
    renameSync(key, away);
    await expect(open()).rejects.toThrow(/没有找到公开日志的签名密钥.*备份/);
    renameSync(away, key);
    expect((await open()).verifierKey).toBe(keys.verifierKey);
  });
});

test("从前的安装（只有 log.pem 和 log.origin）：照常接着签，补建登记，记下已经签署的", async () => {
  const first = await open({ ZHUNSHENG_LOG_ORIGIN: "former.example/zhunsheng-log" });
  const head = { origin: first.origin, size: 0, rootHash: Uint8Array.from(emptyRoot(nodeHashes)) };
  const note = await first.sign(formatCheckpoint(head));
  await log().publish([], note);
  const keysFolder = join(data, "keys");
  for (const name of readdirSync(keysFolder)) if (name !== "log.pem") rmSync(join(keysFolder, name));
  writeFileSync(join(keysFolder, "log.origin"), "former.example/zhunsheng-log\n");
  const keys = await open();
  expect([keys.origin, keys.verifierKey]).toEqual([first.origin, first.verifierKey]);
  expect(keys.memory.read()).toEqual(head);
  const sequencer = new Sequencer(fresh.database.app, log(), keys, (error) => {
    throw error;
  });
  await sequencer.start();
  await sequencer.stop();
  expect(log().readCheckpoint()).toBe(note);
});

test.each([
  ["只有 log.pem，没有从前的名称", []],
  ["公钥清单还在，登记丢了", ["log.origin", "verifier-keys"]],
  ["上次签署的记录还在，登记丢了", ["log.origin", "last-signed"]],
])("%s：不当作从前的安装，拒绝，什么也不写", async (_name, kept) => {
  const first = await open();
  const head = { origin: first.origin, size: 0, rootHash: emptyRoot(nodeHashes) };
  await log().publish([], await first.sign(formatCheckpoint(head)), () => first.memory.write(head));
  const keysFolder = join(data, "keys");
  writeFileSync(join(keysFolder, "log.origin"), `${first.origin}\n`);
  for (const name of readdirSync(keysFolder))
    if (name !== "log.pem" && !kept.includes(name)) rmSync(join(keysFolder, name));
  const before = readdirSync(keysFolder);
  await expect(open()).rejects.toThrow(/可能已有公开日志.*keys adopt/);
  expect(readdirSync(keysFolder)).toEqual(before);
});

test("第一次启动断在登记以前：再启动照常建立，名称由配置定", async () => {
  mkdirSync(join(data, "keys"), { recursive: true });
  writeFileSync(join(data, "keys", "log.pem.new"), "half");
  expect((await open({ ZHUNSHENG_LOG_ORIGIN: "zf.yunhe.gov.cn/log" })).origin).toBe("zf.yunhe.gov.cn/log");
});

test("密钥目录可以放在数据目录以外：数据目录整个恢复旧的备份，记着的签署不跟着退回", async () => {
  const [outside, backup] = [`${data}-keys`, `${data}-backup`];
  const more = { ZHUNSHENG_KEYS: outside };
  const keys = await open(more);
  expect(keys.folder).toBe(outside);
  expect(existsSync(join(data, "keys"))).toBe(false);
  const sequencer = new Sequencer(fresh.database.app, log(), keys, () => undefined);
  await sequencer.start();
  await sequencer.stop();
  cpSync(data, backup, { recursive: true });
  await keys.memory.write({ origin: keys.origin, size: 1, rootHash: new Uint8Array(32) });
  rmSync(data, { recursive: true });
  renameSync(backup, data);
  const again = new Sequencer(fresh.database.app, log(), await open(more), () => undefined);
  await expect(again.start()).rejects.toThrow(/得不出上次签署的 1 条（可能恢复了旧的备份.*拒绝续签/);
});

test("从前的安装，检查点不是这把密钥签的：拒绝", async () => {
  const first = await open();
  for (const name of ["log.json", "last-signed", "verifier-keys"])
    rmSync(join(data, "keys", name), { force: true });
  const head = formatCheckpoint({ origin: first.origin, size: 0, rootHash: emptyRoot(nodeHashes) });
  const note = await first.sign(head);
  await log().publish([], note.replace("\n0\n", "\n1\n"));
  writeFileSync(join(data, "keys", "log.origin"), first.origin);
  await expect(open()).rejects.toThrow(/不是用本机密钥签的/);
  expect(readdirSync(join(data, "keys")).sort()).toEqual(["log.origin", "log.pem"]);
});

describe("国密签名的配置", () => {
  const pem = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgxT9qeIw4BqW1SlTo
CijEwtnJ9phnjHco7sCPr2qJSBuhRANCAASzoHltoMzqAhI32qr9bJwluN9Hf3lZ
HM0KcnSwiBn4rdBcVFgXwL7eivv75fstiZqDyH6j+NzyUJLDpFKZV+/B
-----END PRIVATE KEY-----
`;

  test("密钥文件：检查点有两行签名，公钥清单里有两把", async () => {
    const path = join(fresh.folder, "sm2.pem");
    writeFileSync(path, pem);
    const keys = await open({ ZHUNSHENG_SM2_KEY: path });
    expect(
      keys.register.keys.map(({ verifierKey }) => parseVerifierKey(nodeHashes, verifierKey)?.algorithm),
    ).toEqual([0x01, 0xff]);
    const verdict = verifyNote(await keys.sign("text\n"), keys.verifiers);
    expect(verdict).toMatchObject({ valid: true, ignored: [{ name: keys.origin, keyId: keys.sm2?.keyId }] });
    expect(readFileSync(join(data, "keys", "verifier-keys"), "utf8")).toContain(keys.sm2?.verifierKey);
  });

  test("配置不全或者文件不对：启动时就说明", async () => {
    expect(() => configOf({ ZHUNSHENG_SM2_COMMAND: "sign" })).toThrow(/ZHUNSHENG_SM2_PUBLIC_KEY/);
    expect(() => configOf({ ZHUNSHENG_SM2_COMMAND: "sign", ZHUNSHENG_SM2_KEY: "a" })).toThrow(/只能设置一个/);
    await expect(open({ ZHUNSHENG_SM2_KEY: "/nowhere.pem" })).rejects.toThrow(/没有找到 SM2 密钥文件/);
    const path = join(fresh.folder, "wrong.pem");
    writeFileSync(path, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    await expect(open({ ZHUNSHENG_SM2_KEY: path })).rejects.toThrow(/不是 SM2 私钥/);
  });

  test("签名命令失败：控制台说明原因，检查点照常签署", async () => {
    const problems = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const path = join(fresh.folder, "public.pem");
    const shared =
      "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEs6B5baDM6gISN9qq/WycJbjfR395" +
      "WRzNCnJ0sIgZ+K3QXFRYF8C+3or7++X7LYmag8h+o/jc8lCSw6RSmVfvwQ==";
    writeFileSync(path, `-----BEGIN PUBLIC KEY-----\n${shared}\n-----END PUBLIC KEY-----\n`);
    const keys = await open({ ZHUNSHENG_SM2_COMMAND: "exit 9", ZHUNSHENG_SM2_PUBLIC_KEY: path });
    expect(verifyNote(await keys.sign("text\n"), keys.verifiers).valid).toBe(true);
    expect(problems).toHaveBeenCalledWith(expect.stringMatching(/没有国密签名.*退出码 9/));
    expect(keys.sm2?.problem).toMatch(/退出码 9/);
  });
});
