import {
  type Check,
  type Checkpoint,
  checkReceipt,
  fromBase64,
  type LogPart,
  leafHash,
  parseCheckpoint,
  parseCosignature,
  type Receipt,
  readNote,
  receiptFormat,
  toBase64,
  toHex,
  verifyInclusion,
  verifyNote,
} from "@zhunsheng/ledger";
import { grouped, inGroups, moment, printable } from "./printable.ts";
import { type Crypto, type Trusted, trustIn } from "./trust.ts";
import type { Line } from "./verdict.ts";

/**
 * What the log's part of a file amounts to:
 * - believed: a trusted log's, cosigned as the policy asks
 * - unwitnessed: a trusted log's, but the policy asks for more cosignatures
 * - stranger: nothing in it contradicts itself, but no key that signed it is trusted
 * - broken: it contradicts itself, or a trusted key's signature is bad
 */
export interface JudgedLog {
  readonly standing: "believed" | "unwitnessed" | "stranger" | "broken";
  readonly checks: readonly Check[];
  readonly checkpoint?: Checkpoint | undefined;
  readonly particulars: readonly Line[];
}

const broken = (says: string): JudgedLog => ({
  standing: "broken",
  checks: [{ holds: false, says }],
  particulars: [],
});

/** Whether this entry stands in a trusted log where the file says. Never throws for what stands in the file. */
export function judgeLog(crypto: Crypto, trusted: Trusted, log: LogPart, entry: Uint8Array): JudgedLog {
  const claimed = claimedBy(log.checkpoint);
  if (!claimed) return broken("日志检查点的格式不对");
  if (claimed.origin !== log.origin || claimed.size !== log.size)
    return broken("写明的日志名称、大小与检查点不一致");
  const particulars = [
    { title: "日志序号", text: grouped(log.index) },
    ...checkpointLines(trusted, log.checkpoint),
  ];
  const trust = trustIn(trusted, log.origin);
  const receipt: Receipt = { format: receiptFormat, entry: toBase64(entry), log };
  const checked = trust && checkReceipt(crypto.hashes, receipt, trust);
  if (!checked || checked.problem === "noKnownKey") {
    const says = `签署检查点的公钥${strangerSays(trusted, log.origin)}`;
    return { ...judgeStranger(crypto, log, entry, claimed, says), particulars };
  }
  const { checks, checkpoint, witnessed } = checked;
  if (checks.some(({ holds }) => holds === false)) return { standing: "broken", checks, particulars };
  const standing = witnessed === false ? "unwitnessed" : "believed";
  const remark = witnessed === undefined ? [noWitnessAsked] : [];
  return { standing, checks: [...checks, ...remark], checkpoint, particulars };
}

export const noWitnessAsked: Check = {
  holds: undefined,
  says: "没有要求见证：只凭日志自己的签名，看不出它有没有另写一份历史",
};

/** What an unsigned reading of the checkpoint says. */
export function claimedBy(note: string): Checkpoint | undefined {
  const read = readNote(note);
  return read && parseCheckpoint(read.text);
}

/** What is known of a key that is not trusted: of a log that is, it may be one in use no more. */
export function strangerSays(trusted: Trusted, origin: string): string {
  const stranger = "不在信任的名单里";
  if (!trusted.logs.some(({ name }) => name === origin)) return stranger;
  return `${stranger}；如果是用已停用的密钥签署的，请换取新的回执或证明`;
}

function judgeStranger(crypto: Crypto, log: LogPart, entry: Uint8Array, claimed: Checkpoint, says: string) {
  const path = log.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array());
  const { size, rootHash } = claimed;
  const leaf = leafHash(crypto.hashes, entry);
  const included = verifyInclusion(crypto.hashes, leaf, log.index, size, path, rootHash);
  if (!included) {
    return { standing: "broken", checks: [{ holds: false, says: "日志检查点里没有这条记录" }] } as const;
  }
  const checks = [
    { holds: true, says: `日志路径前后一致，序号 ${grouped(log.index)}` },
    { holds: undefined, says },
  ];
  return { standing: "stranger", checks, checkpoint: claimed } as const;
}

/** A checkpoint's particulars: log, size, root, and every line of signature with what is known of it. */
export function checkpointLines(trusted: Trusted, note: string): readonly Line[] {
  const claimed = claimedBy(note);
  const read = readNote(note);
  if (!claimed || !read) return [];
  return [
    { title: "日志名称", text: printable(claimed.origin) },
    { title: "检查点覆盖", text: `${grouped(claimed.size)} 条` },
    { title: "检查点的根", text: inGroups(toHex(claimed.rootHash)) },
    ...read.signatures.map(({ name, keyId, signature }) => {
      const key = [...trusted.logs, ...trusted.witnesses].find(
        ({ verifier }) => verifier.name === name && verifier.keyId === keyId,
      );
      const holds = key && verifyOne(note, key.verifier);
      const state = holds === undefined ? "公钥不在信任的名单里" : holds ? "签名有效" : "签名无效";
      // Only of a witness's own line is the time more than eight of its bytes.
      const witness = trusted.witnesses.find((one) => one === key);
      const time = witness && parseCosignature(signature)?.time;
      const when = time === undefined ? "" : `，${moment(time)}`;
      const id = keyId.toString(16).padStart(8, "0");
      return {
        title: witness ? "见证" : "签名",
        text: `${printable(name)}（公钥编号 ${id}，${state}${when}）`,
      };
    }),
  ];
}

const verifyOne = (note: string, verifier: Parameters<typeof verifyNote>[1][number]): boolean =>
  verifyNote(note, [verifier]).valid;
