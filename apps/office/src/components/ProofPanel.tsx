import { useQuery } from "@tanstack/react-query";
import { proofQuery } from "../api/queries.ts";
import type { Act, Proof } from "../api/types.ts";
import { canHash, isIncluded } from "../words/inclusion.ts";
import { Failed } from "./Failed.tsx";
import { Icon } from "./Icon.tsx";

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
      <dl className="facts facts-wide">
        <div>
          <dt>行为摘要</dt>
          <dd>
            <code>{act.actSha256}</code>
          </dd>
        </div>
        <div>
          <dt>公开日志</dt>
          <dd>{inclusion ? `第 ${inclusion.index} 号，共 ${inclusion.size} 条` : "等待下一次签发"}</dd>
        </div>
      </dl>
      {inclusion && <Verdict included={included} />}
      {data && <ProofTexts proof={data} seq={act.seq} matter={matter} />}
    </div>
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

function ProofTexts({
  proof,
  seq,
  matter,
}: {
  readonly proof: Proof;
  readonly seq: number;
  readonly matter: string;
}) {
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(proof, null, 2))}`;
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
      <p>
        <a href={file} download={`证明-${matter}-${seq}.json`}>
          下载证明
        </a>
      </p>
    </>
  );
}
