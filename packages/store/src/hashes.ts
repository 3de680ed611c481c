import { createHash } from "node:crypto";
import type { Hashes } from "@zhunsheng/ledger";

const digest = (algorithm: string, parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Node's own hash functions, for the ledger. */
export const nodeHashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
