import { cosignatureAlgorithm, cosignatureVerifier } from "./cosignature.ts";
import type { Hashes } from "./hashes.ts";
import { ed25519Algorithm, type NoteVerifier, parseVerifierKey, type VerifierKey } from "./note.ts";
import { sm2NoteVerifier, sm2PointOf, type VerifySm2 } from "./sm2.ts";

/** The signature checks the ledger needs, handed in like the hash functions. None throws for a malformed key. */
export interface SignatureChecks {
  /** RFC 8032: a key of 32 bytes, a signature of 64. */
  ed25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
  /** Absent where there is no national cryptography: lines by SM2 keys are then passed over as unknown. */
  readonly sm2?: VerifySm2 | undefined;
}

/** What can be checked with a key: a log's own signature, or a witness's cosignature. */
export type KeyUse = "log" | "witness";

/** What the algorithm of a key makes of it; undefined for one we cannot verify. */
export function useOf(key: VerifierKey): KeyUse | undefined {
  const { algorithm } = key;
  if (algorithm === ed25519Algorithm || sm2PointOf(key) !== undefined) return "log";
  return algorithm === cosignatureAlgorithm ? "witness" : undefined;
}

/**
 * A verifier from its one line of text, `<name>+<id>+<key>`, C2SP signed-note "Verifier keys"; undefined when it is
 * malformed or of an algorithm we cannot verify.
 */
export function noteVerifier(
  hashes: Hashes,
  checks: SignatureChecks,
  verifierKey: string,
): NoteVerifier | undefined {
  const parsed = parseVerifierKey(hashes, verifierKey);
  if (!parsed) return undefined;
  const { publicKey, name, keyId } = parsed;
  const point = sm2PointOf(parsed);
  if (point) return checks.sm2 && sm2NoteVerifier(parsed, point, checks.sm2);
  const ed25519 = (message: Uint8Array, signature: Uint8Array): boolean =>
    checks.ed25519(publicKey, message, signature);
  if (useOf(parsed) === "log") return { name, keyId, verify: ed25519 };
  if (useOf(parsed) === "witness") return cosignatureVerifier({ name, keyId }, ed25519);
  return undefined;
}
