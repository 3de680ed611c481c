import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  appendLeaves,
  consistencyProof,
  emptyFrontier,
  emptyRoot,
  fromHex,
  frontierAt,
  frontierRoot,
  type GetHash,
  type Hash,
  type Hashes,
  inclusionProof,
  leafHash,
  nodeHash,
  rootAt,
  rootOf,
  toHex,
  utf8,
  verifyConsistency,
  verifyInclusion,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) => hash(name, Buffer.concat(parts), "buffer");
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
const hex = (text: string): Uint8Array => fromHex(text)!;

/** RFC 6962 §2.1 MTH, word for word: the yardstick for the package's own ways of computing it. */
function textbookRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length <= 1) return leaves[0] ?? emptyRoot(hashes);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(hashes, textbookRoot(leaves.slice(0, split)), textbookRoot(leaves.slice(split)));
}

const reader =
  (leaves: readonly Hash[]): GetHash =>
  (level, index) =>
    textbookRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

describe("Certificate Transparency reference vectors (transparency-dev/merkle testonly)", () => {
  const entries = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const leaves = entries.map((entry) => leafHash(hashes, hex(entry)));
  const roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];

  test("the empty leaf has the hash every RFC 6962 log gives it", () => {
    expect(toHex(leafHash(hashes, new Uint8Array(0)))).toBe(roots[1]);
  });

  test.each(roots.map((root, size) => [size, root] as const))("root of the first %i leaves", (size, root) => {
    const some = leaves.slice(0, size);
    expect(toHex(rootOf(hashes, some))).toBe(root);
    expect(toHex(rootAt(hashes, size, reader(some)))).toBe(root);
    expect(toHex(frontierRoot(hashes, appendLeaves(hashes, emptyFrontier, some)))).toBe(root);
  });

  test.each([
    [0, 1, []],
    [0, 2, ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"]],
    [1, 2, ["6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"]],
    [2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
    [
      1,
      5,
      [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ],
    ],
    [
      0,
      8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ],
    ],
    [
      5,
      8,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
  ])("inclusion of leaf %i in %i", (index, size, known) => {
    const proof = inclusionProof(hashes, index, size, reader(leaves));
    expect(proof.map(toHex)).toEqual(known);
    expect(verifyInclusion(hashes, leaves[index]!, index, size, known.map(hex), hex(roots[size]!))).toBe(
      true,
    );
  });

  test.each([
    [1, 1, []],
    [
      1,
      8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ],
    ],
    [
      2,
      5,
      [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ],
    ],
    [
      6,
      8,
      [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
  ])("consistency from %i to %i", (oldSize, newSize, known) => {
    const proof = consistencyProof(hashes, oldSize, newSize, reader(leaves));
    expect(proof.map(toHex)).toEqual(known);
    const earlier = { size: oldSize, rootHash: hex(roots[oldSize]!) };
    expect(verifyConsistency(hashes, earlier, { size: newSize, rootHash: hex(roots[newSize]!) }, proof)).toBe(
      true,
    );
  });
});

const sizeMax = 40;
const leaves = Array.from({ length: sizeMax }, (_, index) => leafHash(hashes, utf8(`第${index}号`)));
const roots = Array.from({ length: sizeMax + 1 }, (_, size) => textbookRoot(leaves.slice(0, size)));
const read = reader(leaves);

/**
 * Ways to change one bit of one hash in the list: all 256 in trees of up to 12 leaves; in larger ones a bit in every
 * byte, beyond 20 leaves in every fourth, which turning with the byte and the tree, because hashing all of them would
 * take half a minute. Changed in place and put back.
 */
function forEachFlip(list: readonly Hash[], size: number, check: () => void): void {
  for (const hash of list) {
    for (let bit = 0; bit < hash.length * 8; bit++) {
      const byte = bit >> 3;
      if (size > 12 && bit % 8 !== (byte + size) % 8) continue;
      if (size > 20 && byte % 4 !== size % 4) continue;
      hash[byte]! ^= 1 << (bit & 7);
      check();
      hash[byte]! ^= 1 << (bit & 7);
    }
  }
}

const copy = (list: readonly Hash[]): Hash[] => list.map((hash) => Uint8Array.from(hash));

describe(`every tree up to ${sizeMax} leaves`, () => {
  test("every way of computing the root agrees with RFC 6962's definition", () => {
    let frontier = emptyFrontier;
    for (let size = 0; size <= sizeMax; size++) {
      expect(frontierRoot(hashes, frontier)).toEqual(roots[size]);
      expect(rootOf(hashes, leaves.slice(0, size))).toEqual(roots[size]);
      expect(rootAt(hashes, size, read)).toEqual(roots[size]);
      expect(frontierAt(size, read)).toEqual(frontier);
      frontier = appendLeaves(hashes, frontier, leaves.slice(size, size + 1));
    }
  });

  test("appending in batches gives the same, and names every complete subtree once", () => {
    for (let first = 0; first <= sizeMax; first++) {
      const begun = appendLeaves(hashes, emptyFrontier, leaves.slice(0, first));
      const seen = new Set<string>();
      const grown = appendLeaves(hashes, begun, leaves.slice(first), (level, index, hash) => {
        expect(hash).toEqual(read(level, index));
        expect(seen.has(`${level}/${index}`)).toBe(false);
        seen.add(`${level}/${index}`);
      });
      expect(grown).toEqual(frontierAt(sizeMax, read));
      expect(seen.size).toBe(completeSubtrees(sizeMax) - completeSubtrees(first));
    }
  });

  test("every inclusion proof verifies; at another index, in another size, cut or lengthened it does not", () => {
    for (let size = 1; size <= sizeMax; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(hashes, index, size, read);
        const leaf = leaves[index]!;
        const root = roots[size]!;
        expect(verifyInclusion(hashes, leaf, index, size, proof, root)).toBe(true);
        for (let other = 0; other <= size; other++) {
          expect(verifyInclusion(hashes, leaf, other, size, proof, root)).toBe(other === index);
        }
        expect(verifyInclusion(hashes, leaf, index, size, proof.slice(1), root)).toBe(size === 1);
        expect(verifyInclusion(hashes, leaf, index, size, [...proof, leaf], root)).toBe(false);
        expect(verifyInclusion(hashes, leaf, index, size, proof, roots[size - 1]!)).toBe(false);
      }
    }
  });

  test("every inclusion proof fails when one bit of leaf, path or root is changed", () => {
    let accepted = 0;
    for (let size = 1; size <= sizeMax; size++) {
      for (let index = 0; index < size; index++) {
        const proof = copy(inclusionProof(hashes, index, size, read));
        const [leaf, root] = copy([leaves[index]!, roots[size]!]) as [Hash, Hash];
        forEachFlip([leaf, root, ...proof], size, () => {
          if (verifyInclusion(hashes, leaf, index, size, proof, root)) accepted++;
        });
      }
    }
    expect(accepted).toBe(0);
  });

  test("every consistency proof verifies, and fails when one bit of path or roots is changed", () => {
    let accepted = 0;
    for (let newSize = 0; newSize <= sizeMax; newSize++) {
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        const proof = copy(consistencyProof(hashes, oldSize, newSize, read));
        const [oldRoot, newRoot] = copy([roots[oldSize]!, roots[newSize]!]) as [Hash, Hash];
        const verify = (): boolean =>
          verifyConsistency(
            hashes,
            { size: oldSize, rootHash: oldRoot },
            { size: newSize, rootHash: newRoot },
            proof,
          );
        expect(verify()).toBe(true);
        // From the empty tree there is nothing to prove: any later root extends it.
        forEachFlip(oldSize === 0 && newSize > 0 ? [oldRoot] : [oldRoot, newRoot, ...proof], newSize, () => {
          if (verify()) accepted++;
        });
      }
    }
    expect(accepted).toBe(0);
  });

  test("a consistency proof serves no other pair of sizes, and neither cut nor lengthened", () => {
    for (let newSize = 2; newSize <= sizeMax; newSize++) {
      for (let oldSize = 1; oldSize < newSize; oldSize++) {
        const proof = consistencyProof(hashes, oldSize, newSize, read);
        const head = (size: number) => ({ size, rootHash: roots[size]! });
        expect(verifyConsistency(hashes, head(newSize), head(oldSize), proof)).toBe(false);
        expect(verifyConsistency(hashes, head(oldSize), head(newSize - 1), proof)).toBe(false);
        expect(verifyConsistency(hashes, head(oldSize - 1), head(newSize), proof)).toBe(false);
        expect(verifyConsistency(hashes, head(oldSize), head(newSize), proof.slice(1))).toBe(false);
        expect(verifyConsistency(hashes, head(oldSize), head(newSize), [...proof, roots[1]!])).toBe(false);
      }
    }
  });
});

