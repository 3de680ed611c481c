import { fromHex, utf8 } from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import { nodeCrypto } from "./node-crypto.ts";
import { sm3 } from "./page/sm3.ts";
import { verifySm2 } from "./sm2.ts";

const hex = (...parts: readonly string[]): Uint8Array => fromHex(parts.join("").toLowerCase())!;

// GB/T 32918.5-2017, A.2: the standard's own key and signature of "message digest".
const point = hex(
  "04",
  "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020",
  "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13",
);
const signature = hex(
  "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3",
  "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA",
);
const message = utf8("message digest");

test("SM2: the standard's example, with the page's SM3 and with Node's", () => {
  expect(verifySm2(sm3, point, message, signature)).toBe(true);
  expect(verifySm2(nodeCrypto.hashes.sm3, point, message, signature)).toBe(true);
});

const changed = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
const order = hex("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");

test("SM2: anything altered or malformed is refused, and nothing throws", () => {
  const verify = (key = point, text = message, by = signature) => verifySm2(sm3, key, text, by);
  expect(verify(point, utf8("message digesu"))).toBe(false);
  for (const at of [0, 31, 32, 63]) expect(verify(point, message, changed(signature, at))).toBe(false);
  for (const at of [0, 1, 33, 64]) expect(verify(changed(point, at))).toBe(false);
  expect(verify(point.subarray(1))).toBe(false);
  expect(verify(point, message, signature.subarray(1))).toBe(false);
  expect(verify(point, message, new Uint8Array(64))).toBe(false);
  expect(verify(point, message, Uint8Array.of(...order, ...signature.subarray(32)))).toBe(false);
  expect(verify(point, message, Uint8Array.of(...signature.subarray(0, 32), ...order))).toBe(false);
  expect(verify(new Uint8Array(65).fill(4))).toBe(false);
});
