import { encodeReceiptCode, utf8 } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { nodeCrypto } from "./node-crypto.ts";
import { readZip } from "./read-zip.ts";
import { sampleBundle } from "./testing/sample-bundle.ts";
import { policyText, SampleLog, sealAll } from "./testing/sample-log.ts";
import { titlesOf } from "./titles.ts";
import { parseTrust } from "./trust.ts";
import { verifyFile, verifyFiles } from "./verify-file.ts";

const trusted = parseTrust(nodeCrypto, policyText);
if ("problem" in trusted) throw new Error(trusted.problem);
const verifier = { crypto: nodeCrypto, trusted, titles: titlesOf(procedures) };
const verify = (bytes: Uint8Array, name = "x") => verifyFile(verifier, name, bytes);

const log = new SampleLog();
const good = [
  utf8(JSON.stringify(log.proof(4))),
  utf8(JSON.stringify(log.receipt(4))),
  utf8(encodeReceiptCode(log.receipt(4))!),
  utf8(log.checkpoint),
  sampleBundle(log),
];

test("任意字节：从不出错，从不说是真的", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("", "PK\u0003\u0004", "{", "ZS1:"),
      (bytes, start) => {
        expect(verify(Uint8Array.of(...utf8(start), ...bytes)).answer).toBe("unknown");
      },
    ),
    { numRuns: 300 },
  );
});

test("任意 JSON：从不出错，从不说是真的", () => {
  const formats = ["zhunsheng.proof.v1", "zhunsheng.receipt.v1", "zhunsheng.decision.v1"];
  fc.assert(
    fc.property(fc.constantFrom(...formats), fc.jsonValue(), fc.jsonValue(), (format, one, other) => {
      const file = { format, header: one, opened: other, log: one, entry: one, proof: other, view: one };
      expect(verify(utf8(JSON.stringify(file))).answer).not.toBe("genuine");
    }),
    { numRuns: 300 },
  );
});

test("真文件改动一个字节：从不出错；还说是真的，内容就一个字也没有变", () => {
  const shown = good.map((bytes) => JSON.stringify(verify(bytes).acts.map(({ contents }) => contents)));
  expect(good.map((bytes) => verify(bytes).answer)).toEqual(Array(5).fill("genuine"));
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, at, by) => {
      const bytes = Uint8Array.from(good[which]!);
      bytes[at % bytes.length]! ^= by;
      const verdict = verify(bytes);
      if (verdict.answer !== "genuine") return;
      expect(JSON.stringify(verdict.acts.map(({ contents }) => contents))).toBe(shown[which]);
    }),
    { numRuns: 200 },
  );
});

test("证明打得开、内容是什么都行：从不出错，也不带走别的文件的答复", () => {
  const names = [
    "input.fineFen",
    "input.kinds",
    "input.partyName",
    "input.remedies",
    "by",
    "relied",
    "input.scope",
  ];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ depthSize: "medium" })),
      (contents) => {
        const odd = { "input.kinds": [{ toString: 1 }], "input.outcome": { valueOf: 1 }, ...contents };
        const acts = ["decide", "erase"].map((kind) => ({ kind, contents: JSON.parse(JSON.stringify(odd)) }));
        const sealed = new SampleLog(sealAll(acts));
        const verdicts = verifyFiles(verifier, [
          { name: "odd", bytes: utf8(JSON.stringify(sealed.proof(1))) },
          { name: "bundle", bytes: sampleBundle(sealed) },
          { name: "good", bytes: good[0]! },
        ]);
        expect(verdicts.map(({ says }) => says).join()).not.toContain("出了错");
        expect(verdicts[0]!.answer).toBe("genuine");
        expect(verdicts[2]!.answer).toBe("genuine");
      },
    ),
    { numRuns: 60 },
  );
});

test("截断的真文件：从不出错，从不说是真的", () => {
  for (const bytes of good) {
    for (const part of [0.05, 0.3, 0.6, 0.9]) {
      expect(verify(bytes.subarray(0, Math.floor(bytes.length * part))).answer).not.toBe("genuine");
    }
  }
});

test("嵌套极深的内容不使程序出错", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const text = JSON.stringify(log.proof(4)).replace("3200000", deep);
  expect(verify(utf8(text))).toMatchObject({ answer: "altered" });
  expect(verify(utf8(`{"format":"zhunsheng.proof.v1","header":${deep}}`)).answer).toBe("unknown");
});

