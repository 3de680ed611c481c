import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import {
  formatCheckpoint,
  formatProof,
  type Hashes,
  inclusionProof,
  leafHash,
  type NoteSigner,
  type NoteVerifier,
  parseProof,
  rootOf,
  signNote,
  toBase64,
  utf8,
  verifyProof,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};

const origin = "zhunsheng.example/yunhe";
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const key: NoteSigner & NoteVerifier = {
  name: origin,
  keyId: 7,
  sign: (bytes) => sign(null, bytes, privateKey),
  verify: (bytes, signature) => verify(null, bytes, publicKey, signature),
};

const entries = Array.from({ length: 11 }, (_, index) => utf8(`第${index}号行为`));
const leaves = entries.map((entry) => leafHash(hashes, entry));
const read = (level: number, index: number) =>
  rootOf(hashes, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
const note = (rootHash = rootOf(hashes, leaves)) =>
  signNote(formatCheckpoint({ origin, size: 11, rootHash }), [key]);
const proofOf = (index: number) => ({
  index,
  path: inclusionProof(hashes, index, 11, read),
  checkpointNote: note(),
});

test("a proof says in the specification's form what it says", () => {
  const text = formatProof(proofOf(10));
  const path = proofOf(10).path.map(toBase64);
  expect(text).toBe(`c2sp.org/tlog-proof@v1\nindex 10\n${path.join("\n")}\n\n${note()}`);
});

test("C2SP tlog-proof: the specification's example is read, its extra line passed over", () => {
  const path = [
    "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=",
    "B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=",
    "EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=",
    "RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=",
    "AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=",
  ];
  const checkpoint =
    "example.com/fancylog\n109482\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n— example.com/fancylog ..\n";
  const text = `c2sp.org/tlog-proof@v1\nextra AAEC\nindex 73894\n${path.join("\n")}\n\n${checkpoint}`;
  const proof = parseProof(text)!;
  expect(proof.index).toBe(73894);
  expect(proof.path.map(toBase64)).toEqual(path);
  expect(proof.checkpointNote).toBe(checkpoint);
});

test("每一条记录的证明都能离线验证,换一条记录就不能", () => {
  for (const index of entries.keys()) {
    const proof = parseProof(formatProof(proofOf(index)))!;
    expect(proof).toEqual(proofOf(index));
    for (const [other, entry] of entries.entries()) {
      const verdict = verifyProof(hashes, proof, entry, origin, [key]);
      if (other === index)
        expect(verdict).toMatchObject({ valid: true, checkpoint: { size: 11 }, signedBy: [{ keyId: 7 }] });
      else expect(verdict).toEqual({ valid: false, problem: "notIncluded" });
    }
  }
});

test("a proof fails with the reason", () => {
  const problem = (proof: ReturnType<typeof proofOf>, log = origin, verifiers: NoteVerifier[] = [key]) =>
    verifyProof(hashes, proof, entries[3]!, log, verifiers);
  const good = proofOf(3);
  expect(problem(good, "another.example/log")).toEqual({ valid: false, problem: "otherLog" });
  expect(problem(good, origin, [])).toEqual({ valid: false, problem: "noKnownKey" });
  expect(problem({ ...good, checkpointNote: good.checkpointNote.replace("\n11\n", "\n12\n") })).toEqual({
    valid: false,
    problem: "badSignature",
  });
  expect(problem({ ...good, checkpointNote: "nothing" })).toEqual({ valid: false, problem: "malformed" });
  expect(problem({ ...good, checkpointNote: signNote("not a checkpoint\n", [key]) })).toEqual({
    valid: false,
    problem: "malformed",
  });
  expect(problem({ ...good, checkpointNote: note(leaves[0]) })).toEqual({
    valid: false,
    problem: "notIncluded",
  });
  expect(problem({ ...good, index: 4 })).toEqual({ valid: false, problem: "notIncluded" });
  expect(problem({ ...good, path: good.path.slice(1) })).toEqual({ valid: false, problem: "notIncluded" });
});

test("what is not a proof is not read", () => {
  const text = formatProof(proofOf(3));
  const bad = [
    "",
    text.replace("@v1", "@v2"),
    text.replace("index 3", "index 03"),
    text.replace("index 3", "index -3"),
    text.replace("index 3\n", ""),
    text.replace("index 3", "index 3\nAAAA"),
    text.replace("index 3", `index 3${`\n${toBase64(leaves[0]!)}`.repeat(65)}`),
    text.replace("index 3", "extra !\nindex 3"),
    text.replaceAll("\n\n", "\n"),
  ];
  expect(bad.filter((proof) => parseProof(proof) !== undefined)).toEqual([]);
  expect(() => formatProof({ ...proofOf(3), index: -1 })).toThrow(RangeError);
});
