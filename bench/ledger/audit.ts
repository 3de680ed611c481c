import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { median, spreadOf } from "../result.ts";
import { peerName } from "./peer.ts";
import type { Rig } from "./rig.ts";

const audits = 5;

interface Audit {
  readonly leaves: number;
  readonly findings: readonly unknown[];
  readonly seconds: number;
  readonly floorSeconds: number;
  readonly peakMb: number;
  readonly atStartMb: number;
}

/** The whole log recomputed from its files by a process of its own: every leaf, tile and the root. */
export async function auditCases({ folder, ours, peer, report }: Rig): Promise<void> {
  const child = await bundledChild(folder);
  const runs: Audit[] = [];
  const peerSeconds: number[] = [];
  for (let number = 0; number < audits; number++) {
    runs.push(await auditOnce(child, ours.path, ours.key.verifierKey));
    if (number < 3) peerSeconds.push(await peerAudit(peer, ours.log.size));
  }
  const wrong = runs.find(({ leaves, findings }) => leaves !== ours.log.size || findings.length > 0);
  if (wrong) throw new Error(`the log that was just written is not sound: ${JSON.stringify(wrong)}`);
  const seconds = runs.map((run) => run.seconds);
  const peaks = runs.map((run) => run.peakMb);
  const detail = {
    leaves: ours.log.size,
    rounds: audits,
    files: "just written, so mostly in the system's cache",
  };
  report({
    case: "audit of the whole log from its files",
    value: median(seconds),
    unit: "s",
    spread: spreadOf(seconds),
    reference: `${peerName}, core.audit() of ${peer.length} blocks, per block, times ${ours.log.size}`,
    referenceValue: median(peerSeconds),
    floor: "two hashes a leaf, single calls, in the same process",
    floorValue: median(runs.map((run) => run.floorSeconds)),
    aim: { atMost: 20 },
    detail,
  });
  report({
    case: "audit of the whole log, peak memory of its process",
    value: median(peaks),
    unit: "MB",
    spread: spreadOf(peaks),
    floor: "the same process before the audit begins",
    floorValue: median(runs.map((run) => run.atStartMb)),
    aim: { atMost: 300 },
    detail,
  });
}

/** One plain file, as the product is shipped: translating TypeScript takes more memory than the audit. */
async function bundledChild(folder: string): Promise<string> {
  const entry = fileURLToPath(new URL("./audit-child.ts", import.meta.url));
  const outfile = join(folder, "audit.cjs");
  await build({ entryPoints: [entry], bundle: true, platform: "node", format: "cjs", outfile });
  return outfile;
}

async function auditOnce(child: string, path: string, verifierKey: string): Promise<Audit> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, path, verifierKey]);
  return JSON.parse(stdout);
}

async function peerAudit(peer: Rig["peer"], leaves: number): Promise<number> {
  const began = performance.now();
  const blocks = await peer.audit();
  return ((performance.now() - began) / 1000) * (leaves / blocks);
}
