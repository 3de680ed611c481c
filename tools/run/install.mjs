// Node's version and the installed packages. Everything said here goes to stderr: `bench --json` owns stdout.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const nodeMinimum = [20, 19];
const stampPath = "node_modules/.zhunsheng-stamp";

export const nodeIsEnough = (version) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > nodeMinimum[0] || (major === nodeMinimum[0] && minor >= nodeMinimum[1]);
};

export function requireNode() {
  if (nodeIsEnough(process.versions.node)) return;
  const wanted = nodeMinimum.join(".");
  console.error(`准绳需要 Node.js ${wanted} 或更新的版本，现在是 ${process.versions.node}。`);
  console.error(`Zhunsheng needs Node.js ${wanted} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs `npm ci` when node_modules is missing, or was made from another lockfile or by another Node. */
export function ensureInstalled() {
  const lockfile = readFileSync("package-lock.json");
  const digest = createHash("sha256").update(lockfile).digest("hex");
  const stamp = `${process.version} ${process.platform} ${process.arch} ${digest}\n`;
  const found = existsSync(stampPath) ? readFileSync(stampPath, "utf8") : undefined;
  if (found === stamp) return;
  // Packages installed by hand with npm are left alone when they are exactly what the lockfile says.
  const sameNode =
    found === undefined || found.startsWith(`${process.version} ${process.platform} ${process.arch} `);
  if (!(sameNode && installedAsLocked(JSON.parse(lockfile.toString("utf8"))))) installAsLocked();
  writeFileSync(stampPath, stamp);
}

function installedAsLocked(lock) {
  const listPath = "node_modules/.package-lock.json";
  if (!existsSync(listPath)) return false;
  const installed = JSON.parse(readFileSync(listPath, "utf8")).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes("node_modules/")) return true;
    const present = installed[path];
    return present ? present.version === wanted.version : wanted.optional === true || wanted.peer === true;
  });
}

// A registry that lacks other platforms' packages leaves a lockfile that `npm ci` refuses and `npm install` obeys.
function installAsLocked() {
  console.error("安装依赖（npm ci）…… / Installing dependencies (npm ci) …");
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  if (namesEveryPlatform(lock) && npm(["ci"])) return;
  if (npm(["install", "--no-save"])) return;
  console.error("安装依赖失败，见上面的输出。 / Installing failed; see the output above.");
  process.exit(1);
}

/** Whether every optional package that a locked package names is locked too. */
export function namesEveryPlatform({ packages }) {
  const names = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)),
  );
  return Object.values(packages).every(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).every((name) => names.has(name)),
  );
}

function npm(args) {
  const viaNpm = process.env.npm_execpath?.endsWith(".js");
  const [program, ...before] = viaNpm ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const shell = process.platform === "win32" && !viaNpm;
  return spawnSync(program, [...before, ...args], { stdio: ["ignore", 2, 2], shell }).status === 0;
}