test("文件名里的控制字符和方向字符写成看得见的样子", () => {
  expect(verify(utf8("x"), "a\u0000\u202egnp.exe\n").name).toBe("a‹U+0000›‹U+202E›gnp.exe‹U+000A›");
  expect(verify(utf8("x"), "长".repeat(500)).name).toHaveLength(122);
});

test("炸弹：声称的大小、压缩的比例、文件的个数、谎报的大小都有界限", () => {
  const bomb = zipSync({ "a.txt": new Uint8Array(3_000_000) });
  expect(verify(bomb).says).toContain("压缩得反常");
  const many = zipSync({ a: utf8("1") });
  new DataView(many.buffer).setUint16(many.length - 22 + 10, 20_001, true);
  expect(readZip(many)).toEqual({ problem: "压缩包里的文件太多" });
  // Three million zeros that claim to be ten bytes: inflating stops at ten.
  const lying = Uint8Array.from(bomb);
  const view = new DataView(lying.buffer);
  const central = lying.length - 22 - view.getUint32(lying.length - 22 + 12, true);
  view.setUint32(central + 24, 10, true);
  view.setUint32(22, 10, true);
  expect(readZip(lying)).toEqual({ problem: "压缩包残缺，读不出来" });
  view.setUint32(central + 24, 2 ** 31, true);
  expect(readZip(lying)).toEqual({ problem: "压缩包里有太大的文件" });
  view.setUint16(central + 8, 1, true);
  expect(readZip(lying)).toEqual({ problem: "压缩包加了密码，不能核验" });
});

test("目录没有列出的内容、两处写得不同的大小和名称：不读", () => {
  const zip = zipSync({ a: utf8("1"), b: utf8("2") });
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  const central = view.getUint32(end + 16, true);
  const second = view.getUint32(central + 47 + 42, true);
  const rebuilt = (parts: readonly Uint8Array[], directory: number, count = 2): Uint8Array => {
    const bytes = Buffer.concat(parts);
    bytes.writeUInt32LE(directory, bytes.length - 6);
    bytes.writeUInt16LE(count, bytes.length - 12);
    return bytes;
  };
  const listedTwice = { problem: "压缩包里有目录没有列出的内容，或者前后两处写得不同" };
  const whole = rebuilt([zip], central);
  expect(readZip(whole)).toBeInstanceOf(Map);
  // The second entry's line taken out of the directory: its local header is still there for others to find.
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt32LE(47, 12);
  expect(readZip(rebuilt([zip.subarray(0, central + 47), tail], central, 1))).toEqual(listedTwice);
  // Bytes between the entries and the directory, and between the directory and its end.
  expect(
    readZip(rebuilt([zip.subarray(0, central), utf8("gap"), zip.subarray(central)], central + 3)),
  ).toEqual(listedTwice);
  expect(readZip(rebuilt([zip.subarray(0, end), utf8("gap"), zip.subarray(end)], central))).toEqual(
    listedTwice,
  );
  // Local name, method, checksum, size.
  for (const at of [second + 30, second + 8, second + 14, second + 18, second + 22]) {
    const bytes = Uint8Array.from(zip);
    bytes[at]! ^= 1;
    expect(readZip(bytes), String(at - second)).toEqual(listedTwice);
  }
});

test("同名的两个文件、越界的位置、不认识的压缩方式：不读", () => {
  const two = zipSync({ a: utf8("1"), b: utf8("2") });
  const named = Uint8Array.from(two, (byte) => (byte === 0x62 ? 0x61 : byte));
  expect(readZip(named)).toEqual({ problem: "压缩包里有两个文件同名" });
  const start = two.length - 22;
  const change = (at: number, value: number) => {
    const bytes = Uint8Array.from(two);
    new DataView(bytes.buffer).setUint32(at, value, true);
    return readZip(bytes);
  };
  const central = new DataView(two.buffer).getUint32(start + 16, true);
  for (const at of [start + 16, central + 20, central + 42]) {
    expect(change(at, 0xffffffff)).toEqual({ problem: expect.stringMatching(/残缺|写得不同/) });
  }
  const method = Uint8Array.from(two);
  for (const at of [central + 10, 8]) new DataView(method.buffer).setUint16(at, 99, true);
  expect(readZip(method)).toEqual({ problem: "压缩包用了不认识的压缩方式" });
});
