import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utf8 } from "@zhunsheng/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRequestDigest } from "./request-digest.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zs-digest-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("第一次启动建立请求密钥，只有主人能读，没有半截文件；以后都用它", async () => {
  const keys = join(folder, "keys");
  const first = await openRequestDigest(keys);
  expect(readdirSync(keys)).toEqual(["request.key"]);
  expect(statSync(join(keys, "request.key")).mode & 0o777).toBe(0o600);
  const again = await openRequestDigest(keys);
  expect(again(utf8("a"))).toEqual(first(utf8("a")));
  expect((await openRequestDigest(join(folder, "other")))(utf8("a"))).not.toEqual(first(utf8("a")));
});

test.each([
  ["是空的", (path: string) => writeFileSync(path, ""), /残缺/],
  ["被截短", (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 12)), /残缺/],
  ["别人也能读", (path: string) => chmodSync(path, 0o640), /权限是 640/],
])("请求密钥%s：用中文说明，拒绝，不动文件", async (_name, change, says) => {
  await openRequestDigest(folder);
  const path = join(folder, "request.key");
  change(path);
  const before = readFileSync(path);
  await expect(openRequestDigest(folder)).rejects.toThrow(says);
  expect(readFileSync(path)).toEqual(before);
});
