import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noteVerifier, parseCheckpoint, verifyNote } from "@zhunsheng/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeHashes } from "./hashes.ts";
import { readKeyList } from "./log-key-list.ts";
import {
  adoptLogKey,
  createLogKeys,
  findLogKeys,
  type LogKeys,
  resumeBirth,
  retireLogKey,
  rotateLogKey,
  withSm2,
} from "./log-keys.ts";
import { fingerprintOf } from "./log-register.ts";
import { nodeSignatureChecks } from "./signature-checks.ts";
import { type Sm2Signer, softwareSm2, verifySm2 } from "./sm2.ts";
import { Sm2Line } from "./sm2-line.ts";

const origin = "toy.example/log";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zs-keys-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = async () => (await readKeyList(folder))!;
const verifierOf = (verifierKey: string) => noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey)!;

test("第一把密钥：只有主人能读，登记里有名称、建立日期和公钥，清单由它签名", async () => {
  const keys = await createLogKeys(folder, origin, "2026-01-05");
  expect(statSync(join(folder, "log.pem")).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(join(folder, "log.json"), "utf8"))).toEqual({
    version: 1,
    origin,
    inception: "2026-01-05",
    keys: [{ verifierKey: keys.verifierKey, since: "2026-01-05", file: "log.pem" }],
  });
  const { note, text } = await list();
  expect(text).toBe(
    `zhunsheng log keys v1\norigin ${origin}\ninception 2026-01-05\nkey ${keys.verifierKey} since 2026-01-05\n`,
  );
  expect(verifyNote(note, [verifierOf(keys.verifierKey)]).valid).toBe(true);
  // What the key signs here can never be taken for a checkpoint.
  expect(parseCheckpoint(text)).toBeUndefined();
  expect((await findLogKeys(folder))?.verifierKey).toBe(keys.verifierKey);
  expect(await findLogKeys(join(folder, "nothing"))).toBeUndefined();
});

test("不会覆盖已有的密钥", async () => {
  const keys = await createLogKeys(folder, origin, "2026-01-05");
  await expect(createLogKeys(folder, origin, "2026-01-06")).rejects.toThrow(/已经有了，不会另建/);
  expect((await findLogKeys(folder))?.verifierKey).toBe(keys.verifierKey);
});

test("换密钥：两把同时签署，清单由两把签名；停用的为清单签最后一次，从此不再签署", async () => {
  const first = await createLogKeys(folder, origin, "2026-01-05");
  const both = await rotateLogKey(first, "2026-02-01");
  const [older, newer] = both.keys.map(({ verifier }) => verifier);
  expect(both.verifierKey).not.toBe(first.verifierKey);
  const note = await both.sign("text\n");
  for (const known of [[older!], [newer!], [older!, newer!]]) {
    expect(verifyNote(note, known)).toMatchObject({
      valid: true,
      signedBy: known.map(({ keyId }) => ({ keyId })),
    });
  }
  expect(verifyNote((await list()).note, [older!, newer!])).toMatchObject({ signedBy: [{}, {}] });
  const signed = { origin, size: 7, rootHash: new Uint8Array(32).fill(5) };
  await both.memory.write(signed);
  const after = await retireLogKey(both, older!.keyId, "2026-03-01");
  expect(existsSync(join(folder, "log.pem"))).toBe(false);
  expect(after.keys).toHaveLength(1);
  expect(verifyNote(await after.sign("text\n"), [older!]).valid).toBe(false);
  expect([after.verifiers, after.retired].map((keys) => keys.map(({ keyId }) => keyId))).toEqual([
    [newer!.keyId],
    [older!.keyId],
  ]);
  const { note: last, text } = await list();
  const root = Buffer.from(signed.rootHash).toString("base64");
  expect(text).toContain(`key ${first.verifierKey} since 2026-01-05 until 2026-03-01 size 7 root ${root}\n`);
  expect(verifyNote(last, [older!]).valid).toBe(true);
  expect(verifyNote(last, [newer!]).valid).toBe(true);
  // A start later the list stands as it was signed: the retired key has signed it and cannot sign again.
  await withSm2((await findLogKeys(folder))!, undefined, "2026-04-01");
  expect((await list()).note).toBe(last);
});

test("停用密钥做到一半断了：下次启动接着做完，清单有它的最后签名，私钥不留下", async () => {
  const first = await createLogKeys(folder, origin, "2026-01-05");
  const both = await rotateLogKey(first, "2026-02-01");
  const [older] = both.keys;
  // The disk stops taking the list: the register says that the key is retired, its file is still there.
  const place = join(folder, "verifier-keys");
  renameSync(place, `${place}-away`);
  mkdirSync(join(place, "in-the-way"), { recursive: true });
  await expect(retireLogKey(both, older!.signer.keyId, "2026-03-01")).rejects.toThrow();
  rmSync(place, { recursive: true });
  renameSync(`${place}-away`, place);
  expect(existsSync(join(folder, "log.pem"))).toBe(true);
  const after = await withSm2((await findLogKeys(folder))!, undefined, "2026-03-02");
  expect(after.keys).toHaveLength(1);
  expect(existsSync(join(folder, "log.pem"))).toBe(false);
  const { note, text } = await list();
  expect(text).toContain("until 2026-03-01");
  expect(verifyNote(note, [older!.verifier]).valid).toBe(true);
  expect((await findLogKeys(folder))?.register.keys[0]?.file).toBeUndefined();
});

