import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ed25519Algorithm,
  encodeVerifierKey,
  formatCheckpoint,
  fromBase64,
  type Hashes,
  keyId,
  type NoteSigner,
  type NoteVerifier,
  parseCheckpoint,
  parseVerifierKey,
  signaturesMax,
  signNote,
  toBase64,
  utf8,
  verifyNote,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};

// golang.org/x/mod/sumdb/note note_test.go: keys, text and signatures.
const peterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const enochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
const peterSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peterLine =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const enochLine =
  "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

function ed25519Verifier(vkey: string): NoteVerifier {
  const { name, keyId, publicKey } = parseVerifierKey(hashes, vkey)!;
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") };
  const key = createPublicKey({ key: jwk, format: "jwk" });
  return { name, keyId, verify: (bytes, signature) => verify(null, bytes, key, signature) };
}

function ed25519Signer(secret: string): NoteSigner {
  const [, , , name, hexId, seed] = /^(PRIVATE)\+(KEY)\+([^+]+)\+([0-9a-f]+)\+(.+)$/.exec(secret)!;
  const pkcs8 = Buffer.concat([
    Buffer.from("302e020100300506032b657004220420", "hex"),
    fromBase64(seed!)!.subarray(1),
  ]);
  const key = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  return { name: name!, keyId: Number.parseInt(hexId!, 16), sign: (bytes) => sign(null, bytes, key) };
}

const peter = ed25519Verifier(peterKey);
const enoch = ed25519Verifier(enochKey);

test("signing with Go's test key gives Go's signed note, to the byte", () => {
  expect(signNote(text, [ed25519Signer(peterSecret)])).toBe(`${text}\n${peterLine}`);
});

test("Go's signed note verifies; whose signatures count depends on whom we know", () => {
  const note = `${text}\n${peterLine}${enochLine}`;
  const byPeter = { name: "PeterNeumann", keyId: 0xc74f20a3 };
  const byEnoch = { name: "EnochRoot", keyId: 0xaf0cfe78 };
  expect(verifyNote(note, [peter])).toEqual({ valid: true, text, signedBy: [byPeter], ignored: [byEnoch] });
  expect(verifyNote(note, [peter, enoch])).toEqual({
    valid: true,
    text,
    signedBy: [byPeter, byEnoch],
    ignored: [],
  });
  expect(verifyNote(note, [])).toEqual({ valid: false, problem: "noKnownKey" });
  expect(verifyNote(`${text}\n${peterLine}${peterLine}`, [peter])).toMatchObject({ signedBy: [byPeter] });
});

