import { Link } from "@tanstack/react-router";
import type { Field, Problem } from "../api/types.ts";
import { Refusal, type Ways } from "../components/Refusal.tsx";
import { placeOf } from "./field-errors.ts";

interface Props {
  readonly problem: Problem | undefined;
  readonly silence: string | undefined;
  readonly fields: readonly Field[];
  readonly ways: Ways | undefined;
  readonly matter: string | undefined;
}

/** What the server said to the whole entry; what belongs to a field stands beside it. */
export function FormProblem({ problem, silence, fields, ways, matter }: Props) {
  if (silence !== undefined) {
    return (
      <section className="refused-box" role="alert">
        <p>
          <b>没有收到回执</b>　{silence}
        </p>
        <p>填写内容已存本机。再按一次“提交”，同一请求不会记两次。</p>
      </section>
    );
  }
  if (!problem) return null;
  const loose = (problem.fields ?? []).filter(({ path }) => placeOf(fields, path) === undefined);
  const beside = (problem.fields?.length ?? 0) - loose.length;
  return (
    <section className="refused-box" role="alert">
      <p>
        <b>{problem.title}</b>
        {beside > 0 && `　${beside} 处已标在字段旁`}
      </p>
      <ul>
        {problem.refusals?.map((refusal) => (
          <Refusal key={`${refusal.gate}/${refusal.says}`} refusal={refusal} ways={ways} />
        ))}
        {loose.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
      {problem.code === "request.reused" && <Reused matter={matter} />}
    </section>
  );
}

/** The silent submission before this one had been recorded after all. */
function Reused({ matter }: { readonly matter: string | undefined }) {
  return (
    <p>
      上一次提交其实已经记入，只是没有收到回执。请核对：
      {matter === undefined ? (
        <Link to="/matters">事项列表</Link>
      ) : (
        <Link to="/matters/$matterId" params={{ matterId: matter }}>
          回到事项
        </Link>
      )}
    </p>
  );
}
