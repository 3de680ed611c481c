// A process that does nothing but audit a log folder, so that its memory is the audit's. Arguments: the folder and the
// verifier key of its checkpoint. Prints what it found as JSON, the highest memory taken before the floor is measured.
import { existsSync, readFileSync } from "node:fs";
import { auditTree, noteVerifier, parseCheckpoint, verifyNote } from "@zhunsheng/ledger";
import { nodeHashes } from "../../packages/store/src/hashes.ts";
import { LogFolder } from "../../packages/store/src/log-folder.ts";
import { nodeSignatureChecks } from "../../packages/store/src/signature-checks.ts";
import { hashTimes } from "./floors.ts";

const [path = "", verifierKey = ""] = process.argv.slice(2);
const atStartMb = peakMbSoFar();
const verifier = noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey);
if (!verifier) throw new Error("not a verifier key");

const began = performance.now();
const folder = new LogFolder(path);
const note = verifyNote(folder.readCheckpoint() ?? "", [verifier]);
const head = note.valid ? parseCheckpoint(note.text) : undefined;
if (!head) throw new Error("the checkpoint is not signed by this key");
const findings = [...auditTree(nodeHashes, folder.read, head)];
const seconds = (performance.now() - began) / 1000;
const peakMb = peakMbSoFar();

const floorBegan = performance.now();
hashTimes(head.size, 66);
hashTimes(head.size - 1, 65);
const floorSeconds = (performance.now() - floorBegan) / 1000;
console.log(JSON.stringify({ leaves: head.size, findings, seconds, floorSeconds, peakMb, atStartMb }));

/** Most memory held so far. Linux counts what its parent held into a child's maxRSS, but not into VmHWM. */
function peakMbSoFar(): number {
  const status = "/proc/self/status";
  const [, kb] = existsSync(status) ? (/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, "utf8")) ?? []) : [];
  return Number(kb ?? process.resourceUsage().maxRSS) / 1024;
}
