import { utf8 } from "./bytes.ts";
import type { KeyName, NoteSigner, NoteVerifier } from "./note.ts";

/** Signature type of a timestamped Ed25519 cosignature, C2SP tlog-cosignature. */
export const cosignatureAlgorithm = 0x04;

const timeSizeBytes = 8;
const signatureSizeBytes = timeSizeBytes + 64;

/** A cosignature taken apart: when it was made (POSIX seconds) and the bare Ed25519 signature. */
export interface Cosignature {
  readonly time: number;
  readonly signature: Uint8Array;
}

/**
 * What a witness signs: a header line, a time line and the whole note text of the checkpoint, C2SP tlog-cosignature
 * "Ed25519 signed message". `text` is the note text in bytes, final newline included.
 */
export function cosignedMessage(text: Uint8Array, time: number): Uint8Array {
  const head = utf8(`cosignature/v1\ntime ${time}\n`);
  const message = new Uint8Array(head.length + text.length);
  message.set(head);
  message.set(text, head.length);
  return message;
}

/** The time and signature in a cosignature's bytes; undefined when they are not 72 bytes or the time is no instant. */
export function parseCosignature(bytes: Uint8Array): Cosignature | undefined {
  if (bytes.length !== signatureSizeBytes) return undefined;
  const time = new DataView(bytes.buffer, bytes.byteOffset, timeSizeBytes).getBigUint64(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { time: Number(time), signature: bytes.subarray(timeSizeBytes) };
}

/**
 * A witness as a signer of notes: at `time` (POSIX seconds) it states that the checkpoint is the largest consistent one
 * it has seen of that log.
 *
 * @throws RangeError when the time is not a safe non-negative integer.
 */
export function cosigner(
  key: KeyName,
  time: number,
  ed25519: (message: Uint8Array) => Uint8Array,
): NoteSigner {
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError(`${time} is not a POSIX time`);
  return {
    ...key,
    sign(text) {
      const bytes = new Uint8Array(signatureSizeBytes);
      new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
      bytes.set(ed25519(cosignedMessage(text, time)), timeSizeBytes);
      return bytes;
    },
  };
}

/** A witness's key as a verifier of notes; `ed25519` verifies the bare signature over the message it is given. */
export const cosignatureVerifier = (
  key: KeyName,
  ed25519: (message: Uint8Array, signature: Uint8Array) => boolean,
): NoteVerifier => ({
  ...key,
  verify(text, bytes) {
    const parsed = parseCosignature(bytes);
    return parsed !== undefined && ed25519(cosignedMessage(text, parsed.time), parsed.signature);
  },
});
