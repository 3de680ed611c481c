// A process that does nothing but audit a log folder, so that its memory is the audit's. Arguments: the folder and the
// verifier key of its checkpoint. Prints what it found as JSON, the highest memory taken before the floor is measured.
import { createPublicKey, verify } from "node:crypto";
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
const atStartMb = process.resourceUsage().maxRSS / 1024;
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
const peakMb = process.resourceUsage().maxRSS / 1024;

const floorBegan = performance.now();
hashTimes(head.size, 66);
hashTimes(head.size - 1, 65);
const floorSeconds = (performance.now() - floorBegan) / 1000;
console.log(JSON.stringify({ leaves: head.size, findings, seconds, floorSeconds, peakMb, atStartMb }));
