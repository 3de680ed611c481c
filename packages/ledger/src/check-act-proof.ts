import type { ActHeader, LogPart, ProofFile, Receipt } from "./act-proof.ts";
import { equalBytes, fromBase64, fromBase64Url, utf8 } from "./bytes.ts";
import { canonicalText, type Json } from "./canonical.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { openField } from "./commitment.ts";
import { type CorrectionEffect, checkCorrection } from "./correction.ts";
import { actDigest, decodeEntry, encodeEntry } from "./entry.ts";
import type { Digests, Hashes } from "./hashes.ts";
import type { Hash } from "./merkle.ts";
import type { KeyName, NoteVerifier } from "./note.ts";
import { parseHeader } from "./parse-act-proof.ts";
import { hasQuorum, type Policy } from "./policy.ts";
import { type LogProof, type ProofVerdict, verifyProof } from "./proof.ts";

/** One question asked of a proof. `holds` is undefined where it cannot be answered yet. */
export interface Check {
  readonly holds: boolean | undefined;
  readonly says: string;
}

/**
 * `verified`: all of it holds. `waiting`: what there is holds, no checkpoint covers it yet. `unproven`: the act is on
 * the record, but what a correction beside it made of it is not shown. `broken`: it does not hold.
 */
export interface CheckedProof {
  readonly state: "verified" | "waiting" | "unproven" | "broken";
  readonly checks: readonly Check[];
  readonly header?: ActHeader | undefined;
  readonly digests: Digests;
  readonly entry: Uint8Array;
  /** Names of opened fields that do not open their commitment. */
  readonly failed: readonly string[];
  /** Whether the policy's quorum has cosigned the checkpoint; undefined where none is asked for. */
  readonly witnessed?: boolean | undefined;
  readonly checkpoint?: Checkpoint | undefined;
  /** Whether a correction beside it, shown to have taken effect, struck the act out (作废). */
  readonly struckOut?: boolean | undefined;
}

/** Which log is meant, by which keys it signs, and whose cosignatures are asked for. */
export interface Trust {
  readonly origin: string;
  /** The log's keys in use: one, or two while a new key takes over. */
  readonly logKeys: readonly NoteVerifier[];
  /** Keys in use no more, for whoever has the log itself: their checkpoints count where the log has that very root. */
  readonly retired?:
    | {
        readonly keys: readonly NoteVerifier[];
        /** Root of the log's first `size` leaves; undefined where it has fewer, or cannot be read. Never throws. */
        rootAt(size: number): Hash | undefined;
      }
    | undefined;
  readonly witnesses?: { readonly policy: Policy; readonly keys: readonly NoteVerifier[] } | undefined;
}

/** What a log's part of a proof or receipt comes to. */
export interface CheckedLog {
  readonly checks: readonly Check[];
  readonly checkpoint?: Checkpoint | undefined;
  /** Whether the policy's quorum has cosigned; undefined where no policy asks for one. */
  readonly witnessed?: boolean | undefined;
  /** Why the log's part does not hold; undefined where it holds or could not be computed at all. */
  readonly problem?: LogProblem | undefined;
}

/** As of a proof; retiredKey: signed by a key in use no more, for another tree than the log's. */
type LogProblem = Extract<ProofVerdict, { valid: false }>["problem"] | "retiredKey";
type LogVerdict =
  | Extract<ProofVerdict, { valid: true }>
  | { readonly valid: false; readonly problem: LogProblem };

/**
 * Recomputes a proof from nothing but itself and the log's key: contents → commitments → header → entry → tree →
 * signed checkpoint; the same of each correction beside it. Never throws for what stands in the file.
 */
export function checkProof(hashes: Hashes, file: ProofFile, trust: Trust): CheckedProof {
  const checkOne = (one: ProofFile): CheckedProof => checkAct(hashes, one, trust);
  const own = checkOne(file);
  if (!file.corrections || file.corrections.length === 0) return own;
  const corrections = file.corrections.map((one) =>
    checkCorrection({ file, header: own.header }, one, checkOne),
  );
  const checks = [...own.checks, ...corrections.map(({ check }) => check)];
  const all = [own, ...corrections.flatMap(({ acts }) => acts)];
  const witnessed =
    own.witnessed === undefined ? {} : { witnessed: all.every((one) => one.witnessed === true) };
  const effects = corrections.map(({ effect }) => effect);
  const struckOut = effects.includes("void");
  return { ...own, ...witnessed, checks, state: stateOf(checks, all, effects), struckOut };
}

function stateOf(
  checks: readonly Check[],
  acts: readonly CheckedProof[],
  effects: readonly CorrectionEffect[],
): CheckedProof["state"] {
  if (checks.some(({ holds }) => holds === false)) return "broken";
  if (acts.some(({ state }) => state === "waiting")) return "waiting";
  return effects.includes("unproven") ? "unproven" : "verified";
}

function checkAct(hashes: Hashes, file: ProofFile, trust: Trust): CheckedProof {
  const header = parseHeader(file.header);
  const digests = actDigest(hashes, utf8(file.header));
  const entry = encodeEntry(digests);
  const failed = header ? failedFields(hashes, file, header) : file.opened.map(({ name }) => name);
  const { checks: logChecks, ...logged } = file.log
    ? checkLog(hashes, file.log, entry, trust)
    : { checks: [waitingCheck] };
  const checks = [
    headerCheck(file.header, header),
    openedCheck(file.opened.length, failed.length),
    ...logChecks,
  ];
  const broken = checks.some(({ holds }) => holds === false);
  const state = broken ? "broken" : file.log ? "verified" : "waiting";
  return { state, checks, header, digests, entry, failed, ...logged };
}

