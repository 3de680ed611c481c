import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const startTimeoutMs = 60_000;
/** The sources, or the build that the test command has just made. */
const built = process.env.ZHUNSHENG_USE_BUILD === "1" && existsSync("build/cli/main.mjs");
export const commandLine = built ? ["build/cli/main.mjs"] : ["--import", "tsx", "apps/cli/src/main.ts"];

/** `zhunsheng witness` in a process of its own, as whoever witnesses runs it. */
export interface WitnessProcess {
  readonly address: string;
  readonly child: ChildProcess;
  printed(): string;
  end(signal: "SIGINT" | "SIGKILL"): Promise<void>;
}

/** @throws Error with what it printed when it does not come up. */
export async function startWitness(...words: readonly string[]): Promise<WitnessProcess> {
  const started = run([...commandLine, "witness", "--port", "0", ...words]);
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const [, address] = /(http:\/\/\S+)\/witness\//.exec(started.printed()) ?? [];
    if (address !== undefined) return { ...started, address };
    if (started.child.exitCode !== null || Date.now() > deadline) throw new Error(started.printed());
    await sleep(50);
  }
}

/** A Node program of ours, with what it prints. */
export function run(args: readonly string[]) {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const end = async (signal: "SIGINT" | "SIGKILL"): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { child, printed: () => printed, ended, end };
}
