import { type Check, hasQuorum, verifyNote } from "@zhunsheng/ledger";
import { checkpointLines, claimedBy, noWitnessAsked, strangerSays } from "./judge-log.ts";
import type { Verifier } from "./judge-proof.ts";
import { grouped } from "./printable.ts";
import { trustIn } from "./trust.ts";
import type { Verdict } from "./verdict.ts";

type Judged = Omit<Verdict, "name" | "kind">;

/** A bare checkpoint: whether a trusted log signed it, and whether enough witnesses cosigned. Never throws. */
export function judgeCheckpoint({ trusted }: Verifier, note: string): Judged {
  const particulars = checkpointLines(trusted, note);
  const answered = (answer: Judged["answer"], says: string, checks: readonly Check[]): Judged => {
    const altered = checks.filter(({ holds }) => holds === false).map(({ says }) => says);
    return { answer, says, altered, checks, acts: [], particulars };
  };
  const claimed = claimedBy(note);
  if (!claimed) return answered("altered", "检查点残缺。", [{ holds: false, says: "检查点的格式不对" }]);
  const trust = trustIn(trusted, claimed.origin);
  const signed = trust && verifyNote(note, trust.logKeys);
  if (!signed || (!signed.valid && signed.problem === "noKnownKey")) {
    const why =
      trusted.logs.length === 0
        ? "还没有告诉核验程序信任哪个日志的公钥"
        : `签署它的公钥${strangerSays(trusted, claimed.origin)}`;
    return answered("unknown", `不能确认这个检查点：${why}。`, [{ holds: undefined, says: why }]);
  }
  if (!signed.valid) {
    return answered("altered", "检查点被改动过：签名无效。", [
      { holds: false, says: "日志检查点的签名无效" },
    ]);
  }
  const own: Check = { holds: true, says: `日志检查点签名有效，覆盖 ${grouped(claimed.size)} 条` };
  const { witnesses } = trust;
  if (!witnesses || witnesses.policy.quorum === "none") {
    const says = `这是公开日志签署的检查点，当时日志有 ${grouped(claimed.size)} 条。`;
    return answered("genuine", says, [own, noWitnessAsked]);
  }
  const cosigned = verifyNote(note, witnesses.keys);
  if (!cosigned.valid && cosigned.problem === "badSignature") {
    return answered("altered", "检查点被改动过：见证签名无效。", [
      own,
      { holds: false, says: "见证签名无效" },
    ]);
  }
  if (!hasQuorum(witnesses.policy, cosigned.valid ? cosigned.signedBy : [])) {
    const lacking: Check = { holds: undefined, says: "检查点还没有足够的见证" };
    return answered("unknown", "签名有效，但检查点还没有足够的见证，不能确认。", [own, lacking]);
  }
  const says = `这是公开日志签署并已见证的检查点，当时日志有 ${grouped(claimed.size)} 条。`;
  return answered("genuine", says, [own, { holds: true, says: "检查点已按规则见证" }]);
}
