import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { erasureQuery } from "../api/queries.ts";
import type { ErasureCheck } from "../api/types.ts";

interface Props {
  readonly matter: string;
  /** What is named; absent: the whole matter. */
  readonly scope: readonly unknown[] | undefined;
}

/** Before anybody approves it: how much an erasure destroys, and where else the same is still written. */
export function ErasurePreview({ matter, scope }: Props) {
  const { data, error } = useQuery(erasureQuery(matter, scope));
  if (error) return <p className="erasure-note warn">没有查到别处有无相同内容，请稍后再试。</p>;
  if (!data) return <p className="erasure-note">正在查找别处的相同内容……</p>;
  const open = data.linked.filter(({ ended }) => !ended);
  return (
    <section className="erasure-preview" aria-label="清除之前">
      <p className="erasure-note">
        涉及 {new Set(data.contents.map(({ act }) => act)).size} 个行为的 {data.contents.length} 项内容。
        {data.same.length === 0 && data.complete && "别处没有查到相同的文字（两个字以上）。"}
      </p>
      {data.entries.length > 0 && (
        <p className="erasure-note warn">
          登记簿中说到这些内容的条目一并清除，以后查不到：
          {[...new Set(data.entries.map(({ title }) => title))].join("、")} {data.entries.length} 条。
        </p>
      )}
      {open.length > 0 && (
        <p className="erasure-note warn">
          关联事项 {open.map(({ title }) => `「${title}」`).join("、")} 尚未办结，须先办结。
        </p>
      )}
      {data.same.length > 0 && <SameContents same={data.same} complete={data.complete} />}
    </section>
  );
}

/** Other places with the same words: nothing there goes with this erasure. */
function SameContents({ same, complete }: Pick<ErasureCheck, "same" | "complete">) {
  return (
    <details open={same.length <= 8}>
      <summary>
        别处还有相同内容 {same.length} 处{!complete && "以上"}，不随本次清除
      </summary>
      <ul>
        {same.map(({ matter, matterTitle, act, name, title }) => (
          <li key={`${matter}/${act}/${name}`}>
            <Link to="/matters/$matterId" params={{ matterId: matter }}>
              {matterTitle}
            </Link>
            　第 {act} 号行为　{title}
          </li>
        ))}
      </ul>
    </details>
  );
}
