import type { Hashes } from "./hashes.ts";
import { checkSize, type GetHash, type Hash, joinPeaks, nodeHash, peaksOf } from "./merkle.ts";

/**
 * The right edge of a tree: all that is needed to extend it. `peaks` are the roots of the complete subtrees that make
 * up the tree, largest first, one for each bit set in `size` (a "compact range" in Tessera). A value; never changed
 * in place.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

/** Told of every complete subtree as it comes into being, leaves (level 0) included, children before parents. */
export type OnNode = (level: number, index: number, hash: Hash) => void;

/** The frontier of the tree without leaves. */
export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The frontier of the tree of `size` leaves whose complete subtrees `getHash` knows: O(log size) reads. */
export function frontierAt(size: number, getHash: GetHash): Frontier {
  checkSize(size);
  return { size, peaks: peaksOf(0, size, getHash) };
}

/**
 * The frontier after appending leaf hashes in order. n leaves cost about n node hashes and one copy of the peaks, so
 * append in batches; a single leaf costs O(log size).
 */
export function appendLeaves(
  hashes: Hashes,
  frontier: Frontier,
  leafHashes: readonly Hash[],
  onNode?: OnNode,
): Frontier {
  const peaks = [...frontier.peaks];
  let size = frontier.size;
  for (const leaf of leafHashes) {
    onNode?.(0, size, leaf);
    let node = leaf;
    let level = 0;
    // Like adding one in binary: each trailing 1 of the size is a peak that the new subtree completes.
    for (let index = size; index % 2 === 1; level++) {
      const left = peaks.pop();
      if (left === undefined) throw new Error(`a frontier of size ${size} lacks a peak`);
      node = nodeHash(hashes, left, node);
      index = (index - 1) / 2;
      onNode?.(level + 1, index, node);
    }
    peaks.push(node);
    size++;
  }
  return { size, peaks };
}

/** Root of the tree that ends in this frontier. */
export const frontierRoot = (hashes: Hashes, frontier: Frontier): Hash => joinPeaks(hashes, frontier.peaks);
