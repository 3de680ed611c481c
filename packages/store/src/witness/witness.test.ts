import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatSubmission, noteVerifier } from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import { nodeHashes } from "../hashes.ts";
import { nodeSignatureChecks } from "../signature-checks.ts";
import { ToyLog } from "../testing/toy-log.ts";
import { Witness } from "./witness.ts";
import { FileWitnessState } from "./witness-file.ts";
import { openWitnessKey } from "./witness-key.ts";

test("没有签名的提交、当天重复的证据都到不了见证状态：状态坏了也照样答复", async () => {
  const folder = await mkdtemp(join(tmpdir(), "zs-witness-"));
  const log = new ToyLog("a.example/log").grow(4);
  const known = noteVerifier(nodeHashes, nodeSignatureChecks, log.verifierKey);
  if (!known) throw new Error("no verifier");
  const key = await openWitnessKey(join(folder, "keys"), "w.example/w", undefined);
  const state = new FileWitnessState(join(folder, "state"));
  const witness = new Witness(key, [known], state, Date.now);
  const stolen = (origin: string) =>
    formatSubmission({ oldSize: 0, proof: [], note: log.renamed(origin).checkpoint(4, log.signer) });
  expect(await witness.addCheckpoint(stolen("b.example/log"))).toMatchObject({ answer: "unknownLog" });
  expect(await state.refusals(9)).toHaveLength(1);
  await rm(join(folder, "state"), { recursive: true });
  await writeFile(join(folder, "state"), "");
  const answers = [
    [stolen("b.example/log"), "unknownLog"],
    [new ToyLog("c.example/log").grow(1).submission(0), "unknownLog"],
    [new ToyLog("a.example/log").grow(4).submission(0), "unsigned"],
  ] as const;
  for (const [body, answer] of answers) {
    expect(await witness.addCheckpoint(body)).toMatchObject({ answer });
  }
  await expect(witness.addCheckpoint(stolen("d.example/log"))).rejects.toThrow(/ENOTDIR/);
  await expect(witness.addCheckpoint(log.submission(0))).rejects.toThrow(/ENOTDIR/);
  await rm(folder, { recursive: true });
});
