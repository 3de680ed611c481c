import { createHash } from "node:crypto";
import { inclusionProof, leafHash, nodeHash, rootAt } from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import { isIncluded } from "./inclusion.ts";

const hash = (name: string, parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes = {
  sha256: (...parts: Uint8Array[]) => hash("sha256", parts),
  sm3: (...parts: Uint8Array[]) => hash("sm3", parts),
};

const entries = Array.from({ length: 13 }, (_, place) => new TextEncoder().encode(`entry ${place}`));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const nodeOf = (level: number, index: number): Uint8Array =>
  level === 0
    ? leafHash(hashes, entries[index]!)
    : nodeHash(hashes, nodeOf(level - 1, 2 * index), nodeOf(level - 1, 2 * index + 1));

function proofOf(index: number, size: number) {
  const root = base64(rootAt(hashes, size, nodeOf));
  const path = inclusionProof(hashes, index, size, nodeOf).map(base64);
  return { index, size, hashes: path, checkpoint: `log.example\n${size}\n${root}\n\n— log.example sig\n` };
}

test("十三个条目以内，每一棵树的每一个条目都能从证明算到根", async () => {
  for (let size = 1; size <= entries.length; size += 1) {
    for (let index = 0; index < size; index += 1) {
      expect(await isIncluded(base64(entries[index]!), proofOf(index, size))).toBe(true);
    }
  }
});

test("条目、位置、路径或者根有一处不同，就不通过", async () => {
  const proof = proofOf(5, 13);
  const entry = base64(entries[5]!);
  expect(await isIncluded(base64(entries[6]!), proof)).toBe(false);
  expect(await isIncluded(entry, { ...proof, index: 4 })).toBe(false);
  expect(await isIncluded(entry, { ...proof, index: 13 })).toBe(false);
  expect(await isIncluded(entry, { ...proof, hashes: proof.hashes.slice(1) })).toBe(false);
  expect(await isIncluded(entry, { ...proof, hashes: [...proof.hashes, proof.hashes[0]!] })).toBe(false);
  expect(await isIncluded(entry, { ...proof, checkpoint: proofOf(5, 12).checkpoint })).toBe(false);
  expect(await isIncluded(entry, { ...proof, checkpoint: "" })).toBe(false);
});
