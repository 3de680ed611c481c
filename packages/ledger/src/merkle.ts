import { equalBytes } from "./bytes.ts";
import { digestSizeBytes, type Hashes } from "./hashes.ts";

/** A node of the tree: 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/**
 * Reads the hash of a *complete* subtree: the one over leaves `[index * 2**level, (index + 1) * 2**level)`.
 * Level 0 is leaf hashes. It is only asked for subtrees that lie inside the tree; it throws when it cannot answer.
 */
export type GetHash = (level: number, index: number) => Hash;

// RFC 6962 §2.1: the prefixes keep a leaf from ever being mistaken for a node.
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** Hash of a log entry as a leaf: SHA-256(0x00 ‖ entry), RFC 6962 §2.1. */
export const leafHash = (hashes: Hashes, entry: Uint8Array): Hash => hashes.sha256(leafPrefix, entry);

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export const nodeHash = (hashes: Hashes, left: Hash, right: Hash): Hash =>
  hashes.sha256(nodePrefix, left, right);

/** Root of the empty tree: SHA-256 of nothing, RFC 6962 §2.1. */
export const emptyRoot = (hashes: Hashes): Hash => hashes.sha256();

/** Root of the tree over these leaf hashes (not entries), RFC 6962 §2.1 MTH. */
export function rootOf(hashes: Hashes, leafHashes: readonly Hash[]): Hash {
  if (leafHashes.length === 0) return emptyRoot(hashes);
  let row = leafHashes;
  while (row.length > 1) row = parentsOf(hashes, row);
  return row[0] ?? emptyRoot(hashes);
}

/**
 * Root over the hashes that stand one after another in `row`, 32 bytes each, as they do in a tile. Gives what
 * {@link rootOf} gives, at nearly the bare speed of the hash function, because two neighbours are hashed where they
 * stand. The root of a single hash is a view into `row`.
 */
export function rootOfRow(hashes: Hashes, row: Uint8Array): Hash {
  if (row.length === 0) return emptyRoot(hashes);
  let top = row;
  while (top.length > digestSizeBytes) top = rowAbove(hashes, top);
  return top;
}

/**
 * The next row up over hashes that stand one after another, as they do in a tile. An odd one at the end rises
 * unchanged, as in {@link rootOf}.
 */
export function rowAbove(hashes: Hashes, row: Uint8Array): Uint8Array {
  const above = new Uint8Array(Math.ceil(row.length / (2 * digestSizeBytes)) * digestSizeBytes);
  for (let start = 0; start < row.length; start += 2 * digestSizeBytes) {
    const pair = row.subarray(start, start + 2 * digestSizeBytes);
    above.set(pair.length === digestSizeBytes ? pair : hashes.sha256(nodePrefix, pair), start / 2);
  }
  return above;
}

/** Root of the tree of `size` leaves whose complete subtrees `getHash` knows. O(log size) reads. */
export function rootAt(hashes: Hashes, size: number, getHash: GetHash): Hash {
  checkSize(size);
  return size === 0 ? emptyRoot(hashes) : rangeRoot(hashes, 0, size, getHash);
}

/**
 * The audit path of leaf `index` in the tree of `size` leaves, from the leaf's sibling up: RFC 6962 §2.1.1 PATH.
 *
 * @throws RangeError unless 0 ≤ index < size ≤ 2**53 - 1.
 */
export function inclusionProof(hashes: Hashes, index: number, size: number, getHash: GetHash): Hash[] {
  checkSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  }
  const proof: Hash[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      proof.push(rangeRoot(hashes, middle, end, getHash));
      end = middle;
    } else {
      proof.push(rangeRoot(hashes, begin, middle, getHash));
      begin = middle;
    }
  }
  return proof.reverse();
}

/**
 * The proof that the tree of `newSize` leaves begins with the whole tree of `oldSize`: RFC 6962 §2.1.2 PROOF. The RFC
 * leaves `oldSize` 0 undefined; here, as in other logs, the proof is then empty, as it is for equal sizes.
 *
 * @throws RangeError unless 0 ≤ oldSize ≤ newSize ≤ 2**53 - 1.
 */
export function consistencyProof(hashes: Hashes, oldSize: number, newSize: number, getHash: GetHash): Hash[] {
  checkSize(oldSize);
  checkSize(newSize);
  if (oldSize > newSize) throw new RangeError(`a tree of ${newSize} cannot extend one of ${oldSize}`);
  if (oldSize === 0) return [];
  const proof: Hash[] = [];
  let begin = 0;
  let end = newSize;
  while (end !== oldSize) {
    const middle = begin + splitOf(end - begin);
    if (oldSize <= middle) {
      proof.push(rangeRoot(hashes, middle, end, getHash));
      end = middle;
    } else {
      proof.push(rangeRoot(hashes, begin, middle, getHash));
      begin = middle;
    }
  }
  // Never having gone right, this subtree *is* the old tree, whose root the verifier already holds.
  if (begin > 0) proof.push(rangeRoot(hashes, begin, end, getHash));
  return proof.reverse();
}

