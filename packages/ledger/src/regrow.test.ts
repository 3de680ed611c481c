import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Hashes } from "./hashes.ts";
import { leafHash, rootOf } from "./merkle.ts";
import { regrow } from "./regrow.ts";
import { growTiles } from "./tile-log.ts";
import { tilePath } from "./tiles.ts";

const sha256 = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hashes: Hashes = { sha256, sm3: sha256 };
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const leaves = Array.from({ length: 65_800 }, (_, index) => leafHash(hashes, Buffer.from(String(index))));

test("a tree grown again has the tiles and the roots that appending gave it, at every edge", () => {
  const stored = new Map<string, string>();
  const told = new Map<string, string>();
  const regrown = regrow(hashes, (tile) => told.set(tilePath(tile), toHex(tile.bytes)));
  const sizes = [1, 2, 255, 256, 257, 511, 512, 513];
  for (const [place, leaf] of leaves.entries()) {
    regrown.add(leaf);
    if (!sizes.includes(place + 1)) continue;
    expect(toHex(regrown.root())).toBe(toHex(rootOf(hashes, leaves.slice(0, place + 1))));
  }
  expect(regrown.size).toBe(65_800);
  const grown = growTiles(hashes, () => undefined, 0, leaves);
  for (const { path, bytes } of grown.writes) stored.set(path, toHex(bytes));
  expect(toHex(regrown.root())).toBe(toHex(grown.rootHash));
  for (const tile of regrown.partials()) told.set(tilePath(tile), toHex(tile.bytes));
  expect([...told].sort()).toEqual([...stored].sort());
});

test("the tree of RFC 6962's seven leaves that other logs test with", () => {
  // The inputs and the root of the reference Merkle tree in Certificate Transparency's own tests.
  const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"];
  const regrown = regrow(hashes, () => undefined);
  for (const input of inputs) regrown.add(leafHash(hashes, Buffer.from(input, "hex")));
  expect(toHex(regrown.root())).toBe("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
  expect(toHex(regrow(hashes, () => undefined).root())).toBe(toHex(sha256()));
});
