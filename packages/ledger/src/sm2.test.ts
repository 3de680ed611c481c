import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  encodeVerifierKey,
  type Hashes,
  noteVerifier,
  parseVerifierKey,
  signNote,
  sm2KeyMaterial,
  sm2PointOf,
  unassignedAlgorithm,
  useOf,
  utf8,
  verifyNote,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
const name = "toy.example/log";
const point = Uint8Array.from({ length: 65 }, (_, place) => (place === 0 ? 4 : place));
const vkey = encodeVerifierKey(hashes, name, unassignedAlgorithm, sm2KeyMaterial(point));
const key = parseVerifierKey(hashes, vkey)!;
const signature = new Uint8Array(64).fill(7);

test("an SM2 key is the log's own, and its point reads back from the verifier key", () => {
  expect(sm2PointOf(key)).toEqual(point);
  expect(useOf(key)).toBe("log");
  const material = sm2KeyMaterial(point);
  expect(new TextDecoder().decode(material.subarray(0, 24))).toBe("oid/1.2.156.10197.1.501\n");
  expect(material).toHaveLength(24 + 65);
});

test("what is not such a key is not taken for one", () => {
  const other = (bytes: Uint8Array, algorithm = unassignedAlgorithm) =>
    parseVerifierKey(hashes, encodeVerifierKey(hashes, name, algorithm, bytes))!;
  const material = sm2KeyMaterial(point);
  const compressed = Uint8Array.from(material);
  compressed[24] = 2;
  const strangers = [
    other(material, 0x65),
    other(point),
    other(utf8("oid/1.2.156.10197.1.502\n")),
    other(material.subarray(0, -1)),
    other(Uint8Array.of(...material, 0)),
    other(compressed),
  ];
  expect(strangers.filter((stranger) => sm2PointOf(stranger) || useOf(stranger))).toEqual([]);
});

test("the verify function that is handed in gets the point, the note text's bytes and r ‖ s, and decides", () => {
  const asked: Uint8Array[][] = [];
  const verifierWith = (holds: boolean) =>
    noteVerifier(
      hashes,
      {
        ed25519: () => false,
        sm2: (...parts) => {
          asked.push(parts);
          return holds;
        },
      },
      vkey,
    )!;
  const note = signNote("toy\n", [{ name, keyId: key.keyId, sign: () => signature }]);
  expect(verifyNote(note, [verifierWith(true)])).toMatchObject({ valid: true, text: "toy\n" });
  expect(asked).toEqual([[point, utf8("toy\n"), signature]]);
  expect(verifyNote(note, [verifierWith(false)])).toEqual({ valid: false, problem: "badSignature" });
  for (const wrong of [signature.subarray(1), Uint8Array.of(...signature, 0)]) {
    const odd = signNote("toy\n", [{ name, keyId: key.keyId, sign: () => wrong }]);
    expect(verifyNote(odd, [verifierWith(true)])).toEqual({ valid: false, problem: "badSignature" });
  }
  expect(asked).toHaveLength(2);
});
