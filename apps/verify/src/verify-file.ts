import {
  actDigest,
  decodeEntry,
  encodeEntry,
  fromBase64,
  type LogPart,
  type LogProof,
  type ProofFile,
  type Receipt,
  toBase64,
  utf8,
} from "@zhunsheng/ledger";
import { compareTwin } from "./compare-twin.ts";
import { judgeBundle } from "./judge-bundle.ts";
import { judgeCheckpoint } from "./judge-checkpoint.ts";
import { claimedBy, type JudgedLog, judgeLog } from "./judge-log.ts";
import { actName, doubtOf, type JudgedProof, judgeProof, type Verifier } from "./judge-proof.ts";
import { parseFile, type Recognised, whatCanBeVerified } from "./parse-file.ts";
import type { Twin } from "./parse-twin.ts";
import { grouped, moment, printable } from "./printable.ts";
import type { Verdict } from "./verdict.ts";

/** A file as it was handed in. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Judged = Omit<Verdict, "name" | "kind">;

/** One file, recognised by its content. Never throws, whatever the bytes are. */
export const verifyFile = (verifier: Verifier, name: string, bytes: Uint8Array): Verdict =>
  verdictOf(verifier, name, parseFile(verifier.crypto.hashes, bytes), []);

/**
 * Several files together: a log proof that does not carry its entry finds it among the others. Entries that came only
 * for that are not reported by themselves.
 */
export function verifyFiles(verifier: Verifier, files: readonly GivenFile[]): readonly Verdict[] {
  const { hashes } = verifier.crypto;
  const read = files.map(({ name, bytes }) => ({ name, found: parseFile(hashes, bytes) }));
  const entries = read.flatMap(({ found }) => entryOf(verifier, found));
  const told = read.some(({ found }) => found.kind === "tlogProof")
    ? read.filter(({ found }) => found.kind !== "entry")
    : read;
  return told.map(({ name, found }) => verdictOf(verifier, name, found, entries));
}

/** The log entry that a file stands for, where it stands for one. */
function entryOf({ crypto }: Verifier, found: Recognised): readonly Uint8Array[] {
  if (found.kind === "entry") return [found.entry];
  if (found.kind !== "proof" && found.kind !== "twin") return [];
  return [encodeEntry(actDigest(crypto.hashes, utf8(found.file.header)))];
}

function verdictOf(
  verifier: Verifier,
  name: string,
  found: Recognised,
  entries: readonly Uint8Array[],
): Verdict {
  return { name: printable(name), kind: found.kind, ...judge(verifier, found, entries) };
}

function judge(verifier: Verifier, found: Recognised, entries: readonly Uint8Array[]): Judged {
  switch (found.kind) {
    case "proof":
      return judgeProofFile(verifier, found.file);
    case "twin":
      return judgeTwin(verifier, found.file, found.twin);
    case "receipt":
    case "code":
      return judgeReceipt(verifier, found.receipt);
    case "tlogProof":
      return judgeLogProof(verifier, found.proof, entries);
    case "checkpoint":
      return judgeCheckpoint(verifier, found.note);
    case "entry":
      return nothing(
        "这是一条日志条目，还不能说明它在日志里，请与它的日志证明（tlog-proof）一起放入，或者换取回执。",
      );
    case "bundle":
      return judgeBundle(verifier, found.bytes);
    case "none":
      return nothing(`${found.says}。${whatCanBeVerified}。`);
  }
}

const nothing = (says: string): Judged => ({
  answer: "unknown",
  says,
  altered: [],
  checks: [],
  acts: [],
  particulars: [],
});

function judgeProofFile(verifier: Verifier, file: ProofFile): Judged {
  const judged = judgeProof(verifier, file);
  return ofProof(verifier, judged, judged.altered, []);
}

function judgeTwin(verifier: Verifier, file: ProofFile, twin: Twin): Judged {
  const judged = judgeProof(verifier, file);
  if (!judged.header) return ofProof(verifier, judged, judged.altered, []);
  const compared = compareTwin(verifier.titles, twin, file, judged.header);
  const altered = [...new Set([...judged.altered, ...compared.altered])];
  return ofProof(verifier, withDoubt(judged, compared.doubt), altered, compared.checks);
}

