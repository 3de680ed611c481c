import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import {
  cosignatureAlgorithm,
  cosignatureVerifier,
  cosignedMessage,
  cosigner,
  encodeVerifierKey,
  type Hashes,
  hasQuorum,
  keyId,
  noteVerifier,
  parseCosignature,
  parsePolicy,
  type SignatureChecks,
  signNote,
  utf8,
  verifyNote,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
const spkiStart = Buffer.from("302a300506032b6570032100", "hex");
const checks: SignatureChecks = {
  ed25519: (key, message, signature) => {
    const der = Buffer.concat([spkiStart, key]);
    return verify(null, message, createPublicKey({ key: der, format: "der", type: "spki" }), signature);
  },
};

const text = "example.com/log\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

function makeWitness(name: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
  const key = { name, keyId: keyId(hashes, name, cosignatureAlgorithm, raw) };
  return {
    key,
    raw,
    signer: cosigner(key, 1_700_000_000, (message) => sign(null, message, privateKey)),
    verifierKey: encodeVerifierKey(hashes, name, cosignatureAlgorithm, raw),
  };
}

const [court, notary, bureau] = ["court.example/w", "notary.example/w", "bureau.example/w"].map(makeWitness);
if (!court || !notary || !bureau) throw new Error("three witnesses");

test("what a witness signs is the spec's own example, byte for byte", () => {
  // C2SP tlog-cosignature, "Ed25519 signed message".
  const body = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  expect(new TextDecoder().decode(cosignedMessage(utf8(body), 1_679_315_147))).toBe(
    `cosignature/v1\ntime 1679315147\n${body}`,
  );
});

test("the spec's example cosignature has the time it speaks of", () => {
  // C2SP tlog-cosignature, the example checkpoint's second line, without its four bytes of key id.
  const line =
    "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==";
  const bytes = new Uint8Array(Buffer.from(line, "base64")).subarray(4);
  expect(parseCosignature(bytes)?.time).toBe(1_679_315_147);
  expect(parseCosignature(bytes)?.signature).toHaveLength(64);
});

test("a cosignature verifies by its key line, and not when time or text is another", () => {
  const note = signNote(text, [court.signer]);
  const verifier = noteVerifier(hashes, checks, court.verifierKey);
  expect(verifier && verifyNote(note, [verifier]).valid).toBe(true);
  const signature = court.signer.sign(utf8(text));
  const later = Uint8Array.from(signature);
  later[7] = (later[7] ?? 0) ^ 1;
  expect(verifier?.verify(utf8(text), signature)).toBe(true);
  expect(verifier?.verify(utf8(text), later)).toBe(false);
  expect(verifier?.verify(utf8(text.replace("3", "4")), signature)).toBe(false);
  expect(verifier?.verify(utf8(text), signature.subarray(0, 71))).toBe(false);
});

test("a cosignature is not a plain signature over the note text", () => {
  const plain = cosignatureVerifier(court.key, (message) => message.length === utf8(text).length);
  expect(plain.verify(utf8(text), court.signer.sign(utf8(text)))).toBe(false);
});

const policyOf = (quorum: string): string => `# 县日志的见证规则
witness 法院 ${court.verifierKey} https://court.example/witness
witness 公证处 ${notary.verifierKey}
witness 司法局 ${bureau.verifierKey}
group 两家 2 法院 公证处 司法局
quorum ${quorum}
`;

const read = (file: string) => {
  const policy = parsePolicy(hashes, file);
  if ("problem" in policy) throw new Error(policy.problem.says);
  return policy;
};

test("a quorum counts witnesses and groups as the policy says", () => {
  const policy = read(policyOf("两家"));
  expect(policy.witnesses.get("法院")?.url).toBe("https://court.example/witness");
  expect(hasQuorum(policy, [court.key])).toBe(false);
  expect(hasQuorum(policy, [court.key, court.key])).toBe(false);
  expect(hasQuorum(policy, [court.key, bureau.key])).toBe(true);
  expect(hasQuorum(policy, [court.key, { ...bureau.key, keyId: 1 }])).toBe(false);
  expect(hasQuorum(read(policyOf("公证处")), [notary.key])).toBe(true);
  expect(hasQuorum(read(policyOf("none")), [])).toBe(true);
});

const lines = policyOf("两家").split("\n");
const line = (at: number): string => lines[at] ?? "";

test.each([
  ["没有 quorum", lines.slice(0, 5).join("\n"), 0],
  ["quorum 指向不存在的名称", `${lines.slice(0, 5).join("\n")}\nquorum 三家`, 6],
  ["quorum 两次", `${policyOf("none")}quorum none`, 7],
  ["组在成员之前", `${line(4)}\n${line(1)}`, 1],
  ["门限超过成员数", policyOf("两家").replace("两家 2", "两家 4"), 5],
  ["门限为零", policyOf("两家").replace("两家 2", "两家 0"), 5],
  ["同一公钥两次", `${line(1)}\nwitness 乙 ${court.verifierKey}`, 2],
  ["同一名称两次", `${line(1)}\nwitness 法院 ${notary.verifierKey}`, 2],
  ["名称为 none", `witness none ${court.verifierKey}`, 1],
  ["见证公钥当作日志公钥", `log ${court.verifierKey}`, 1],
  ["公钥残缺", `witness 法院 ${court.verifierKey.slice(0, -2)}`, 1],
  ["一个成员属于两组", `${lines.slice(0, 5).join("\n")}\ngroup 又一组 any 法院`, 6],
  ["不认识的行", "witnesses 法院", 1],
])("不能用的见证规则说明在第几行：%s", (_, file, at) => {
  expect(parsePolicy(hashes, file)).toMatchObject({ problem: { line: at } });
});
