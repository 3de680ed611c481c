import { generateKeyPairSync, sign } from "node:crypto";
import { fromHex, toHex, utf8 } from "@zhunsheng/ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeCrypto } from "../node-crypto.ts";
import { pageCrypto } from "./page-crypto.ts";
import { sm3 } from "./sm3.ts";

const hex = (text: string): Uint8Array => fromHex(text)!;

test("SM3: the standard's two examples (GB/T 32905-2016, A.1 and A.2)", () => {
  expect(toHex(sm3(utf8("abc")))).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  expect(toHex(sm3(utf8("abcd".repeat(16))))).toBe(
    "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
  );
});

test("SHA-256: FIPS 180-4's example", () => {
  expect(toHex(pageCrypto.hashes.sha256(utf8("abc")))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("both hash functions agree with Node's for every length and any division into parts", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 4 }), (parts) => {
      expect(toHex(pageCrypto.hashes.sm3(...parts))).toBe(toHex(nodeCrypto.hashes.sm3(...parts)));
      expect(toHex(pageCrypto.hashes.sha256(...parts))).toBe(toHex(nodeCrypto.hashes.sha256(...parts)));
    }),
  );
});

// RFC 8032 §7.1, TEST 1 to 3.
const vectors = [
  [
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155" +
      "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
      "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac" +
      "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
] as const;

test.each(vectors)("Ed25519: RFC 8032's example with key %s", (key, message, signature) => {
  for (const { checks } of [pageCrypto, nodeCrypto]) {
    expect(checks.ed25519(hex(key), hex(message), hex(signature))).toBe(true);
    expect(checks.ed25519(hex(key), hex(`${message}00`), hex(signature))).toBe(false);
  }
});

test("Ed25519: page and Node agree on every altered signature and key, and neither throws", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = new Uint8Array(publicKey.export({ type: "spki", format: "der" }).subarray(-32));
  const message = utf8("检查点");
  const signature = new Uint8Array(sign(null, message, privateKey));
  const altered = (bytes: Uint8Array, at: number, by: number) =>
    bytes.map((byte, place) => (place === at % bytes.length ? byte ^ by : byte));
  fc.assert(
    fc.property(fc.nat(95), fc.integer({ min: 0, max: 255 }), (at, by) => {
      const bad = at < 64 ? altered(signature, at, by) : signature;
      const badKey = at < 64 ? key : altered(key, at, by);
      const seen = pageCrypto.checks.ed25519(badKey, message, bad);
      expect(seen).toBe(by === 0);
      expect(nodeCrypto.checks.ed25519(badKey, message, bad)).toBe(seen);
    }),
    { numRuns: 40 },
  );
  for (const { checks } of [pageCrypto, nodeCrypto]) {
    expect(checks.ed25519(key.subarray(1), message, signature)).toBe(false);
    expect(checks.ed25519(key, message, signature.subarray(1))).toBe(false);
  }
});
