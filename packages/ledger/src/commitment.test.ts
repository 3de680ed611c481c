import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  actDigest,
  canonical,
  commitField,
  decodeEntry,
  encodeEntry,
  entrySizeBytes,
  fieldBytes,
  fieldBytesOf,
  fromBase64,
  fromBase64Url,
  fromHex,
  type Hashes,
  type Json,
  openField,
  parseCommitment,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
const salt = Uint8Array.from({ length: 16 }, (_, index) => index);
const fine = { yuan: 2000, currency: "CNY" };
// Computed with Python's hashlib from the documented bytes, not with this package.
const known = "RbtauyRnb-rGXrr8nhKmsHjFF4SwWOxn8UZZK-MvpA8._JJ-cdXFaY3XVCLydnlnkbZekV9KtZyQyT_Qix11xSo";

test("GB/T 32905-2016 附录 A:两个 SM3 示例", () => {
  expect(toHex(hashes.sm3(utf8("abc")))).toBe(
    "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
  );
  expect(toHex(hashes.sm3(...Array.from({ length: 16 }, () => utf8("abcd"))))).toBe(
    "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
  );
});

test("a field's commitment is what another implementation computes", () => {
  expect(new TextDecoder().decode(fieldBytes("罚款金额", fine))).toBe(
    '{"name":"罚款金额","value":{"currency":"CNY","yuan":2000}}',
  );
  expect(commitField(hashes, "罚款金额", fine, salt)).toBe(known);
  expect(openField(hashes, known, "罚款金额", { currency: "CNY", yuan: 2000 }, salt)).toBe(true);
});

test("换一个字、换一个名称、换一个盐,承诺都打不开", () => {
  expect(openField(hashes, known, "罚款金额", { yuan: 2001, currency: "CNY" }, salt)).toBe(false);
  expect(openField(hashes, known, "没收金额", fine, salt)).toBe(false);
  expect(
    openField(
      hashes,
      known,
      "罚款金额",
      fine,
      salt.map((byte) => byte ^ 1),
    ),
  ).toBe(false);
  expect(openField(hashes, known, "罚款金额", fine, salt.subarray(1))).toBe(false);
  expect(openField(hashes, "", "罚款金额", fine, salt)).toBe(false);
});

test("each of the two digests must agree: a forged half is noticed", () => {
  const [sha256, sm3] = known.split(".");
  expect(openField(hashes, `${sha256}.${sha256}`, "罚款金额", fine, salt)).toBe(false);
  expect(openField(hashes, `${sm3}.${sm3}`, "罚款金额", fine, salt)).toBe(false);
  expect(openField(hashes, `${sha256}`, "罚款金额", fine, salt)).toBe(false);
});

test("a salt of another length is a bug when committing", () => {
  expect(() => commitField(hashes, "a", 1, new Uint8Array(15))).toThrow(RangeError);
});

test("parseCommitment gives the two digests, and nothing for anything else", () => {
  const parsed = parseCommitment(known)!;
  expect(`${toBase64Url(parsed.sha256)}.${toBase64Url(parsed.sm3)}`).toBe(known);
  for (const bad of [
    "",
    ".",
    known.slice(1),
    known.slice(0, -1),
    `${known}.`,
    `${known}=`,
    known.replace("-", "+"),
  ]) {
    expect(parseCommitment(bad)).toBeUndefined();
  }
});

test("whatever the field, it opens with its own salt and with no other", () => {
  const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
  const salts = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(fc.string(), value, salts, fc.nat(127), (name, content, own, bit) => {
      const commitment = commitField(hashes, name, content, own);
      const other = Uint8Array.from(own);
      other[bit >> 3]! ^= 1 << (bit & 7);
      expect(openField(hashes, commitment, name, content, own)).toBe(true);
      expect(openField(hashes, commitment, name, content, other)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test("a public entry is 01, SHA-256 and SM3 of the header, as another implementation computes them", () => {
  const entry = encodeEntry(actDigest(hashes, utf8('{"agency":"a","fields":{}}')));
  expect(toHex(entry)).toBe(
    "01a012899515f38d44c3474c13461fa3227f975d983ec993a957183825c96bff8b" +
      "aa7d0c069357b1786d8a02f0756467c0f599fedccd85ab05fbbda58a589acb62",
  );
  expect(entry).toHaveLength(entrySizeBytes);
  expect(encodeEntry(decodeEntry(entry)!)).toEqual(entry);
});

test("an entry of another version or length is not read", () => {
  const entry = encodeEntry(actDigest(hashes, utf8("{}")));
  expect(decodeEntry(entry.subarray(1))).toBeUndefined();
  expect(decodeEntry(Uint8Array.of(...entry, 0))).toBeUndefined();
  entry[0] = 2;
  expect(decodeEntry(entry)).toBeUndefined();
  expect(() => encodeEntry({ sha256: new Uint8Array(31), sm3: new Uint8Array(33) })).toThrow(RangeError);
});

// RFC 4648 §10.
test.each([
  ["", ""],
  ["f", "Zg=="],
  ["fo", "Zm8="],
  ["foo", "Zm9v"],
  ["foob", "Zm9vYg=="],
  ["fooba", "Zm9vYmE="],
  ["foobar", "Zm9vYmFy"],
])("RFC 4648: base64 of %j is %j", (text, base64) => {
  expect(toBase64(utf8(text))).toBe(base64);
  expect(fromBase64(base64)).toEqual(utf8(text));
});

test("any bytes: base64, base64url and hex agree with Node's and read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      expect(fromHex(toHex(bytes))).toEqual(bytes);
    }),
    { numRuns: 200 },
  );
});

test("only one spelling of base64 and hex is read", () => {
  for (const bad of ["Zg", "Zg=", "Zh==", "Zg===", "Z", "Zm9v\n", "Zm 9v", "Zm9-", "=", "===="]) {
    expect(fromBase64(bad)).toBeUndefined();
  }
  for (const bad of ["Zg==", "Zh", "Zm9+", "Z"]) expect(fromBase64Url(bad)).toBeUndefined();
  for (const bad of ["0", "0G", "AB", " 00"]) expect(fromHex(bad)).toBeUndefined();
});

test("由已写好的规范文本取得的字段字节，与由值取得的相同", () => {
  for (const value of ["张三", 12.5, { b: [true, null], a: "\n" }]) {
    expect(fieldBytesOf("input.名", canonical(value))).toEqual(fieldBytes("input.名", value));
  }
});