test("a proof that ends below the root is refused: the path from 1 to 2 proves nothing about a tree of 3", () => {
  const proof = consistencyProof(hashes, 1, 2, read);
  const [earlier, later] = [roots[1]!, roots[2]!];
  expect(verifyConsistency(hashes, { size: 1, rootHash: earlier }, { size: 2, rootHash: later }, proof)).toBe(
    true,
  );
  expect(verifyConsistency(hashes, { size: 1, rootHash: earlier }, { size: 3, rootHash: later }, proof)).toBe(
    false,
  );
});

test("a path whose bytes are shifted between two hashes is refused: each step must be 32 bytes", () => {
  const [leaf, sibling] = [leaves[0]!, leaves[1]!];
  const root = nodeHash(hashes, leaf, sibling);
  const [longer, shorter] = [Uint8Array.of(...leaf, sibling[0]!), sibling.slice(1)];
  expect(nodeHash(hashes, longer, shorter)).toEqual(root);
  expect(verifyInclusion(hashes, longer, 0, 2, [shorter], root)).toBe(false);
});

test("sizes past 2**32: proofs of a tree of equal leaves verify and keep their length", () => {
  const byLevel = [leaves[0]!];
  for (let level = 1; level <= 53; level++) {
    byLevel.push(nodeHash(hashes, byLevel[level - 1]!, byLevel[level - 1]!));
  }
  const readEqual: GetHash = (level) => byLevel[level]!;
  const size = 2 ** 40 + 2 ** 33 + 5;
  const rootHash = rootAt(hashes, size, readEqual);
  for (const index of [0, 2 ** 33, 2 ** 40 + 1, size - 1]) {
    const proof = inclusionProof(hashes, index, size, readEqual);
    expect(verifyInclusion(hashes, leaves[0]!, index, size, proof, rootHash)).toBe(true);
  }
  for (const oldSize of [1, 2 ** 33 + 1, 2 ** 40, size - 1]) {
    const earlier = { size: oldSize, rootHash: rootAt(hashes, oldSize, readEqual) };
    const proof = consistencyProof(hashes, oldSize, size, readEqual);
    expect(verifyConsistency(hashes, earlier, { size, rootHash }, proof)).toBe(true);
  }
});

test("impossible questions are errors; impossible claims are just false", () => {
  expect(() => inclusionProof(hashes, 3, 3, read)).toThrow(RangeError);
  expect(() => inclusionProof(hashes, -1, 3, read)).toThrow(RangeError);
  expect(() => consistencyProof(hashes, 4, 3, read)).toThrow(RangeError);
  expect(() => rootAt(hashes, 1.5, read)).toThrow(RangeError);
  expect(() => frontierAt(-1, read)).toThrow(RangeError);
  for (const index of [-1, 0.5, Number.NaN, 2 ** 53]) {
    expect(verifyInclusion(hashes, leaves[0]!, index, 2, [leaves[1]!], roots[2]!)).toBe(false);
    expect(
      verifyConsistency(hashes, { size: index, rootHash: roots[1]! }, { size: 2, rootHash: roots[2]! }, [
        leaves[1]!,
      ]),
    ).toBe(false);
  }
});

const completeSubtrees = (size: number): number =>
  size === 0 ? 0 : size + completeSubtrees(Math.floor(size / 2));
