/** @jsxImportSource hono/jsx */
import type { PublicLog, Witnessing } from "../parts.ts";
import { formatMoment, grouped } from "../words.ts";

const hourMs = 3_600_000;

/** How long a checkpoint has been waiting for its witnesses, once that is longer than it should take. */
export function lagOf(witnessing: Witnessing | undefined): string | undefined {
  const behindMs = witnessing?.behindMs;
  if (behindMs === undefined || behindMs < hourMs) return undefined;
  const hours = Math.floor(behindMs / hourMs);
  return hours < 48 ? `见证已落后 ${hours} 小时` : `见证已落后 ${Math.floor(hours / 24)} 天`;
}

/** A witness as the policy calls it, with the name of its key beside it. */
const calledIn = ({ witnesses }: Witnessing, key: string): string => {
  const known = witnesses.find((one) => one.key === key);
  return known ? `${known.name}（${key}）` : key;
};

/** Who outside the county's own administration has cosigned the log, how far, and when. */
export const WitnessSection = ({ log }: { readonly log: PublicLog }) => {
  const witnessing = log.witnessing();
  if (!witnessing) {
    return (
      <>
        <h3>见证</h3>
        <p>
          目前还没有其他机构对检查点作见证签名。请把公钥和检查点抄存在别处，公钥只会按清单更换，日志只会变长。
        </p>
        <p>新的检查点应当能证明是从抄存的那个续写来的，证明不了的，就是日志被改写过的证据。</p>
      </>
    );
  }
  const { witnessed } = witnessing;
  const lag = lagOf(witnessing);
  return (
    <>
      <h3>已见证的检查点{witnessed ? `（${grouped(witnessed.head.size)} 条）` : ""}</h3>
      <p>
        日志由本县信息部门运行，检查点另由不受其管理的机构见证：每家都核对过新的检查点是从上一个续写来的。
      </p>
      <p>
        达到见证规则要求的家数，就是已见证。规则见 <a href="/log/policy">/log/policy</a>。
      </p>
      {lag === undefined ? null : (
        <p>
          <strong>{lag}</strong>，最近的检查点还没有足够的见证，已见证的部分不受影响。
        </p>
      )}
      {witnessed ? (
        <>
          <ul>
            {witnessed.by.map(({ name, at }) => (
              <li>
                {calledIn(witnessing, name)}，{formatMoment(at)} 签署
              </li>
            ))}
          </ul>
          <pre>{witnessed.note}</pre>
        </>
      ) : (
        <p>还没有检查点得到足够的见证。</p>
      )}
    </>
  );
};
