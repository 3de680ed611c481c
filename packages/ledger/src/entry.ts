import { type Digests, digestSizeBytes, type Hashes } from "./hashes.ts";

/** Length of a public log entry: version byte and two digests. */
export const entrySizeBytes = 1 + 2 * digestSizeBytes;

const entryVersion = 0x01;

/**
 * The act's hash: SHA-256 and SM3 of the canonical bytes of its header, with no prefix, so that `sha256sum` on the
 * exported header gives the same. A header is canonical JSON (RFC 8785) of an object: version, agency, matter, seq,
 * kind, procedure, times, the previous act's hash, and `fields`, a commitment string for each field name.
 */
export function actDigest(hashes: Hashes, headerBytes: Uint8Array): Digests {
  return { sha256: hashes.sha256(headerBytes), sm3: hashes.sm3(headerBytes) };
}

/**
 * The public log's entry for an act: 0x01 ‖ SHA-256(header) ‖ SM3(header), 65 bytes. It says nothing else about the
 * act.
 *
 * @throws RangeError when a digest is not 32 bytes.
 */
export function encodeEntry(digests: Digests): Uint8Array {
  if (digests.sha256.length !== digestSizeBytes || digests.sm3.length !== digestSizeBytes) {
    throw new RangeError(`a log entry holds two digests of ${digestSizeBytes} bytes`);
  }
  const entry = new Uint8Array(entrySizeBytes);
  entry[0] = entryVersion;
  entry.set(digests.sha256, 1);
  entry.set(digests.sm3, 1 + digestSizeBytes);
  return entry;
}

/** The digests in a public log entry, as views into it; undefined when length or version is not ours. */
export function decodeEntry(entry: Uint8Array): Digests | undefined {
  if (entry.length !== entrySizeBytes || entry[0] !== entryVersion) return undefined;
  return { sha256: entry.subarray(1, 1 + digestSizeBytes), sm3: entry.subarray(1 + digestSizeBytes) };
}
