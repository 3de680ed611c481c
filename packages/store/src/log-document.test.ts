// docs/log.md promises values that an outside implementation can be checked against: they must be ours.
import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  actDigest,
  commitField,
  encodeEntry,
  formatCheckpoint,
  fromHex,
  leafHash,
  noteVerifier,
  parseCheckpoint,
  rootOf,
  signNote,
  sm2PointOf,
  toHex,
  utf8,
  verifyNote,
} from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import { nodeHashes } from "./hashes.ts";
import { keyOf } from "./log-register.ts";
import { nodeSignatureChecks } from "./signature-checks.ts";
import { softwareSm2 } from "./sm2.ts";

const page = readFileSync("docs/log.md", "utf8");
const value = (name: string): string => new RegExp(`^${name}  +(\\S.*)$`, "m").exec(page)![1]!;
const [, note] = /```\n(zf\.anhe\.example\/log\n[^`]+)```/.exec(page)!;
const entries = [1, 2, 3].map((number) => encodeEntry(actDigest(nodeHashes, utf8(`{"example":${number}}`))));
const leaves = entries.map((entry) => leafHash(nodeHashes, entry));

test("承诺、条目、叶和根", () => {
  const salt = fromHex(value("salt"))!;
  const [name, json] = value("field").split(" = ");
  expect(commitField(nodeHashes, name!, JSON.parse(json!), salt)).toBe(value("commitment"));
  expect(toHex(entries[0]!)).toBe(value("entry 0"));
  expect(leaves.map(toHex)).toEqual([value("leaf 0"), value("leaf 1"), value("leaf 2")]);
  expect(toHex(rootOf(nodeHashes, leaves))).toBe(value("root"));
});

test("检查点的两行签名，各用自己的公钥核验", () => {
  const text = formatCheckpoint({
    origin: "zf.anhe.example/log",
    size: 3,
    rootHash: rootOf(nodeHashes, leaves),
  });
  for (const key of [value("Ed25519"), value("SM2")]) {
    const verdict = verifyNote(note!, [noteVerifier(nodeHashes, nodeSignatureChecks, key)!]);
    expect(verdict).toMatchObject({ valid: true, text, ignored: [{}] });
    expect(parseCheckpoint(text)?.size).toBe(3);
  }
});

test("公钥出自写明的私钥", () => {
  const seed = Buffer.from(Array.from({ length: 32 }, (_, place) => place));
  const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  const key = keyOf("zf.anhe.example/log", { verifierKey: value("Ed25519") });
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  expect(Buffer.from(key.publicKey)).toEqual(spki.subarray(-32));
  const signer = { ...key, sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
  expect(note!.startsWith(signNote(note!.slice(0, note!.indexOf("\n\n") + 1), [signer]))).toBe(true);
  // GB/T 32918.5-2017 Annex A.2.
  const secret = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
  const start = "308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420";
  const der = Buffer.from(`${start}${secret}a14403420004${"00".repeat(64)}`, "hex").toString("base64");
  const { point } = softwareSm2(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----`);
  const sm2 = keyOf("zf.anhe.example/log", { verifierKey: value("SM2") });
  expect(Buffer.from(point)).toEqual(Buffer.from(sm2PointOf(sm2)!));
});
