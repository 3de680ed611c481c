import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { ed25519Algorithm, type Hashes, type NoteVerifier, parseVerifierKey } from "@zhunsheng/ledger";

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself, RFC 8410 §4. */
const spkiStart = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** A verifier from its one line of text, as the log publishes it; undefined when it is no Ed25519 key. */
export function noteVerifier(hashes: Hashes, verifierKey: string): NoteVerifier | undefined {
  const parsed = parseVerifierKey(hashes, verifierKey);
  if (!parsed || parsed.algorithm !== ed25519Algorithm) return undefined;
  const key: KeyObject = createPublicKey({
    key: Buffer.concat([spkiStart, parsed.publicKey]),
    format: "der",
    type: "spki",
  });
  return {
    name: parsed.name,
    keyId: parsed.keyId,
    verify: (text, signature) => verify(null, text, key, signature),
  };
}