test("第一次启动断在登记和密钥之间：下次启动接着做完；断在登记以前：那把没有签过东西，重新来", async () => {
  const keys = await createLogKeys(folder, origin, "2026-01-05");
  renameSync(join(folder, "log.pem"), join(folder, "log.pem.new"));
  rmSync(join(folder, "verifier-keys"));
  await resumeBirth(folder);
  const resumed = await withSm2((await findLogKeys(folder))!, undefined, "2026-01-05");
  expect(resumed.verifierKey).toBe(keys.verifierKey);
  expect((await list()).text).toContain(keys.verifierKey);
  for (const name of readdirSync(folder)) if (name !== "log.pem") rmSync(join(folder, name));
  renameSync(join(folder, "log.pem"), join(folder, "log.pem.new"));
  await resumeBirth(folder);
  expect(await findLogKeys(folder)).toBeUndefined();
  expect((await createLogKeys(folder, origin, "2026-01-05")).verifierKey).not.toBe(keys.verifierKey);
  expect(readdirSync(folder).sort()).toEqual(["log.json", "log.pem", "verifier-keys"]);
});

test.each([
  ["别人也能读", (path: string) => chmodSync(path, 0o644), /权限是 644.*chmod 600/],
  ["残缺", (path: string) => writeFileSync(path, "-----BEGIN PRIVATE KEY-----\n"), /残缺，或者不是 Ed25519/],
  ["是空的", (path: string) => writeFileSync(path, ""), /残缺，或者不是 Ed25519/],
])("密钥文件%s：用中文说明，拒绝", async (_name, change, says) => {
  await createLogKeys(folder, origin, "2026-01-05");
  change(join(folder, "log.pem"));
  await expect(findLogKeys(folder)).rejects.toThrow(says);
});

test("唯一在用的密钥不能停用，没有的密钥也不能", async () => {
  const keys = await createLogKeys(folder, origin, "2026-01-05");
  const [only] = keys.keys;
  await expect(retireLogKey(keys, only!.signer.keyId, "2026-03-01")).rejects.toThrow(/唯一在用的密钥/);
  await expect(retireLogKey(keys, 1, "2026-03-01")).rejects.toThrow(/没有这把/);
  expect((await findLogKeys(folder))?.keys).toHaveLength(1);
});

test("从前只有密钥、没有登记：补建登记，公钥不变", async () => {
  const keys = await createLogKeys(folder, origin, "2026-01-05");
  for (const name of readdirSync(folder)) if (name !== "log.pem") rmSync(join(folder, name));
  expect(await findLogKeys(folder)).toBeUndefined();
  const adopted = await adoptLogKey(folder, origin, "2025-12-31");
  expect([adopted?.verifierKey, adopted?.register.inception]).toEqual([keys.verifierKey, "2025-12-31"]);
  expect((await findLogKeys(folder))?.verifierKey).toBe(keys.verifierKey);
  rmSync(join(folder, "log.json"));
  rmSync(join(folder, "log.pem"));
  expect(await adoptLogKey(folder, origin, "2025-12-31")).toBeUndefined();
});

test.each([
  ["密钥文件不见了", (keys: LogKeys) => rmSync(join(keys.folder, "log.pem")), /没有找到公开日志的签名密钥/],
  ["登记残缺", (keys: LogKeys) => chop(join(keys.folder, "log.json")), /log.json 残缺/],
  [
    "登记的名称被改",
    (keys: LogKeys) => rename(keys, origin, "other.example/log"),
    /不是日志 other.example\/log 的公钥/,
  ],
  ["登记指到目录之外", (keys: LogKeys) => rename(keys, "log.pem", "../log.pem"), /log.json 残缺/],
  ["日期不是日期", (keys: LogKeys) => rename(keys, '"2026-01-05"', '"2026-13-05"'), /log.json 残缺/],
])("%s：拒绝，不另建日志", async (_name, change, says) => {
  change(await createLogKeys(folder, origin, "2026-01-05"));
  await expect(findLogKeys(folder)).rejects.toThrow(says);
});

