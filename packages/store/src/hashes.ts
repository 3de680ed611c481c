import { hash } from "node:crypto";
import type { Hashes } from "@zhunsheng/ledger";

/** In one call: for the short contents that are hashed here, a hash object costs more than the hashing. */
const digest = (algorithm: string, parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  return hash(algorithm, only && parts.length === 1 ? only : Buffer.concat(parts), "buffer");
};

/** Node's own hash functions, for the ledger. */
export const nodeHashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
