import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  formatCheckpoint,
  fromBase64,
  growBundles,
  growTiles,
  leafHash,
  utf8,
  verifyProof,
} from "@zhunsheng/ledger";
import { createLogKeys, LogFolder, type LogKeys, nodeHashes } from "@zhunsheng/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PublicLog } from "../public-log.ts";
import { bundleLog } from "./source.ts";

const entries = Array.from({ length: 600 }, (_, index) => utf8(`${index}`));
const folder = mkdtempSync(join(tmpdir(), "zs-prover-"));
let keys: LogKeys;
let files: LogFolder;

beforeAll(async () => {
  keys = await createLogKeys(join(folder, "keys"), "toy.example/log", "2026-01-05");
  files = new LogFolder(join(folder, "log"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function grow(before: number, size: number): Promise<void> {
  const leaves = entries.slice(before, size).map((entry) => leafHash(nodeHashes, entry));
  const grown = growTiles(nodeHashes, files.read, before, leaves);
  const bundles = growBundles(files.read, before, entries.slice(before, size));
  const note = formatCheckpoint({ origin: keys.origin, size, rootHash: grown.rootHash });
  await files.publish([...grown.writes, ...bundles], await keys.sign(note));
}

test("日志在制作中继续增长：一份证据包的证明都在同一个检查点之下，全部成立；之后的叶子等下一份", async () => {
  await grow(0, 300);
  const log = bundleLog(new PublicLog(files, keys));
  const prove = log.prover();
  const first = prove(5);
  await grow(300, 600);
  const proofs = [first, prove(299), prove(5)];
  expect(proofs.map((proof) => proof?.size)).toEqual([300, 300, 300]);
  expect(new Set(proofs.map((proof) => proof?.checkpoint)).size).toBe(1);
  expect(prove(300)).toBeUndefined();
  for (const proof of [...proofs, log.prover()(599)]) {
    const path = proof?.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array()) ?? [];
    const { index = 0, checkpoint = "" } = proof ?? {};
    const claim = { index, path, checkpointNote: checkpoint };
    const entry = entries[index] ?? new Uint8Array();
    expect(verifyProof(nodeHashes, claim, entry, keys.origin, keys.verifiers)).toMatchObject({ valid: true });
  }
});
