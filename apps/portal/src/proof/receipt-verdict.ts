import {
  type Check,
  checkReceipt,
  decodeEntry,
  fromBase64,
  parseCheckpoint,
  parseProof,
  parseReceipt,
  parseReceiptCode,
  type Receipt,
  readNote,
  receiptFormat,
  toBase64,
} from "@zhunsheng/ledger";
import { findLeaf } from "@zhunsheng/store/read";
import type { PortalParts } from "../parts.ts";
import { grouped } from "../words.ts";
import { unwitnessed, type Verdict } from "./verdict.ts";

/** A receipt as it was handed in: its JSON, the text of its QR code, or a tlog-proof that carries its entry. */
export const readReceipt = (text: string): Receipt | undefined =>
  parseReceipt(text) ?? parseReceiptCode(text) ?? fromLogProof(text);

function fromLogProof(text: string): Receipt | undefined {
  // A form sends line breaks as two characters, and a paste may have lost the last one.
  const proof = parseProof(`${text.replace(/\r\n/g, "\n").trim()}\n`);
  const note = proof && readNote(proof.checkpointNote);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!checkpoint || !proof?.extra || !decodeEntry(proof.extra)) return undefined;
  const { origin, size } = checkpoint;
  const hashes = proof.path.map(toBase64);
  const log = { origin, index: proof.index, size, hashes, checkpoint: proof.checkpointNote };
  return { format: receiptFormat, entry: toBase64(proof.extra), log };
}

type Deps = Pick<PortalParts, "query" | "hashes" | "log">;

/** A receipt, recomputed from itself and looked up in this site's own log. It says nothing of the content. */
export async function verdictOfReceipt(deps: Deps, receipt: Receipt, about: string): Promise<Verdict> {
  const { checks: own, problem, witnessed } = checkReceipt(deps.hashes, receipt, deps.log.trust);
  const entry = fromBase64(receipt.entry);
  const leaf = entry && (await findLeaf(deps.query, entry));
  const found: Check = leaf
    ? { holds: true, says: `本站的公开日志里有这条记录，序号 ${grouped(leaf.index)}` }
    : { holds: undefined, says: "本站的公开日志里没有相同的条目" };
  // Another log's receipt is not a forged one.
  const foreign = problem === "noKnownKey" || problem === "otherLog";
  const checks = foreign ? [...own.map(({ says }) => ({ holds: undefined, says })), found] : [...own, found];
  const base = { checked: "file", about, checks } as const;
  if (checks.some(({ holds }) => holds === false)) {
    return { ...base, answer: "mismatch", says: "这张回执前后矛盾，有人改动过，或者没有抄全。" };
  }
  if (foreign || !leaf) {
    return { ...base, answer: "unknown", says: "这张回执不是本县公开日志的，本站不能判断真假。" };
  }
  if (witnessed === false) {
    return { ...base, answer: "unknown", says: `这张回执本身没有矛盾，但${unwitnessed}。` };
  }
  const says = "回执与本县的公开日志一致：当时确有这条记录。它不说明记录的内容，内容请用证明文件核验。";
  return { ...base, answer: "genuine", says };
}
