import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyRoot, formatCheckpoint, readNote } from "@zhunsheng/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeHashes } from "./hashes.ts";
import { LogFolder } from "./log-folder.ts";
import { createLogKeys, withSm2 } from "./log-keys.ts";
import { SignedHead } from "./signed-head.ts";
import { type Sm2Signer, softwareSm2 } from "./sm2.ts";
import { Sm2Line } from "./sm2-line.ts";

const origin = "toy.example/log";
const key = softwareSm2(`-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgxT9qeIw4BqW1SlTo
CijEwtnJ9phnjHco7sCPr2qJSBuhRANCAASzoHltoMzqAhI32qr9bJwluN9Hf3lZ
HM0KcnSwiBn4rdBcVFgXwL7eivv75fstiZqDyH6j+NzyUJLDpFKZV+/B
-----END PRIVATE KEY-----
`);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zs-head-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (note: string): number => readNote(note)?.signatures.length ?? 0;

test("国密设备在一天最后一个检查点上失败：歇过以后补签同一个检查点；再坏时重签不丢已有的国密行", async () => {
  let works = false;
  const signer: Sm2Signer = {
    point: key.point,
    sign: (message) => (works ? key.sign(message) : Promise.reject(new Error("坏了"))),
  };
  const log = new LogFolder(join(folder, "log"));
  const head = { origin, size: 0, rootHash: emptyRoot(nodeHashes) };
  const text = formatCheckpoint(head);
  const first = await createLogKeys(join(folder, "keys"), origin, "2026-01-05");
  const failing = await withSm2(first, new Sm2Line(signer, origin, () => undefined), "2026-01-05");
  await log.publish([], await failing.sign(text), () => failing.memory.write(head));
  expect(linesOf(log.readCheckpoint()!)).toBe(1);
  // The device has just failed: not asked every second.
  expect(new SignedHead(log, failing).incomplete(head)).toBe(false);

  works = true;
  const rested = await withSm2(first, new Sm2Line(signer, origin, () => undefined), "2026-01-05");
  const standing = new SignedHead(log, rested);
  for (let round = 0; round < 2; round += 1) expect(standing.incomplete(head)).toBe(true);
  await log.publish([], standing.withOthersLines(await rested.sign(text)));
  expect([linesOf(log.readCheckpoint()!), standing.incomplete(head)]).toEqual([2, false]);

  const signedAgain = standing.withOthersLines(await failing.sign(text));
  expect([linesOf(await failing.sign(text)), linesOf(signedAgain)]).toEqual([1, 2]);
});
