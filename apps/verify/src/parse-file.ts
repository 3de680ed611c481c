import {
  actDigest,
  decodeEntry,
  encodeEntry,
  fromBase64,
  type Hashes,
  type LogProof,
  type ProofFile,
  parseHeader,
  parseProof,
  parseReceiptCode,
  parseTwinFile,
  proofFileIn,
  proofFormat,
  type Receipt,
  readJsonText,
  receiptCodePrefix,
  receiptIn,
  type Twin,
  utf8,
} from "@zhunsheng/ledger";
import { claimedBy } from "./judge-log.ts";

/** What a file turned out to be, read and not yet checked. */
export type Recognised =
  | { readonly kind: "proof"; readonly file: ProofFile }
  | { readonly kind: "twin"; readonly file: ProofFile; readonly twin: Twin }
  | { readonly kind: "receipt" | "code"; readonly receipt: Receipt }
  | { readonly kind: "tlogProof"; readonly proof: LogProof }
  | { readonly kind: "checkpoint"; readonly note: string }
  | { readonly kind: "entry"; readonly entry: Uint8Array }
  | { readonly kind: "bundle"; readonly bytes: Uint8Array }
  | { readonly kind: "none"; readonly says: string };

/** No proof of ours is larger; the portal's own limit is 1 MB. */
const textSizeBytesMax = 8_388_608;

const none = (says: string): Recognised => ({ kind: "none", says });

export const whatCanBeVerified =
  "可以核验的有：证明文件、决定页面的数据（JSON）、回执、回执二维码的文字、日志证明、检查点和证据包";

/** By its content, never by its name. Never throws. */
export function parseFile(hashes: Hashes, bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return none("文件是空的");
  if (isZip(bytes)) return { kind: "bundle", bytes };
  if (decodeEntry(bytes)) return { kind: "entry", entry: bytes };
  if (bytes.length > textSizeBytesMax) return none("文件太大，不是本平台的证明");
  const text = decodeText(bytes);
  if (text === undefined)
    return none("这不是本平台的证明。图片和 PDF 本身不能核验，请用它的证明文件或者回执");
  return parseText(hashes, text);
}

/** A local file header, or the end record of an empty archive. */
const isZip = ([p, k, first, second]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((first === 3 && second === 4) || (first === 5 && second === 6));

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A text from a file or from a paste. */
export function parseText(hashes: Hashes, text: string): Recognised {
  const start = text.trimStart();
  if (start.startsWith(receiptCodePrefix)) {
    const receipt = parseReceiptCode(text);
    return receipt ? { kind: "code", receipt } : none("回执二维码的文字不完整，请重新扫描");
  }
  if (start.startsWith("c2sp.org/tlog-proof@")) {
    const proof = parseProof(withUnixLines(start));
    return proof ? { kind: "tlogProof", proof } : none("日志证明残缺，读不出来");
  }
  if (start.startsWith("{")) return parseJson(hashes, text.trim());
  const note = withUnixLines(start);
  if (claimedBy(note)) return { kind: "checkpoint", note };
  const entry = fromBase64(text.trim());
  if (entry && decodeEntry(entry)) return { kind: "entry", entry };
  return none("这不是本平台的证明");
}

/** Notes have bare newlines and end in one; mail programs and editors change both. */
const withUnixLines = (text: string): string => `${text.replace(/\r\n/g, "\n").trimEnd()}\n`;

function parseJson(hashes: Hashes, text: string): Recognised {
  const twin = parseTwinFile(text);
  if (twin) return twin === "damaged" ? none("决定页面的数据残缺，读不出来") : { kind: "twin", ...twin };
  const read = readJsonText(text);
  if (read === undefined) return none("文件残缺，不是完整的 JSON，或者同一个名称写了两次");
  const format = Object(read).format;
  const file = proofFileIn(read);
  if (file) return { kind: "proof", file };
  const receipt = receiptIn(read);
  if (receipt) return { kind: "receipt", receipt };
  const answered = proofFileIn(fromAnswer(Object(read)));
  if (answered) return { kind: "proof", file: answered };
  if (parseHeader(text)) return { kind: "entry", entry: encodeEntry(actDigest(hashes, utf8(text))) };
  const early = earlyReceipt(Object(read));
  if (early) return { kind: "entry", entry: early };
  const ours = typeof format === "string" && format.startsWith("zhunsheng.");
  return none(ours ? "文件残缺，或者是本程序不认识的版本" : "这不是本平台的证明");
}

/** What is answered to an act as it is recorded names its entry, which no checkpoint covers yet. */
function earlyReceipt(read: Readonly<Record<string, unknown>>): Uint8Array | undefined {
  if (typeof read.entry !== "string" || typeof read.actSha256 !== "string") return undefined;
  const entry = fromBase64(read.entry);
  return entry && decodeEntry(entry) ? entry : undefined;
}

/** The server's answer to `GET …/proof` says the same under other names. */
const fromAnswer = ({ log, header, fields, inclusion }: Readonly<Record<string, unknown>>): object => ({
  format: proofFormat,
  header,
  opened: fields,
  ...(inclusion ? { log: { origin: log, ...Object(inclusion) } } : {}),
});
