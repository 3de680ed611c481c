import { addHours } from "@zhunsheng/law";
import { toBase64, unverifiedCheckpoint } from "@zhunsheng/ledger";
import type { Cosigned, Refusal } from "@zhunsheng/store";

/** A refusal as people read it: what happened, and what it does and does not prove. */
export interface ExplainedRefusal {
  readonly refusal: Refusal;
  readonly title: string;
  readonly says: string;
  /** The checkpoint that, together with the refused one, proves two histories of one log. */
  readonly counterpart?: string | undefined;
}

/** Puts refusals into words; a refused checkpoint may turn out to be half of a proof only by what came later. */
export function explainRefusals(
  refusals: readonly Refusal[],
  cosigned: readonly Cosigned[],
): readonly ExplainedRefusal[] {
  // What was signed under another log's name has no signature of the log it speaks of, and proves nothing about that.
  const own = refusals.filter(({ why }) => why !== "otherOrigin");
  const notes = [
    ...cosigned.map(({ note }) => note),
    ...own.flatMap(({ refused, kept }) => (kept === undefined ? [refused] : [refused, kept])),
  ];
  return refusals.map((refusal) => {
    const counterpart =
      refusal.why === "otherOrigin" ? undefined : notes.find((note) => isFork(refusal.refused, note));
    return { refusal, counterpart, ...wordsOf(refusal, counterpart !== undefined) };
  });
}

/** Two checkpoints of one log and size with different roots; the caller gives only what that log's key has signed. */
function isFork(one: string, other: string): boolean {
  const [left, right] = [unverifiedCheckpoint(one), unverifiedCheckpoint(other)];
  if (!left || !right || left.origin !== right.origin || left.size !== right.size) return false;
  return toBase64(left.rootHash) !== toBase64(right.rootHash);
}

const forkSays =
  "下面两个检查点大小相同而根不同，都有这个日志的有效签名：日志签署了两份互相矛盾的历史。" +
  "这是密码学证明，任何人用日志公钥就能验证，不需要相信本见证。请保存原文，并通知信赖这个日志的人。";

function wordsOf({ why, log }: Refusal, fork: boolean): { readonly title: string; readonly says: string } {
  if (fork) return { title: "日志分叉（已经证明）", says: forkSays };
  if (why === "inconsistent" || why === "fork") {
    return {
      title: "不能证明是续写",
      says:
        "这个检查点有日志的有效签名，但是提交的证明不能从上次见证的检查点推算到它。可能是日志改写了历史，" +
        "也可能只是提交的人给错了证明，本身不足以证明日志作假。请向日志索取正确的一致性证明。",
    };
  }
  if (why === "shrunken") {
    return {
      title: "日志变短",
      says:
        "提交的检查点小于已经见证的大小。日志可能恢复了旧的备份，或者另有一份历史；旧的检查点谁都可以重新提交，" +
        "本身不足以证明日志作假。请与从前公布的同样大小的检查点对照，并询问日志的运行单位。",
    };
  }
  return {
    title: "名称不符",
    says:
      `用日志 ${log} 的密钥签署了另一个名称的检查点。密钥可能被挪用或者泄露，也可能这个日志的公钥名称本来就不同于` +
      "它的检查点名称（本见证不见证这样的日志）。它没有另一个名称的日志的签名，不能用来指责那个日志。请询问运行单位。",
  };
}

/** An instant as people here read it: to the second, in China time. */
export const chinaTime = (instant: string): string => addHours(instant, 0).slice(0, 19).replace("T", " ");
