import { createPublicKey, hash, verify } from "node:crypto";
import { verifySm2 } from "./sm2.ts";
import type { Crypto } from "./trust.ts";

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself, RFC 8410 §4. */
const spkiStart = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

const digest = (algorithm: string, parts: readonly Uint8Array[]): Uint8Array =>
  hash(algorithm, Buffer.concat(parts), "buffer");

const sm3 = (...parts: Uint8Array[]): Uint8Array => digest("sm3", parts);

const checks = {
  ed25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const der = Buffer.concat([spkiStart, publicKey]);
    const key = createPublicKey({ key: der, format: "der", type: "spki" });
    return verify(null, message, key, signature);
  },
  /** Node's own SM2 signatures are no SM2 signatures, so it is not asked for this one. */
  sm2: (point: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
    verifySm2(sm3, point, message, signature),
};

/** The cryptography of bare Node. */
export const nodeCrypto: Crypto = {
  hashes: { sha256: (...parts) => digest("sha256", parts), sm3 },
  checks,
};