const waitingCheck: Check = { holds: undefined, says: "等待写入公开日志，下一个检查点签署后可以核验" };

/** The header's bytes are what was hashed, so its text must be the one canonical text of what it says. */
function headerCheck(text: string, header: ActHeader | undefined): Check {
  if (!header) return { holds: false, says: "不是本平台的行为记录" };
  const read: Json = JSON.parse(text);
  return canonicalText(read) === text
    ? { holds: true, says: "行为记录的格式完整" }
    : { holds: false, says: "行为记录的文字被改写过" };
}

const failedFields = (hashes: Hashes, file: ProofFile, header: ActHeader): readonly string[] =>
  file.opened.filter((field) => !opens(hashes, header, field)).map(({ name }) => name);

function opens(hashes: Hashes, header: ActHeader, field: ProofFile["opened"][number]): boolean {
  const commitment = header.fields.get(field.name);
  const salt = fromBase64Url(field.salt);
  if (commitment === undefined || salt === undefined || canonicalText(field.value) === undefined)
    return false;
  if (canonicalText(field.name) === undefined) return false;
  return openField(hashes, commitment, field.name, field.value, salt);
}

const openedCheck = (count: number, failed: number): Check =>
  count === 0
    ? { holds: undefined, says: "没有公开的内容，只能核验记录是否在日志中" }
    : failed === 0
      ? { holds: true, says: `公开的 ${count} 项内容与记录时的承诺值逐项一致` }
      : { holds: false, says: `公开的 ${count} 项内容中有 ${failed} 项与记录不一致` };

/** Whether a receipt holds: its entry is one of ours and stands in the log where it says. Never throws. */
export function checkReceipt(hashes: Hashes, receipt: Receipt, trust: Trust): CheckedLog {
  const entry = fromBase64(receipt.entry);
  if (!entry || !decodeEntry(entry)) {
    return { checks: [{ holds: false, says: "回执里的日志条目残缺" }] };
  }
  return checkLog(hashes, receipt.log, entry, trust);
}

function checkLog(hashes: Hashes, log: LogPart, entry: Uint8Array, trust: Trust): CheckedLog {
  const { logKeys, witnesses } = trust;
  const path = pathOf(log);
  if (logKeys.length === 0 || !path) return { checks: [{ holds: false, says: "日志证明残缺，不能计算" }] };
  const proof = { index: log.index, path, checkpointNote: log.checkpoint };
  const own = verifyOwn(hashes, proof, entry, trust);
  if (!own.valid) {
    return { checks: [{ holds: false, says: problems[own.problem] }], problem: own.problem };
  }
  // Both are shown to readers, so they must be the checkpoint's own.
  if (log.origin !== own.checkpoint.origin || log.size !== own.checkpoint.size) {
    return { checks: [{ holds: false, says: "写明的日志名称、大小与检查点不一致" }] };
  }
  const checks = [
    { holds: true, says: `已记入公开日志，序号 ${grouped(log.index)}` },
    { holds: true, says: `日志检查点签名有效，覆盖 ${grouped(own.checkpoint.size)} 条` },
  ];
  const { checkpoint } = own;
  if (!witnesses || witnesses.policy.quorum === "none") return { checks, checkpoint };
  // By themselves: a witness's bad cosignature must not be taken for a bad signature of the log.
  const cosigned = verifyProof(hashes, proof, entry, trust.origin, witnesses.keys);
  const signedBy = cosigned.valid ? cosigned.signedBy : [];
  const witnessed = hasQuorum(witnesses.policy, signedBy);
  return { checks: [...checks, witnessCheck(witnessed, signedBy, cosigned)], checkpoint, witnessed };
}

/** Against the keys in use; a key in use no more is believed only with the log's own word for what it signed. */
function verifyOwn(hashes: Hashes, proof: LogProof, entry: Uint8Array, trust: Trust): LogVerdict {
  const { origin, logKeys, retired } = trust;
  const own = verifyProof(hashes, proof, entry, origin, logKeys);
  if (own.valid || own.problem !== "noKnownKey" || !retired) return own;
  const former = verifyProof(hashes, proof, entry, origin, retired.keys);
  if (!former.valid) return former;
  const root = retired.rootAt(former.checkpoint.size);
  const same = root !== undefined && equalBytes(root, former.checkpoint.rootHash);
  return same ? former : { valid: false, problem: "retiredKey" };
}

function witnessCheck(witnessed: boolean, signedBy: readonly KeyName[], verdict: ProofVerdict): Check {
  if (!verdict.valid && verdict.problem === "badSignature") return { holds: false, says: "见证签名无效" };
  const by = signedBy.map(({ name }) => name).join("、");
  if (witnessed) return { holds: true, says: `检查点已由 ${by} 见证` };
  return { holds: undefined, says: by === "" ? "检查点还没有见证" : `检查点只有 ${by} 见证，还不够` };
}

/** A number as it is read: 1,024. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

const problems: Readonly<Record<LogProblem, string>> = {
  malformed: "日志检查点的格式不对",
  badSignature: "日志检查点的签名无效",
  noKnownKey: "日志检查点不是本县公开日志签署的",
  otherLog: "检查点属于另一个日志",
  notIncluded: "日志检查点里没有这条记录",
  retiredKey: "日志检查点只有已停用的密钥签名，内容又与本站的日志不符，不能采信",
};

function pathOf(log: LogPart): readonly Hash[] | undefined {
  const path = log.hashes.map(fromBase64);
  const known = path.filter((hash) => hash !== undefined);
  return known.length === path.length ? known : undefined;
}
