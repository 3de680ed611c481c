// The steps of `check`, `test`, `integration` and `e2e`, and the closing lines that say what ran and what did not.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { ensureBuilt } from "./build.mjs";
import { findBrowser, findProgram } from "./find-browser.mjs";
import { runQuiet } from "./processes.mjs";
import { closingLines, lastLines, printedTotals, stepLine, vitestTotals } from "./totals.mjs";

const tsc = "node_modules/typescript7/bin/tsc";
const inCi = () => ["1", "true"].includes(process.env.CI ?? "");

/** A step answers { passed, failed, output } and perhaps `notRun`, the reason in one sentence. */
const program = (args, env) => async () => {
  const { code, output } = await runQuiet(args, env);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
};

const staticSteps = () => [
  { name: "types", run: program([tsc, "-p", "tsconfig.json"]) },
  ...(existsSync("apps/office/vite.config.ts")
    ? [{ name: "types office", run: program([tsc, "-p", "apps/office/tsconfig.json"]) }]
    : []),
  ...(existsSync("apps/verify/tsconfig.json")
    ? [{ name: "types verify", run: program([tsc, "-p", "apps/verify/tsconfig.json"]) }]
    : []),
  { name: "biome", run: program(["node_modules/@biomejs/biome/bin/biome", "check", "."]) },
  { name: "knip", run: program(["node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"]) },
];

/** Tests that start a server take the build, which `test` has made just before. */
const withBuild = { ZHUNSHENG_USE_BUILD: "1" };

const vitest = (name, args, env) => async () => {
  const report = `.run/${name}.json`;
  mkdirSync(".run", { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await runQuiet(
    ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args],
    env,
  );
  return { ...vitestTotals(existsSync(report) ? readFileSync(report, "utf8") : undefined, code), output };
};

const ofIntegration = "integration.test";

/**
 * One process runs many files: unit tests leave nothing behind, and loading the rulebook for each is half the time. Two
 * processes, because `check` is as slow as they are; left to itself vitest leaves one of two cores free.
 */
const unitTests = (env) =>
  vitest("unit", ["--no-isolate", "--maxWorkers=2", "--exclude", `**/*.${ofIntegration}.ts`], env);

const buildStep = async () => {
  try {
    await ensureBuilt();
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error) };
  }
};

const browserStep = async () => {
  if (!existsSync("e2e/run.ts")) return notRun("还没有 e2e/run.ts");
  const browserPath = findBrowser(process.env);
  if (browserPath === undefined) return notRun("没有找到 Chromium");
  const { code, output } = await runQuiet(["--import", "tsx", "e2e/run.ts"], {
    CHROME_PATH: browserPath,
    ...withBuild,
  });
  return { ...printedTotals(output, code), output };
};

const notRun = (reason, name = "浏览器测试") => ({
  passed: 0,
  failed: inCi() ? 1 : 0,
  output: "",
  notRun: `${name}：未运行（${reason}）`,
});

/** Where Debian's golang-golang-x-mod-dev puts the packages that the independent client is made of. */
const goPackages = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";

const independentStep = async () => {
  const name = "独立客户端核验公开日志";
  if (!findProgram("go", process.env)) return notRun("没有找到 Go", name);
  if (!existsSync(goPackages)) return notRun("没有安装 golang-golang-x-mod-dev", name);
  const { code, output } = await runQuiet(["--import", "tsx", "tools/independent/run.ts"], withBuild);
  return { ...printedTotals(output, code), output };
};

const crashStep = () =>
  existsSync("tools/crash.ts")
    ? [{ name: "crash", run: program(["--import", "tsx", "tools/crash.ts", "--short"], withBuild) }]
    : [];

export const check = async () => {
  const units = { name: "tidy and unit tests", run: unitTests() };
  return summarise(await inParallel([units, ...staticSteps()]));
};

export const test = async () => {
  const results = await inParallel([...staticSteps(), { name: "build", run: buildStep }]);
  const alone = [
    { name: "tidy and unit tests", run: unitTests(withBuild) },
    { name: "integration tests", run: vitest("integration", [ofIntegration], withBuild) },
    ...crashStep(),
    { name: "browser", run: browserStep },
  ];
  for (const step of alone) results.push(await timed(step));
  return summarise(results);
};

export const integration = async () =>
  summarise([await timed({ name: "integration tests", run: vitest("integration", [ofIntegration]) })]);

/** Removes each rule of the procedures in turn and asks who notices; too slow for `check`, so a job of its own. */
export const mutants = async () => summarise([await timed({ name: "mutants", run: mutantStep })]);

/** Each core takes its part of the mutants; then the parts are put together. */
const mutantStep = async () => {
  const parts = Math.min(8, Math.max(2, availableParallelism()));
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tools/mutants/vitest.config.ts"];
  const ran = await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      rmSync(`.run/mutants-${part + 1}.json`, { force: true });
      return runQuiet(vitest, { MUTANTS_PART: `${part + 1}/${parts}` });
    }),
  );
  const broken = ran.find(({ code }) => code !== 0);
  if (broken) return { passed: 0, failed: 1, output: broken.output };
  const { code, output } = await runQuiet(["--import", "tsx", "tools/mutants/total.ts", String(parts)]);
  console.log(output.trimEnd());
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
};

export const browser = async () => {
  const built = await timed({ name: "build", run: buildStep });
  return summarise(built.failed > 0 ? [built] : [built, await timed({ name: "browser", run: browserStep })]);
};

/** Has a client that is not ours read a running server's log, and a falsified one. */
export const independent = async () => {
  const built = await timed({ name: "build", run: buildStep });
  const step = { name: "independent client", run: independentStep };
  return summarise(built.failed > 0 ? [built] : [built, await timed(step)]);
};

/** Steps that say what they looked at even when nothing is wrong. */
const telling = new Set(["browser", "independent client"]);

async function timed({ name, run }) {
  const began = performance.now();
  const result = await run();
  const seconds = (performance.now() - began) / 1000;
  if (result.failed > 0 && result.output) console.log(`\n── ${name}\n${lastLines(result.output)}\n`);
  if (telling.has(name) && result.output && result.failed === 0) console.log(result.output.trimEnd());
  console.log(stepLine({ name, seconds, ...result }));
  return { name, seconds, ...result };
}

async function inParallel(steps) {
  const waiting = [...steps];
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await timed(step));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return results;
}

function summarise(results) {
  if (results.length > 1) console.log(`\n${closingLines(results).join("\n")}`);
  else console.log(closingLines(results).at(-1));
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
}
