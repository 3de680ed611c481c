import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  encodeReceiptCode,
  formatCheckpoint,
  fromBase45,
  joinNote,
  parseReceiptCode,
  type Receipt,
  readNote,
  receiptFormat,
  toBase45,
  toBase64,
  utf8,
} from "./index.ts";

describe("base45, RFC 9285", () => {
  test.each([
    ["AB", "BB8"],
    ["Hello!!", "%69 VD92EX0"],
    ["base-45", "UJCLQE7W581"],
    ["ietf!", "QED8WEX0"],
  ])("the RFC's example %s", (plain, encoded) => {
    expect(toBase45(utf8(plain))).toBe(encoded);
    expect(fromBase45(encoded)).toEqual(utf8(plain));
  });

  test.each(["GGW", ":::", "::", "A", "AAAA", "ab8", "BB8\n", "BB=", "中文字"])("%s is refused", (text) => {
    expect(fromBase45(text)).toBeUndefined();
  });

  test("whatever bytes come back as they were", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 90 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    );
  });
});

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const name = fc.stringMatching(/^[a-z0-9./\u4e00-\u9fa5-]{1,30}$/u);

const receipts: fc.Arbitrary<Receipt> = fc
  .record({
    digests: bytes(64),
    origin: name,
    size: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    hashes: fc.array(bytes(32), { maxLength: 30 }),
    rootHash: bytes(32),
    own: bytes(64),
    cosigned: fc.array(fc.record({ name, id: fc.nat(0xffffffff), signature: bytes(72) }), { maxLength: 3 }),
  })
  .map(({ digests, origin, size, place, hashes, rootHash, own, cosigned }) => ({
    format: receiptFormat,
    entry: toBase64(Uint8Array.of(1, ...digests)),
    log: {
      origin,
      index: Math.floor(place * size),
      size,
      hashes: hashes.map(toBase64),
      checkpoint: joinNote(formatCheckpoint({ origin, size, rootHash }), [
        { name: origin, keyId: 0xfedcba98, signature: own },
        ...cosigned.map(({ name, id, signature }) => ({ name, keyId: id, signature })),
      ]),
    },
  }));

const some = fc.sample(receipts, { numRuns: 1, seed: 4 })[0]!;

describe("回执的二维码", () => {
  test("写出再读入，一字不差，只用二维码字母数字模式的字符", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const code = encodeReceiptCode(receipt)!;
        expect(code).toMatch(/^ZS1:[0-9A-Z $%*+\-./:]+$/);
        expect(parseReceiptCode(code)).toEqual(receipt);
        // What a person copies comes with line breaks around it.
        expect(parseReceiptCode(`\n${code}\r\n`)).toEqual(receipt);
      }),
    );
  });

  test("一百万条的日志、两个见证：不超过 1,600 个字符", () => {
    const origin = "anhe.example/zhunsheng-log";
    const size = 1_000_000;
    const rootHash = new Uint8Array(32).fill(7);
    const signatures = [
      { name: origin, keyId: 1, signature: new Uint8Array(64).fill(1) },
      { name: "witness.example/justice-bureau", keyId: 2, signature: new Uint8Array(72).fill(2) },
      { name: "witness.example/notary", keyId: 3, signature: new Uint8Array(72).fill(3) },
    ];
    const checkpoint = joinNote(formatCheckpoint({ origin, size, rootHash }), signatures);
    const hashes = Array.from({ length: 20 }, (_, at) => toBase64(new Uint8Array(32).fill(at)));
    const receipt = { ...some, log: { origin, index: 999_999, size, hashes, checkpoint } };
    expect(encodeReceiptCode(receipt)!.length).toBeLessThan(1_600);
  });

  test.each([
    ["检查点有附加行", { checkpoint: some.log.checkpoint.replace("\n\n", "\nmore\n\n") }],
    ["检查点另有大小", { size: some.log.size + 1 }],
    ["检查点属于另一日志", { origin: "other" }],
    ["路径不是 32 字节", { hashes: ["AAAA"] }],
    ["不是检查点", { checkpoint: "5" }],
  ])("%s，没有二维码", (_, change) => {
    expect(encodeReceiptCode({ ...some, log: { ...some.log, ...change } })).toBeUndefined();
    expect(encodeReceiptCode({ ...some, entry: "AAAA" })).toBeUndefined();
  });

  test("任意文字和改动一个字符的码，读不出或者读成另一张，从不出错", () => {
    const code = encodeReceiptCode(some)!;
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.string(), (place, text) => {
        expect(parseReceiptCode(text)).toBeUndefined();
        expect(parseReceiptCode(`ZS1:${text}`)).toBeUndefined();
        const changed = `${code.slice(0, place)}${code[place] === "0" ? "1" : "0"}${code.slice(place + 1)}`;
        expect(parseReceiptCode(changed)).not.toEqual(some);
      }),
    );
    for (const cut of [4, 5, 40, 200, code.length - 1]) {
      const shorter = parseReceiptCode(code.slice(0, cut));
      expect(shorter === undefined || readNote(shorter.log.checkpoint) !== undefined).toBe(true);
    }
    expect(parseReceiptCode(`${code}000`)).toBeUndefined();
    expect(parseReceiptCode(`ZS1:${toBase45(new Uint8Array(200).fill(0xff))}`)).toBeUndefined();
  });
});
