import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exclusively } from "./exclusive-file.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zs-lock-"));
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("同时要做的，一个一个做；做完不留锁，失败了也不留", async () => {
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setImmediate(done));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 4 }, () => exclusively(path, work)));
  expect(most).toBe(1);
  await expect(exclusively(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(folder)).toEqual([]);
});

test("本机已经结束的进程留下的锁：接过来；号码被别的进程用了也认得出", async () => {
  for (const left of [`${hostname()} 999999999 1\n`, `${hostname()} ${process.pid} 1\n`]) {
    writeFileSync(path, left);
    await exclusively(path, async () => expect(readFileSync(path, "utf8")).not.toBe(left));
    expect(existsSync(path)).toBe(false);
  }
});