test("the example of the C2SP signed-note specification verifies", () => {
  const note =
    "This is an example message.\n\n— example.com/foo " +
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
  const foo = ed25519Verifier("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  expect(verifyNote(note, [foo])).toMatchObject({ valid: true, text: "This is an example message.\n" });
});

test("a changed text, or one bad signature of a known key, rejects the note", () => {
  const bad = { valid: false, problem: "badSignature" };
  expect(verifyNote(`${text.replace("answer", "Answer")}\n${peterLine}`, [peter])).toEqual(bad);
  const lengthened = `${peterLine.slice(0, 60)}ABCD${peterLine.slice(60)}`;
  expect(verifyNote(`${text}\n${lengthened}`, [peter])).toEqual(bad);
  expect(verifyNote(`${text}\n${enochLine}${lengthened}`, [peter, enoch])).toEqual(bad);
  // The same name with another id is an unknown key, which the spec says to ignore.
  const stranger = peterLine.replace("x08go", "y08go");
  expect(verifyNote(`${text}\n${stranger}`, [peter])).toEqual({ valid: false, problem: "noKnownKey" });
});

test("what is not a signed note is called malformed (Go's list and more)", () => {
  const malformed = [
    "",
    text,
    `${text}\n`,
    `${text}\n${peterLine.slice(0, -1)}`,
    `\u0001${text}\n${peterLine}`,
    `\ud800${text}\n${peterLine}`,
    `${text}\n— Bad Name ${peterLine.slice(15)}`,
    `${text}\n${peterLine}Unexpected line.\n`,
    `${text}\n${peterLine.replace("— ", "- ")}`,
    `${text}\n${peterLine.replace("\n", " \n")}`,
    `${text}\n— PeterNeumann \n`,
    `${text}\n— PeterNeumann x08go/\n`,
    `${text}\n${peterLine.repeat(signaturesMax + 1)}`,
    `${text}${peterLine}`,
    `${text.replace("\n", "\r\n")}\n${peterLine}`,
  ];
  for (const note of malformed)
    expect(verifyNote(note, [peter])).toEqual({ valid: false, problem: "malformed" });
});

test("the text may contain empty lines: the last one separates the signatures", () => {
  const poem = "Ognuno sta solo sul cuor della terra\n\ned è subito sera.\n";
  const note = signNote(poem, [ed25519Signer(peterSecret)]);
  expect(verifyNote(note, [peter])).toMatchObject({ valid: true, text: poem });
});

test("any text: what one key signs, it verifies, and no one-character change survives", () => {
  const signer = ed25519Signer(peterSecret);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), fc.nat(), (lines, pick) => {
      const body = `${lines.join("\n").replaceAll(/(?!\n)\p{Cc}/gu, "")}\n`;
      const note = signNote(body, [signer]);
      expect(verifyNote(note, [peter])).toMatchObject({ valid: true, text: body });
      const place = pick % note.length;
      const changed = `${note.slice(0, place)}${note[place] === "x" ? "y" : "x"}${note.slice(place + 1)}`;
      expect(verifyNote(changed, [peter]).valid).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test("signing refuses what could not be read again", () => {
  const signer = ed25519Signer(peterSecret);
  for (const bad of ["abc", "", "a\tb\n", "a\r\n", "\ud800\n"])
    expect(() => signNote(bad, [signer])).toThrow(RangeError);
  expect(() => signNote(text, [])).toThrow(RangeError);
  for (const name of ["", "a b", "a+b", "a\u3000b", "a\n"]) {
    expect(() => signNote(text, [{ ...signer, name }])).toThrow(RangeError);
    expect(() => encodeVerifierKey(hashes, name, ed25519Algorithm, peterPublic)).toThrow(RangeError);
  }
  expect(() => verifyNote(text, [peter, { ...peter }])).toThrow("same name and key id");
});

const peterPublic = parseVerifierKey(hashes, peterKey)!.publicKey;

test("verifier keys: Go's, and the Go checksum database's own, read and are written again", () => {
  const sumdb = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
  for (const vkey of [peterKey, enochKey, sumdb]) {
    const { name, algorithm, publicKey, keyId: id } = parseVerifierKey(hashes, vkey)!;
    expect(algorithm).toBe(ed25519Algorithm);
    expect(encodeVerifierKey(hashes, name, algorithm, publicKey)).toBe(vkey);
    expect(keyId(hashes, name, algorithm, publicKey)).toBe(id);
  }
  expect(peter.keyId).toBe(0xc74f20a3);
});

test("no mangled verifier key is read (Go's manglings)", () => {
  for (let begin = 0; begin < peterKey.length; begin++) {
    for (let end = begin; end <= peterKey.length; end++) {
      const whole = begin === 0 && end === peterKey.length;
      expect(parseVerifierKey(hashes, peterKey.slice(begin, end)) !== undefined).toBe(whole);
    }
    const next = String.fromCharCode(peterKey.charCodeAt(begin) + 1);
    expect(
      parseVerifierKey(hashes, peterKey.slice(0, begin) + next + peterKey.slice(begin + 1)),
    ).toBeUndefined();
  }
  // Wrong key length, with the id that belongs to it.
  const long = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==";
  expect(parseVerifierKey(hashes, long)).toBeUndefined();
  // Another algorithm, with the id that belongs to it: read, and the caller sees that it is not Ed25519.
  const other = parseVerifierKey(
    hashes,
    "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  );
  expect(other?.algorithm).toBe(0x65);
});

// C2SP tlog-checkpoint's example.
const spec = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

test("the example of the C2SP tlog-checkpoint specification reads and is written again", () => {
  const checkpoint = parseCheckpoint(spec)!;
  expect(checkpoint.origin).toBe("example.com/behind-the-sofa");
  expect(checkpoint.size).toBe(20852163);
  expect(toBase64(checkpoint.rootHash)).toBe("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
  expect(formatCheckpoint(checkpoint)).toBe(spec);
  expect(parseCheckpoint(`${spec}an extension\n`)).toEqual(checkpoint);
});

test("what is not a checkpoint is not read", () => {
  const [origin, size, root] = spec.split("\n");
  const bad = [
    "",
    "\n",
    spec.slice(0, -1),
    `${spec}\n`,
    `${spec}\nextension\n`,
    `\n${size}\n${root}\n`,
    `${origin}\n${root}\n${size}\n`,
    `${origin}\n0${size}\n${root}\n`,
    `${origin}\n-1\n${root}\n`,
    `${origin}\n1e3\n${root}\n`,
    `${origin}\n99007199254740993\n${root}\n`,
    `${origin}\n${size}\n${root?.slice(4)}\n`,
    `${origin}\n${size}\n${root?.slice(0, -1)}\n`,
  ];
  expect(bad.filter((checkpoint) => parseCheckpoint(checkpoint) !== undefined)).toEqual([]);
  const rootHash = new Uint8Array(32);
  expect(() => formatCheckpoint({ origin: "", size: 1, rootHash })).toThrow(RangeError);
  expect(() => formatCheckpoint({ origin: "a\nb", size: 1, rootHash })).toThrow(RangeError);
  expect(() => formatCheckpoint({ origin: "a", size: -1, rootHash })).toThrow(RangeError);
  expect(() => formatCheckpoint({ origin: "a", size: 1, rootHash: utf8("short") })).toThrow(RangeError);
});
