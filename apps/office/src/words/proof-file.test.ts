import { createHash } from "node:crypto";
import {
  actDigest,
  canonical,
  checkProof,
  commitField,
  encodeEntry,
  type Hashes,
  parseProofFile,
  toBase64,
  toBase64Url,
  utf8,
} from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import type { Proof } from "../api/types.ts";
import { digestsOf, witnessedWords } from "./checkpoint.ts";
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
const proof: Proof = {
  log: "x",
  header,
  fields,
  entry: toBase64(encodeEntry(digests)),
  inclusion: null,
  witnessedBy: null,
};

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

test("检查点算不算已见证，照服务器按见证规则的判断说", () => {
  expect(witnessedWords(null)).toBe("还没有达到见证规则的要求");
  const by = ["court.example/w", "notary.example/w"].map((name) => ({
    name,
    at: "2026-01-05T08:00:00.000Z",
  }));
  expect(witnessedWords(by)).toBe("已由 court.example/w、notary.example/w 见证");
});
