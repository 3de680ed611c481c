import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  checkReceipt,
  formatCheckpoint,
  growBundles,
  growTiles,
  leafHash,
  type Receipt,
  receiptFormat,
  signNote,
  toBase64,
  utf8,
} from "@zhunsheng/ledger";
import {
  createLogKeys,
  findLogKeys,
  LogFolder,
  type LogKey,
  nodeHashes,
  retireLogKey,
  rotateLogKey,
} from "@zhunsheng/store";
import { nodeCrypto, parseTrust, verifyFile } from "@zhunsheng/verify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PublicLog } from "./public-log.ts";

const origin = "toy.example/log";
const entryOf = (index: number, mark = ""): Uint8Array =>
  Uint8Array.of(1, ...createHash("sha512").update(`${mark}${index}`).digest());
const entries = Array.from({ length: 5 }, (_, index) => entryOf(index));

let folder: string;
let old: LogKey;
let log: PublicLog;
/** Given out while the old key was the only one. */
let before: Receipt;
/** Made by somebody who took the old key: another history of as many entries. */
let forged: Receipt;

/** A log with these entries, and the receipt of its first. */
async function logOf(place: string, made: readonly Uint8Array[], key: LogKey): Promise<Receipt> {
  const files = new LogFolder(join(folder, place));
  const leaves = made.map((entry) => leafHash(nodeHashes, entry));
  const grown = growTiles(nodeHashes, files.read, 0, leaves);
  const note = signNote(formatCheckpoint({ origin, ...grown }), [key.signer]);
  await files.publish([...grown.writes, ...growBundles(files.read, 0, made)], note);
  const proof = new PublicLog(files, (await findLogKeys(join(folder, "keys")))!).prove(0)!;
  return { format: receiptFormat, entry: toBase64(made[0]!), log: { origin, ...proof } };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zs-retired-"));
  const first = await createLogKeys(join(folder, "keys"), origin, "2026-01-05");
  old = first.keys[0]!;
  before = await logOf("log", entries, old);
  forged = await logOf(
    "forged",
    entries.map((_, index) => entryOf(index, "forged ")),
    old,
  );
  const both = await rotateLogKey(first, "2026-02-01");
  const after = await retireLogKey(both, old.signer.keyId, "2026-03-01");
  log = new PublicLog(new LogFolder(join(folder, "log")), after);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("停用密钥以前给出的回执：本站对照自己的日志，照样核验得过", () => {
  expect(checkReceipt(nodeHashes, before, log.trust).checks.map(({ holds }) => holds)).toEqual([true, true]);
});

test("停用以后有人用旧密钥另签一份：本站看出与日志不符", () => {
  const { checks, problem } = checkReceipt(nodeHashes, forged, log.trust);
  expect(problem).toBe("retiredKey");
  expect(checks).toEqual([{ holds: false, says: expect.stringMatching(/已停用的密钥.*不符/) }]);
});

test("交给外面的公钥只有在用的：旧密钥签的，离线答不能确认，请换取新的", () => {
  expect(log.policyText).not.toContain(old.verifierKey);
  expect(log.policyText).toContain(log.verifierKey);
  const trusted = parseTrust(nodeCrypto, log.policyText);
  if ("problem" in trusted) throw new Error(trusted.problem);
  for (const receipt of [before, forged]) {
    const bytes = utf8(JSON.stringify(receipt));
    const verdict = verifyFile({ crypto: nodeCrypto, trusted, titles: {} }, "receipt.json", bytes);
    expect(verdict.answer).toBe("unknown");
    expect(JSON.stringify(verdict)).toMatch(/已停用的密钥签署的，请换取新的回执或证明/);
  }
});
