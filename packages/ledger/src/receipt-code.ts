import { type Receipt, receiptFormat } from "./act-proof.ts";
import { fromBase45, toBase45 } from "./base45.ts";
import { fromBase64, toBase64, utf8 } from "./bytes.ts";
import { formatCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { decodeEntry, encodeEntry, entrySizeBytes } from "./entry.ts";
import { digestSizeBytes } from "./hashes.ts";
import { joinNote, type NoteSignature, readNote, signaturesMax } from "./note.ts";

/** What the text of a receipt's QR code begins with: Zhunsheng, version 1. */
export const receiptCodePrefix = "ZS1:";

const pathMax = 64;
/** A QR code holds at most 4,296 such characters. */
const codeLengthMax = 4_296;

/**
 * A receipt in one text for a QR code: `ZS1:` and base45 of these bytes. Numbers are unsigned LEB128.
 *
 *     64 bytes       the log entry's two digests (its version byte is 0x01, which this version of the code implies)
 *     number         index
 *     number         size of the tree
 *     number n       length of the path, then n × 32 bytes
 *     32 bytes       root of the tree
 *     number n       how many names, then each: number of its UTF-8 bytes, the bytes. The first is the log's origin.
 *     number n       how many signatures, then each: number of the name (from 0), 4 bytes of key id, number of its
 *                    bytes, the bytes
 *
 * The checkpoint is rebuilt byte for byte: origin, size and root stand once, and each signer's name once.
 *
 * @returns undefined for a receipt that has no such code: its checkpoint has extension lines or says another size or
 *   origin than the receipt, its entry is not ours, or the text would not fit a QR code.
 */
export function encodeReceiptCode(receipt: Receipt): string | undefined {
  const { log } = receipt;
  const entry = fromBase64(receipt.entry);
  const note = readNote(log.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!entry || !decodeEntry(entry) || !checkpoint) return undefined;
  const path = log.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array());
  const plain =
    checkpoint.origin === log.origin &&
    checkpoint.size === log.size &&
    formatCheckpoint(checkpoint) === note.text &&
    joinNote(note.text, note.signatures) === log.checkpoint &&
    path.every(({ length }) => length === digestSizeBytes);
  if (!plain) return undefined;
  const names = [...new Set([log.origin, ...note.signatures.map(({ name }) => name)])];
  const bytes = [
    ...entry.subarray(1),
    ...[log.index, log.size, path.length].flatMap(leb128),
    ...path.flatMap((hash) => [...hash]),
    ...checkpoint.rootHash,
    ...leb128(names.length),
    ...names.flatMap((name) => counted(utf8(name))),
    ...leb128(note.signatures.length),
    ...note.signatures.flatMap((line) => [...leb128(names.indexOf(line.name)), ...signatureBytes(line)]),
  ];
  const code = `${receiptCodePrefix}${toBase45(Uint8Array.from(bytes))}`;
  return code.length <= codeLengthMax ? code : undefined;
}

const counted = (bytes: Uint8Array): readonly number[] => [...leb128(bytes.length), ...bytes];

const signatureBytes = ({ keyId, signature }: NoteSignature): readonly number[] => [
  keyId >>> 24,
  (keyId >>> 16) & 0xff,
  (keyId >>> 8) & 0xff,
  keyId & 0xff,
  ...counted(signature),
];

function leb128(value: number): readonly number[] {
  const bytes: number[] = [];
  let left = value;
  // Sizes go past 2**31, where bit operators wrap around.
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) + 0x80);
  return [...bytes, left];
}

/** The receipt that {@link encodeReceiptCode} wrote; undefined for any other text. Nothing is verified here. */
export function parseReceiptCode(text: string): Receipt | undefined {
  // White space around a pasted code is dropped. Base45 has a blank, but never at the end: the last of three characters
  // stands for at most 32, the last of two for at most 5, and the blank for 36 (RFC 9285 §4.2).
  const trimmed = text.trim();
  if (!trimmed.startsWith(receiptCodePrefix) || trimmed.length > codeLengthMax) return undefined;
  const body = trimmed.slice(receiptCodePrefix.length);
  const bytes = fromBase45(body);
  const reader = bytes && new Reader(bytes);
  const receipt = reader && readReceipt(reader);
  return reader?.ended ? receipt : undefined;
}

function readReceipt(from: Reader): Receipt | undefined {
  const digests = from.bytes(entrySizeBytes - 1);
  const [index, size] = [from.number(), from.number()];
  const hashes = from.list(pathMax, () => toBase64(from.bytes(digestSizeBytes)));
  const rootHash = from.bytes(digestSizeBytes);
  const names = from.list(signaturesMax + 1, () => from.text(from.number()));
  const signatures = from.list(signaturesMax, (): NoteSignature => {
    const name = names[from.number()] ?? from.fail("");
    const id = from.bytes(4).reduce((value, byte) => value * 256 + byte, 0);
    return { name, keyId: id, signature: from.bytes(from.number()) };
  });
  const [origin = ""] = names;
  if (from.failed || origin === "" || /\p{Cc}/u.test(origin) || index >= size) return undefined;
  const entry = encodeEntry({
    sha256: digests.subarray(0, digestSizeBytes),
    sm3: digests.subarray(digestSizeBytes),
  });
  const checkpoint = joinNote(formatCheckpoint({ origin, size, rootHash }), signatures);
  if (readNote(checkpoint) === undefined) return undefined;
  const log = { origin, index, size, hashes, checkpoint };
  return { format: receiptFormat, entry: toBase64(entry), log };
}

/** Reads bytes one after another; whatever is missing or out of range makes the whole reading fail. */
class Reader {
  readonly #bytes: Uint8Array;
  #place = 0;
  failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#place === this.#bytes.length;
  }

  fail<T>(instead: T): T {
    this.failed = true;
    return instead;
  }

  bytes(count: number): Uint8Array {
    if (count > this.#bytes.length - this.#place) return this.fail(new Uint8Array(Math.min(count, 64)));
    this.#place += count;
    return this.#bytes.slice(this.#place - count, this.#place);
  }

  /** Only the shortest spelling: no two codes are the same receipt. */
  number(): number {
    let value = 0;
    for (let place = 0; place < 8; place++) {
      const [byte = 0] = this.bytes(1);
      value += (byte & 0x7f) * 0x80 ** place;
      if (byte < 0x80) {
        const shortest = place === 0 || byte > 0;
        return shortest && Number.isSafeInteger(value) ? value : this.fail(0);
      }
    }
    return this.fail(0);
  }

  text(sizeBytes: number): string {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.bytes(sizeBytes));
    } catch (error) {
      if (error instanceof TypeError) return this.fail("");
      throw error;
    }
  }

  list<T>(max: number, read: () => T): readonly T[] {
    const count = this.number();
    if (count > max) return this.fail([]);
    const items: T[] = [];
    while (items.length < count && !this.failed) items.push(read());
    return items;
  }
}
