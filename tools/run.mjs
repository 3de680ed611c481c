// The one script behind `npm start`, `npm test`, `npm run dev|check|e2e|bench`. It needs nothing but Node, so that a
// fresh clone works: it installs when the lockfile changed, builds when sources changed, then does what was asked.
import { existsSync } from "node:fs";
import { ensureBuilt } from "./run/build.mjs";
import { browser, check, independent, integration, mutants, test } from "./run/checks.mjs";
import { ensureInstalled, requireNode } from "./run/install.mjs";
import { runForeground } from "./run/processes.mjs";

const tsx = ["--import", "tsx", "--enable-source-maps"];
const serverSource = "apps/server/src/main.ts";
const [command = "", ...rest] = process.argv.slice(2);

/** Each answers the exit code. */
const commands = {
  async start() {
    await ensureBuilt();
    if (!existsSync("build/server/main.mjs")) return missing(serverSource);
    return runForeground([{ args: ["--enable-source-maps", "build/server/main.mjs", ...rest] }]);
  },
  async dev() {
    if (!existsSync(serverSource)) return missing(serverSource);
    const server = {
      args: ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", serverSource, ...rest],
    };
    const vite = [
      "node_modules/vite/bin/vite.js",
      "build",
      "apps/office",
      "--watch",
      "--outDir",
      "../../build/office",
    ];
    const office = existsSync("apps/office/vite.config.ts") ? [{ args: [...vite, "--emptyOutDir"] }] : [];
    return runForeground([server, ...office]);
  },
  async build() {
    await ensureBuilt();
    return 0;
  },
  check,
  test,
  integration,
  mutants,
  independent,
  e2e: browser,
  async bench() {
    if (!existsSync("bench/main.ts")) return missing("bench/main.ts");
    await ensureBuilt();
    return runForeground([{ args: [...tsx, "bench/main.ts", ...rest], env: { ZHUNSHENG_USE_BUILD: "1" } }]);
  },
};

function missing(path) {
  console.error(`缺少 ${path}，无法运行 / ${path} does not exist yet, so \`${command}\` cannot run.`);
  return 1;
}

if (!Object.hasOwn(commands, command)) {
  console.error(`用法 / usage: node tools/run.mjs ${Object.keys(commands).join("|")}`);
  process.exit(2);
}
requireNode();
ensureInstalled();
process.exitCode = await commands[command](rest);
