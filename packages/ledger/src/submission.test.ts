import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import {
  consistencyProof,
  cosignatureLine,
  cosignatureOf,
  cosignatureVerifier,
  cosigner,
  ed25519Algorithm,
  encodeVerifierKey,
  formatCheckpoint,
  formatSubmission,
  type Hash,
  type Hashes,
  judgeSubmission,
  leafHash,
  type NoteSigner,
  type NoteVerifier,
  parseSubmission,
  parseWitnessedLogs,
  rootOf,
  signNote,
  toBase64,
  unverifiedCheckpoint,
  utf8,
  verifyNote,
  withSignatureLines,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};

// C2SP tlog-witness, "add-checkpoint": example request body, byte for byte.
const sofa = "example.com/behind-the-sofa";
const example = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— ${sofa} Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— ${sofa} opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`;

test("the spec's example request is read and written as it stands", () => {
  const submission = parseSubmission(example);
  expect(submission?.oldSize).toBe(20_852_014);
  expect(submission?.proof.map(toBase64).at(-1)).toBe("/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=");
  expect(submission && unverifiedCheckpoint(submission.note)?.size).toBe(20_852_163);
  expect(submission && formatSubmission(submission)).toBe(example);
});

const hash = toBase64(new Uint8Array(32));
test.each([
  ["nothing", ""],
  ["no old line", example.slice(example.indexOf("\n") + 1)],
  ["a leading zero", example.replace("old 2", "old 02")],
  ["a negative size", example.replace("old 2", "old -2")],
  ["two spaces", example.replace("old 2", "old  2")],
  ["a size above 2**53", example.replace("old 20852014", "old 9007199254740993")],
  [
    "a hash of 31 bytes",
    example.replace("PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=", toBase64(new Uint8Array(31))),
  ],
  ["carriage returns", example.replaceAll("\n", "\r\n")],
  ["no empty line", example.replaceAll("\n\n", "\n")],
  ["64 proof lines", `old 1\n${`${hash}\n`.repeat(64)}\n${example.slice(example.indexOf("\n\n") + 2)}`],
])("a submission with %s is malformed", (_, body) => {
  expect(parseSubmission(body)).toBeUndefined();
});

test("63 proof lines are read", () => {
  const body = `old 1\n${`${hash}\n`.repeat(63)}\n${example.slice(example.indexOf("\n\n") + 2)}`;
  expect(parseSubmission(body)?.proof).toHaveLength(63);
});

const leaves = Array.from({ length: 40 }, (_, place) => leafHash(hashes, utf8(`leaf ${place}`)));
const other = leaves.with(20, leafHash(hashes, utf8("another leaf 20")));
const pair = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const signer = (name: string, { privateKey } = pair): NoteSigner => ({
  name,
  keyId: 1,
  sign: (text) => sign(null, text, privateKey),
});
const verifierOf = (name: string): NoteVerifier => ({
  name,
  keyId: 1,
  verify: (text, signature) => verify(null, text, pair.publicKey, signature),
});
const logs = [verifierOf("a.example/log"), verifierOf("b.example/log")];
const noteOf = (row: readonly Hash[], size: number, origin = "a.example/log", by = signer(origin)): string =>
  signNote(formatCheckpoint({ origin, size, rootHash: rootOf(hashes, row.slice(0, size)) }), [by]);
const proofOf = (row: readonly Hash[], from: number, size: number): Hash[] =>
  consistencyProof(hashes, from, size, (level, index) =>
    rootOf(hashes, row.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  );
const kept = { size: 30, rootHash: rootOf(hashes, leaves.slice(0, 30)) };
const judge = (note: string, oldSize: number, proof: readonly Hash[] = []) =>
  judgeSubmission(hashes, logs, { oldSize, proof, note }, kept);
const judgeFirst = (note: string, proof: readonly Hash[] = []) =>
  judgeSubmission(hashes, logs, { oldSize: 0, proof, note }, undefined);

test("an honest growth, a repetition and a first checkpoint are cosigned", () => {
  expect(judge(noteOf(leaves, 40), 30, proofOf(leaves, 30, 40)).answer).toBe("cosign");
  expect(judge(noteOf(leaves, 30), 30).answer).toBe("cosign");
  expect(judgeFirst(noteOf(leaves, 17)).answer).toBe("cosign");
  expect(judgeFirst(noteOf(leaves, 0)).answer).toBe("cosign");
});

test("two keys of one log: either will do while one replaces the other", () => {
  const both = [...logs, { ...verifierOf("a.example/log"), keyId: 2 }];
  const note = noteOf(leaves, 40, "a.example/log", { ...signer("a.example/log"), keyId: 2 });
  const submission = { oldSize: 30, proof: proofOf(leaves, 30, 40), note };
  expect(judgeSubmission(hashes, both, submission, kept).answer).toBe("cosign");
  expect(judgeSubmission(hashes, logs, submission, kept).answer).toBe("unsigned");
});

test.each([
  ["同一大小另一个根", noteOf(other, 30), 30, [], { answer: "conflict", suspected: { why: "fork" } }],
  [
    "旧大小不对，但已是分叉的证明",
    noteOf(other, 30),
    12,
    [],
    { answer: "outdated", size: 30, suspected: { why: "fork" } },
  ],
  [
    "改写以后续写",
    noteOf(other, 40),
    30,
    proofOf(other, 30, 40),
    { answer: "inconsistent", suspected: { why: "inconsistent" } },
  ],
  ["证明属于另一对大小", noteOf(leaves, 40), 30, proofOf(leaves, 29, 40), { answer: "inconsistent" }],
  ["没有证明", noteOf(leaves, 40), 30, [], { answer: "inconsistent" }],
  ["同一大小多给了证明", noteOf(leaves, 30), 30, proofOf(leaves, 29, 30), { answer: "inconsistent" }],
  ...[0, 12, 20].map(
    (oldSize) =>
      [
        `日志变短，旧大小说成 ${oldSize}`,
        noteOf(other, 20),
        oldSize,
        [],
        { answer: "outdated", size: 30, suspected: { log: "a.example/log", why: "shrunken" } },
      ] as const,
  ),
  ["日志变短", noteOf(leaves, 20), 30, [], { answer: "malformed", suspected: { why: "shrunken" } }],
  ["旧大小大于检查点", noteOf(leaves, 30), 31, [], { answer: "malformed", suspected: undefined }],
  [
    "旧大小不是上次见证的",
    noteOf(leaves, 40),
    20,
    proofOf(leaves, 20, 40),
    { answer: "outdated", size: 30, suspected: undefined },
  ],
  ["旧大小为零", noteOf(leaves, 40), 0, [], { answer: "outdated", size: 30, suspected: undefined }],
  [
    "不认识的日志",
    noteOf(leaves, 40, "c.example/log", signer("c.example/log", stranger)),
    30,
    [],
    { answer: "unknownLog", suspected: undefined },
  ],
  [
    "别人的签名",
    noteOf(leaves, 40, "a.example/log", signer("a.example/log", stranger)),
    30,
    [],
    { answer: "unsigned", suspected: undefined },
  ],
  [
    "用本日志的密钥签另一个名称",
    noteOf(leaves, 40, "c.example/log", signer("b.example/log")),
    30,
    [],
    { answer: "unknownLog", suspected: { log: "b.example/log", why: "otherOrigin" } },
  ],
  [
    "用一个日志的密钥签另一个日志",
    noteOf(leaves, 40, "a.example/log", signer("b.example/log")),
    30,
    [],
    { answer: "unsigned", suspected: { log: "b.example/log", why: "otherOrigin" } },
  ],
  ["不是检查点", signNote("a.example/log\n3\n", [signer("a.example/log")]), 0, [], { answer: "malformed" }],
] as const)("拒绝：%s", (_, note, oldSize, proof, expected) => {
  expect(judge(note, oldSize, proof)).toMatchObject(expected);
});

test("第一次提交时给出证明，不予见证", () => {
  expect(judgeFirst(noteOf(leaves, 17), proofOf(leaves, 16, 17)).answer).toBe("inconsistent");
});

/** So many well-formed lines, each by another key. */
const foreignLines = (text: string, count: number): string =>
  signNote(
    text,
    Array.from({ length: count }, (_, keyId) => ({ ...signer("someone.example"), keyId })),
  ).slice(text.length + 1);

test("只收下见证自己的有效签名，重复签署的以新的为准", () => {
  const note = noteOf(leaves, 40);
  const text = note.slice(0, note.indexOf("\n\n") + 1);
  const key = { name: "court.example/w", keyId: 7 };
  const witness = cosignatureVerifier(key, (message, signature) =>
    verify(null, message, pair.publicKey, signature),
  );
  const at = (time: number) =>
    cosignatureLine(
      text,
      cosigner(key, time, (m) => sign(null, m, pair.privateKey)),
    );
  const answer = at(1_700_000_000);
  expect(answer).toMatch(/^— court\.example\/w \S+\n$/);
  const foreign = `— someone.example ${toBase64(new Uint8Array(76))}\n`;
  expect(cosignatureOf(text, `${foreign}${answer}`, witness)).toBe(answer);
  expect(cosignatureOf(text, foreign, witness)).toBeUndefined();
  expect(cosignatureOf(text.replace("40", "41"), answer, witness)).toBeUndefined();
  expect(cosignatureOf(text, "<html>", witness)).toBeUndefined();
  // A witness that answers with a hundred valid lines of its own has one of them taken: the note stays readable.
  const hundred = Array.from({ length: 100 }, (_, second) => at(1_700_000_000 + second)).join("");
  const flooded = withSignatureLines(note, cosignatureOf(text, hundred, witness) ?? "");
  expect(flooded).toBe(`${note}${answer}`);
  expect(() => withSignatureLines(flooded, foreignLines(text, 99))).toThrow(RangeError);
  const once = withSignatureLines(note, answer);
  const twice = withSignatureLines(once, at(1_700_000_060));
  expect(once).toBe(`${note}${answer}`);
  expect(twice.split("\n")).toHaveLength(once.split("\n").length);
  expect(verifyNote(twice, [...logs, witness])).toMatchObject({ valid: true, ignored: [] });
});

test("见证哪些日志：只要 log 行，quorum 可以不写，写错了说明在第几行", () => {
  const raw = pair.publicKey.export({ type: "spki", format: "der" }).subarray(-32);
  const line = `log ${encodeVerifierKey(hashes, "a.example/log", ed25519Algorithm, raw)}`;
  expect(parseWitnessedLogs(hashes, `# 本县\n${line} https://a.example/log\n`)).toMatchObject([
    { key: { name: "a.example/log" } },
  ]);
  expect(parseWitnessedLogs(hashes, "# 没有\n")).toMatchObject({ problem: { line: 0 } });
  expect(parseWitnessedLogs(hashes, `# 一行\n${line}x\n`)).toMatchObject({ problem: { line: 2 } });
  expect(parseWitnessedLogs(hashes, `\ufeff${line}\n`)).toMatchObject({ problem: { line: 1 } });
  expect(parseWitnessedLogs(hashes, "# 回车\r\n")).toMatchObject({ problem: { line: 1 } });
});