/**
 * The root that an audit path leads to from a leaf hash, RFC 9162 §2.1.3.2; undefined when the path has the wrong
 * shape for this index and size. The caller compares it with a root it trusts.
 */
export function rootFromInclusion(
  hashes: Hashes,
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
): Hash | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    return undefined;
  if (!allDigests([leaf, ...proof])) return undefined;
  let node = index;
  let last = size - 1;
  let root = leaf;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (isOdd(node) || node === last) {
      root = nodeHash(hashes, sibling, root);
      // On the right edge the node has no sibling for some levels: climb to where it has one.
      for (; !isOdd(node) && node !== 0; node = half(node)) last = half(last);
    } else {
      root = nodeHash(hashes, root, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 ? root : undefined;
}

/** Whether the path proves that the leaf hash stands at `index` in the tree with this size and root. Never throws. */
export function verifyInclusion(
  hashes: Hashes,
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  const found = rootFromInclusion(hashes, leaf, index, size, proof);
  return found !== undefined && equalBytes(found, root);
}

/** A tree named by its size and root, as a checkpoint does. */
export interface TreeHead {
  readonly size: number;
  readonly rootHash: Hash;
}

/**
 * Whether the proof shows that `later` extends `earlier` without changing anything, RFC 9162 §2.1.4.2. Never throws.
 * From an empty tree the proof is empty and `earlier.rootHash` must be the empty root.
 */
export function verifyConsistency(
  hashes: Hashes,
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Hash[],
): boolean {
  if (!Number.isSafeInteger(earlier.size) || !Number.isSafeInteger(later.size)) return false;
  if (earlier.size < 0 || earlier.size > later.size) return false;
  if (!allDigests([earlier.rootHash, later.rootHash, ...proof])) return false;
  if (earlier.size === later.size) return proof.length === 0 && equalBytes(earlier.rootHash, later.rootHash);
  if (earlier.size === 0) return proof.length === 0 && equalBytes(earlier.rootHash, emptyRoot(hashes));
  return proof.length > 0 && joinsBoth(hashes, earlier, later, proof);
}

function joinsBoth(hashes: Hashes, earlier: TreeHead, later: TreeHead, proof: readonly Hash[]): boolean {
  let node = earlier.size - 1;
  let last = later.size - 1;
  for (; isOdd(node); node = half(node)) last = half(last);
  // A complete old tree (node came down to 0) is itself the first step, and the proof leaves it out.
  const [first, ...rest] = node === 0 ? [earlier.rootHash, ...proof] : proof;
  if (first === undefined) return false;
  let oldRoot = first;
  let newRoot = first;
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      oldRoot = nodeHash(hashes, step, oldRoot);
      newRoot = nodeHash(hashes, step, newRoot);
      for (; !isOdd(node) && node !== 0; node = half(node)) last = half(last);
    } else {
      newRoot = nodeHash(hashes, newRoot, step);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && equalBytes(oldRoot, earlier.rootHash) && equalBytes(newRoot, later.rootHash);
}

// Sizes go past 2**31, where JavaScript's bit operators wrap around: arithmetic throughout.
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

// A step of another length could shift bytes between left and right under the same node hash.
const allDigests = (steps: readonly Hash[]): boolean =>
  steps.every((step) => step.length === digestSizeBytes);

/** @throws RangeError unless 0 ≤ size ≤ 2**53 - 1. */
export function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not a tree size`);
}

/** The largest power of two smaller than `count` (count ≥ 2): where RFC 6962 splits a tree. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** MTH(D[begin:end]) for a range that RFC 6962's splitting produces. */
const rangeRoot = (hashes: Hashes, begin: number, end: number, getHash: GetHash): Hash =>
  joinPeaks(hashes, peaksOf(begin, end, getHash));

/**
 * The complete subtrees that make up leaves [begin, end), largest first. `begin` must be 0 or a place where RFC 6962
 * splits a tree, so that every subtree starts at a multiple of its own width.
 */
export function peaksOf(begin: number, end: number, getHash: GetHash): Hash[] {
  const peaks: Hash[] = [];
  for (let start = begin; start < end; ) {
    let level = 0;
    let width = 1;
    for (; width * 2 <= end - start; width *= 2) level++;
    peaks.push(getHash(level, start / width));
    start += width;
  }
  return peaks;
}

/** Joins the roots of complete subtrees, largest first, into one: the smaller ones are always on the right. */
export function joinPeaks(hashes: Hashes, peaks: readonly Hash[]): Hash {
  let root = peaks.at(-1);
  if (root === undefined) return emptyRoot(hashes);
  for (let index = peaks.length - 2; index >= 0; index--) {
    const peak = peaks[index];
    if (peak !== undefined) root = nodeHash(hashes, peak, root);
  }
  return root;
}

/** The next row up; an odd one at the end rises unchanged, which is what RFC 6962's uneven split amounts to. */
function parentsOf(hashes: Hashes, row: readonly Hash[]): Hash[] {
  const parents: Hash[] = [];
  for (let index = 0; index < row.length; index += 2) {
    const left = row[index];
    const right = row[index + 1];
    if (left !== undefined) parents.push(right === undefined ? left : nodeHash(hashes, left, right));
  }
  return parents;
}
