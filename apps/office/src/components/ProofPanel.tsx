import { useQuery } from "@tanstack/react-query";
import { proofQuery } from "../api/queries.ts";
import type { Act, Proof } from "../api/types.ts";
import { digestsOf, witnessedWords } from "../words/checkpoint.ts";
import { dayOf, longDay, timeOf } from "../words/days.ts";
import { canHash, isIncluded } from "../words/inclusion.ts";
import { Disclose } from "./Disclose.tsx";
import { Failed } from "./Failed.tsx";
import { Icon } from "./Icon.tsx";
import { ReceiptLinks } from "./ReceiptLinks.tsx";

interface Props {
  readonly matter: string;
  readonly act: Act;
}

/** The proof of one act; the browser itself walks from the entry to the signed root. */
export function ProofPanel({ matter, act }: Props) {
  const { data, error, refetch } = useQuery(proofQuery(matter, act.seq));
  const inclusion = data?.inclusion ?? undefined;
  const { data: included } = useQuery({
    queryKey: ["included", matter, act.seq, inclusion?.size],
    queryFn: () => (data && inclusion ? isIncluded(data.entry, inclusion) : false),
    enabled: inclusion !== undefined && canHash(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Failed plain error={error} onRetry={() => void refetch()} />;
  return (
    <div className="proof">
      {data && <ProofFacts proof={data} />}
      {inclusion && <Verdict included={included} />}
      {inclusion && <ReceiptLinks matter={matter} seq={act.seq} />}
      {data && <Disclose proof={data} act={act} matter={matter} />}
      {data && <ProofTexts proof={data} />}
    </div>
  );
}

/** Digests to compare with paper, the place in the log, the checkpoint above it and who has witnessed it. */
function ProofFacts({ proof: { entry, inclusion, witnessedBy } }: { readonly proof: Proof }) {
  const digests = digestsOf(entry);
  return (
    <dl className="facts facts-wide">
      <div>
        <dt>SHA-256</dt>
        <dd>
          <code>{digests?.sha256}</code>
        </dd>
      </div>
      <div>
        <dt>SM3</dt>
        <dd>
          <code>{digests?.sm3}</code>
        </dd>
      </div>
      <div>
        <dt>公开日志</dt>
        <dd>{inclusion ? `第 ${inclusion.index} 号` : "等待下一次签发"}</dd>
      </div>
      {inclusion && (
        <>
          <div>
            <dt>检查点</dt>
            <dd>覆盖前 {inclusion.size} 条</dd>
          </div>
          <div>
            <dt>见证</dt>
            <dd>
              <Witnesses by={witnessedBy} />
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}

function Witnesses({ by }: { readonly by: Proof["witnessedBy"] }) {
  if (by === null) return <>{witnessedWords(by)}</>;
  return (
    <>
      {by.map(({ name, at }) => (
        <p key={name}>
          {name}　{longDay(dayOf(at))} {timeOf(at)} 已见证
        </p>
      ))}
    </>
  );
}

function Verdict({ included }: { readonly included: boolean | undefined }) {
  if (!canHash())
    return <p className="faint">浏览器只在加密连接上允许计算摘要，请下载证明后用核验程序检查。</p>;
  if (included === undefined) return <p className="faint">正在本机重算…</p>;
  return included ? (
    <p className="verdict verdict-ok">
      <Icon name="shield" size={15} />
      本机已从该条目重算到签发的树根，一致。
    </p>
  ) : (
    <p className="verdict verdict-bad" role="alert">
      <Icon name="refused" size={15} />
      本机重算的树根与签发的不一致，请立即报告。
    </p>
  );
}

function ProofTexts({ proof }: { readonly proof: Proof }) {
  return (
    <>
      <details>
        <summary>逐项内容与盐 {proof.fields.length} 项</summary>
        <pre>
          {proof.fields
            .map(({ name, value, salt }) => `${name} = ${JSON.stringify(value)}\n  盐 ${salt}`)
            .join("\n")}
        </pre>
      </details>
      <details>
        <summary>行为头</summary>
        <pre>{proof.header}</pre>
      </details>
      {proof.inclusion && (
        <details>
          <summary>签发的检查点</summary>
          <pre>{proof.inclusion.checkpoint}</pre>
        </details>
      )}
    </>
  );
}
