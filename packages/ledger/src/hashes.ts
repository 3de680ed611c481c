/**
 * The two hash functions the ledger needs, handed in by whoever uses it: `node:crypto` on the server, a script's own
 * implementation in a browser. Each hashes the concatenation of its parts and returns 32 fresh bytes.
 * `sha256` is FIPS 180-4, `sm3` is GB/T 32905-2016 (ISO/IEC 10118-3:2018).
 */
export interface Hashes {
  sha256(...parts: Uint8Array[]): Uint8Array;
  sm3(...parts: Uint8Array[]): Uint8Array;
}

/** Length of a SHA-256 and of an SM3 digest. */
export const digestSizeBytes = 32;

/** The same bytes under two independent hash functions: if one is ever broken, the other still holds. */
export interface Digests {
  readonly sha256: Uint8Array;
  readonly sm3: Uint8Array;
}
