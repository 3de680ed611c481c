import {
  formatCheckpoint,
  fromBase64,
  joinNote,
  parseProof,
  parseReceiptCode,
  receiptFormat,
  toBase64,
} from "@zhunsheng/ledger";
import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { codeImage, receiptCode, receiptProof } from "./receipts.ts";

const origin = "anhe.example/zhunsheng-log";
const filled = (sizeBytes: number, seed: number): Uint8Array =>
  Uint8Array.from({ length: sizeBytes }, (_, place) => (place * 7 + seed * 31) % 256);

/** A receipt of a log of a million entries with so many cosignatures. */
function receiptWith(witnesses: number) {
  const size = 1_000_000;
  const signatures = Array.from({ length: 1 + witnesses }, (_, at) => ({
    name: at === 0 ? origin : `witness-${at}.example/notary`,
    keyId: at + 1,
    signature: filled(at === 0 ? 64 : 72, at),
  }));
  const checkpoint = joinNote(formatCheckpoint({ origin, size, rootHash: filled(32, 9) }), signatures);
  const hashes = Array.from({ length: 20 }, (_, at) => toBase64(filled(32, at)));
  const entry = toBase64(Uint8Array.of(1, ...filled(64, 3)));
  return { format: receiptFormat, entry, log: { origin, index: 999_999, size, hashes, checkpoint } } as const;
}

const scale = 4;

/** The image's dark rows drawn as pixels, as a camera would see them. */
function pixels(svg: string) {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x = "", y = "", width = ""] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = 4 * (row * side + Number(x) * scale);
      for (let at = from; at < from + 4 * scale * Number(width); at++) if (at % 4 < 3) data[at] = 0;
    }
  }
  return { width: side, height: side, data };
}

test.each([0, 2])("二维码扫出来就是那张回执，打印不超过 7 厘米（%d 个见证）", (witnesses) => {
  const receipt = receiptWith(witnesses);
  const svg = codeImage(receiptCode(receipt));
  expect(parseReceiptCode(decodeQR(pixels(svg)))).toEqual(receipt);
  expect(Number(/width="([\d.]+)mm"/.exec(svg)?.[1])).toBeLessThan(70);
});

test("见证多得一个二维码放不下的，码里只留日志自己的签名", () => {
  const receipt = receiptWith(60);
  const read = parseReceiptCode(receiptCode(receipt));
  expect(read?.log.checkpoint.match(/^— /gm)).toHaveLength(1);
  expect(receipt.log.checkpoint.startsWith(read?.log.checkpoint ?? "-")).toBe(true);
});

test("tlog-proof 的 extra 行是日志条目", () => {
  const receipt = receiptWith(1);
  const proof = parseProof(receiptProof(receipt))!;
  expect(proof.extra).toEqual(fromBase64(receipt.entry));
  expect(proof.checkpointNote).toBe(receipt.log.checkpoint);
});
