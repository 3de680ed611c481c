import { createHash } from "node:crypto";
import { leafHash, toHex, utf8 } from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import { nodeHashes } from "./hashes.ts";

test("outside vectors: FIPS 180-4 and GB/T 32905 of abc, RFC 6962's empty leaf", () => {
  expect(toHex(nodeHashes.sha256(utf8("abc")))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  expect(toHex(nodeHashes.sm3(utf8("abc")))).toBe(
    "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
  );
  expect(toHex(leafHash(nodeHashes, new Uint8Array()))).toBe(
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  );
});

test("however the content is cut into parts, and however long it is, the digest is that of the whole", () => {
  for (let length = 0; length <= 300; length++) {
    const content = Uint8Array.from({ length }, (_, place) => (place * 7 + length) % 256);
    const cut = Math.floor(length / 3);
    const parts = [content.subarray(0, cut), content.subarray(cut, 2 * cut), content.subarray(2 * cut)];
    for (const name of ["sha256", "sm3"] as const) {
      const whole = createHash(name).update(content).digest("hex");
      expect(toHex(nodeHashes[name](content))).toBe(whole);
      expect(toHex(nodeHashes[name](...parts))).toBe(whole);
    }
  }
});

test("a digest is the caller's own: the next one does not change it", () => {
  const first = nodeHashes.sha256(utf8("a"), utf8("b"));
  const before = toHex(first);
  nodeHashes.sha256(utf8("c"), utf8("d"));
  expect(toHex(first)).toBe(before);
});
