// Builds what changed since the last build: the office with vite, server and command line with esbuild.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeVerifier } from "./build-verify.mjs";
import { runQuiet } from "./processes.mjs";

const skippedFolders = new Set(["node_modules", "dist", "build", "data"]);
const buildRules = ["package-lock.json", "tsconfig.json", "tools/run/build.mjs"];

const targets = [
  {
    name: "office",
    needs: "apps/office/vite.config.ts",
    reads: ["apps/office", "packages", "rulebook"],
    make: makeOffice,
  },
  {
    name: "server",
    needs: "apps/server/src/main.ts",
    reads: ["apps", "packages", "rulebook"],
    make: makeBundle,
  },
  { name: "cli", needs: "apps/cli/src/main.ts", reads: ["apps", "packages", "rulebook"], make: makeBundle },
  {
    name: "verify",
    needs: "apps/verify/src/single.ts",
    reads: ["apps/verify", "packages", "rulebook", "tools/run/build-verify.mjs"],
    make: makeVerifier,
  },
];

/** Throws when a build fails; says nothing when nothing is to be done. */
export async function ensureBuilt() {
  const stale = targets
    .filter(({ needs }) => existsSync(needs))
    .map(withFingerprint)
    .filter(({ fresh }) => !fresh);
  await Promise.all(
    stale.map(async (target) => {
      const began = performance.now();
      rmSync(stampOf(target.name), { force: true });
      await target.make(target);
      mkdirSync("build", { recursive: true });
      writeFileSync(stampOf(target.name), target.fingerprint);
      console.error(`构建 built ${target.name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }),
  );
}

const stampOf = (name) => `build/.${name}-fingerprint`;

function withFingerprint(target) {
  const fingerprint = fingerprintOf([...target.reads, ...buildRules]);
  const stamp = stampOf(target.name);
  return { ...target, fingerprint, fresh: existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint };
}

/** Content, not times: a checkout there and back does not rebuild. About 50 ms for a thousand files. */
export function fingerprintOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow))
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(path) && !skippedFolders.has(path)) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : filesBelow(join(path, entry.name));
    return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [join(path, entry.name)] : [];
  });
}

async function makeOffice() {
  const vite = ["node_modules/vite/bin/vite.js", "build", "apps/office", "--outDir", "../../build/office"];
  // Also where a test run asks for it, whose own environment would build in React's warnings.
  const env = { NODE_ENV: "production" };
  const { code, output } = await runQuiet([...vite, "--emptyOutDir", "--logLevel", "warn"], env);
  if (code !== 0) throw new Error(`vite build failed\n${output}`);
}

async function makeBundle({ name, needs }) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(process.cwd(), needs)],
    outfile: `build/${name}/main.mjs`,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    loader: { ".sql": "text", ".css": "text", ".svg": "text", ".txt": "text" },
    plugins: [ownSourcesOnly],
    logLevel: "warning",
  });
  // Read at start beside the program, as it is beside the source.
  cpSync("apps/portal/src/style", `build/${name}/style`, { recursive: true });
}

/** Our own workspaces are TypeScript and go into the bundle; everything else is found in node_modules at run time. */
const ownSourcesOnly = {
  name: "own-sources-only",
  setup(build) {
    build.onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@zhunsheng/") || path.startsWith("/")
        ? undefined
        : { path, external: true },
    );
  },
};
