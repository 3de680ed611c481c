import { hash } from "node:crypto";
import { digestSizeBytes, type Hashes } from "@zhunsheng/ledger";

/** Parts shorter than this together are joined in place: most of what a log hashes has 65 or 66 bytes. */
const joinedSizeBytesMax = 128;
const scratch = new Uint8Array(joinedSizeBytesMax);
const beginnings = Array.from({ length: joinedSizeBytesMax + 1 }, (_, length) => scratch.subarray(0, length));

/**
 * In one call, and asked for as a string of bytes: a hash object, or a Buffer for each digest, costs Node more than
 * hashing the short contents that are hashed here.
 */
function digest(algorithm: string, parts: readonly Uint8Array[]): Uint8Array {
  const text = hash(algorithm, joined(parts), "binary");
  const bytes = new Uint8Array(digestSizeBytes);
  for (let place = 0; place < digestSizeBytes; place++) bytes[place] = text.charCodeAt(place);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  let length = 0;
  for (const part of parts) length += part.length;
  const place = beginnings[length];
  if (!place) return Buffer.concat(parts);
  let filled = 0;
  for (const part of parts) {
    place.set(part, filled);
    filled += part.length;
  }
  return place;
}

/** Node's own hash functions, for the ledger. */
export const nodeHashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
