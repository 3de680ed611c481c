// A process that does nothing but audit a log folder, so that its memory is the audit's. Arguments: the folder and the
// verifier key of its checkpoint. Prints what it found as JSON, the highest memory taken before the floor is measured.
import { createPublicKey, verify } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import {
  auditTree,
  ed25519Algorithm,
  parseCheckpoint,
  parseVerifierKey,
  verifyNote,
} from "@zhunsheng/ledger";
import { nodeHashes } from "../../packages/store/src/hashes.ts";
import { LogFolder } from "../../packages/store/src/log-folder.ts";
import { hashTimes } from "./floors.ts";

const [path = "", verifierKey = ""] = process.argv.slice(2);
const atStartMb = peakMbSoFar();
const key = parseVerifierKey(nodeHashes, verifierKey);
if (key?.algorithm !== ed25519Algorithm) throw new Error("not an Ed25519 verifier key");
const x = Buffer.from(key.publicKey).toString("base64url");
const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });

const began = performance.now();
const folder = new LogFolder(path);
const note = verifyNote(folder.readCheckpoint() ?? "", [
  { ...key, verify: (text, signature) => verify(null, text, publicKey, signature) },
]);
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
