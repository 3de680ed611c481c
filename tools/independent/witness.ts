import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startWitness } from "../../apps/server/src/testing/witness-process.ts";

const name = "court.example/w";
const waitMs = 20_000;

/**
 * A witness of this log in a process of its own, named in the policy that the server in `folder` reads at its start.
 * Its cosignature is of a type that the independent client does not know.
 */
export async function witnessFor(folder: string, logKey: string): Promise<{ end(): Promise<void> }> {
  const own = mkdtempSync(join(tmpdir(), "zs-witness-"));
  writeFileSync(join(own, "witness-logs"), `log ${logKey}\n`);
  const witness = await startWitness("--data", own, "--name", name);
  const key = (await (await fetch(`${witness.address}/witness/key`)).text()).trim();
  writeFileSync(join(folder, "policy"), `witness court ${key} ${witness.address}/witness\nquorum court\n`);
  return {
    async end() {
      await witness.end("SIGINT");
      rmSync(own, { recursive: true });
    },
  };
}

/** Whether the published checkpoint gets the witness's line before long. */
export async function cosigned(address: string): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const note = await (await fetch(`${address}/log/checkpoint`)).text();
    if (note.includes(`\n— ${name} `)) return true;
    if (Date.now() > deadline) return false;
    await sleep(100);
  }
}