function chop(path: string): void {
  writeFileSync(path, readFileSync(path).subarray(0, 40));
}
function rename({ folder: place }: LogKeys, from: string, to: string): void {
  const path = join(place, "log.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

test("换了一把不是登记的密钥：拒绝", async () => {
  await createLogKeys(folder, origin, "2026-01-05");
  const other = mkdtempSync(join(tmpdir(), "zs-keys-"));
  await createLogKeys(other, origin, "2026-01-05");
  writeFileSync(join(folder, "log.pem"), readFileSync(join(other, "log.pem")));
  rmSync(other, { recursive: true });
  chmodSync(join(folder, "log.pem"), 0o600);
  await expect(findLogKeys(folder)).rejects.toThrow(/与登记的公钥.*不符/);
});

test("指纹是公钥那一行的 SHA-256，四位一组，任何人都能用 sha256sum 重算", () => {
  // printf %s "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW" | sha256sum
  expect(fingerprintOf("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")).toBe(
    "a82f 24c4 8c9e e106 dd11 952a 8026 e14f 3760 ae46 8674 8dd8 0e6c ae8d d4e9 8a04",
  );
});

const sm2Key = softwareSm2(`-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgxT9qeIw4BqW1SlTo
CijEwtnJ9phnjHco7sCPr2qJSBuhRANCAASzoHltoMzqAhI32qr9bJwluN9Hf3lZ
HM0KcnSwiBn4rdBcVFgXwL7eivv75fstiZqDyH6j+NzyUJLDpFKZV+/B
-----END PRIVATE KEY-----
`);

test("国密签名行：与 Ed25519 并列，各自都能单独核验；配置改变时登记开始和停用的日期", async () => {
  const first = await createLogKeys(folder, origin, "2026-01-05");
  const line = new Sm2Line(sm2Key, origin, () => undefined);
  const keys = await withSm2(first, line, "2026-02-01");
  const note = await keys.sign("text\n");
  expect(note.split("\n")).toHaveLength(5);
  for (const verifierKey of [first.verifierKey, line.verifierKey]) {
    expect(verifyNote(note, [verifierOf(verifierKey)]).valid).toBe(true);
  }
  expect(verifyNote(note.replace("text", "Text"), [verifierOf(line.verifierKey)]).valid).toBe(false);
  expect(verifyNote((await list()).note, [verifierOf(line.verifierKey)]).valid).toBe(true);
  const without = await withSm2((await findLogKeys(folder))!, undefined, "2026-03-01");
  expect(without.register.keys.at(-1)).toMatchObject({ since: "2026-02-01", until: "2026-03-01" });
  const again = await withSm2(without, line, "2026-04-01");
  expect(again.register.keys.map(({ until }) => until)).toEqual([undefined, undefined]);
});

test("国密签名器失败或者签错：检查点照常由 Ed25519 签署，缺的这一行说明原因，歇一会儿再试", async () => {
  const problems: string[] = [];
  let asked = 0;
  const broken: Sm2Signer = {
    point: sm2Key.point,
    sign: async (message) => {
      asked += 1;
      return (await sm2Key.sign(message)).map((byte, place) => (place === 40 ? byte ^ 1 : byte));
    },
  };
  const line = new Sm2Line(broken, origin, (problem) => problems.push(problem));
  const keys = await withSm2(await createLogKeys(folder, origin, "2026-01-05"), line, "2026-01-05");
  const note = await keys.sign("text\n");
  expect(verifyNote(note, keys.verifiers).valid).toBe(true);
  expect(note.split("\n")).toHaveLength(4);
  expect(problems).toEqual(["检查点没有国密签名：SM2 签名与登记的公钥对不上"]);
  expect(line.problem).toBe(problems[0]);
  await keys.sign("text\n");
  expect(asked).toBe(1);
  expect(verifySm2(sm2Key.point, new TextEncoder().encode("text\n"), new Uint8Array(64))).toBe(false);
});

test("清单当时没有国密签名的，国密恢复以后补签；停用密钥的最后签名不丢", async () => {
  let works = false;
  const signer: Sm2Signer = {
    point: sm2Key.point,
    sign: (message) => (works ? sm2Key.sign(message) : Promise.reject(new Error("坏了"))),
  };
  const lineOf = () => new Sm2Line(signer, origin, () => undefined);
  const first = await createLogKeys(folder, origin, "2026-01-05");
  const both = await withSm2(await rotateLogKey(first, "2026-01-06"), lineOf(), "2026-01-07");
  const [older] = both.keys;
  await retireLogKey(both, older!.signer.keyId, "2026-01-08");
  await withSm2((await findLogKeys(folder))!, lineOf(), "2026-01-08");
  const sm2 = verifierOf(lineOf().verifierKey);
  expect(verifyNote((await list()).note, [sm2]).valid).toBe(false);
  works = true;
  await withSm2((await findLogKeys(folder))!, lineOf(), "2026-01-09");
  const { note } = await list();
  for (const known of [sm2, older!.verifier]) expect(verifyNote(note, [known]).valid).toBe(true);
  await withSm2((await findLogKeys(folder))!, lineOf(), "2026-01-10");
  expect((await list()).note).toBe(note);
});
