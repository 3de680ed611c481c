import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { verifySm2 } from "../sm2.ts";
import type { Crypto } from "../trust.ts";
import { sm3 } from "./sm3.ts";

const checks = {
  ed25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    try {
      // RFC 8032 as other programs check it, not the looser ZIP 215.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      // Bytes that are no point of the curve.
      return false;
    }
  },
  sm2: (point: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
    verifySm2(sm3, point, message, signature),
};

/** The same cryptography in plain script: a page opened from a disk is given none that answers at once. */
export const pageCrypto: Crypto = {
  hashes: {
    sha256(...parts) {
      const hash = sha256.create();
      for (const part of parts) hash.update(part);
      return hash.digest();
    },
    sm3,
  },
  checks,
};
