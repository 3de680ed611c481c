import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  encodeVerifierKey,
  formatCheckpoint,
  fromHex,
  noteVerifier,
  signNote,
  sm2KeyMaterial,
  unassignedAlgorithm,
  utf8,
  verifyNote,
} from "@zhunsheng/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeHashes } from "./hashes.ts";
import { nodeSignatureChecks } from "./signature-checks.ts";
import { sm2PointFrom, sm2SignatureFrom, softwareSm2, verifySm2 } from "./sm2.ts";
import { commandSm2 } from "./sm2-command.ts";
import { Sm2Line } from "./sm2-line.ts";

const hex = (text: string): Uint8Array => fromHex(text.replaceAll(/\s/g, "").toLowerCase())!;

/** GB/T 32918.5-2017 Annex A.2 (GM/T 0003.5-2012): signature of "message digest" under the usual identity. */
const standard = {
  point: hex(`04 09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020
    CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13`),
  message: utf8("message digest"),
  signature: hex(`F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
    B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA`),
};
const order = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");

test("GB/T 32918.5-2017 附录 A.2：标准里的签名成立", () => {
  expect(verifySm2(standard.point, standard.message, standard.signature)).toBe(true);
});

test("改动任何一处，或者写法不合标准，都不成立，也不抛出", () => {
  const { point, message, signature } = standard;
  const flipped = (bytes: Uint8Array, place: number) =>
    bytes.map((byte, at) => (at === place ? byte ^ 1 : byte));
  for (const place of [0, 31, 32, 63])
    expect(verifySm2(point, message, flipped(signature, place))).toBe(false);
  for (const place of [0, 1, 64]) expect(verifySm2(flipped(point, place), message, signature)).toBe(false);
  expect(verifySm2(point, flipped(message, 0), signature)).toBe(false);
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)];
  const zero = new Uint8Array(32);
  for (const bad of [[zero, s], [r, zero], [order, s], [r, order], [r, s, zero], [r]]) {
    expect(verifySm2(point, message, Buffer.concat(bad))).toBe(false);
  }
  expect(verifySm2(point.subarray(1), message, signature)).toBe(false);
});

test("签名的两种写法：r‖s 和 DER，读出来相同；残缺的不读", () => {
  const { signature } = standard;
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)];
  // Both begin with a set bit, so that DER gives each a leading zero.
  const der = Buffer.concat([hex("3046022100"), r, hex("022100"), s]);
  expect(sm2SignatureFrom(der)).toEqual(Buffer.from(signature));
  expect(sm2SignatureFrom(signature)).toEqual(signature);
  const short = sm2SignatureFrom(hex("300602010102017f"));
  expect(Buffer.from(short!).toString("hex")).toBe(`${"01".padStart(64, "0")}${"7f".padStart(64, "0")}`);
  const bad = [
    der.subarray(1),
    der.subarray(0, -1),
    Buffer.concat([der, Buffer.of(0)]),
    hex("3003020101"),
    hex(""),
  ];
  expect(bad.filter((bytes) => sm2SignatureFrom(bytes) !== undefined)).toEqual([]);
});

let folder: string;
const path = (name: string): string => join(folder, name);
const openssl = (...args: string[]) => spawnSync("openssl", args, { encoding: "utf8" });
const lacks = openssl("genpkey", "-algorithm", "SM2").status !== 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zs-sm2-"));
  if (lacks) console.warn("没有带 SM2 的 openssl：国密签名未与 openssl 对照");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("在持续集成里，对照用的 openssl 必须有 SM2", () => {
  expect(lacks && process.env.CI === "1").toBe(false);
});

/** A key pair made by openssl. */
function keyPair() {
  const secret = openssl("genpkey", "-algorithm", "SM2").stdout;
  writeFileSync(path("key.pem"), secret);
  const shared = openssl("pkey", "-in", path("key.pem"), "-pubout").stdout;
  writeFileSync(path("public.pem"), shared);
  return { secret, shared };
}

const distinguishing = ["-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"];

