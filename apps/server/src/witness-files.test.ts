import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeVerifierKey } from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import { trustText } from "@zhunsheng/verify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPolicyFile, readWitnessedLogs } from "./witness-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zs-policy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const keyOf = (name: string, algorithm: number): string =>
  encodeVerifierKey(nodeHashes, name, algorithm, nodeHashes.sha256(new TextEncoder().encode(name)));
const log = keyOf("county.example/log", 1);
const court = keyOf("court.example/w", 4);

async function policy(text: string | Uint8Array) {
  const path = join(folder, "policy");
  await writeFile(path, text);
  return readPolicyFile(folder, undefined);
}

test("没有文件就是没有见证；指定了却没有，要说出来", async () => {
  await rm(join(folder, "policy"), { force: true });
  expect(await readPolicyFile(folder, undefined)).toBeUndefined();
  expect(await readWitnessedLogs(folder, undefined)).toBeUndefined();
  await expect(readPolicyFile(folder, join(folder, "nowhere"))).rejects.toThrow(/没有找到 ZHUNSHENG_POLICY/);
  await expect(readWitnessedLogs(folder, join(folder, "nowhere"))).rejects.toThrow(/ZHUNSHENG_WITNESS_LOGS/);
});

test("没有地址的见证也算数，只是不去请它", async () => {
  const file = await policy(`witness 法院 ${court}\nquorum 法院\n`);
  expect(file?.outside).toEqual([]);
  expect(file?.witnesses.keys.map(({ name }) => name)).toEqual(["court.example/w"]);
});

test.each([
  [`witness 法院 ${court} ftp://court.example\nquorum 法院\n`, /“法院”的地址应当是 http 或者 https 地址/],
  [`witness 法院 ${court}\n`, /没有 quorum 行/],
  [`\n\nwitness 法院 ${log}\nquorum 法院\n`, /policy 第 3 行：不是见证公钥/],
  [Uint8Array.of(0x71, 0xff), /应为 UTF-8/],
])("不能用的见证规则说明原因", async (text, says) => {
  await expect(policy(text)).rejects.toThrow(says);
});

test("要见证的日志写成了见证公钥，说明第几行", async () => {
  await writeFile(join(folder, "witness-logs"), `log ${log}\nlog ${court}\n`);
  await expect(readWitnessedLogs(folder, undefined)).rejects.toThrow(/第 2 行：不是日志公钥/);
  await writeFile(join(folder, "witness-logs"), `log ${log} https://county.example/log\n`);
  expect((await readWitnessedLogs(folder, undefined))?.map(({ name }) => name)).toEqual([
    "county.example/log",
  ]);
});

test("公布的规则总有本日志的公钥：文件里写了就不重复，没有文件就不要求见证", async () => {
  const rule = `witness 法院 ${court}\nquorum 法院`;
  expect(trustText([log], undefined)).toBe(`log ${log}\nquorum none\n`);
  expect(trustText([log], (await policy(rule))?.text)).toBe(`log ${log}\n${rule}\n`);
  expect(trustText([log], (await policy(`log ${log}\n${rule}`))?.text)).toBe(`log ${log}\n${rule}\n`);
});
