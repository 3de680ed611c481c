import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { post } from "../api/client.ts";
import { matterQuery, procedureQuery, proceduresQuery } from "../api/queries.ts";
import type { Procedure, ProcedureAct, Recorded } from "../api/types.ts";
import { Cite } from "../components/Cite.tsx";
import { Failed } from "../components/Failed.tsx";
import { Icon } from "../components/Icon.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { ProcedureChoice } from "../components/ProcedureChoice.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { ActForm } from "../form/ActForm.tsx";
import { useSession } from "../session.ts";
import { useTitle } from "../use-title.ts";

const route = getRouteApi("/matters/new");

/** First the procedure, then the act it may begin with. */
export function StartPage() {
  useTitle("登记新事项");
  const { procedure: id, kind, parent } = route.useSearch();
  const list = useQuery(proceduresQuery);
  const chosen = useQuery(procedureQuery(id ?? ""));
  const error = list.error ?? chosen.error;
  if (error)
    return <Failed error={error} onRetry={() => void Promise.all([list.refetch(), chosen.refetch()])} />;
  if (!list.data) return <LoadingCard />;
  if (id === undefined) return <ProcedureChoice procedures={list.data.items} />;
  if (!chosen.data) return <LoadingCard rows={12} />;
  const starts = chosen.data.acts.filter((act) => act.starts);
  const act = starts.find((one) => one.kind === kind) ?? starts[0];
  if (!act)
    return (
      <StateCard whole says="这个程序没有可以开始的行为。" action={<Link to="/matters/new">另选程序</Link>} />
    );
  return (
    <StartForm key={`${id}/${act.kind}`} procedure={chosen.data} act={act} starts={starts} parent={parent} />
  );
}

interface Props {
  readonly procedure: Procedure;
  readonly act: ProcedureAct;
  readonly starts: readonly ProcedureAct[];
  readonly parent: string | undefined;
}

function StartForm({ procedure, act, starts, parent }: Props) {
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className="act-page">
      <StartHead procedure={procedure} act={act} starts={starts} parent={parent} />
      <ActForm
        place={{ account: account.id, procedure: procedure.id, parent, kind: act.kind }}
        draftTitle={`${act.title}（新事项，${procedure.title}）`}
        act={act}
        carried={{}}
        by={[account.person]}
        agencyName={account.agencyName}
        send={({ requestId, ...rest }) =>
          post<Recorded>("/matters", {
            procedure: procedure.id,
            agency: account.agency,
            ...(parent === undefined ? {} : { parent }),
            requestId,
            act: { kind: act.kind, ...rest },
          })
        }
        onRecorded={async ({ matter }) => {
          await client.invalidateQueries();
          await navigate({ to: "/matters/$matterId", params: { matterId: matter.id } });
        }}
        onCancel={() => void navigate({ to: "/matters/new" })}
      />
    </div>
  );
}

function StartHead({ procedure, act, starts, parent }: Props) {
  return (
    <header className="card act-head">
      <div className="act-head-top">
        <Link to="/matters/new" className="back">
          <Icon name="back" size={15} />
          另选程序
        </Link>
        <h1>{act.title}</h1>
        <Cite basis={act.basis} />
        <span className="act-head-matter">
          新事项　{procedure.title}
          {parent !== undefined && <ParentNote parent={parent} />}
        </span>
        {starts.length > 1 && (
          <span className="act-head-clock">
            也可以从
            {starts
              .filter(({ kind }) => kind !== act.kind)
              .map(({ kind, title }) => (
                <Link key={kind} to="/matters/new" search={{ procedure: procedure.id, kind, parent }}>
                  {title}
                </Link>
              ))}
            开始
          </span>
        )}
      </div>
    </header>
  );
}

/** The matter that brings the new one about. */
function ParentNote({ parent }: { readonly parent: string }) {
  const { data } = useQuery(matterQuery(parent));
  return (
    <>
      　由
      <Link to="/matters/$matterId" params={{ matterId: parent }}>
        {data?.matter.title ?? parent}
      </Link>
      引出
    </>
  );
}
