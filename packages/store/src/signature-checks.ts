import { createPublicKey, verify } from "node:crypto";
import type { SignatureChecks } from "@zhunsheng/ledger";
import { verifySm2 } from "./sm2.ts";

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself, RFC 8410 §4. */
const spkiStart = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** Node's own signature checks, and SM2 beside them, for the ledger. */
export const nodeSignatureChecks: SignatureChecks = {
  ed25519(publicKey, message, signature) {
    const der = Buffer.concat([spkiStart, publicKey]);
    const key = createPublicKey({ key: der, format: "der", type: "spki" });
    return verify(null, message, key, signature);
  },
  sm2: verifySm2,
};
