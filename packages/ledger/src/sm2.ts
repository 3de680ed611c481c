import { equalBytes, utf8 } from "./bytes.ts";
import type { NoteVerifier, VerifierKey } from "./note.ts";

/** The byte for signature types that have none assigned; a longer identifier follows it (C2SP signed-note). */
export const unassignedAlgorithm = 0xff;

/**
 * What follows the byte 0xff for SM2 with SM3 (国密签名): the object identifier of SM2-with-SM3 (GM/T 0006) in the form
 * `oid/…` and a newline, so that no other identifier begins with it.
 */
export const sm2Identifier = utf8("oid/1.2.156.10197.1.501\n");

/** Length of an SM2 public key: 0x04 ‖ x ‖ y, the uncompressed point of GB/T 32918.1 §4.2.8. */
export const sm2PointSizeBytes = 65;
/** Length of an SM2 signature: r ‖ s, 32 big-endian bytes each. */
export const sm2SignatureSizeBytes = 64;

/**
 * SM2 with SM3, GB/T 32918.2 on the curve of GB/T 32918.5, the signer's identity being the sixteen ASCII characters
 * `1234567812345678` (GM/T 0009). Point, message and r ‖ s; false, never an error, for what is malformed.
 */
export type VerifySm2 = (point: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/**
 * An SM2 point as the key material of a verifier key and of a key id, after the byte 0xff: identifier ‖ point.
 *
 * @throws RangeError when it is not an uncompressed point of 65 bytes.
 */
export function sm2KeyMaterial(point: Uint8Array): Uint8Array {
  if (point.length !== sm2PointSizeBytes || point[0] !== 0x04) {
    throw new RangeError("an SM2 public key is an uncompressed point of 65 bytes");
  }
  const material = new Uint8Array(sm2Identifier.length + point.length);
  material.set(sm2Identifier);
  material.set(point, sm2Identifier.length);
  return material;
}

/** The SM2 point of a verifier key; undefined when the key is of another type. */
export function sm2PointOf({ algorithm, publicKey }: VerifierKey): Uint8Array | undefined {
  const [start, point] = [
    publicKey.subarray(0, sm2Identifier.length),
    publicKey.subarray(sm2Identifier.length),
  ];
  if (algorithm !== unassignedAlgorithm || !equalBytes(start, sm2Identifier)) return undefined;
  return point.length === sm2PointSizeBytes && point[0] === 0x04 ? point : undefined;
}

/** A log's SM2 key as a verifier of notes: the signature is over the note text, like Ed25519's. */
export const sm2NoteVerifier = (key: VerifierKey, point: Uint8Array, verify: VerifySm2): NoteVerifier => ({
  name: key.name,
  keyId: key.keyId,
  verify: (text, signature) => signature.length === sm2SignatureSizeBytes && verify(point, text, signature),
});
