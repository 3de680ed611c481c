import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";

/** Within the workspace, so that what is built there finds its packages. */
const ownFolder = `.run/cli-${process.pid}`;

export const removeCommand = (): Promise<void> => rm(ownFolder, { recursive: true, force: true });

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The findings, in their order. */
  readonly found: readonly string[];
}

/** The build that the test command has just made, or the same made of the sources: once, since tests run many. */
async function buildCommand(): Promise<string> {
  const bundle = "build/cli/main.mjs";
  if (process.env.ZHUNSHENG_USE_BUILD === "1" && existsSync(bundle)) return bundle;
  const outfile = join(ownFolder, "main.mjs");
  const ours: Plugin = {
    name: "ours",
    setup: (build) =>
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === "entry-point" || path.startsWith("@zhunsheng/") ? undefined : { path, external: true },
      ),
  };
  const entryPoints = ["apps/cli/src/main.ts"];
  const jsx = { jsx: "automatic", jsxImportSource: "hono/jsx" } as const;
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    plugins: [ours],
    ...jsx,
  });
  // Read beside the program, as in the sources.
  await cp("apps/portal/src/style", join(dirname(outfile), "style"), { recursive: true });
  return outfile;
}

let command: Promise<string> | undefined;

/** Runs the real command in a process of its own. */
export async function zhunsheng(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  command ??= buildCommand();
  const program = await command;
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 1e8 };
    const child = execFile(process.execPath, [program, ...words], options, (_error, stdout, stderr) => {
      const found = stdout.split("\n").filter((line) => line.startsWith("✗ "));
      resolve({ code: child.exitCode ?? -1, stdout, stderr, found });
    });
  });
}
