import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Totals {
  readonly passed: number;
  readonly failed: number;
}
interface TotalsModule {
  vitestTotals(report: string | undefined, code: number): Totals;
  printedTotals(output: string, code: number): Totals;
  closingLines(results: readonly (Totals & { name: string; seconds: number; notRun?: string })[]): string[];
}
interface BuildModule {
  fingerprintOf(paths: readonly string[]): string;
}
interface BrowserModule {
  findBrowser(env: Record<string, string>): string | undefined;
}
interface InstallModule {
  nodeIsEnough(version: string): boolean;
  namesEveryPlatform(lock: {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  }): boolean;
}

// The scripts are plain JavaScript, because they run before anything is installed; a name in a variable keeps the
// compiler from asking for their types.
const load = (name: string): Promise<unknown> => import(new URL(`${name}.mjs`, import.meta.url).href);
const totals = (await load("totals")) as TotalsModule;
const build = (await load("build")) as BuildModule;
const browser = (await load("find-browser")) as BrowserModule;

describe("totals", () => {
  test("a test file that does not load is a failure although none of its tests failed", () => {
    expect(totals.vitestTotals('{"numPassedTests":3,"numFailedTests":0}', 1)).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(totals.vitestTotals(undefined, 1)).toEqual({ passed: 0, failed: 1 });
    expect(totals.vitestTotals('{"numPassedTests":3,"numFailedTests":0}', 0)).toEqual({
      passed: 3,
      failed: 0,
    });
  });

  test("the last printed totals count, and a failing exit code is never green", () => {
    expect(totals.printedTotals("1 passed, 1 failed\nretry\n2 passed, 0 failed\n", 0)).toEqual({
      passed: 2,
      failed: 0,
    });
    expect(totals.printedTotals("2 passed, 0 failed\n", 1)).toEqual({ passed: 2, failed: 1 });
    expect(totals.printedTotals("crashed", 1)).toEqual({ passed: 0, failed: 1 });
  });

  test("the last line is the sum, and what did not run is said just above it", () => {
    const lines = totals.closingLines([
      { name: "types", seconds: 1, passed: 1, failed: 0 },
      { name: "all tests", seconds: 2, passed: 40, failed: 2 },
      {
        name: "browser",
        seconds: 0,
        passed: 0,
        failed: 0,
        notRun: "浏览器测试：未运行（没有找到 Chromium）",
      },
    ]);
    expect(lines.slice(-2)).toEqual(["浏览器测试：未运行（没有找到 Chromium）", "41 passed, 2 failed"]);
  });
});

test("a fingerprint follows the content of sources, not of tests", () => {
  const folder = mkdtempSync(join(tmpdir(), "fingerprint-"));
  writeFileSync(join(folder, "act.ts"), "one");
  const before = build.fingerprintOf([folder]);
  writeFileSync(join(folder, "act.test.ts"), "anything");
  expect(build.fingerprintOf([folder])).toBe(before);
  writeFileSync(join(folder, "act.ts"), "two");
  expect(build.fingerprintOf([folder])).not.toBe(before);
});

test("a browser named in the environment must exist", () => {
  expect(browser.findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  expect(browser.findBrowser({ CHROME_PATH: "/nowhere/chromium", PATH: "" })).toBeUndefined();
});

test("Node 20.19 is enough, 20.18 is not, and a lockfile must name every platform", async () => {
  const install = (await load("install")) as InstallModule;
  expect(["20.18.3", "18.20.0", "20.19.0", "22.0.0"].map(install.nodeIsEnough)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  const parent = { optionalDependencies: { "a-linux": "1.0.0", "a-darwin": "1.0.0" } };
  const packages = { "": {}, "node_modules/a": parent, "node_modules/a-linux": {} };
  expect(install.namesEveryPlatform({ packages })).toBe(false);
  expect(install.namesEveryPlatform({ packages: { ...packages, "node_modules/a-darwin": {} } })).toBe(true);
});