/** A page that shows more than its proof opens cannot be called genuine. */
const withDoubt = (judged: JudgedProof, doubt: string | undefined): JudgedProof =>
  doubt === undefined || judged.answer !== "genuine" ? judged : { ...judged, answer: "unknown", doubt };

function ofProof(
  { titles }: Verifier,
  { answer: own, doubt, header, opened, struckOut, act }: JudgedProof,
  altered: readonly string[],
  more: Verdict["checks"],
): Judged {
  const answer = altered.length > 0 ? "altered" : own;
  const what = header ? `${actName(titles, header)}，${moment(header.recordedAt)} 记录` : "";
  const says = {
    genuine: `这是公开日志里的一条记录：${what}，${opened > 0 ? "写明的内容与记录时完全一致" : "没有写明内容"}。${
      struckOut ? "但这一行为后来已经作废，不再有效。" : ""
    }`,
    altered: `与记录不一致的是：${altered.join("、")}。`,
    unknown: `文件前后一致，但不能确认它是真的：${doubt}。`,
  }[answer];
  const until = answer === "genuine" ? [onlyUntilThen] : [];
  return {
    answer,
    says,
    altered,
    checks: [...act.checks, ...more, ...until],
    acts: [act],
    particulars: act.particulars,
  };
}

const onlyUntilThen = {
  holds: undefined,
  says: "证明只说到检查点签署时为止，以后有没有更正、撤回或者撤销，要看公开的页面",
};

function judgeReceipt(verifier: Verifier, receipt: Receipt): Judged {
  const entry = fromBase64(receipt.entry);
  if (!entry || !decodeEntry(entry)) {
    const says = "回执里的日志条目残缺";
    return { ...nothing(`${says}。`), answer: "altered", altered: [says], checks: [{ holds: false, says }] };
  }
  return ofLog(verifier, receipt.log, judgeLog(verifier.crypto, verifier.trusted, receipt.log, entry), entry);
}

function ofLog(verifier: Verifier, log: LogPart, judged: JudgedLog, entry: Uint8Array): Judged {
  const altered = judged.checks.filter(({ holds }) => holds === false).map(({ says }) => says);
  const { checks } = judged;
  const particulars = [{ title: "日志条目", text: toBase64(entry) }, ...judged.particulars];
  const base = { altered, checks, acts: [], particulars };
  if (judged.standing === "broken")
    return { ...base, answer: "altered", says: `不一致的是：${altered.join("、")}。` };
  const doubt = doubtOf(judged, verifier.trusted);
  if (doubt !== "")
    return { ...base, answer: "unknown", says: `文件前后一致，但不能确认它是真的：${doubt}。` };
  const place = `有一条记录写在公开日志里，序号 ${grouped(log.index)}，没有改动过`;
  const says = `${place}。它只说明记录在日志里，不说明记录的内容。`;
  return { ...base, answer: "genuine", says };
}

function judgeLogProof(verifier: Verifier, proof: LogProof, entries: readonly Uint8Array[]): Judged {
  const claimed = claimedBy(proof.checkpointNote);
  if (!claimed) {
    const says = "日志检查点的格式不对";
    return { ...nothing(`${says}。`), answer: "altered", altered: [says], checks: [{ holds: false, says }] };
  }
  const carried = proof.extra && decodeEntry(proof.extra) ? [proof.extra] : [];
  const candidates = carried.length > 0 ? carried : entries;
  const log: LogPart = {
    origin: claimed.origin,
    index: proof.index,
    size: claimed.size,
    hashes: proof.path.map(toBase64),
    checkpoint: proof.checkpointNote,
  };
  const judged = candidates.map((entry) => ({
    entry,
    log: judgeLog(verifier.crypto, verifier.trusted, log, entry),
  }));
  const [best] = [...judged.filter((one) => one.log.standing !== "broken"), ...judged];
  if (best) return ofLog(verifier, log, best.log, best.entry);
  return nothing("这是一份日志证明，还需要它所证明的日志条目或者证明文件，请一起放入。");
}
