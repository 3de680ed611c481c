import {
  actDigest,
  canonical,
  type Digests,
  encodeEntry,
  fromBase64,
  fromBase64Url,
  type Hash,
  type Hashes,
  type Json,
  openField,
  type ProofVerdict,
  utf8,
  verifyProof,
} from "@zhunsheng/ledger";
import { grouped } from "../words.ts";
import { type ActHeader, parseHeader } from "./parse-proof-file.ts";
import type { LogPart, ProofFile } from "./proof-file.ts";
import { noteVerifier } from "./verifier.ts";

/** One question asked of a proof. `holds` is undefined where it cannot be answered yet. */
export interface Check {
  readonly holds: boolean | undefined;
  readonly says: string;
}

/** `verified`: all of it holds. `waiting`: what there is holds, no checkpoint covers it yet. `broken`: it does not. */
export interface CheckedProof {
  readonly state: "verified" | "waiting" | "broken";
  readonly checks: readonly Check[];
  readonly header?: ActHeader | undefined;
  readonly digests: Digests;
  readonly entry: Uint8Array;
  /** Names of opened fields that do not open their commitment. */
  readonly failed: readonly string[];
}

/** Which log is meant, and by which key it signs. */
export interface TrustedLog {
  readonly origin: string;
  readonly verifierKey: string;
}

/**
 * Recomputes a proof from nothing but itself and the log's key: contents → commitments → header → entry → tree →
 * signed checkpoint. Never throws for what stands in the file.
 */
export function checkProof(hashes: Hashes, file: ProofFile, trusted: TrustedLog): CheckedProof {
  const header = parseHeader(file.header);
  const digests = actDigest(hashes, utf8(file.header));
  const entry = encodeEntry(digests);
  const failed = header ? failedFields(hashes, file, header) : file.opened.map(({ name }) => name);
  const checks = [
    headerCheck(file.header, header),
    openedCheck(file.opened.length, failed.length),
    ...(file.log ? logChecks(hashes, file.log, entry, trusted) : [waitingCheck]),
  ];
  const broken = checks.some(({ holds }) => holds === false);
  const state = broken ? "broken" : file.log ? "verified" : "waiting";
  return { state, checks, header, digests, entry, failed };
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

/** Undefined for a value that has no canonical text (a lone surrogate, too deep a nesting). */
export function canonicalText(value: Json): string | undefined {
  try {
    return canonical(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
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

function logChecks(hashes: Hashes, log: LogPart, entry: Uint8Array, trusted: TrustedLog): readonly Check[] {
  const verifier = noteVerifier(hashes, trusted.verifierKey);
  const path = pathOf(log);
  if (!verifier || !path) return [{ holds: false, says: "日志证明残缺，不能计算" }];
  const proof = { index: log.index, path, checkpointNote: log.checkpoint };
  const verdict = verifyProof(hashes, proof, entry, trusted.origin, [verifier]);
  if (verdict.valid) {
    return [
      { holds: true, says: `已记入公开日志，序号 ${grouped(log.index)}` },
      { holds: true, says: `日志检查点签名有效，覆盖 ${grouped(verdict.checkpoint.size)} 条` },
    ];
  }
  return [{ holds: false, says: problems[verdict.problem] }];
}

const problems: Readonly<Record<Extract<ProofVerdict, { valid: false }>["problem"], string>> = {
  malformed: "日志检查点的格式不对",
  badSignature: "日志检查点的签名无效",
  noKnownKey: "日志检查点不是本县公开日志签署的",
  otherLog: "检查点属于另一个日志",
  notIncluded: "日志检查点里没有这条记录",
};

function pathOf(log: LogPart): readonly Hash[] | undefined {
  const path = log.hashes.map(fromBase64);
  const known = path.filter((hash) => hash !== undefined);
  return known.length === path.length ? known : undefined;
}
