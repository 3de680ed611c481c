import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { appendCases } from "./ledger/append.ts";
import { auditCases } from "./ledger/audit.ts";
import { freshEntries, logInMemory, logOnDisk } from "./ledger/our-log.ts";
import { Peer } from "./ledger/peer.ts";
import { proofCases } from "./ledger/proofs.ts";
import { rawCases } from "./ledger/raw.ts";
import type { Rig } from "./ledger/rig.ts";
import type { Result } from "./result.ts";

/** Leaves of the log that is proved from, verified against, and audited. */
const leaves = 1_000_000;

/**
 * The public log without the database: entries to durable tiles under a signed checkpoint, proofs, verification, and
 * the audit of the whole log that these very appends have made.
 */
export async function benchLedger(report: (result: Result) => void): Promise<void> {
  // Within the project and not among temporary files, which some systems keep in memory, where a sync costs nothing.
  mkdirSync(".run", { recursive: true });
  const folder = resolve(mkdtempSync(join(".run", "bench-ledger-")));
  try {
    const ours = await logOnDisk(folder);
    const rig: Rig = {
      folder,
      ours,
      inMemory: logInMemory(ours.key),
      peer: await Peer.open(subfolder(folder, "peer")),
      syncedPeer: await Peer.open(subfolder(folder, "synced-peer")),
      report: (result) => report({ bench: "ledger", ...result }),
    };
    await rawCases(rig);
    await appendCases(rig);
    await fill(rig);
    await proofCases(rig);
    await auditCases(rig);
    await rig.peer.close();
    await rig.syncedPeer.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function subfolder(folder: string, name: string): string {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

/** On to the full size, the way the sequencer drains a long queue. */
async function fill({ ours: { log } }: Rig): Promise<void> {
  const batchMax = 2_000;
  while (log.size < leaves) await log.append(freshEntries(Math.min(batchMax, leaves - log.size)));
}