function opensslVerifies(message: Uint8Array, signature: Uint8Array): boolean {
  const numbers = [signature.subarray(0, 32), signature.subarray(32)].map((number) => {
    const first = number.findIndex((byte) => byte !== 0);
    const digits = number.subarray(first);
    const padded = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits;
    return Buffer.concat([Buffer.of(2, padded.length), padded]);
  });
  const body = Buffer.concat(numbers);
  writeFileSync(path("message"), message);
  writeFileSync(path("signature"), Buffer.concat([Buffer.of(0x30, body.length), body]));
  const files = ["-sigfile", path("signature"), "-in", path("message")];
  return (
    openssl("pkeyutl", "-verify", "-pubin", "-inkey", path("public.pem"), ...files, ...distinguishing)
      .status === 0
  );
}

test.skipIf(lacks)("检查点的国密签名行，openssl 也认；改一个字就不认", async () => {
  const { secret, shared } = keyPair();
  const signer = softwareSm2(secret);
  expect(Buffer.from(signer.point)).toEqual(sm2PointFrom(shared));
  const line = new Sm2Line(signer, "toy.example/log", () => undefined);
  const text = formatCheckpoint({ origin: "toy.example/log", size: 7, rootHash: new Uint8Array(32) });
  const note = signNote(text, [(await line.signed(utf8(text)))!]);
  const verifier = noteVerifier(nodeHashes, nodeSignatureChecks, line.verifierKey)!;
  expect(verifyNote(note, [verifier])).toMatchObject({ valid: true, signedBy: [{ keyId: line.keyId }] });
  const bytes = Buffer.from(note.split(" ").at(-1)!, "base64");
  expect(bytes.readUInt32BE(0)).toBe(line.keyId);
  expect(opensslVerifies(utf8(text), bytes.subarray(4))).toBe(true);
  expect(opensslVerifies(utf8(text.replace("7", "8")), bytes.subarray(4))).toBe(false);
});

test.skipIf(lacks)(
  "openssl 签的，本系统也认：外部签名命令由标准输入取得原文，输出 base64 的 DER",
  async () => {
    const { shared } = keyPair();
    // By way of a file: openssl cannot open Node's pipes by name.
    const sign = `openssl pkeyutl -sign -inkey ${path("key.pem")} -in ${path("given")}`;
    const command = `cat >${path("given")} && ${sign} ${distinguishing.join(" ")} | base64`;
    const signer = commandSm2(command, sm2PointFrom(shared), 10_000);
    const signature = await signer.sign(utf8("text\n"));
    expect(signature).toHaveLength(64);
    expect(verifySm2(signer.point, utf8("text\n"), signature)).toBe(true);
  },
);

test.each([
  ["退出码不是零", "exit 3", /退出码 3/],
  ["没有这个命令", "no-such-command-at-all 2>/dev/null", /退出码 127/],
  ["输出不是签名", "echo hello", /不是 base64 的签名/],
  ["什么也不输出", "cat >/dev/null", /不是 base64 的签名/],
  ["输出没完没了", "yes", /输出过长/],
  ["一直不结束", "sleep 30", /没有在 0.3 秒内完成/],
])("外部签名命令%s：说明原因，不留下进程", async (_name, command, says) => {
  const signer = commandSm2(command, standard.point, command === "sleep 30" ? 300 : 20_000);
  await expect(signer.sign(utf8("text\n"))).rejects.toThrow(says);
});

test("公钥行：类型字节 0xff 之后写明算法的对象标识符，编号按 signed-note 的算法得出", () => {
  // printf 'toy.example/log\n\xff%s\n<point>' oid/1.2.156.10197.1.501 | sha256sum: the first eight digits
  const verifierKey = encodeVerifierKey(
    nodeHashes,
    "toy.example/log",
    unassignedAlgorithm,
    sm2KeyMaterial(standard.point),
  );
  expect(verifierKey).toMatch(/^toy\.example\/log\+53e82bb3\+\/29pZC8xLjIuMTU2LjEwMTk3LjEuNTAxCg/);
  expect(noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey)).toBeDefined();
  // Where there is no national cryptography, the key is one we cannot verify with, and its line is passed over.
  const { ed25519 } = nodeSignatureChecks;
  expect(noteVerifier(nodeHashes, { ed25519 }, verifierKey)).toBeUndefined();
  expect(() => sm2KeyMaterial(standard.point.subarray(1))).toThrow(RangeError);
});

test("不是 SM2 的密钥文件不读", () => {
  expect(() => softwareSm2("")).toThrow(/不是 SM2 私钥/);
  const ed25519 = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`;
  expect(() => sm2PointFrom(ed25519)).toThrow(/不是 SM2 公钥/);
});
