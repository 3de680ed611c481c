// The single file as anyone runs it: alone in an empty folder, on bare Node.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logKey, SampleLog } from "./testing/sample-log.ts";

const folder = mkdtempSync(join(tmpdir(), "zs-single-"));

beforeAll(() => {
  execFileSync(process.execPath, ["tools/run.mjs", "build"], { stdio: "pipe" });
  cpSync("build/verify/zhunsheng-verify.mjs", join(folder, "zhunsheng-verify.mjs"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, ["zhunsheng-verify.mjs", ...words], {
    cwd: folder,
    encoding: "utf8",
    // Nothing of this project's environment, and no folder of modules to be found from here.
    env: { PATH: "" },
  });

test("在空文件夹里，只用 Node：0、1、2", () => {
  const proof = JSON.stringify(new SampleLog().proof(4));
  writeFileSync(join(folder, "good.json"), proof);
  writeFileSync(join(folder, "bad.json"), proof.replace("3200000", "200"));
  const key = ["--key", logKey.verifierKey];
  const good = run("good.json", ...key);
  expect(good.stdout, good.stderr).toContain("是真的，没有改动过");
  expect(good.stdout).toContain("罚款数额：32,000 元");
  expect(good.status).toBe(0);
  const bad = run("bad.json", ...key);
  expect(bad.stdout).toContain("“罚款数额”");
  expect(bad.status).toBe(1);
  expect(run("good.json").status).toBe(2);
});

test("只带自己的代码：不引用 Node 以外的任何模块，也不带网络模块", () => {
  const text = readFileSync(join(folder, "zhunsheng-verify.mjs"), "utf8");
  const imported = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name);
  expect(
    imported.filter((name) => !["node:crypto", "node:fs/promises", "node:path", "module"].includes(name!)),
  ).toEqual([]);
  expect(text).not.toMatch(/node:(https?|net|tls|dgram|dns)\b/);
});
