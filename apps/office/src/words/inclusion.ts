import { type Bytes, equalBytes, fromBase64, joinBytes } from "./bytes.ts";

const sha256 = async (...parts: readonly Bytes[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", joinBytes(...parts)));

/** RFC 6962 §2.1: the prefixes keep a leaf from ever being mistaken for a node. */
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  /** base64, leaf to root. */
  readonly hashes: readonly string[];
  /** Signed note whose third line is the root in base64. */
  readonly checkpoint: string;
}

/** Whether the browser lets pages hash at all: only over TLS or on the same machine. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Walks from the entry up to the root (RFC 9162 §2.1.3.2) and compares with the root of the checkpoint. */
export async function isIncluded(entry: string, inclusion: Inclusion): Promise<boolean> {
  const { index, size, hashes, checkpoint } = inclusion;
  const root = checkpoint.split("\n")[2];
  if (root === undefined || index >= size) return false;
  let [node, last] = [index, size - 1];
  let hash = await sha256(leafPrefix, fromBase64(entry));
  for (const sibling of hashes.map(fromBase64)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await sha256(nodePrefix, sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else {
      hash = await sha256(nodePrefix, hash, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(hash, fromBase64(root));
}
