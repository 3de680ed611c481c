import { createHash, generateKeyPairSync, sign } from "node:crypto";
import {
  actDigest,
  canonical,
  checkProof,
  commitField,
  cosigner,
  encodeEntry,
  type Hashes,
  parseProofFile,
  signNote,
  toBase64,
  toBase64Url,
  utf8,
} from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import type { Proof } from "../api/types.ts";
import { digestsOf, witnessesOf } from "./checkpoint.ts";
import { proofFile } from "./proof-file.ts";

const hash = (name: string, parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = { sha256: (...p) => hash("sha256", p), sm3: (...p) => hash("sm3", p) };

const contents = { "input.facts": "查明的事实", "input.address": "住址", number: "（安）罚〔2026〕1号" };
const salt = new Uint8Array(16).fill(7);
const fields = Object.entries(contents).map(([name, value]) => ({ name, value, salt: toBase64Url(salt) }));
const header = canonical({
  version: 1,
  agency: "anhe",
  matter: "m1",
  seq: 1,
  kind: "decide",
  procedure: "toy@2021-07-15",
  occurredAt: "2026-01-05T10:00:00+08:00",
  recordedAt: "2026-01-05T10:00:00+08:00",
  previous: null,
  fields: Object.fromEntries(fields.map(({ name, value }) => [name, commitField(hashes, name, value, salt)])),
});
const digests = actDigest(hashes, utf8(header));
const proof: Proof = { log: "x", header, fields, entry: toBase64(encodeEntry(digests)), inclusion: null };

test("只打开所选内容：文件里没有其余内容和它们的随机数，所选的仍能核验", () => {
  const file = proofFile(proof, new Set(["input.facts", "number"]));
  const text = JSON.stringify(file);
  expect(text).not.toContain("住址");
  expect(parseProofFile(text)).toEqual(file);
  const checked = checkProof(hashes, file, { origin: "x", logKeys: [] });
  expect(checked.checks.map(({ holds }) => holds)).toEqual([true, true, undefined]);
  expect(checked.checks[1]?.says).toContain("2 项");
});

test("一项也不选的，文件只证明记录在日志里", () => {
  expect(proofFile(proof, new Set()).opened).toEqual([]);
});

test("两种摘要由日志条目读出", () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  expect(digestsOf(proof.entry)).toEqual({ sha256: hex(digests.sha256), sm3: hex(digests.sm3) });
  expect(digestsOf("AAAA")).toBeUndefined();
});

test("检查点上的见证：只数见证方的签名行，日志自己的不算", () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const ed25519 = (message: Uint8Array) => sign(null, message, privateKey);
  const log = { name: "x", keyId: 1, sign: ed25519 };
  const witness = cosigner({ name: "court.example/w", keyId: 2 }, 1_767_600_000, ed25519);
  const note = signNote("x\n1\nAAAA\n", [log, witness]);
  expect(witnessesOf(note)).toEqual([{ name: "court.example/w", at: "2026-01-05T08:00:00.000Z" }]);
  expect(witnessesOf(signNote("x\n1\nAAAA\n", [log]))).toEqual([]);
});
